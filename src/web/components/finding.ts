import type { FindingValue } from '#complaint/words.ts'
import { type Html, html } from '../html.ts'

const WORDS: Readonly<Record<FindingValue, string>> = {
  upheld: 'Upheld',
  'partially upheld': 'Partially upheld',
  'not upheld': 'Not upheld',
  inconclusive: 'Inconclusive',
  'no finding': 'No finding',
  withdrawn: 'Withdrawn',
  'out of scope': 'Out of scope',
}

/** A finding in full words with a shape of its own, so that neither colour nor a legend is needed. */
export function finding(value: FindingValue, words = WORDS[value]): Html {
  return html`<span class="finding finding--${value.replaceAll(' ', '-')}"><span class="finding__shape"></span>${words}</span>`
}
