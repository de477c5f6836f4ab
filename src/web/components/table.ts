import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface TableCell extends Common {
  readonly text: Content
  /** Right-aligned figures. */
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

export interface TableOptions extends Common {
  /** What the table shows. Every table has one; hide it from sight with "govuk-visually-hidden". */
  readonly caption?: Content | undefined
  readonly captionClasses?: string | undefined
  readonly head?: readonly (Content | TableCell)[] | undefined
  readonly rows: readonly (readonly (Content | TableCell)[])[]
  /** The first cell names its row. */
  readonly firstCellIsHeader?: boolean | undefined
}

const cellOf = (given: Content | TableCell): TableCell => (isContent(given) ? { text: given } : given)

function headCell(given: Content | TableCell): Html {
  const { text, format, classes, colspan, rowspan, attributes: others } = cellOf(given)
  const name = classNames('govuk-table__header', format && `govuk-table__header--${format}`, classes)
  return html`<th${attributes({ scope: 'col', class: name, colspan, rowspan, ...others })}>${text}</th>`
}

function bodyCell(given: Content | TableCell, namesTheRow: boolean): Html {
  const { text, format, classes, colspan, rowspan, attributes: others } = cellOf(given)
  if (namesTheRow) {
    const name = classNames('govuk-table__header', classes)
    return html`<th${attributes({ scope: 'row', class: name, colspan, rowspan, ...others })}>${text}</th>`
  }
  const name = classNames('govuk-table__cell', format && `govuk-table__cell--${format}`, classes)
  return html`<td${attributes({ class: name, colspan, rowspan, ...others })}>${text}</td>`
}

export function table(options: TableOptions): Html {
  const { caption, captionClasses, head, rows, firstCellIsHeader = false } = options
  const opening = attributes({ class: classNames('govuk-table', options.classes), ...options.attributes })
  const captioned =
    caption && html`<caption class="${classNames('govuk-table__caption', captionClasses)}">${caption}</caption>`
  const headed =
    head && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map(headCell)}</tr></thead>`
  const body = rows.map(
    row =>
      html`<tr class="govuk-table__row">${row.map((cell, index) => bodyCell(cell, firstCellIsHeader && index === 0))}</tr>`,
  )
  return html`<table${opening}>${captioned}${headed}<tbody class="govuk-table__body">${body}</tbody></table>`
}
