import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'

export interface ButtonOptions extends Common {
  readonly text: Content
  /** One primary button a page. `warning` only where something is lost. */
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly id?: string | undefined
  readonly disabled?: boolean | undefined
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined
  /** Ignores a second press within a second, where JavaScript runs. */
  readonly preventDoubleClick?: boolean | undefined
}

export function button(options: ButtonOptions): Html {
  const { text, kind = 'primary', href } = options
  const common = {
    class: classNames('govuk-button', kind !== 'primary' && `govuk-button--${kind}`, options.classes),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  }
  if (href !== undefined) {
    return html`<a${attributes({ href: address(href), role: 'button', draggable: 'false', ...common })}>${text}</a>`
  }
  const opening = attributes({
    type: options.type ?? 'submit',
    value: options.value,
    name: options.name,
    disabled: options.disabled,
    'aria-disabled': options.disabled ? 'true' : undefined,
    'data-prevent-double-click': options.preventDoubleClick === undefined ? undefined : `${options.preventDoubleClick}`,
    ...common,
  })
  return html`<button${opening}>${text}</button>`
}

export const buttonGroup = (...buttons: readonly Html[]): Html => html`<div class="govuk-button-group">${buttons}</div>`
