import { z } from 'zod'
import { ground } from './grounds.ts'

const page = z.int().positive()
const share = z.number().min(0).max(100)

/** Letters of one line, from and up to and without, counted from 0. */
export const span = z.strictObject({
  line: z.int().nonnegative(),
  from: z.int().nonnegative(),
  to: z.int().positive(),
})
export type Span = z.infer<typeof span>

/** Where something is taken out. It names places and never words. */
export const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), page, spans: z.array(span).min(1) }),
  /** In per cent of the page as it is shown. */
  z.strictObject({ kind: z.literal('area'), page, left: share, top: share, width: share, height: share }),
  z.strictObject({ kind: z.literal('page'), page }),
])
export type Place = z.infer<typeof place>

export const mark = z.strictObject({
  id: z.string(),
  place,
  ground,
  /** In words, where the ground does not say enough. */
  why: z.string().nullable(),
  /** What stands there may be left nowhere else in the copy either. */
  everywhere: z.boolean(),
})
export type Mark = z.infer<typeof mark>
