import { type Html, html } from '../html.ts'
import { type Attributes, attributes, classNames } from './attributes.ts'
import { type FieldsetOptions, fieldset } from './fieldset.ts'
import { type Asked, describe, formGroup } from './form-group.ts'
import { input } from './input.ts'

export type DatePart = 'day' | 'month' | 'year'

export interface DateInputOptions extends Asked {
  readonly id: string
  /** Fields are named `${namePrefix}-day` and so on, or `day` without a prefix. */
  readonly namePrefix?: string | undefined
  readonly fieldset?: FieldsetOptions | undefined
  /** As typed, so that what was wrong can be put right. */
  readonly values?: Readonly<Partial<Record<DatePart, string | undefined>>> | undefined
  /** Which parts the error is about; all three unless given. */
  readonly wrong?: readonly DatePart[] | undefined
  /** Which parts are asked for; all three unless given. */
  readonly parts?: readonly DatePart[] | undefined
  /** "bday-day" and the like, by part. */
  readonly autocomplete?: Readonly<Partial<Record<DatePart, string>>> | undefined
  readonly partAttributes?: Readonly<Partial<Record<DatePart, Attributes>>> | undefined
}

const ALL: readonly DatePart[] = ['day', 'month', 'year']
const LABELS: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' }

export function dateInput(options: DateInputOptions): Html {
  const { id, namePrefix, values, parts = ALL, wrong = options.errorMessage ? parts : [] } = options
  const { said, describedBy } = describe(id, options, options.fieldset?.describedBy)
  const items = parts.map(part => {
    const itself = input({
      label: { text: LABELS[part], classes: 'govuk-date-input__label' },
      id: `${id}-${part}`,
      name: namePrefix ? `${namePrefix}-${part}` : part,
      classes: classNames(
        'govuk-date-input__input',
        wrong.includes(part) && 'govuk-input--error',
        `govuk-input--width-${part === 'year' ? 4 : 2}`,
      ),
      value: values?.[part],
      inputmode: 'numeric',
      autocomplete: options.autocomplete?.[part],
      attributes: options.partAttributes?.[part],
    })
    return html`<div class="govuk-date-input__item">${itself}</div>`
  })
  const opening = attributes({ class: classNames('govuk-date-input', options.classes), ...options.attributes, id })
  const inside = html`${said}<div${opening}>${options.formGroup?.before}${items}${options.formGroup?.after}</div>`
  // JAWS says the description of a fieldset of text fields only when its role is group.
  return formGroup(
    options,
    options.fieldset ? fieldset({ ...options.fieldset, describedBy, role: 'group' }, inside) : inside,
  )
}
