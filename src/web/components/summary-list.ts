import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { link } from './link.ts'

export interface SummaryAction extends Common {
  readonly href: string
  readonly text: Content
  /** Says of what, so that many "Change" links differ. */
  readonly visuallyHiddenText?: string | undefined
}

export interface SummaryCell {
  readonly text: Content
  readonly classes?: string | undefined
}

export interface SummaryRow {
  readonly key: Content | SummaryCell
  readonly value: Content | SummaryCell
  readonly actions?: readonly SummaryAction[] | undefined
  readonly actionsClasses?: string | undefined
  readonly classes?: string | undefined
}

export interface SummaryCardOptions extends Common {
  readonly title: Content
  readonly titleClasses?: string | undefined
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly actions?: readonly SummaryAction[] | undefined
  readonly actionsClasses?: string | undefined
}

export interface SummaryListOptions extends Common {
  readonly rows: readonly SummaryRow[]
  /** Puts the list into a card with a title and actions of its own. */
  readonly card?: SummaryCardOptions | undefined
}

const cellOf = (given: Content | SummaryCell): SummaryCell => (isContent(given) ? { text: given } : given)

function action({ href, text, visuallyHiddenText, classes, attributes: others }: SummaryAction, card?: Content): Html {
  const hidden =
    (visuallyHiddenText || card) &&
    html`<span class="govuk-visually-hidden">${visuallyHiddenText && ` ${visuallyHiddenText}`}${card && html` (${card})`}</span>`
  return link(href, html`${text}${hidden}`, { classes, attributes: others })
}

function row(given: SummaryRow, anyHasActions: boolean, card?: Content): Html {
  const { actions = [] } = given
  const [key, value] = [cellOf(given.key), cellOf(given.value)]
  const links = actions.map(each => action(each, card))
  const listed = links.map(each => html`<li class="govuk-summary-list__actions-list-item">${each}</li>`)
  const inside = links.length === 1 ? links : html`<ul class="govuk-summary-list__actions-list">${listed}</ul>`
  const name = classNames(
    'govuk-summary-list__row',
    anyHasActions && links.length === 0 && 'govuk-summary-list__row--no-actions',
    given.classes,
  )
  return html`<div class="${name}">
<dt class="${classNames('govuk-summary-list__key', key.classes)}">${key.text}</dt>
<dd class="${classNames('govuk-summary-list__value', value.classes)}">${value.text}</dd>${
    links.length > 0 &&
    html`<dd class="${classNames('govuk-summary-list__actions', given.actionsClasses)}">${inside}</dd>`
  }</div>`
}

function card(options: SummaryCardOptions, inside: Html): Html {
  const { title, headingLevel: level = 2, actions = [] } = options
  const name = classNames('govuk-summary-card__actions', options.actionsClasses)
  const links = actions.map(each => action(each, title))
  const listed = links.map(each => html`<li class="govuk-summary-card__action">${each}</li>`)
  const shown =
    links.length > 0 &&
    (links.length === 1 ? html`<div class="${name}">${links}</div>` : html`<ul class="${name}">${listed}</ul>`)
  const opening = attributes({ class: classNames('govuk-summary-card', options.classes), ...options.attributes })
  return html`<div${opening}><div class="govuk-summary-card__title-wrapper">
<h${level} class="${classNames('govuk-summary-card__title', options.titleClasses)}">${title}</h${level}>${shown}</div>
<div class="govuk-summary-card__content">${inside}</div></div>`
}

export function summaryList(options: SummaryListOptions): Html {
  const anyHasActions = options.rows.some(each => (each.actions?.length ?? 0) > 0)
  const opening = attributes({ class: classNames('govuk-summary-list', options.classes), ...options.attributes })
  const rows = options.rows.map(each => row(each, anyHasActions, options.card?.title))
  const list = html`<dl${opening}>${rows}</dl>`
  return options.card ? card(options.card, list) : list
}
