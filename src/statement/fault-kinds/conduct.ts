import type { FaultKindId } from '../facts/fault-passages.ts'
import { inOrder, type Shape } from './in-order.ts'

export interface Conduct {
  readonly fault: FaultKindId
  /** Any of them. */
  readonly shapes: readonly Shape[]
  /** What the matched words may not say. */
  readonly not?: RegExp
  /** The words show a fault by themselves in what the Ombudsman finds, or only where it weighs: "fault" need not stand by. */
  readonly evident?: 'where found' | 'where weighed'
}

export const shows = ({ shapes, not }: Conduct, words: string): boolean =>
  shapes.some(shape => {
    const found = inOrder(words, shape)
    if (!found) return false
    const [from, to] = found
    return !not?.test(words.slice(Math.max(0, from - 24), to + 1))
  })
