import type { When } from '#stream/entry.ts'
import type { Part } from '../words.ts'
import type { SentenceId } from './sentences.ts'

/** What one person declared before an appointment, sentence by sentence, each answer kept. */
export interface Declaration {
  readonly seq: number
  readonly personId: string
  readonly as: Part
  /** The day on which they declared it. */
  readonly declared: When
  readonly sentences: readonly { readonly id: SentenceId; readonly words: string; readonly declared: boolean }[]
  readonly employedUntil: When | null
  /** Who at the council checked it, by id. */
  readonly checkedBy: string
}

/** Somebody was given a part although something spoke against it, for a reason that is kept. */
export interface AppointedDespite {
  readonly seq: number
  readonly personId: string
  readonly part: Part
  readonly warnings: readonly string[]
  readonly reason: string
}

/** An appointment that came to its end before the complaint did. */
export interface AppointmentEnd {
  readonly seq: number
  readonly personId: string
  readonly part: Part
  readonly ended: When
  readonly reason: string
  /** What was handed over, and what is still to do; null where nothing was. */
  readonly handover: string | null
}

export interface AppointingState {
  readonly declarations: Declaration[]
  readonly despite: AppointedDespite[]
  readonly ends: AppointmentEnd[]
}

export const emptyAppointing = (): AppointingState => ({ declarations: [], despite: [], ends: [] })
