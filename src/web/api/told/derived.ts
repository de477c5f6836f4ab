import { z } from 'zod'
import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import type { Duty } from '#complaint/duty.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import type { Right } from '#complaint/right.ts'
import { boundsShown, boundsTold, sourceShown, sourceTold, spanShown, spanTold } from './values.ts'

export const clockShown = z.strictObject({
  id: z.string(),
  title: z.string(),
  limit: z.string(),
  strand: z.string(),
  round: z.number().describe('Which run through the stages, from 0.'),
  whose: z.enum(['council', 'complainant']),
  start: z.strictObject({ what: z.string(), on: spanShown, standsIn: z.string().nullable() }),
  due: spanShown,
  stop: z.strictObject({ kind: z.string().describe('stopped, running or not on record'), what: z.string().nullable() }),
  taken: boundsShown,
  late: boundsShown.describe('Days past the due date; 0 on the day, below 0 before it.'),
  verdict: z.string().describe('What became of it, in a word or two.'),
  binding: z.boolean(),
  note: z.string().nullable(),
  doubt: z.string().nullable(),
  sources: z.array(sourceShown),
})

export const dutyShown = z.strictObject({
  id: z.string(),
  what: z.string(),
  who: z.string(),
  by: spanShown.nullable(),
  sources: z.array(sourceShown),
  clockId: z.string().nullable(),
})

export const rightShown = z.strictObject({
  what: z.string(),
  until: spanShown.nullable(),
  sources: z.array(sourceShown),
})

export const faultShown = z.strictObject({
  kind: z.string(),
  what: z.string(),
  against: z.string().describe('law, guidance or record'),
  days: z.strictObject({ unit: z.enum(['working days', 'days']), bounds: boundsShown }).nullable(),
  certain: z.boolean(),
  detail: z.string().nullable(),
  sources: z.array(sourceShown),
  entries: z.array(z.number()).describe('The numbers of the entries that it rests on.'),
  points: z.array(z.string()),
  clockId: z.string().nullable(),
})

function stopTold({ stop }: Clock): z.infer<typeof clockShown>['stop'] {
  if (stop.kind === 'running') return { kind: stop.kind, what: null }
  return { kind: stop.kind, what: stop.kind === 'stopped' ? stop.what : stop.later }
}

export const clockTold = (clock: Clock): z.infer<typeof clockShown> => ({
  id: clock.id,
  title: clock.title,
  limit: clock.limit.id,
  strand: clock.strand,
  round: clock.round,
  whose: clock.whose,
  start: { what: clock.start.what, on: spanTold(clock.start.span), standsIn: clock.start.standsIn },
  due: spanTold(clock.due),
  stop: stopTold(clock),
  taken: boundsTold(clock.taken),
  late: boundsTold(clock.late),
  verdict: verdictOf(clock),
  binding: clock.binding,
  note: clock.note,
  doubt: clock.doubt,
  sources: clock.limit.source.map(sourceTold),
})

export const dutyTold = ({ id, what, who, by, source, clockId }: Duty): z.infer<typeof dutyShown> => ({
  id,
  what,
  who,
  by: by && spanTold(by),
  sources: source.map(sourceTold),
  clockId,
})

export const rightTold = ({ what, until, source }: Right): z.infer<typeof rightShown> => ({
  what,
  until: until && spanTold(until),
  sources: source.map(sourceTold),
})

export const faultTold = ({ days, source, entries, points, ...said }: Fault): z.infer<typeof faultShown> => ({
  kind: said.kind,
  what: said.what,
  against: said.against,
  days: days && { unit: days.unit, bounds: boundsTold(days.bounds) },
  certain: said.certain,
  detail: said.detail,
  sources: source.map(sourceTold),
  entries: [...entries],
  points: [...points],
  clockId: said.clockId,
})
