import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { nextDay } from '../next-day.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const last = ({ state }: Given) => state.gates.suspensions.findLast(({ ended }) => ended !== null)

/** Word that what waited for proceedings goes on. */
export const resume: Template = {
  id: 'resume',
  title: 'The complaint goes on after a pause',
  heading: 'We go on with your complaint',
  summary: 'What goes on, since when, and the last day for the next answer.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T10', 'live to suspended and back'],
  source: [{ key: 'REG', at: '8(3)' }],
  opensWhen: ({ gates }) =>
    gates.suspensions.some(({ ended }) => ended !== null) ? null : 'Opens when something that waited goes on.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what goes on',
      'Dear {name}\n\nWe told you that {what waited} had to wait. It no longer has to. We go on with it from {resumed}. Thank you for waiting.',
      { source: [{ key: 'REG', at: '8(3)' }], keeps: ['what waited', 'resumed'] },
    ),
    words('next-unknown', 'what happens next', 'We will write to you about what happens next.', {
      heading: 'What happens next',
      when: given => nextDay(given) === null,
    }),
    words(
      'next',
      'what happens next',
      'The next step is due by {next day} at the latest. We will be in touch before then.',
      {
        heading: 'What happens next',
        keeps: ['next day'],
        when: given => nextDay(given) !== null,
        source: [{ key: 'REG', at: '8(3)' }],
      },
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const suspension = last(given)
    return {
      'what waited': suspension ? pointsNamed(given, suspension.pointIds) : null,
      resumed: dayTold(suspension?.ended?.happened),
      'next day': nextDay(given),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
