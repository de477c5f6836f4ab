import { type Html, html } from '../html.ts'
import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Field, field, formGroup } from './form-group.ts'

export interface SelectItem {
  readonly text: string
  /** The text unless given. */
  readonly value?: string | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectOptions extends Field {
  readonly items: readonly SelectItem[]
  /** The item chosen before. */
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
}

function option(item: SelectItem, chosen: string | undefined): Html {
  const selected = item.selected ?? (Boolean(chosen) && (item.value ?? item.text) === chosen)
  const opening = attributes({ value: item.value, selected, disabled: item.disabled, ...item.attributes })
  return html`<option${opening}>${item.text}</option>`
}

export function select(options: SelectOptions): Html {
  const inside = field(options, (id, describedBy) => {
    const opening = attributes({
      class: classNames('govuk-select', options.classes, Boolean(options.errorMessage) && 'govuk-select--error'),
      id,
      name: options.name,
      disabled: options.disabled,
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    const items = options.items.map(item => option(item, options.value))
    return html`${options.formGroup?.before}<select${opening}>${items}</select>${options.formGroup?.after}`
  })
  return formGroup(options, inside)
}
