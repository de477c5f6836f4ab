import type { Day } from '#law/day.ts'
import type { Office, Visitor } from '#office/office.ts'
import type { Role } from '#stream/role.ts'
import type { Html } from './html.ts'
import type { CouncilShown } from './layout.ts'

/** Somebody to step into in practice mode, over the same permissions that a real sign-in will use. */
export interface Persona {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** What they do, in a sentence. */
  readonly words: string
}

/** The day it is in practice mode, which can be set; a real council has the true one and none of this. */
export interface PracticeClock {
  readonly set: boolean
  /** That day from now on, at this time of day; null for the true day again. */
  setDay(day: Day | null): void
}

/** One council's service as it is served. */
export interface Site {
  readonly office: Office
  readonly authorityId: string
  readonly council: CouncilShown
  readonly personas: readonly [Persona, ...Persona[]]
  /** What is running underneath and what it guarantees, in a sentence. */
  readonly engine: string
  readonly clock?: PracticeClock | undefined
}

/** The councils of one installation, the one first that a new visitor meets. */
export type Councils = readonly [Site, ...Site[]]

/** Who asks, and what a handler may keep between pages. */
export interface Here {
  readonly site: Site
  /** The councils of this installation for which the person who asks works, the one they are working for now among them. */
  readonly worksFor: readonly Site[]
  /** Every council of this installation: for practice, where anybody may step into anybody. */
  readonly councils: readonly Site[]
  readonly visitor: Visitor
  readonly persona: Persona
  /** "https://redress.example": for what is used outside the browser. */
  readonly origin: string
  /** For the hidden field of every form; a form without it is refused. */
  readonly token: () => string
  readonly session: Keeps
  /**
   * Work that goes on after the answer is given. A failure of it is logged under what it was. When the service stops it is
   * told so by the signal, and waited for.
   */
  readonly later: (what: string, work: (stopping: AbortSignal) => Promise<unknown>) => void
}

type Kept = 'personaId' | 'authorityId' | 'search' | 'notice' | 'upload'

/** What the session keeps: sealed in a cookie, never in an address. */
export interface Keeps {
  get(key: Kept): string | undefined
  set(key: Kept, value: string | undefined): void
}

export type Answer =
  | { readonly kind: 'page'; readonly status?: number; readonly page: Html }
  | { readonly kind: 'redirect'; readonly to: string }
  /** To be saved and never shown in the page: it comes from outside. */
  | {
      readonly kind: 'file'
      readonly name: string
      readonly media: string
      /** In bytes. */
      readonly size: number
      readonly content: AsyncIterable<Uint8Array>
    }

/** A file on its way in, read as it comes. */
export interface SentFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  /** The fields that stand after it in the form. To be asked once its bytes are read, or are not wanted. */
  fieldsAfter(): Promise<Readonly<Record<string, unknown>>>
}

/** One of several files on their way in, read as they come. To be read, or passed over, before the next is asked for. */
export interface ComingFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface Asked {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** The fields of a form; of one with a streamed file, those before the file. */
  readonly body: Readonly<Record<string, unknown>>
  readonly sent?: SentFile
  /** The files of a form that takes several. */
  readonly coming?: AsyncIterable<ComingFile>
}

/** What a route rests on. One without a view or a verb of the office behind it must say that it shows nothing of the record. */
export type Serves =
  | { readonly view: string }
  | { readonly verb: string }
  /** Any of these, as the address says. */
  | { readonly verbs: readonly string[] }
  | { readonly nothing: 'no part of the record' }

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly serves: Serves
  /** A form with a file in it: read whole, or given on as it comes; or with several, one after the other. */
  readonly upload?: 'whole' | 'streamed' | 'several'
  handle(asked: Asked, here: Here): Promise<Answer>
}

export const redirect = (to: string): Answer => ({ kind: 'redirect', to })
export const answer = (page: Html, status = 200): Answer => ({ kind: 'page', page, status })
