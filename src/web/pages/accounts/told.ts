import { findingRows } from '#complaint/account/parts-of-text.ts'
import { sectionsOf } from '#complaint/account/produced.ts'
import type { AccountText } from '#complaint/account/state.ts'
import { ledger } from '../../components/ledger.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'

const paragraphs = (text: string): readonly Html[] =>
  text
    .split(/\n\s*\n/)
    .filter(one => one.trim() !== '')
    .map(one => html`<p class="govuk-body account__words">${one.trim()}</p>`)

function found(text: AccountText): Html {
  const rows = findingRows(text)
  const most = rows[0]?.stages.length ?? 0
  if (most === 0) return html`${rows.map(({ point }) => html`<p class="govuk-body">${point}</p>`)}`
  return ledger({
    id: 'found',
    caption: html`<span class="govuk-visually-hidden">Findings, point by point</span>`,
    columns: [{ text: 'Point', wide: true }, ...Array.from({ length: most }, (_, at) => `Stage ${at + 1}`)],
    rows: rows.map(({ point, stages }) => ({
      heading: point,
      cells: stages.map(one =>
        one === '' || one.toLowerCase() === 'none' ? { text: 'None', tone: 'quiet' as const } : capital(one),
      ),
    })),
  })
}

/** An account as it is read. `level` is that of its headings. */
export const accountTold = (text: AccountText, level: 2 | 3): Html =>
  html`<div class="account">${sectionsOf(text).map(
    ({ key, heading, text: said }) =>
      html`<section>${level === 2 ? html`<h2 class="govuk-heading-m">${heading}</h2>` : html`<h3 class="govuk-heading-s">${heading}</h3>`}${key === 'findings' ? found(text) : paragraphs(said)}</section>`,
  )}</div>`
