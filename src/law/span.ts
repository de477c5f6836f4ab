import type { Day } from './day.ts'

/**
 * When something happened, as exactly as anyone knows: not before `earliest`, not after `latest`, each null when not
 * even that is known. A day known exactly has both alike. Everything counted from a span has bounds of its own.
 */
export interface Span {
  readonly earliest: Day | null
  readonly latest: Day | null
}

export const exactly = (day: Day): Span => ({ earliest: day, latest: day })
export const unknownSpan: Span = { earliest: null, latest: null }
export const isExact = (span: Span): span is { earliest: Day; latest: Day } =>
  span.earliest !== null && span.earliest === span.latest
