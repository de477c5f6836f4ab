import type { LimitId } from '#law/limit.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Span } from '#law/span.ts'
import type { Now } from '../clocks/clocks.ts'
import { firstStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Part, Step, Strand } from '../words.ts'
import type { WaitingNoted } from './state.ts'

/** 0 is taking the complaint in; `letters` is who has to be told; `ombudsman` what is owed to it; `after` is what was agreed and is followed to proof. */
export type TaskStage = 0 | 1 | 2 | 3 | 'letters' | 'ombudsman' | 'after'

export type TaskState =
  | { readonly kind: 'not yet started' }
  | { readonly kind: 'in progress'; readonly words: string }
  | { readonly kind: 'waiting'; readonly noted: WaitingNoted }
  /** `when` ends "Opens when …". */
  | { readonly kind: 'not open'; readonly when: string }
  | { readonly kind: 'ready for approval' }
  | { readonly kind: 'completed'; readonly on: Span | null }
  | { readonly kind: 'not needed'; readonly reason: string }
  /** Its time is over, so that doing it now would no longer do what it is for. */
  | { readonly kind: 'no longer possible'; readonly reason: string }

/** Who must act: by their part in the complaint, or by their office at the council. */
export type Acts = Part | 'complaints manager' | 'complaints officer' | 'panel clerk' | 'council'

export interface Holder {
  readonly as: Acts
  /** Those who are it here; empty where the office is known and the person is not. */
  readonly personIds: readonly string[]
  /** The part that nobody has yet, so that it falls to whoever looks after the complaint. */
  readonly missing: Part | null
}

/** Something to be done in a complaint. It follows from the state, so it cannot be ticked by hand. */
export interface Task {
  /** `substance-appoint-io`: the strand, then which task. */
  readonly id: string
  readonly strand: Strand
  readonly stage: TaskStage
  readonly title: string
  readonly holder: Holder
  /** The lawful date, where there is one and it is still to be met. */
  readonly by: Span | null
  readonly source: readonly SourceRef[]
  readonly state: TaskState
  /** The verb it leads to. */
  readonly verb: string | null
  /** A page of the complaint that it leads to rather than the form of the verb. */
  readonly page: string | null
}

export interface TaskSetting {
  readonly state: ComplaintState
  readonly strand: Strand
  readonly round: Round
  readonly now: Now
}

export interface TaskDefinition {
  readonly id: string
  readonly stage: 0 | 1 | 2 | 3
  readonly title: string
  readonly who: Part | 'complaints manager' | 'panel clerk'
  readonly verb: string
  readonly page?: string
  readonly source: readonly SourceRef[]
  /** The limits whose running, binding clock gives it its date. */
  readonly limits?: readonly LimitId[]
  /** The steps owed without a number of days that it stands for. */
  readonly owed?: readonly string[]
  /** The prompt it stands for: the end of the duty's id. */
  readonly prompt?: string
  /** Where it is not simply whoever is `who`. */
  holder?(setting: TaskSetting): Holder
  /** null where there is no such task in this complaint. */
  stands(setting: TaskSetting): TaskState | null
}

export const notYetStarted: TaskState = { kind: 'not yet started' }
export const readyForApproval: TaskState = { kind: 'ready for approval' }
export const notOpen = (when: string): TaskState => ({ kind: 'not open', when })
export const notNeeded = (reason: string): TaskState => ({ kind: 'not needed', reason })
export const noLongerPossible = (reason: string): TaskState => ({ kind: 'no longer possible', reason })
export const inProgress = (words: string): TaskState => ({ kind: 'in progress', words })

/** Completed by a step that is on record; undefined while it is not. */
export function completedBy(round: Round, step: Step): TaskState | undefined {
  const taken = firstStep(round, step)
  return taken && { kind: 'completed', on: taken.happened }
}

/** How much of something is done: not yet started with none, in progress with some, completed with all. */
export function progressTo(done: number, all: number, words: string): TaskState {
  if (done === 0) return notYetStarted
  return done < all ? inProgress(`${done} of ${all} ${words}`) : { kind: 'completed', on: null }
}

/** Open to be done or looked at: not over, not waiting and not closed off. */
export const isOpen = ({ state: { kind } }: Task): boolean =>
  kind === 'not yet started' || kind === 'in progress' || kind === 'ready for approval'
