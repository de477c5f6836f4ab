import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface NavigationItem {
  readonly text: Content
  /** Without one it is said, not linked. */
  readonly href?: string | undefined
  /** This very page. */
  readonly current?: boolean | undefined
  /** A page within this part of the service. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationOptions extends Common {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: string | undefined
  /** After everything else; `end` is who is using the service. */
  readonly slots?:
    | {
        readonly start?: Html | undefined
        readonly end?: Html | undefined
        readonly navigationStart?: Html | undefined
        readonly navigationEnd?: Html | undefined
      }
    | undefined
}

function navigationItem({ text, href, current, active, attributes: others }: NavigationItem): Html {
  const here = current || active
  const inner = here ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text
  const ariaCurrent = here ? (current ? 'page' : 'true') : undefined
  const itself =
    href === undefined
      ? html`<span${attributes({ class: 'govuk-service-navigation__text', 'aria-current': ariaCurrent })}>${inner}</span>`
      : html`<a${attributes({ class: 'govuk-service-navigation__link', href: address(href), 'aria-current': ariaCurrent, ...others })}>${inner}</a>`
  const name = classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')
  return html`<li class="${name}">${itself}</li>`
}

function serviceName(name: string, url: string | undefined): Html {
  const itself =
    url === undefined
      ? html`<span class="govuk-service-navigation__text">${name}</span>`
      : html`<a href="${address(url)}" class="govuk-service-navigation__link">${name}</a>`
  return html`<span class="govuk-service-navigation__service-name">${itself}</span>`
}

function navigationList(options: ServiceNavigationOptions, items: readonly NavigationItem[]): Html {
  const { menuButtonText = 'Menu', menuButtonLabel, navigationId = 'navigation', slots } = options
  const toggle = attributes({
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': navigationId,
    'aria-label': menuButtonLabel === menuButtonText ? undefined : menuButtonLabel,
    hidden: true,
    'aria-hidden': 'true',
  })
  const collapses = options.collapseNavigationOnMobile ?? items.length > 1
  const opening = attributes({
    'aria-label': options.navigationLabel ?? menuButtonText,
    class: classNames('govuk-service-navigation__wrapper', options.navigationClasses),
  })
  return html`<nav${opening}>${collapses && html`<button${toggle}>${menuButtonText}</button>`}
<ul class="govuk-service-navigation__list" id="${navigationId}">${slots?.navigationStart}${items.map(navigationItem)}${slots?.navigationEnd}</ul></nav>`
}

export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const { navigation = [], slots } = options
  const hasList = navigation.length > 0 || slots?.navigationStart || slots?.navigationEnd
  const inner = html`<div class="govuk-width-container">${slots?.start}
<div class="govuk-service-navigation__container">${options.serviceName && serviceName(options.serviceName, options.serviceUrl)}${
    hasList && navigationList(options, navigation)
  }</div>${slots?.end}</div>`
  const common = {
    class: classNames('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
    ...options.attributes,
  }
  // With a name it is a landmark of its own; without, the nav inside is enough.
  if (!options.serviceName && !slots?.start && !slots?.end) return html`<div${attributes(common)}>${inner}</div>`
  const label = options.ariaLabel ?? 'Service information'
  return html`<section${attributes({ 'aria-label': label, ...common })}>${inner}</section>`
}
