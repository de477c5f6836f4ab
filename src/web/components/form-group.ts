import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { type ErrorMessageOptions, errorMessage, errorOptions } from './error-message.ts'
import { type HintOptions, hint, hintOptions } from './hint.ts'
import { type LabelOptions, label } from './label.ts'

/** What every question carries, whatever it is answered with. */
export interface Asked extends Common {
  readonly hint?: Content | HintOptions | undefined
  readonly errorMessage?: Content | ErrorMessageOptions | undefined
  /** Ids of elements elsewhere that describe the field. */
  readonly describedBy?: string | undefined
  readonly formGroup?: FormGroupOptions | undefined
}

export interface FormGroupOptions extends Common {
  readonly before?: Content | undefined
  readonly after?: Content | undefined
}

/** A question answered by one control with a label. */
export interface Field extends Asked {
  readonly name: string
  /** The name unless given. An error summary links to `#id`. */
  readonly id?: string | undefined
  readonly label: Content | LabelOptions
}

export interface Described {
  /** The hint and the error, in this order. */
  readonly said: Html
  /** Their ids, for `aria-describedby`; undefined when there is nothing to point to. */
  readonly describedBy: string | undefined
}

export function describe(id: string, asked: Asked, describedBy = asked.describedBy): Described {
  const hinted = asked.hint && hint({ ...hintOptions(asked.hint), id: `${id}-hint` })
  const failed = asked.errorMessage && errorMessage({ ...errorOptions(asked.errorMessage), id: `${id}-error` })
  return {
    said: html`${hinted}${failed}`,
    describedBy: classNames(describedBy, hinted && `${id}-hint`, failed && `${id}-error`) || undefined,
  }
}

export function formGroup(asked: Asked, inside: Html, more: { classes?: string; attributes?: Attributes } = {}): Html {
  const opening = attributes({
    class: classNames(
      'govuk-form-group',
      Boolean(asked.errorMessage) && 'govuk-form-group--error',
      more.classes,
      asked.formGroup?.classes,
    ),
    ...more.attributes,
    ...asked.formGroup?.attributes,
  })
  return html`<div${opening}>${inside}</div>`
}

/** A label, what is said about the question, and the control, which is told what describes it. */
export function field(options: Field, control: (id: string, describedBy: string | undefined) => Html): Html {
  const id = options.id ?? options.name
  const { said, describedBy } = describe(id, options)
  return html`${label(options.label, id)}${said}${control(id, describedBy)}`
}
