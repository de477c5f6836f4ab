import { type Content, type Html, html, isContent } from '../html.ts'
import { classNames } from './attributes.ts'

/** A shaded cell says in words why it is shaded: changed at that stage, or written so that it does not fit the record. */
export type LedgerCell =
  | { readonly text: Content; readonly note?: Content | undefined; readonly tone?: 'quiet' | undefined }
  | { readonly text: Content; readonly note: Content; readonly tone: 'changed' | 'misfit' }

export interface LedgerRow {
  /** The point's label as printed: "14b(ii)". */
  readonly heading: Content
  /** 0 for a point, 1 for a part of it, 2 for a part of that: decoration only, the label says it. */
  readonly depth?: 0 | 1 | 2 | undefined
  /** One for each column after the first; never blank. */
  readonly cells: readonly (Content | LedgerCell)[]
}

export interface LedgerColumn {
  readonly text: string
  readonly wide?: boolean | undefined
}

export interface LedgerOptions {
  readonly id: string
  readonly caption: Content
  /** Shown under the caption: what the shading means. */
  readonly explanation?: Content | undefined
  /** The first names the points, the others the deciders. `wide` is for a column of sentences. */
  readonly columns: readonly (string | LedgerColumn)[]
  readonly rows: readonly LedgerRow[]
}

const cellOf = (given: Content | LedgerCell): LedgerCell => (isContent(given) ? { text: given } : given)

const columnOf = (given: string | LedgerColumn): LedgerColumn => (typeof given === 'string' ? { text: given } : given)

function cell(given: Content | LedgerCell, column: LedgerColumn): Html {
  const { text, note, tone } = cellOf(given)
  const classes = classNames('ledger__cell', column.wide && 'ledger__cell--wide', tone && `ledger__cell--${tone}`)
  return html`<td class="${classes}" role="cell" data-label="${column.text}"><div class="ledger__content">${text}${note && html`<span class="ledger__note">${note}</span>`}</div></td>`
}

/** A number says nothing without the word before it; words do. What is markup is a label with a link on it. */
const isLabel = (heading: Content): boolean => typeof heading !== 'string' || /^\d/.test(heading)

function row({ heading, depth = 0, cells }: LedgerRow, columns: readonly LedgerColumn[]): Html {
  if (cells.length !== columns.length - 1) throw new RangeError('A ledger row has one cell for each column')
  const classes = classNames('ledger__point', depth > 0 && `ledger__point--depth-${depth}`)
  const decided = cells.map((each, index) => cell(each, columns[index + 1] ?? { text: '' }))
  return html`<tr role="row" class="ledger__row"><th scope="row" role="rowheader" class="${classes}">${isLabel(heading) && html`<span class="ledger__point-word">${columns[0]?.text} </span>`}${heading}</th>${decided}</tr>`
}

/**
 * Points down, deciders across. On a narrow screen each row becomes a card; the roles are written out because browsers
 * stop treating a table as one when its display changes. Where it cannot fit, its region scrolls and takes the focus.
 */
export function ledger({ id, caption, explanation, columns, rows }: LedgerOptions): Html {
  const all = columns.map(columnOf)
  const headers = all.map(({ text }) => html`<th scope="col" role="columnheader" class="ledger__column">${text}</th>`)
  return html`<div class="ledger__region" role="region" aria-labelledby="${id}-caption" tabindex="0">
<table class="ledger" role="table" id="${id}">
<caption class="ledger__caption"><span id="${id}-caption">${caption}</span>${explanation && html`<span class="ledger__explanation">${explanation}</span>`}</caption>
<thead role="rowgroup"><tr role="row">${headers}</tr></thead>
<tbody role="rowgroup">${rows.map(each => row(each, all))}</tbody></table></div>`
}
