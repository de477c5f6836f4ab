import { type Html, html } from '../html.ts'
import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Field, field, formGroup } from './form-group.ts'

export interface TextareaOptions extends Field {
  readonly value?: string | undefined
  /** Five unless given. */
  readonly rows?: number | undefined
  readonly disabled?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
}

export function textarea(options: TextareaOptions, group: { classes?: string; attributes?: Attributes } = {}): Html {
  const inside = field(options, (id, describedBy) => {
    const opening = attributes({
      class: classNames('govuk-textarea', Boolean(options.errorMessage) && 'govuk-textarea--error', options.classes),
      id,
      name: options.name,
      rows: options.rows ?? 5,
      spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      ...options.attributes,
    })
    // A browser drops one line break right after the tag: without ours it would drop the writer's.
    const value = options.value?.startsWith('\n') ? `\n${options.value}` : options.value
    return html`${options.formGroup?.before}<textarea${opening}>${value}</textarea>${options.formGroup?.after}`
  })
  return formGroup(options, inside, group)
}
