import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface InsetTextOptions extends Common {
  readonly text: Content
  readonly id?: string | undefined
}

export const insetText = ({ text, id, classes, attributes: others }: InsetTextOptions): Html =>
  html`<div${attributes({ id, class: classNames('govuk-inset-text', classes), ...others })}>${text}</div>`
