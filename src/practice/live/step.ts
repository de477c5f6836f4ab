import type { ComplaintState } from '#complaint/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import type { Persona } from '../personas.ts'

/** One thing done in an invented complaint: by whom, on the day it happened, as they would have typed it. */
export interface Step {
  readonly on: Day
  readonly by: Persona
  readonly verb: Verb<ComplaintState>
  input(state: ComplaintState): Raw
}

/** An invented complaint: everything done in it so far, in order. The first step receives it. */
export interface LiveComplaint {
  /** What it is there to show, in a few words. */
  readonly shows: string
  readonly steps: readonly Step[]
}

/** The day so many working days after today, or before it: at(3), at(-4). */
export type At = (workingDays: number) => Day

type Told = Raw | ((state: ComplaintState) => Raw)

/** `happened` is the day itself unless the input says otherwise. */
export const step = (on: Day, by: Persona, verb: Verb<ComplaintState>, told: Told = {}): Step => ({
  on,
  by,
  verb,
  input: state => ({ happened: formatIsoDay(on), ...(typeof told === 'function' ? told(state) : told) }),
})
