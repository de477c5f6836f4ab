import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName, agreedText } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { byWhen } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { referenceOf, toTheOmbudsman } from '../ombudsman.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Question, type Template } from '../template.ts'

/** What was agreed in the matter that was decided last. */
const items = (state: ComplaintState): readonly AgreedItem[] => {
  const all = agreedItems(state).filter(({ at }) => at === 'Ombudsman')
  const last = all.at(-1)?.matterId
  return all.filter(({ matterId }) => matterId === last)
}

const proofOf = ({ followed }: AgreedItem): string => {
  const proof = followed.proofs.at(-1)
  return proof ? `${proof.words}${proof.keptAt === null ? '' : ` Kept: ${proof.keptAt}`}` : '[no proof on record]'
}

const doneOn = ({ followed, done }: AgreedItem): string =>
  dayTold(done?.when ?? followed.proofs.at(-1)?.happened) ?? '[not on record]'

/** Done after its day, or not done though its day has passed. */
function isLate({ state, now }: Given, item: AgreedItem): boolean {
  const by = agreedDue(state, item, now)?.by?.latest
  const on = item.done?.when.earliest ?? item.followed.proofs.at(-1)?.happened.earliest ?? now.today
  return by != null && on > by
}

const lateReason = (given: Given): readonly Question[] =>
  items(given.state).some(item => isLate(given, item))
    ? [{ name: 'late', label: 'Something was done late. Why?', needed: true, long: true }]
    : []

const evidence = (given: Given): readonly Block[] => [
  heading('Each remedy'),
  ...table(
    'What was agreed, and what shows that it is done',
    ['What was agreed', 'By when', 'Done on', 'Proof'],
    items(given.state).map(item => [agreedText(item), byWhen(given, item), doneOn(item), proofOf(item)]),
  ),
]

/** Remedy by remedy: what was done, when, and what proves it. */
export const complianceEvidence: Template = {
  id: 'compliance-evidence',
  title: 'Evidence that the remedies are carried out',
  heading: 'What we have done since your decision',
  summary: 'Each remedy that was agreed with the Ombudsman, the day on which it was done, and the proof.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: toTheOmbudsman,
  tells: [],
  source: [{ key: 'MANUALS', at: '' }],
  opensWhen: state => (items(state).length > 0 ? null : 'Opens when something has been agreed with the Ombudsman.'),
  asks: given => [...lateReason(given), ...askedOfAll],
  parts: [
    words(
      'opening',
      'which decision it is',
      'Dear investigator\n\nThis is our evidence under reference {Ombudsman’s reference}. It takes each remedy by itself.',
      { source: [{ key: 'MANUALS', at: '' }], keeps: ['Ombudsman’s reference'] },
    ),
    { kind: 'composed', compose: evidence },
    words('late', 'why something was late', '{why late}', {
      heading: 'What was late, and why',
      when: given => lateReason(given).length > 0,
      source: [{ key: 'MANUALS', at: '' }],
      keeps: ['why late'],
    }),
  ],
  values: given => ({
    'Ombudsman’s reference': referenceOf(given.state.matters.get(items(given.state).at(-1)?.matterId ?? '')),
    'why late': answerTo(given, 'late'),
  }),
  lacks: ({ state }) =>
    items(state).flatMap(item =>
      item.followed.proofs.length === 0 ? [`There is no proof on record of: ${agreedName(item)}.`] : [],
    ),
  enclosures: () => ['The proof of each remedy'],
}
