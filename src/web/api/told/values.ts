import { z } from 'zod'
import type { Bounds } from '#complaint/clocks/bounds.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { type SourceRef, sourceAddress, sourceText } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import type { Source, When } from '#stream/entry.ts'

export const dayShown = z.iso.date()

export const spanShown = z
  .strictObject({ earliest: dayShown.nullable(), latest: dayShown.nullable() })
  .describe(
    'The days between which it lies; the same day twice where it is known exactly, null where there is no bound.',
  )

export const whenShown = z
  .strictObject({ earliest: dayShown.nullable(), latest: dayShown.nullable(), asWritten: z.string().nullable() })
  .describe('When it happened, as exactly as anybody knows, with the words of the source where it is not a day.')

export const boundsShown = z
  .strictObject({ least: z.number().nullable(), most: z.number().nullable() })
  .describe('A number of days known exactly or between bounds.')

export const sourceShown = z
  .strictObject({ text: z.string(), address: z.string().nullable() })
  .describe('Where the rule stands, and where that can be read.')

export const whenceShown = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('worked') }),
    z.strictObject({
      kind: z.literal('history'),
      document: z.string(),
      line: z.number().nullable(),
      inferred: z.boolean(),
    }),
  ])
  .describe('Worked here under the guards of the law, or entered as something that happened.')

export const dayTold = (day: Day): string => formatIsoDay(day)
const orNull = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day))

export const spanTold = ({ earliest, latest }: Span) => ({ earliest: orNull(earliest), latest: orNull(latest) })
export const whenTold = ({ asWritten, ...span }: When) => ({ ...spanTold(span), asWritten })
export const boundsTold = ({ least, most }: Bounds) => ({ least, most })
export const sourceTold = (source: SourceRef) => ({ text: sourceText(source), address: sourceAddress(source) })
export const whenceTold = (source: Source): z.infer<typeof whenceShown> =>
  source.kind === 'worked'
    ? { kind: 'worked' }
    : { kind: 'history', document: source.document, line: source.line, inferred: source.inferred }
