import type { Here, Serves } from '../site.ts'
import { type Problem, type ProblemKind, problemOf } from './problem.ts'

export interface ApiAsked {
  readonly params: Readonly<Record<string, string>>
  /** A list where a name is given several times. */
  readonly query: Readonly<Record<string, unknown>>
  /** As parsed; undefined where the method has no body. */
  readonly body: unknown
  /** The body as sent; empty where there is none. */
  readonly text: string
  /** As sent, by the name in small letters. */
  readonly headers: Readonly<Record<string, string>>
}

export type ApiAnswer =
  | {
      readonly kind: 'told'
      readonly status: number
      readonly told: object
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly headers?: Readonly<Record<string, string>> }

/** One operation. Like a page's route, it rests on a view or a verb of the office, or says that it shows nothing. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly serves: Serves
  /** Answered to whoever asks, signed in or not: what is public about the service itself. */
  readonly open?: boolean
  handle(asked: ApiAsked, here: Here): Promise<ApiAnswer>
}

export const told = (what: object, status = 200, headers: Readonly<Record<string, string>> = {}): ApiAnswer => ({
  kind: 'told',
  status,
  told: what,
  headers,
})

export const declined = (kind: ProblemKind, detail?: string, more?: Readonly<Record<string, unknown>>): ApiAnswer => ({
  kind: 'problem',
  problem: problemOf(kind, detail, more),
})
