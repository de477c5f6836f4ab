/** How a due date stands to today, or to the day it was met. */
export interface Remaining {
  /** Days left when positive, days late when negative, 0 on the day itself. */
  readonly days: number
  readonly kind: 'working' | 'calendar'
  /** When the start is uncertain: "at least 50 working days late". */
  readonly bound?: 'at least' | 'at most' | undefined
}

/** "4 working days left", "due today", "1 working day late", "at least 50 working days late". */
export function remainingWords({ days, kind, bound }: Remaining): string {
  if (days === 0) return bound ? `${bound} due today` : 'due today'
  const count = Math.abs(days)
  const unit = `${kind === 'working' ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`
  return `${bound ? `${bound} ` : ''}${count} ${unit} ${days > 0 ? 'left' : 'late'}`
}

export const isLate = (remaining: Remaining | undefined): boolean => remaining !== undefined && remaining.days < 0
