import type { Html } from '../html.ts'
import { type Choice, type ChoicesOptions, choices } from './choices.ts'

export interface RadiosOptions extends ChoicesOptions<Choice> {
  /** The item chosen before. */
  readonly value?: string | undefined
}

export const radios = (options: RadiosOptions): Html =>
  choices(options, {
    block: 'govuk-radios',
    type: 'radio',
    isChosen: item => Boolean(options.value) && item.value === options.value,
    more: () => ({}),
    // GOV.UK Frontend marks a radio that reveals a question with aria-expanded, which ARIA does not allow on a radio:
    // ask the question on the next page, or below for everyone.
    conditional: () => undefined,
    itemDescribedBy: () => undefined,
  })
