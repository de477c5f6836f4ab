import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface Breadcrumb {
  readonly text: Content
  /** Left out for the page itself. */
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsOptions extends Common {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
}

function breadcrumb({ text, href, attributes: others }: Breadcrumb): Html {
  if (href === undefined) return html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${text}</li>`
  const opening = attributes({ class: 'govuk-breadcrumbs__link', href: address(href), ...others })
  return html`<li class="govuk-breadcrumbs__list-item"><a${opening}>${text}</a></li>`
}

export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const { items, collapseOnMobile, classes, labelText = 'Breadcrumb', attributes: others } = options
  const opening = attributes({
    class: classNames('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'),
    ...others,
    'aria-label': labelText,
  })
  return html`<nav${opening}><ol class="govuk-breadcrumbs__list">${items.map(breadcrumb)}</ol></nav>`
}
