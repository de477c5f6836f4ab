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
    itemDescribedBy: () => undefined,
  })
