import { statementImported } from '#complaint/entries/statement-imported.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
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

interface Told {
  readonly line: number
  readonly title: string
  readonly words: string
  readonly inferred: boolean
  times: number
}

/** By line, the same said several times told once. */
function toldByLine({ history }: ShownComplaint): readonly Told[] {
  const told = new Map<string, Told>()
  for (const { entry, title, words } of history) {
    const { source } = entry
    if (source.kind !== 'history' || source.line === null) continue
    const { line, inferred } = source
    const key = JSON.stringify([line, title, words, inferred])
    const same = told.get(key)
    if (same) same.times++
    else told.set(key, { line, title, words, inferred, times: 1 })
  }
  return [...told.values()].toSorted((a, b) => a.line - b.line)
}

/** What was told of a statement whose text is not kept, by the lines of the statement as published. */
function withoutText(shown: ShownComplaint): Html {
  return html`${insetText({
    text: html`The text of this statement is not kept here. Only what it says was told, in other words. Everything told is in the ${link(path`/complaints/${shown.id}/history`, 'history')}.`,
  })}
<h2 class="govuk-heading-m">What was told, by the lines of the statement as published</h2>
${table({
  caption: 'What was told, line by line',
  captionClasses: 'govuk-visually-hidden',
  classes: 'list',
  head: [{ text: 'Line', format: 'numeric' }, 'What it says', 'How'],
  rows: toldByLine(shown).map(({ line, title, words, inferred, times }) => [
    { text: String(line), format: 'numeric', attributes: { 'data-label': 'Line' } },
    html`<strong>${title}${times > 1 && `, ${times} times`}</strong><span class="list__detail">${words}</span>`,
    { text: inferred ? 'Follows from it' : 'Stated', attributes: { 'data-label': 'How' } },
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
