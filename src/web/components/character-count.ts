import { type Html, html } from '../html.ts'
import { classNames } from './attributes.ts'
import { hint } from './hint.ts'
import { type TextareaOptions, textarea } from './textarea.ts'

export interface CharacterCountOptions extends TextareaOptions {
  /** The most that may be entered. The server checks it too. */
  readonly maxlength: number
  /** What is counted: letters as a reader sees them, words, or (unless given) JavaScript's string length. */
  readonly countType?: 'characters' | 'words' | 'length' | undefined
  /** Per cent of the limit from which the count is shown. */
  readonly threshold?: number | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
}

export function characterCount(options: CharacterCountOptions): Html {
  const { maxlength, countType, threshold, countMessage, describedBy, ...rest } = options
  const id = options.id ?? options.name
  const count = hint({
    id: `${id}-info`,
    text: `You can enter up to ${maxlength} ${countType === 'words' ? 'words' : 'characters'}`,
    classes: classNames('govuk-character-count__message', countMessage?.classes),
  })
  return textarea(
    {
      ...rest,
      describedBy: classNames(`${id}-info`, describedBy),
      classes: classNames('govuk-js-character-count', options.classes),
      formGroup: { ...options.formGroup, after: html`${count}${options.formGroup?.after}` },
    },
    {
      classes: 'govuk-character-count',
      attributes: {
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-threshold': threshold,
        'data-count-type': countType,
      },
    },
  )
}
