import { type Content, type Html, html } from '../html.ts'
import { classNames } from './attributes.ts'
import { type WorkingOptions, working } from './working.ts'

export interface StatementCardOptions {
  /** "Next lawful date", "Furthest past its limit". */
  readonly label: string
  readonly headingLevel?: 2 | 3 | undefined
  /** The one sentence to take away: "Pay £500 to Mrs Y by Tuesday 25 February 2025". */
  readonly statement: Content
  readonly supporting?: Content | undefined
  /** Past its limit: the statement must say so in words too. */
  readonly late?: boolean | undefined
  readonly working?: WorkingOptions | undefined
}

export function statementCard(options: StatementCardOptions): Html {
  const { label, headingLevel: level = 2, statement, supporting, late } = options
  return html`<div class="${classNames('statement-card', late && 'statement-card--late')}">
<h${level} class="statement-card__label">${label}</h${level}>
<p class="statement-card__statement">${statement}</p>
${supporting && html`<p class="statement-card__supporting">${supporting}</p>`}${options.working && working(options.working)}</div>`
}

/** Cards side by side where there is room. */
export const statementCards = (...cards: readonly Html[]): Html => html`<div class="statement-cards">${cards}</div>`
