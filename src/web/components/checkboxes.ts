import type { Html } from '../html.ts'
import { type Choice, type ChoicesOptions, choices } from './choices.ts'

export interface Checkbox extends Choice {
  /** Ticking it clears the others: "None of these". */
  readonly behaviour?: 'exclusive' | undefined
  /** Asked only when this is ticked; without JavaScript it stands open. */
  readonly conditional?: Html | undefined
}

export interface CheckboxesOptions extends ChoicesOptions<Checkbox> {
  /** The items ticked before. */
  readonly values?: readonly string[] | undefined
}

export const checkboxes = (options: CheckboxesOptions): Html =>
  choices(options, {
    block: 'govuk-checkboxes',
    type: 'checkbox',
    isChosen: item => options.values?.includes(item.value) ?? false,
    conditional: item => item.conditional,
    more: item => ({ 'data-behaviour': item.behaviour }),
    itemDescribedBy: describedBy => describedBy,
  })
