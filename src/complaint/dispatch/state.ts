import type { JsonObject, When } from '#stream/entry.ts'
import type { Method } from '../letters/sending.ts'
import type { Milestone } from '../milestone.ts'

/** How something leaves the council. The record of a sending knows both kinds of email as "email". */
export const ways = ['email', 'GOV.UK Notify', 'post', 'in person'] as const
export type Way = (typeof ways)[number]

/** Those that leave by themselves; the others are taken by a person. */
export const isElectronic = (way: Way): boolean => way === 'email' || way === 'GOV.UK Notify'

export const methodOf = (way: Way): Method => (way === 'GOV.UK Notify' ? 'email' : way)

/** Where one recipient's copy stands. `seq` is the entry that says so. */
export type Standing =
  /** Somebody else has to release it first, or the letter itself has to go before the copies. */
  | { readonly kind: 'held'; readonly seq: number }
  | { readonly kind: 'to go'; readonly seq: number }
  /** It was not tried: what the law or the council asks for was missing by then. */
  | { readonly kind: 'put back'; readonly seq: number; readonly why: string }
  /** It was cut off while it was handed over. Only a person can find out. */
  | { readonly kind: 'may have gone'; readonly seq: number; readonly why: string }
  | Gone
  | { readonly kind: 'failed'; readonly seq: number; readonly why: string }
  /** It had gone, and came back. */
  | { readonly kind: 'bounced'; readonly seq: number; readonly why: string; readonly gone: Gone | null }
  | { readonly kind: 'given up'; readonly seq: number; readonly why: string }

export interface Gone {
  readonly kind: 'gone'
  readonly seq: number
  readonly happened: When
  /** Who or what says so: "the mail server took it". */
  readonly how: string
  /** The message as it was sent, among the complaint's files; null where nothing was kept. */
  readonly fileId: string | null
  /** Why what it carries out was not recorded with it; null where it was. */
  readonly notRecorded: string | null
  /** Whether it is known to have arrived. */
  readonly arrived: boolean
}

/** One recipient's copy of what is sent. */
export interface Delivery {
  readonly id: string
  readonly personId: string
  way: Way
  /** How often a person has asked for it, from 1: each asking is sent once. */
  asking: number
  /** Whoever asked for it again last, and answers for its going from then on. `seq` is the entry that says so. */
  askedAgain: { readonly by: string; readonly seq: number } | null
  /** Each time it went. */
  readonly went: Gone[]
  standing: Standing
  /** What stood against writing to them so when it was last asked for, one sentence each; null where it was not kept. */
  stoodAgainst: readonly string[] | null
  /** Why it is sent so all the same, said when it was asked for again; null where what was said first holds. */
  reasonAgain: string | null
}

/** Something that somebody asked to be sent: a letter, what is enclosed, to whom, and the step that it carries out. */
export interface Dispatch extends Milestone {
  readonly id: string
  /** The verb that records what it carries out. */
  readonly verb: string
  /** The answers to that verb's own questions, apart from those about the sending. */
  readonly answers: JsonObject
  readonly letter: string
  readonly enclosures: readonly string[]
  readonly formReason: string | null
  readonly askedBy: string
  readonly secondPerson: boolean
  released: (Milestone & { readonly by: string }) | null
  withdrawn: (Milestone & { readonly why: string }) | null
  readonly deliveries: Delivery[]
}

/** What is sent from here, in the order in which it was asked for. */
export interface DispatchState {
  readonly asked: Map<string, Dispatch>
}

export const emptyDispatch = (): DispatchState => ({ asked: new Map() })
