import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface PageTurn {
  readonly href: string
  readonly text?: Content | undefined
  /** Shown under the title when there are no numbered pages. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PageNumber {
  readonly number: number | string
  readonly href: string
  readonly current?: boolean | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationOptions extends Common {
  readonly items?: readonly (PageNumber | 'ellipsis')[] | undefined
  readonly previous?: PageTurn | undefined
  readonly next?: PageTurn | undefined
  readonly landmarkLabel?: string | undefined
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}
const WORDS = { prev: 'Previous', next: 'Next' }

function turn(direction: 'prev' | 'next', page: PageTurn, alone: boolean): Html {
  const arrow = html`<svg class="govuk-pagination__icon govuk-pagination__icon--${direction}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${ARROWS[direction]}"></path></svg>`
  const opening = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: address(page.href),
    rel: direction,
    ...page.attributes,
  })
  const words = page.text ?? html`${WORDS[direction]}<span class="govuk-visually-hidden"> page</span>`
  const title = classNames(
    'govuk-pagination__link-title',
    alone && !page.labelText && 'govuk-pagination__link-title--decorated',
  )
  const labelled =
    alone &&
    page.labelText &&
    html`<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">${page.labelText}</span>`
  const arrowFirst = alone || direction === 'prev'
  return html`<div class="govuk-pagination__${direction}"><a${opening}>${arrowFirst && arrow}
<span class="${title}">${words}</span>${labelled}${!arrowFirst && arrow}</a></div>`
}

function numbered(item: PageNumber | 'ellipsis'): Html {
  if (item === 'ellipsis') {
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>`
  }
  const opening = attributes({
    class: 'govuk-link govuk-pagination__link',
    href: address(item.href),
    'aria-label': item.visuallyHiddenText ?? `Page ${item.number}`,
    'aria-current': item.current ? 'page' : undefined,
    ...item.attributes,
  })
  const name = classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')
  return html`<li class="${name}"><a${opening}>${item.number}</a></li>`
}

export function pagination(options: PaginationOptions): Html {
  const { items, previous, next, landmarkLabel = 'Pagination' } = options
  const alone = items === undefined && Boolean(previous || next)
  const opening = attributes({
    class: classNames('govuk-pagination', alone && 'govuk-pagination--block', options.classes),
    'aria-label': landmarkLabel,
    ...options.attributes,
  })
  return html`<nav${opening}>${previous && turn('prev', previous, alone)}${
    items && html`<ul class="govuk-pagination__list">${items.map(numbered)}</ul>`
  }${next && turn('next', next, alone)}</nav>`
}
