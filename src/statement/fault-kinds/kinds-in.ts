import type { FaultKindId } from '../facts/fault-passages.ts'
import { shows } from './conduct.ts'
import { conducts } from './conducts/conducts.ts'

/** The kinds that words show, when they are said to be fault. A delay at stage 2 is a delay as well. */
export function kindsIn(words: string, among = conducts): Set<FaultKindId> {
  const kinds = new Set<FaultKindId>()
  for (const conduct of among) if (shows(conduct, words)) kinds.add(conduct.fault)
  if (kinds.has('delay') && atStage2(words)) kinds.add('delay-at-stage-2')
  if (kinds.has('remedy-not-delivered')) kinds.delete('recommendations-not-done')
  return kinds
}

const STAGE_2 =
  /\bstages? (?:2|two)\b|\bsecond stage\b|\bstage (?:one|1) and (?:two|2)\b|\binvestigating officer'?s? report\b|\bstatement of complaint\b/

/** Stage 2 is named with the delay, and not with something else of the sentence. */
function atStage2(words: string): boolean {
  const said = words.split(/ and (?=for\b|how\b|the\b|its\b)/).filter(part => /\bdelay/.test(part))
  return said.length > 0 ? said.some(part => STAGE_2.test(part)) : STAGE_2.test(words)
}
