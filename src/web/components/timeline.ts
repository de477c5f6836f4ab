import type { Day } from '#law/day.ts'
import { isExact } from '#law/span.ts'
import type { When } from '#stream/entry.ts'
import { type Content, type Html, html } from '../html.ts'
import { attributes } from './attributes.ts'
import { dayElement, spanElement } from './date.ts'

export interface TimelineItem {
  readonly id?: string | undefined
  /** Short: "Stage 2 extended". */
  readonly title: Content
  /** Who or what: "R. Khan", "the system". */
  readonly by?: Content | undefined
  readonly happened: When
  /** "3:45pm". Left out when it is not known: never midnight. */
  readonly time?: string | undefined
  /** Shown when it differs from the day it happened. */
  readonly recorded?: Day | undefined
  readonly description?: Content | undefined
}

export interface TimelineOptions {
  /** In the order shown: newest first. */
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Said when there is nothing to show. */
  readonly none?: string | undefined
}

function happenedWords({ happened, time }: TimelineItem): Html {
  const written = !isExact(happened) && happened.asWritten
  const at = time && ` at ${time}`
  return html`${spanElement(happened)}${at}${written && html`, written as “${written}”`}`
}

function item(each: TimelineItem, level: number): Html {
  const { id, title, by, happened, recorded, description } = each
  const isLater = recorded !== undefined && !(isExact(happened) && happened.earliest === recorded)
  return html`<li${attributes({ class: 'timeline__item', id })}>
<div class="timeline__header"><h${level} class="timeline__title">${title}</h${level}>${by && html` <span class="timeline__by">by ${by}</span>`}</div>
<p class="timeline__date">${happenedWords(each)}${isLater && html`. Recorded ${dayElement(recorded)}`}</p>
${description && html`<div class="timeline__description">${description}</div>`}</li>`
}

/** What happened, newest first. Not a task list, not progress, not navigation. */
export function timeline({ items, headingLevel = 3, none = 'Nothing is recorded.' }: TimelineOptions): Html {
  if (items.length === 0) return html`<p class="govuk-body">${none}</p>`
  return html`<ol class="timeline">${items.map(each => item(each, headingLevel))}</ol>`
}
