import { z } from 'zod'
import { findingsOn, pointsInOrder } from '#complaint/points.ts'
import { pointStateOf } from '#complaint/reopened.ts'
import type { ComplaintState, Finding, Point, ViewGiven } from '#complaint/state.ts'
import { decider, findingValue, strand } from '#complaint/words.ts'
import { whenShown, whenTold } from './values.ts'

const findingShown = z.strictObject({
  id: z.string(),
  decider,
  stage: z.number(),
  finding: findingValue,
  asPrinted: z.string(),
  reviews: z.string().nullable().describe('The id of the finding that it reviews.'),
  fromAsStated: findingValue.nullable(),
  whichPart: z.string().nullable(),
  reasons: z.string().nullable(),
  happened: whenShown,
})

const viewShown = z.strictObject({
  decider,
  findingId: z.string(),
  view: z.string(),
  reasons: z.string().nullable(),
  happened: whenShown,
})

export const pointShown = z.strictObject({
  id: z.string(),
  strand,
  label: z.string().nullable(),
  parentId: z.string().nullable(),
  kind: z.enum(['point', 'heading']),
  text: z.string().nullable(),
  count: z.number().describe('More than 1 where the source gives only a number of points.'),
  aliases: z.array(z.string()),
  state: z.string().describe('Whether it is live, decided, or out of the procedure and why.'),
  findings: z.array(findingShown),
  views: z.array(viewShown),
})

const findingTold = (made: Finding): z.infer<typeof findingShown> => ({
  id: made.id,
  decider: made.decider,
  stage: made.stage,
  finding: made.finding,
  asPrinted: made.asPrinted,
  reviews: made.reviews,
  fromAsStated: made.fromAsStated,
  whichPart: made.whichPart,
  reasons: made.reasons,
  happened: whenTold(made.happened),
})

const viewTold = ({ decider: by, findingId, view, reasons, happened }: ViewGiven): z.infer<typeof viewShown> => ({
  decider: by,
  findingId,
  view,
  reasons,
  happened: whenTold(happened),
})

const pointTold = (point: Point, state: ComplaintState): z.infer<typeof pointShown> => ({
  id: point.id,
  strand: point.strand,
  label: point.label,
  parentId: point.parentId,
  kind: point.kind,
  text: point.text,
  count: point.count,
  aliases: [...point.aliases],
  state: pointStateOf(state, point),
  findings: findingsOn(state, point).map(findingTold),
  views: state.views.filter(({ pointId }) => pointId === point.id).map(viewTold),
})

export const pointsTold = (state: ComplaintState): z.infer<typeof pointShown>[] =>
  pointsInOrder(state).map(point => pointTold(point, state))
