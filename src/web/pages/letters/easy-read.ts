import type { Paper } from '#paper/content.ts'
import { easyRead } from '#paper/easy-read/easy-read.ts'
import { details } from '../../components/details.ts'
import { type Html, html } from '../../html.ts'
import { letterPreview } from './preview.ts'

/** The same letter in easy read, as a page. It is made into files below, like the letter itself. */
export const easyReadShown = (paper: Paper): Html =>
  details({
    summaryText: 'The same letter in easy read',
    text: html`<p class="govuk-body">The main things come first. Then there is one idea on each line.</p><div class="letter--easy">${letterPreview(easyRead(paper))}</div>`,
  })
