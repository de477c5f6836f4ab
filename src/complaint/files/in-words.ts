import { spanInWords } from '#law/day-words.ts'
import { isUndated } from '#stream/when.ts'
import type { ComplaintFile } from './state.ts'

/** 1,240 bytes as "2 KB". */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

/** "Report of 8 October 2024: outcome.pdf" */
export function fileInWords({ kind, dated, name }: ComplaintFile): string {
  const of = isUndated(dated) ? '' : ` of ${spanInWords(dated)}`
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${of}: ${name}`
}
