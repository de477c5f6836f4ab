import type { Day } from '#law/day.ts'
import { type Content, type Html, html } from '../html.ts'
import { dayElement } from './date.ts'
import { details } from './details.ts'

export interface WorkingStep {
  /** "Starts", "Rule", "Counted", "Latest day". */
  readonly label: string
  readonly text: Content
}

export interface WorkingOptions {
  /** "How this date was worked out" unless given. */
  readonly summaryText?: string | undefined
  /** Says of what to a screen reader, because a page has many of these. */
  readonly about?: string | undefined
  readonly steps: readonly WorkingStep[]
  /** Days that would have counted and do not. */
  readonly leftOut?: readonly { readonly day: Day; readonly why: string }[] | undefined
  /** The regulation or guidance it rests on. */
  readonly source?: Content | undefined
  readonly open?: boolean | undefined
}

/** How a date was worked out, step by step, so that anyone can count again. */
export function working(options: WorkingOptions): Html {
  const { summaryText = 'How this date was worked out', about, steps, leftOut = [], source } = options
  const days = leftOut.map(({ day, why }) => html`<li>${dayElement(day)}: ${why}</li>`)
  return details({
    classes: 'working',
    open: options.open,
    summaryText: html`${summaryText}${about && html`<span class="govuk-visually-hidden">: ${about}</span>`}`,
    text: html`<dl class="working__steps">${steps.map(step => html`<div><dt>${step.label}</dt><dd>${step.text}</dd></div>`)}${
      days.length > 0 && html`<div><dt>Left out</dt><dd><ul>${days}</ul></dd></div>`
    }${source && html`<div><dt>Source</dt><dd>${source}</dd></div>`}</dl>`,
  })
}
