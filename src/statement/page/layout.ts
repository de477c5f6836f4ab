import type { Layout } from '../facts.ts'
import type { Line } from './lines.ts'

/** From the marks in the text, never from the date: the layout is how the page was saved, not when it was written. */
export function layoutOf(lines: readonly Line[], hasBackToTop: boolean): Layout {
  let dashes = 0
  let numbersAndBullets = 0
  for (const line of lines) {
    if (/^- /.test(line.text)) dashes++
    else if (/^(?:\d{1,3}\. |• )/.test(line.text)) numbersAndBullets++
  }
  if (dashes > numbersAndBullets) return 'new'
  return numbersAndBullets > 0 || hasBackToTop ? 'old' : 'reprint'
}
