import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

export interface TagOptions extends Common {
  /** The state in words: the colour only repeats them. */
  readonly text: Content
  readonly colour?:
    | 'grey'
    | 'green'
    | 'turquoise'
    | 'blue'
    | 'purple'
    | 'pink'
    | 'red'
    | 'orange'
    | 'yellow'
    | undefined
}

export function tag({ text, colour, classes, attributes: others }: TagOptions): Html {
  const name = classNames('govuk-tag', colour && `govuk-tag--${colour}`, classes)
  return html`<strong${attributes({ class: name, ...others })}>${text}</strong>`
}
