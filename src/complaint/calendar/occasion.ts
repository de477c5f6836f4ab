import type { Day } from '#law/day.ts'

/**
 * Something of a complaint that stands on a day in somebody's calendar. Calendars are read aloud, shared and kept by others,
 * so it holds no name and nothing of what the complaint is about.
 */
export interface Occasion {
  /** The same as long as it is the same thing, moved or not: "panel-substance-0", "interview-i1", "task-substance-respond". */
  readonly id: string
  readonly kind: 'deadline' | 'interview' | 'panel'
  /** "Stage 2 response: last day" */
  readonly title: string
  readonly on: Day
  /** "14:30", by the clock in England; null for the whole day. */
  readonly time: string | null
  /** Only of a meeting. Perhaps somebody's home: for the people who come, and not for a feed. */
  readonly where: string | null
  /** How often it was moved. */
  readonly moved: number
}
