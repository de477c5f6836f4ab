import type { Day } from '#law/day.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import type { Now } from './clocks/clocks.ts'
import { isShownLate } from './clocks/panel-window.ts'
import type { Duty } from './duty.ts'
import { waitsAtTheGates } from './gates/gate-state.ts'
import { nextLastDay, stillToAnswer } from './investigation/fact-checks.ts'
import { recordDraft } from './investigation/record-draft.ts'
import { firstStep, hasStage, hasStep } from './rounds.ts'
import type { ComplaintState, Round } from './state.ts'
import type { Strand } from './words.ts'

interface StepOwed {
  readonly id: string
  readonly what: string
  readonly source: readonly SourceRef[]
  isOwed(round: Round, state: ComplaintState, now: Now, strand: Strand): boolean
  /** Where it has a day all the same, that the council set itself. */
  by?(state: ComplaintState, now: Now): Day | null
}

const stage2IsOpen = (round: Round): boolean => hasStage(round, 2) && !hasStep(round, 'stage 2 responded')

const writtenRecordIsOwed = (round: Round): boolean =>
  stage2IsOpen(round) && round.form === 'oral' && !hasStep(round, 'written record produced')

const guidance: readonly SourceRef[] = [{ key: 'GUIDANCE', at: '' }]

/** What the law or the guidance asks for without a number of days, in the order of the procedure. */
const owed: readonly StepOwed[] = [
  {
    id: 'start-stage-1',
    what: 'Decide what the complaint is about and start stage 1',
    source: [{ key: 'REG', at: '14(3)' }],
    isOwed: (round, state) =>
      !waitsAtTheGates(state) &&
      hasStep(round, 'received') &&
      !hasStage(round, 1) &&
      !hasStep(round, 'stage 1 answered') &&
      !hasStage(round, 2),
  },
  {
    id: 'written-terms',
    what: 'Send the written terms of the resolution',
    source: [{ key: 'REG', at: '15(1)' }],
    isOwed: round =>
      round.stage1Outcome === 'resolved' &&
      !round.termsGiven &&
      firstStep(round, 'stage 1 answered')?.source.kind === 'worked',
  },
  {
    id: 'draft-written-record',
    what: 'Send the complainant a draft of the written record',
    source: [{ key: 'REG', at: '16' }],
    isOwed: (round, state, _now, strand) => writtenRecordIsOwed(round) && !recordDraft(state, strand),
  },
  {
    id: 'written-record',
    what: 'Produce the written record of the oral complaint',
    source: [{ key: 'REG', at: '16' }],
    isOwed: writtenRecordIsOwed,
  },
  {
    id: 'appoint-io',
    what: 'Appoint an investigating officer',
    source: guidance,
    isOwed: round => stage2IsOpen(round) && !hasStep(round, 'investigating officer appointed'),
  },
  {
    id: 'appoint-ip',
    what: 'Appoint an independent person',
    source: [{ key: 'REG', at: '17(2)' }],
    isOwed: round => stage2IsOpen(round) && !hasStep(round, 'independent person appointed'),
  },
  {
    id: 'statement',
    what: 'Settle the statement of complaint with the complainant',
    source: guidance,
    isOwed: round => stage2IsOpen(round) && !hasStep(round, 'statement of complaint settled'),
  },
  {
    // The statement holds the points and what is wanted of them (docs/procedure.md, T22).
    id: 'desired-outcomes',
    what: 'Ask what the complainant wants to come of it',
    source: guidance,
    isOwed: (round, { outcomes }) =>
      stage2IsOpen(round) && hasStep(round, 'statement of complaint settled') && outcomes.length === 0,
  },
  {
    id: 'fact-check',
    what: 'Hear from the readers who check the facts of the draft report',
    source: [{ key: 'RRC', at: '' }],
    isOwed: (round, state, { today }) =>
      stage2IsOpen(round) &&
      !hasStep(round, 'investigating officer reported') &&
      stillToAnswer(state, today).length > 0,
    by: (state, { today }) => nextLastDay(state, today),
  },
  {
    // Time closes nothing here: a late request is weighed, with reasons (docs/procedure.md, T29).
    id: 'late-panel-request',
    what: 'Decide on the late request for a panel, weighing why it was late',
    source: [
      { key: 'REG', at: '18(2)' },
      { key: 'D', at: '20 003 273' },
    ],
    isOwed(round, _state, { calendar }) {
      const request = firstStep(round, 'panel requested')
      const begun = hasStep(round, 'panel arranged') || hasStep(round, 'panel held') || hasStep(round, 'panel reported')
      if (!request || begun || round.latePanelRequest || hasStep(round, 'stage 3 responded')) return false
      return isShownLate(request.happened, round, calendar)
    },
  },
  {
    id: 'supplementary',
    what: 'Answer the supplementary review',
    source: [{ key: 'D', at: '18 011 015' }],
    isOwed: round =>
      hasStep(round, 'supplementary review commissioned') && !hasStep(round, 'supplementary review answered'),
  },
]

const daySpan = (day: Day | null): Span | null => (day === null ? null : { earliest: day, latest: day })

/** The steps that are owed in the run under way of each strand. */
export const stepsOwed = (state: ComplaintState, now: Now): readonly Duty[] =>
  [...state.strands.values()].flatMap(({ strand, rounds }) => {
    const round = rounds.at(-1)
    if (!round) return []
    return owed
      .filter(step => step.isOwed(round, state, now, strand))
      .map(({ id, what, source, by }) => ({
        id: `${strand}-${id}`,
        what,
        who: 'complaints manager',
        by: daySpan(by?.(state, now) ?? null),
        source,
        clockId: null,
      }))
  })
