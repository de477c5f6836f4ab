import type { Field } from '#stream/field.ts'
import { details } from '../../components/details.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'
import { type Draft, itemsOf, nameOf, typedOn } from './draft.ts'

const LONG = 600

/** Words as they were typed, line by line; very long ones folded after their beginning. */
function asTyped(text: string): Html {
  if (text.length <= LONG) return html`<span class="as-typed">${text}</span>`
  const count = text.length.toLocaleString('en-GB')
  return html`<span class="as-typed">${text.slice(0, LONG).trimEnd()}…</span>${details({
    summaryText: `Show all ${count} characters`,
    text: html`<span class="as-typed">${text}</span>`,
  })}`
}

function chosen(value: string, { kind, choices = [] }: Field, draft: Draft): string {
  if (kind === 'person' || kind === 'people') {
    const person = itemsOf(draft, 'person').find(({ id }) => id === value)
    return person ? nameOf(draft, person) : value
  }
  if (kind === 'point' || kind === 'points') {
    const point = itemsOf(draft, 'point').find(({ id }) => id === value)
    return point ? oneOf(typedOn(draft, 'point', point), 'text') : value
  }
  return choices.find(choice => choice.value === value)?.text ?? capital(value)
}

/** An answer as it stands on the last page, or that there is none. */
export function answerWords(field: Field, typed: Typed, draft: Draft): Html | string {
  const values = manyOf(typed, field.name).filter(value => value.trim() !== '')
  if (values.length === 0) return html`<span class="not-answered">Not answered</span>`
  const inWords = ['when', 'text', 'long text', 'exact text', 'time', 'money', 'whole number', 'complaint'].includes(
    field.kind,
  )
  return inWords ? asTyped(oneOf(typed, field.name)) : values.map(value => chosen(value, field, draft)).join(', ')
}
