import { clocksOf, type Now } from '../clocks/clocks.ts'
import { faultsOf } from '../faults/faults.ts'
import { hasStage, roundNumberOf } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { adjudicationAnswers } from './adjudicated.ts'
import type { Answer, Case, Run, Verdict } from './answer.ts'
import { conductAnswers } from './conduct.ts'
import { doneAnswers } from './done.ts'
import { evidenceAnswers } from './evidence.ts'
import { inTimeAnswers } from './in-time.ts'
import { panelAnswers } from './panel.ts'
import { procedureAnswers } from './procedure.ts'
import { remedyAnswers } from './remedy.ts'
import { toldAnswers } from './told.ts'

export type { Answer, Said, Verdict } from './answer.ts'

/** One of the large questions that the Ombudsman asks of a complaint, with the smaller ones that answer it. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly answers: readonly Answer[]
  /** Why nothing is asked here; null where something is. */
  readonly notAsked: string | null
}

const partOf = (id: string, title: string, answers: readonly Answer[], notAsked: string): Part => ({
  id,
  title,
  answers,
  notAsked: answers.length === 0 ? notAsked : null,
})

/** The strands in which a stage was begun: the substance first, then how the complaint itself was handled. */
function runsWith(of: Case, stage: 2 | 3): readonly Run[] {
  return (['substance', 'handling'] as const).flatMap(strand => {
    const number = roundNumberOf(of.state, strand)
    const round = of.state.strands.get(strand)?.rounds[number]
    return round && hasStage(round, stage) ? [{ ...of, strand, round, number }] : []
  })
}

/** Each strand has its own answers; those of the second say so in their ids and in the page. */
const ofRuns = (runs: readonly Run[], answers: (run: Run) => readonly Answer[]): readonly Answer[] =>
  runs.flatMap(run =>
    answers(run).map(one =>
      run.strand === 'substance'
        ? one
        : { ...one, id: `${one.id}-handling`, asks: `How the complaint was handled: ${one.asks}` },
    ),
  )

/**
 * The Ombudsman's own questions to a complaint that went through the procedure, answered from its record alone. What the
 * record does not say is told as not said.
 */
export function readinessOf(
  state: ComplaintState,
  now: Now,
  clocks = clocksOf(state, now),
  faults = faultsOf(state, now, clocks),
): readonly Part[] {
  const of: Case = { state, now, clocks, faults }
  const [investigated, reviewed] = [runsWith(of, 2), runsWith(of, 3)]
  const noStage2 = 'Stage 2 was not asked for.'
  return [
    partOf('procedure', 'The right procedure and its stages', procedureAnswers(of), 'Nothing is recorded yet.'),
    partOf(
      'conduct',
      'Whether the investigation was properly conducted',
      ofRuns(investigated, conductAnswers),
      noStage2,
    ),
    partOf('evidence', 'Whether its findings rest on evidence', ofRuns(investigated, evidenceAnswers), noStage2),
    partOf(
      'adjudication',
      'Whether the council answered all of it',
      ofRuns(investigated, adjudicationAnswers),
      noStage2,
    ),
    partOf(
      'panel',
      'Whether the panel, and the council after it, did as they must',
      ofRuns(reviewed, panelAnswers),
      'No panel was asked for.',
    ),
    partOf(
      'remedy',
      'Whether the remedy was proportionate',
      remedyAnswers(of),
      'Nothing is upheld, and nothing is offered or agreed.',
    ),
    partOf('done', 'Whether what was agreed was done', doneAnswers(of), 'Nothing is agreed yet.'),
    partOf('time', 'What was late, and by how much', inTimeAnswers(of), 'No time limit has ended yet.'),
    partOf('told', 'What was told to whom', toldAnswers(of), 'Nothing has happened yet of which somebody is told.'),
  ]
}

/** How many questions have each answer. */
export function verdictsOf(parts: readonly Part[]): Readonly<Record<Verdict, number>> {
  const counts = { yes: 0, 'in part': 0, no: 0, 'cannot be said': 0 }
  for (const { answers } of parts) for (const { verdict } of answers) counts[verdict]++
  return counts
}
