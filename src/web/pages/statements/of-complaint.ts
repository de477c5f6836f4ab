import { statementImported } from '#complaint/entries/statement-imported.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { readStatement } from '#statement/read.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintPage } from '../complaint/frame.ts'
import { factsShown } from './facts-shown.ts'
import { besideEachOther, textShown } from './text-shown.ts'

function withText(text: string): Html {
  const reading = readStatement(text)
  if (reading.kind === 'not a statement') return textShown(text, null)
  return besideEachOther(
    html`<h2 class="govuk-heading-m">What was read from it</h2>${factsShown(reading.facts)}`,
    textShown(text, reading.facts),
  )
}

/** What was told of a statement whose text is not kept, by the lines of the statement as published. */
function withoutText({ history, id }: ShownComplaint): Html {
  const told = history.flatMap(({ entry, title, words }) =>
    entry.source.kind === 'history' && entry.source.line !== null ? [{ source: entry.source, title, words }] : [],
  )
  const rows = told.toSorted((a, b) => (a.source.line ?? 0) - (b.source.line ?? 0))
  return html`${insetText({
    text: html`The text of this statement is not kept here. Only what it says was told, in other words. Everything told is in the ${link(path`/complaints/${id}/history`, 'history')}.`,
  })}
${table({
  caption: 'What was told, by the lines of the statement as published',
  captionClasses: 'govuk-table__caption--m',
  classes: 'list',
  head: [{ text: 'Line', format: 'numeric' }, 'What it says', 'How'],
  rows: rows.map(({ source, title, words }) => [
    { text: String(source.line), format: 'numeric', attributes: { 'data-label': 'Line' } },
    html`<strong>${title}</strong><span class="list__detail">${words}</span>`,
    { text: source.inferred ? 'Follows from it' : 'Stated', attributes: { 'data-label': 'How' } },
  ]),
})}`
}

/** The statement that a complaint was read from, beside what was read. */
export const statementPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'statement', shown => {
    const [imported] = shown.state.history.standing.filter(({ type }) => type === statementImported.type)
    if (!imported) return html`<p class="govuk-body">No decision statement was read into this complaint.</p>`
    const { text } = statementImported.read(imported)
    return text === null ? withoutText(shown) : withText(text)
  })
