import type { Span } from '#law/span.ts'
import { type Content, type Html, html } from '../html.ts'
import { classNames } from './attributes.ts'
import { spanElement } from './date.ts'
import { isLate, type Remaining, remainingWords } from './remaining.ts'
import { type WorkingOptions, working } from './working.ts'

export interface DeadlineOptions {
  /** What is due: "Stage 2 response". */
  readonly title: Content
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly due: Span
  readonly remaining?: Remaining | undefined
  /** Told instead of the days remaining once it is done: "Sent on Thursday 3 April 2025, in time". */
  readonly outcome?: Content | undefined
  /** Told until someone has seen it: "Moved from 11 to 14 April because 11 April became a bank holiday." */
  readonly moved?: Content | undefined
  readonly working?: WorkingOptions | undefined
}

/** A deadline is a sentence before it is a colour: the weekday and date, then the days left or late, then how. */
export function deadline(options: DeadlineOptions): Html {
  const { title, headingLevel: level = 3, due, remaining, outcome, moved } = options
  const late = isLate(remaining)
  const told = outcome ?? (remaining && sentence(remainingWords(remaining)))
  const unknown = due.earliest === null && due.latest === null
  const date = unknown ? html`The due date is not known` : html`Due ${spanElement(due)}`
  return html`<div class="${classNames('deadline', late && 'deadline--late')}">
<h${level} class="deadline__title">${title}</h${level}>
<p class="deadline__due"><strong>${date}</strong></p>
${told && html`<p class="deadline__told">${told}</p>`}${moved && html`<p class="deadline__moved">${moved}</p>`}${
  options.working && working(options.working)
}</div>`
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
