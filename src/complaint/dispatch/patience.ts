/** In minutes after each attempt that a server would not take yet. */
const PAUSES = [1, 5, 15, 60, 240, 480, 480, 480, 480]

/** When it is tried next, as an instant in milliseconds; null when it has been tried for long enough (about two days). */
export function nextTry(attempts: number, now: number): number | null {
  const minutes = PAUSES[attempts - 1]
  return minutes === undefined ? null : now + minutes * 60_000
}

/** No attempt takes longer, in milliseconds: one that began before that was cut off. */
const LONGEST_ATTEMPT = 10 * 60_000

export const wasCutOff = (tryingSince: number, now: number): boolean => now - tryingSince > LONGEST_ATTEMPT

/** In minutes from when it went: most are delivered at once, and a full mailbox is tried for three days. */
const NEWS_AFTER = [2, 10, 30, 120, 480, 1_440, 2_880, 4_330, 5_760, 7_200]

const MINUTE = 60_000

/** In milliseconds after it went. After that nobody remembers what became of it. */
const NEWS_KNOWN = 6 * 24 * 60 * MINUTE

/** When is asked again where nothing was heard, as an instant in milliseconds; null when nobody can say it any more. */
export function nextWithoutAnswer(went: number, now: number): number | null {
  const pause = Math.min(Math.max((now - went) / 10, 5 * MINUTE), 6 * 60 * MINUTE)
  return now < went + NEWS_KNOWN ? Math.min(now + pause, went + NEWS_KNOWN) : null
}

/** When is asked next what became of something, as an instant in milliseconds; null when it has been asked for often enough. */
export function nextNews(asked: number, went: number): number | null {
  const minutes = NEWS_AFTER[asked]
  return minutes === undefined ? null : went + minutes * 60_000
}
