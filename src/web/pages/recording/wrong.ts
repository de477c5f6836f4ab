import type { Field } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { capital } from '../days.ts'

const issuesOf = (issues: readonly InputIssue[], name: string): readonly InputIssue[] =>
  issues.filter(({ field }) => field === name)

/** A sentence of a schema begins with its question, "When was it sent?: enter a date". Beside the question it need not. */
function apart(message: string, field: Field | undefined): { readonly asks: string; readonly says: string } {
  const asks = field && message.startsWith(`${field.question}: `) ? field.question : ''
  return { asks, says: capital(asks === '' ? message : message.slice(asks.length + 2)) }
}

export const atTheQuestion = (issues: readonly InputIssue[], field: Field): readonly string[] =>
  issuesOf(issues, field.name).map(({ message }) => apart(message, field).says)

/** Every mistake at once, in the order of the page, each linked to its question where that is on it. */
export function listed(issues: readonly InputIssue[], fields: readonly Field[]): readonly ListedError[] {
  const place = (name: string): number => fields.findIndex(field => field.name === name)
  return issues
    .toSorted((a, b) => place(a.field) - place(b.field))
    .map(({ field: name, message }) => {
      const field = fields[place(name)]
      const { asks, says } = apart(message, field)
      const text = asks === '' ? says : `${asks} ${says}`
      return field ? { text, href: `#${name}` } : { text }
    })
}
