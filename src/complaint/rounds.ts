import type { StoredEntry } from '#stream/entry.ts'
import type { Milestone } from './milestone.ts'
import { emptyPanel } from './panel/state.ts'
import type { ComplaintState, Round, Stage1Start, StrandState } from './state.ts'
import type { Step, Strand } from './words.ts'

function newRound(): Round {
  return {
    steps: new Map(),
    stage1Starts: [],
    form: 'not recorded',
    stage1Outcome: null,
    termsGiven: false,
    stage1Skipped: false,
    promises: [],
    refusals: [],
    restartedBy: null,
    endedBy: null,
    panelArrangements: [],
    panel: emptyPanel(),
    latePanelRequest: null,
    stage2SentBy: null,
    independentPersonTookPart: null,
    reportsReturned: [],
  }
}

function strandOf(draft: ComplaintState, strand: Strand): StrandState {
  const known = draft.strands.get(strand)
  if (known) return known
  const fresh: StrandState = { strand, rounds: [newRound()] }
  draft.strands.set(strand, fresh)
  return fresh
}

/** The run that is under way: the last one. */
export function roundOf(draft: ComplaintState, strand: Strand): Round {
  const { rounds } = strandOf(draft, strand)
  const last = rounds.at(-1)
  if (last) return last
  const first = newRound()
  rounds.push(first)
  return first
}

/** The run under way, for reading: an empty one where nothing is recorded. */
export const currentRound = (state: ComplaintState, strand: Strand = 'substance'): Round =>
  state.strands.get(strand)?.rounds.at(-1) ?? newRound()

/** Which run is under way, from 0. */
export const roundNumberOf = (state: ComplaintState, strand: Strand = 'substance'): number =>
  Math.max(0, (state.strands.get(strand)?.rounds.length ?? 1) - 1)

/** Every run through the stages of every strand, with its number from 0. */
export const everyRound = (
  state: ComplaintState,
): readonly { readonly strand: Strand; readonly number: number; readonly round: Round; readonly isLast: boolean }[] =>
  [...state.strands.values()].flatMap(({ strand, rounds }) =>
    rounds.map((round, number) => ({ strand, number, round, isLast: number === rounds.length - 1 })),
  )

export function startRound(draft: ComplaintState, strand: Strand): Round {
  const round = newRound()
  strandOf(draft, strand).rounds.push(round)
  return round
}

export const milestoneOf = (entry: StoredEntry): Milestone => ({
  seq: entry.seq,
  happened: entry.happened,
  source: entry.source,
})

export function takeStep(round: Round, step: Step, milestone: Milestone): void {
  const taken = round.steps.get(step)
  if (taken) taken.push(milestone)
  else round.steps.set(step, [milestone])
}

/**
 * The first time a step was taken. The law counts from the first request and stops at the first response; a later one
 * of the same kind moves no date.
 */
export const firstStep = (round: Round, step: Step): Milestone | undefined => round.steps.get(step)?.[0]
export const lastStep = (round: Round, step: Step): Milestone | undefined => round.steps.get(step)?.at(-1)
export const stepsOf = (round: Round, step: Step): readonly Milestone[] => round.steps.get(step) ?? []
export const hasStep = (round: Round, step: Step): boolean => round.steps.has(step)

/** The step that begins each stage. */
export const firstStepOf = { 1: 'stage 1 started', 2: 'stage 2 requested', 3: 'panel requested' } as const

/** A step is on record, or the run was started again at the stage it begins, which is as good as taking it (T53). */
export const hasBegun = (round: Round, step: Step): boolean =>
  hasStep(round, step) || (round.restartedBy !== null && firstStepOf[round.restartedBy.at] === step)

/** Whether a stage is under way or over. */
export const hasStage = (round: Round, stage: 1 | 2 | 3): boolean => hasBegun(round, firstStepOf[stage])

/** A request for a panel was turned down. One that a restart ordered is no request, and cannot be. */
export const isTurnedDown = (round: Round): boolean =>
  round.latePanelRequest?.taken === false && hasStep(round, 'panel requested') && round.restartedBy?.at !== 3

/**
 * Which start of stage 1 counts. A later date that the complainant asked for takes the place of any other (regulation
 * 14(4)). Where both a decision on interest and an advocate's appointment start it, regulation 14(3) does not choose, and
 * the later counts. Otherwise it is the first that was recorded.
 */
export function startThatCounts(starts: readonly Stage1Start[]): Stage1Start | undefined {
  const asked = starts.findLast(({ limb }) => limb === 'later date asked for')
  const waited = starts.findLast(({ limb }) => limb === 'sufficient interest' || limb === 'advocate appointed')
  return asked ?? waited ?? starts[0]
}

export function startStage1(round: Round, start: Stage1Start): void {
  round.stage1Starts.push(start)
  const counts = startThatCounts(round.stage1Starts)
  if (counts) round.steps.set('stage 1 started', [counts])
}
