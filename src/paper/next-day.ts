import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { dueDay } from './dates.ts'
import type { Given } from './template.ts'

/** The last day of the limit that counts now, by the stage that the complaint is at; null where none can be told. */
export function nextDay(given: Given, strand: Strand = 'substance'): string | null {
  const round = currentRound(given.state, strand)
  if (hasStage(round, 3))
    return dueDay(given, hasStep(round, 'panel report received') ? 'S3-RESP-15' : 'S3-PANEL-30', strand)
  if (hasStage(round, 2)) return dueDay(given, 'S2-65', strand)
  return dueDay(given, 'S1-20', strand) ?? dueDay(given, 'S1-10', strand)
}
