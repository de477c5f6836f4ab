import type { FaultKindId } from '../facts/fault-passages.ts'
import type { Sentence } from '../text/sentences.ts'
import { LONGEST } from './found.ts'
import { kindsIn } from './kinds-in.ts'

const REFUSED_A_REQUEST = /\b(?:refus|declin|turn(?:ed|ing) down|reject)\w*\b[^.;:]{0,50}\brequest\b/
const STAGE = /\bstages?\b|\bpanel\b/
const REFUSALS: readonly FaultKindId[] = ['stage-2-refused', 'stage-3-refused']
/** Further back it may be another request. */
const LOOKED_BACK = 4

/** "It was at fault for refusing her request": the sentences before it say to which stage. */
export function refusedBefore(sentences: readonly Sentence[], at: number): Set<FaultKindId> {
  const words = sentences[at]?.words ?? ''
  if (!REFUSED_A_REQUEST.test(words) || STAGE.test(words)) return new Set()
  for (const before of sentences.slice(Math.max(0, at - LOOKED_BACK), at).toReversed()) {
    if (before.words.length > LONGEST) continue
    const kinds = [...kindsIn(before.words)].filter(kind => REFUSALS.includes(kind))
    if (kinds.length > 0) return new Set(kinds)
  }
  return new Set()
}
