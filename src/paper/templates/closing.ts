import { agreedText } from '#complaint/agreed/in-words.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { byWhen } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { dayTold, timeForTheOmbudsman } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

function stillToDo(given: Given): readonly Block[] {
  const rows = agreedItems(given.state)
    .filter(({ done }) => done === null)
    .map(item => [agreedText(item), byWhen(given, item)])
  return rows.length === 0
    ? []
    : [
        heading('What we still have to do'),
        ...table('What goes on although the complaint is closed', ['What', 'By when'], rows),
      ]
}

/** Word that a complaint is closed: why, what is still to be done, and the Ombudsman. */
export const closing: Template = {
  id: 'closing',
  title: 'The complaint is closed',
  heading: 'We have closed your complaint',
  summary: 'Why it is closed, which actions go on all the same, how to come back, and about the Ombudsman.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T12', 'T30', 'T39'],
  source: [
    { key: 'REG', at: '18(2)' },
    { key: 'REG', at: '8(5)' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen: state => (state.closed ? null : 'Opens when the complaint is closed.'),
  asks: () => askedOfAll,
  parts: [
    words('opening', 'why it is closed', 'Dear {name}\n\nOn {closed} we closed your complaint. {reason}', {
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['closed', 'reason'],
    }),
    { kind: 'composed', compose: stillToDo },
    words(
      'come-back',
      'how to come back',
      'Do we not do what we agreed? Is something new wrong? Then tell us. You can always make a new complaint.',
      { heading: 'If you need us again' },
    ),
    ombudsmanPart(
      'If you are not satisfied, you can complain to {Ombudsman}. Please do so within {time} of when you first knew of what you complain about.',
    ),
  ],
  values: given => ({
    closed: dayTold(given.state.closed?.happened),
    reason: lastSaid(given, 'complaint-closed', 'reason'),
    time: timeForTheOmbudsman(given),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
