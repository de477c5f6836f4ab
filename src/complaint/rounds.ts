import type { StoredEntry } from '#stream/entry.ts'
import type { ComplaintState, Milestone, Round, StrandState } from './state.ts'
import type { Step, Strand } from './words.ts'

function newRound(): Round {
  return {
    steps: new Map(),
    form: 'not recorded',
    stage1Outcome: null,
    stage1Skipped: false,
    promises: [],
    refusals: [],
    restartedBy: null,
    endedBy: null,
    panelDate: null,
    latePanelRequest: null,
  }
}

export function strandOf(draft: ComplaintState, strand: Strand): StrandState {
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
export const hasStep = (round: Round, step: Step): boolean => round.steps.has(step)
