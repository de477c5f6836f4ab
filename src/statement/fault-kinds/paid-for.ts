import type { FaultKindId } from '../facts/fault-passages.ts'
import { kindsIn } from './kinds-in.ts'

const PAID_FOR =
  /\brecognis\w*|\brecognition\b|\backnowledg\w*|\breflect\w*|\bcaused by\b|\bbecause of\b|\bas a result of\b/
const TO_DO = /\bremind|\breview|\btrain|\bensure|\bavoid|\bprevent|\bmonitor/

/** Money agreed to recognise a delay shows the delay; what is to be done about it in future does not. */
export const paidFor = (words: string): Set<FaultKindId> =>
  /£\d/.test(words) && PAID_FOR.test(words) && !TO_DO.test(words)
    ? new Set(
        [
          ...kindsIn(words.replace(/^.*?(?=\brecogni|\backnowledg|\breflect|\bcaused|\bbecause|\bas a result)/, '')),
        ].filter(kind => kind.startsWith('delay')),
      )
    : new Set()
