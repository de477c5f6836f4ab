import type { Day } from './day.ts'
import type { CountedLength, Limit, LimitId, Limits } from './limit.ts'
import { sourceText } from './sources.ts'

/** An authority's own figure for a limit that no text we read fixes. */
export interface LimitOverride {
  readonly limit: LimitId
  readonly length: CountedLength
  readonly authorityName: string
  readonly reason: string
  readonly on: Day
}

/** Only what is recalled or derived may be set by an authority; what was read in the law or in practice stands. */
export const isOverridable = ({ mark, length }: Limit): boolean =>
  (mark === 'recalled' || mark === 'derived') && length.kind !== 'set by another'

/** Why an override cannot be had, as a sentence; null when it can. */
export function whyNotOverridden(limits: Limits, { limit: id, length }: LimitOverride): string | null {
  const limit = limits[id]
  if (limit.length.kind === 'set by another') return `${limit.name} is set by ${limit.length.by}, not by the authority.`
  if (!isOverridable(limit)) {
    const sources = limit.source.map(sourceText).join('; ')
    return `${limit.name} cannot be changed: its length was read in its source (${sources}).`
  }
  if (!Number.isSafeInteger(length.n) || length.n < 1) return `${limit.name} must be a whole number of at least 1.`
  return null
}

/** The limits as an authority applies them; an override that cannot be had is left out and named with the reason. */
export function withOverrides(
  limits: Limits,
  overrides: readonly LimitOverride[],
): { readonly limits: Limits; readonly refused: readonly { readonly limit: LimitId; readonly why: string }[] } {
  let changed = limits
  const refused: { limit: LimitId; why: string }[] = []
  for (const override of overrides) {
    const why = whyNotOverridden(limits, override)
    if (why !== null) refused.push({ limit: override.limit, why })
    else changed = { ...changed, [override.limit]: overridden(limits[override.limit], override) }
  }
  return { limits: changed, refused }
}

const overridden = (limit: Limit, { length, authorityName, reason, on }: LimitOverride): Limit => ({
  ...limit,
  length,
  overriddenBy: { authorityName, reason, on },
})
