import { spanInWords } from '#law/day-words.ts'
import { correctionData, ENTRY_CORRECTED, ENTRY_WITHDRAWN, withdrawalData } from '#stream/correction.ts'
import type { StoredEntry, When } from '#stream/entry.ts'
import { whenData, whenFromData } from '#stream/when.ts'

/** Entries whose day starts a time limit. */
const byDay: ReadonlySet<string> = new Set([
  'complaint-received',
  'stage-1-started',
  'stage-2-requested',
  'written-record-produced',
  'panel-requested',
  'panel-held',
])

/** Entries of a letter whose receipt starts a time limit, and which its sending stands in for where nobody recorded it. */
const byReceipt: ReadonlySet<string> = new Set(['stage-2-responded', 'panel-reported'])

export const startsAClock = ({ type }: StoredEntry): boolean => byDay.has(type) || byReceipt.has(type)

/** The day that starts a time limit; undefined where the entry starts none. */
function startOf(entry: StoredEntry): When | undefined {
  if (byReceipt.has(entry.type)) {
    const received = whenData.safeParse(entry.data.received)
    return received.success ? whenFromData(received.data) : entry.happened
  }
  return byDay.has(entry.type) ? entry.happened : undefined
}

const inWords = (when: When): string => when.asWritten ?? spanInWords(when)

/** "from 5 February 2024 to 7 February 2024"; null when no start of a time limit moves. */
export function startMoved(before: StoredEntry, after: StoredEntry): string | null {
  const [from, to] = [startOf(before), startOf(after)]
  if (!from || !to || (from.earliest === to.earliest && from.latest === to.latest)) return null
  return `from ${inWords(from)} to ${inWords(to)}`
}

/** The entry that a correction or a withdrawal is about in the end. */
export function entryBehind(stored: readonly StoredEntry[], entry: StoredEntry): StoredEntry {
  const target =
    entry.type === ENTRY_CORRECTED
      ? correctionData.parse(entry.data).target
      : entry.type === ENTRY_WITHDRAWN
        ? withdrawalData.parse(entry.data).target
        : null
  const behind = target === null ? undefined : stored.find(({ seq }) => seq === target && seq < entry.seq)
  return behind ? entryBehind(stored, behind) : entry
}
