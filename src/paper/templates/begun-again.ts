import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { isNext, nextDay } from '../next-day.ts'
import { lastOf, said, strandOf } from '../on-record.ts'
import { advocacyPart, BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const lastStepOf = { 1: 'stage 1 answered', 2: 'stage 2 responded', 3: 'stage 3 responded' } as const

/** How the run under way was begun again; null where nothing was, or the stage it began at is over. */
function begunAgainIn(state: ComplaintState) {
  const entry = lastOf(state, 'complaint-restarted')
  const round = currentRound(state, strandOf(entry))
  const { restartedBy } = round
  return entry && restartedBy && !hasStep(round, lastStepOf[restartedBy.at])
    ? { entry, restartedBy, strand: strandOf(entry) }
    : null
}

const begun = ({ state }: Given) => begunAgainIn(state)

export const strandBegun = (given: Given): Strand => begun(given)?.strand ?? 'substance'

/** Word that a stage begins again: from which day, which stage, why, and by when it ends (T53). */
export const begunAgain: Template = {
  id: 'begun-again',
  title: 'A stage begins again',
  heading: 'We look at your complaint again',
  summary:
    'Which stage begins again, from which day and why, whether something new is taken in, and the next last day.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['decided to live'],
  source: [
    { key: 'REG', at: '18(2)' },
    { key: 'D', at: '25 010 209' },
  ],
  opensWhen: state => (begunAgainIn(state) ? null : 'Opens when a stage has begun again and is not over yet.'),
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'which stage begins again, and from which day',
      'Dear {name}\n\nWe look at your complaint again. It starts again at {stage}, from {since}.',
      { source: [{ key: 'D', at: '25 010 209' }], keeps: ['stage', 'since'] },
    ),
    words('decided', 'why, where the Ombudsman was asked', 'We do so after what the Ombudsman decided: {words}', {
      heading: 'Why',
      source: [{ key: 'D', at: '25 010 209' }],
      keeps: ['words'],
      when: given => begun(given)?.restartedBy.matterId !== null,
    }),
    words('agreed', 'why, where it was agreed', 'We do so because we agreed on it with you: {words}', {
      heading: 'Why',
      source: [{ key: 'D', at: '25 010 209' }],
      keeps: ['words'],
      when: given => begun(given)?.restartedBy.matterId === null,
    }),
    words(
      'new-matters',
      'that something new is taken in',
      'We also look at what is new since then. Tell us if anything is missing.',
      { when: given => begun(given)?.restartedBy.newMatters === true },
    ),
    words('by-when', 'by when', 'The law gives us until {due} for this. We will be in touch before then.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '17(3)' }],
      keeps: ['due'],
      when: isNext('answer', strandBegun),
    }),
    words('panel-by', 'by when a panel meets', 'A review panel looks at it. It has to meet by {due}.', {
      heading: 'What happens next',
      source: [{ key: 'REG', at: '19(2)' }],
      keeps: ['due'],
      when: isNext('panel', strandBegun),
    }),
    words('next', 'what happens next', 'We will write to you about what happens next.', {
      heading: 'What happens next',
      when: isNext(null, strandBegun),
    }),
    words('what-was', 'what becomes of what was found before', 'All that was said and found before stays on record.'),
    advocacyPart,
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const again = begun(given)
    return {
      stage: again ? `stage ${again.restartedBy.at}` : null,
      since: dayTold(again?.restartedBy.happened),
      words: said(again?.entry, 'words'),
      due: again && (nextDay(given, again.strand)?.day ?? null),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
