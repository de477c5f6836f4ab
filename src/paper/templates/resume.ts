import type { Strand } from '#complaint/words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { isNext, nextDay } from '../next-day.ts'
import { pointsNamed, strandOfPoints } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const last = ({ state }: Given) => state.gates.suspensions.findLast(({ ended }) => ended !== null)

const strandResumed = (given: Given): Strand => strandOfPoints(given.state, last(given)?.pointIds ?? [])

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
      when: isNext(null, strandResumed),
    }),
    words('next', 'what happens next', 'You will have our answer by {next day}. We will be in touch before then.', {
      heading: 'What happens next',
      keeps: ['next day'],
      when: isNext('answer', strandResumed),
      source: [{ key: 'REG', at: '8(3)' }],
    }),
    words('panel-by', 'by when a panel meets', 'A review panel looks at it. It has to meet by {next day}.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '19(2)' }],
      keeps: ['next day'],
      when: isNext('panel', strandResumed),
    }),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const suspension = last(given)
    return {
      'what waited': suspension ? pointsNamed(given, suspension.pointIds) : null,
      resumed: dayTold(suspension?.ended?.happened),
      'next day': nextDay(given, strandResumed(given))?.day ?? null,
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
