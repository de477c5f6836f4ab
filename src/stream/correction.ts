import { z } from 'zod'
import type { JsonObject, StoredEntry } from './entry.ts'
import { whenData, whenFromData } from './when.ts'

const json: z.ZodType<JsonObject> = z.record(z.string(), z.json())

/** Replaces what an earlier entry says, its date or its data, and says why. The earlier entry stays in the history. */
export const correctionData = z.strictObject({
  target: z.int().positive(),
  happened: whenData.nullable(),
  data: json.nullable(),
  reason: z.string().min(1),
  evidence: z.string().nullable(),
  secondPerson: z.string().nullable(),
})

/** Takes an earlier entry out of the account, and says why. */
export const withdrawalData = z.strictObject({
  target: z.int().positive(),
  reason: z.string().min(1),
  evidence: z.string().nullable(),
  secondPerson: z.string().nullable(),
})

export const ENTRY_CORRECTED = 'entry-corrected'
export const ENTRY_WITHDRAWN = 'entry-withdrawn'

export interface Correction {
  readonly by: StoredEntry
  readonly target: number
  readonly reason: string
  /** null when the entry was withdrawn. */
  readonly replacement: StoredEntry | null
}

export interface Corrected {
  /** The entries that count, as corrected, in `seq` order; corrections themselves left out. */
  readonly entries: readonly StoredEntry[]
  /** Every correction in force, the latest of each target. */
  readonly corrections: readonly Correction[]
}

function replace(entry: StoredEntry, data: z.infer<typeof correctionData>): StoredEntry {
  return {
    ...entry,
    happened: data.happened ? whenFromData(data.happened) : entry.happened,
    data: data.data ?? entry.data,
  }
}

/**
 * Applies corrections, the last first, so that a correction can itself be corrected or withdrawn. Of several that aim
 * at one entry the latest counts. A correction that aims at nothing changes nothing.
 */
export function applyCorrections(stored: readonly StoredEntry[]): Corrected {
  if (!stored.some(entry => entry.type === ENTRY_CORRECTED || entry.type === ENTRY_WITHDRAWN)) {
    return { entries: stored, corrections: [] }
  }
  const bySeq = new Map(stored.map(entry => [entry.seq, entry]))
  const inForce = new Map<number, Correction>()
  const kept: StoredEntry[] = []
  for (const original of stored.toReversed()) {
    const correction = inForce.get(original.seq)
    const entry = correction ? correction.replacement : original
    if (!entry) continue
    if (entry.type === ENTRY_WITHDRAWN) {
      const { target, reason } = withdrawalData.parse(entry.data)
      if (!inForce.has(target)) inForce.set(target, { by: entry, target, reason, replacement: null })
    } else if (entry.type === ENTRY_CORRECTED) {
      const data = correctionData.parse(entry.data)
      const target = bySeq.get(data.target)
      if (target && !inForce.has(data.target)) {
        inForce.set(data.target, {
          by: entry,
          target: data.target,
          reason: data.reason,
          replacement: replace(target, data),
        })
      }
    } else {
      kept.push(entry)
    }
  }
  return { entries: kept.toReversed(), corrections: [...inForce.values()].toSorted((a, b) => a.by.seq - b.by.seq) }
}
