import { clockOf, clocksOf } from '#complaint/clocks/clocks.ts'
import { currentRound, firstStep, roundNumberOf } from '#complaint/rounds.ts'
import type { Step, Strand } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import { type LimitId, lengthInWords } from '#law/limit.ts'
import { isExact, type Span } from '#law/span.ts'
import type { Given } from './template.ts'

/** A day as a letter tells it; null where the record does not hold the exact day, for a letter tells no other. */
export const dayTold = (span: Span | undefined): string | null => (span && isExact(span) ? spanInWords(span) : null)

/** The day a step was first taken in the run under way. */
export const dayOf = ({ state }: Given, step: Step, strand: Strand = 'substance'): string | null =>
  dayTold(firstStep(currentRound(state, strand), step)?.happened)

/** The last day of a limit, as its clock has it. */
export const dueDay = ({ state, now }: Given, limit: LimitId, strand: Strand = 'substance'): string | null =>
  dayTold(clockOf(clocksOf(state, now), strand, roundNumberOf(state, strand), limit)?.due)

/** "20 working days": how long the law gives, as it applies here. */
export const lengthTold = ({ now }: Given, limit: LimitId): string => lengthInWords(now.limits[limit].length)

/** "12 months": the time for going to the Ombudsman, without what it begins with. */
export const timeForTheOmbudsman = (given: Given): string => lengthTold(given, 'LGSCO-12M').replace(/ beginning.*$/, '')
