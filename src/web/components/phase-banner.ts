import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { type TagOptions, tag } from './tag.ts'

export interface PhaseBannerOptions extends Common {
  readonly tag: TagOptions
  readonly text: Content
}

export function phaseBanner({ tag: given, text, classes, attributes: others }: PhaseBannerOptions): Html {
  const opening = attributes({ class: classNames('govuk-phase-banner govuk-width-container', classes), ...others })
  const phase = tag({ ...given, classes: classNames('govuk-phase-banner__content__tag', given.classes) })
  return html`<div${opening}><p class="govuk-phase-banner__content">${phase}
<span class="govuk-phase-banner__text">${text}</span></p></div>`
}
