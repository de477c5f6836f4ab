import { type Content, type Html, html, isContent } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { type Field, field, formGroup } from './form-group.ts'

export interface AffixOptions extends Common {
  readonly text: Content
}

export interface InputOptions extends Field {
  /** "text" unless given. Only what a user types as text: dates and files have components of their own. */
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number' | 'search' | 'password' | undefined
  readonly inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url' | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  /** "£" for money. Hidden from screen readers, so the label must say it too. */
  readonly prefix?: Content | AffixOptions | undefined
  readonly suffix?: Content | AffixOptions | undefined
  readonly inputWrapper?: Common | undefined
}

function affix(place: 'prefix' | 'suffix', given: Content | AffixOptions): Html {
  const options: AffixOptions = isContent(given) ? { text: given } : given
  const opening = attributes({
    class: classNames(`govuk-input__${place}`, options.classes),
    'aria-hidden': 'true',
    ...options.attributes,
  })
  return html`<div${opening}>${options.text}</div>`
}

export function input(options: InputOptions): Html {
  const inside = field(options, (id, describedBy) => {
    const itself = html`<input${attributes({
      class: classNames('govuk-input', options.classes, Boolean(options.errorMessage) && 'govuk-input--error'),
      id,
      name: options.name,
      type: options.type ?? 'text',
      spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
      value: options.value,
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      autocapitalize: options.autocapitalize,
      pattern: options.pattern,
      inputmode: options.inputmode,
      ...options.attributes,
    })}>`
    const { prefix, suffix, inputWrapper, formGroup: group } = options
    if (!prefix && !suffix && !group?.before && !group?.after) return itself
    const wrapper = attributes({
      class: classNames('govuk-input__wrapper', inputWrapper?.classes),
      ...inputWrapper?.attributes,
    })
    return html`<div${wrapper}>${group?.before}${prefix && affix('prefix', prefix)}${itself}${suffix && affix('suffix', suffix)}${group?.after}</div>`
  })
  return formGroup(options, inside)
}
