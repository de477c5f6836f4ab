import { nextTry } from '#complaint/dispatch/patience.ts'
import type { Handed } from '../dispatch/channel.ts'

export interface CameOf {
  readonly standing: 'to go' | 'gone' | 'failed' | 'may have gone'
  readonly answer: string | null
  /** When it is tried again, as an instant in milliseconds. */
  readonly again: number | null
}

/** What a message to somebody who works on complaints stands at, once it was handed over or refused. */
export function cameOf(handed: Handed, attempt: number, now: number): CameOf {
  switch (handed.kind) {
    case 'taken':
      return { standing: 'gone', answer: null, again: null }
    case 'refused':
      return { standing: 'failed', answer: handed.why, again: null }
    case 'not yet': {
      const again = nextTry(attempt, now)
      return { standing: again === null ? 'failed' : 'to go', answer: handed.why, again }
    }
    case 'cut off':
      return { standing: 'may have gone', answer: handed.why, again: null }
    case 'not known':
      return { standing: 'may have gone', answer: null, again: null }
  }
}
