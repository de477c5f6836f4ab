import type { Source } from '#stream/entry.ts'
import type { Field } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { oneOf, type Typed } from './typed.ts'

/** What is asked besides, where something is entered as history: nothing enters the record without saying whence. */
export const historyQuestions: readonly Field[] = [
  {
    name: 'sourceDocument',
    question: 'Which document does it come from?',
    hint: 'For example, “stage 1 letter of 3 May 2018” or “old case system”. Without names.',
    kind: 'text',
  },
  {
    name: 'sourceLine',
    question: 'On which line of it?',
    hint: 'Leave empty if its lines are not numbered.',
    kind: 'whole number',
  },
  {
    name: 'sourceInferred',
    question: 'Does the document say so?',
    kind: 'choice',
    choices: [
      { value: 'stated', text: 'Yes, it is stated there' },
      { value: 'inferred', text: 'No, it follows from what is stated there' },
    ],
  },
]

const LONGEST_DOCUMENT = 200

/** The source as typed, or what is wrong with it. */
export function historySource(
  typed: Typed,
): { readonly source: Source; readonly issues: readonly [] } | { readonly issues: readonly InputIssue[] } {
  const document = oneOf(typed, 'sourceDocument').trim()
  const line = oneOf(typed, 'sourceLine').trim()
  const inferred = oneOf(typed, 'sourceInferred')
  const issues: InputIssue[] = []
  if (document === '') issues.push({ field: 'sourceDocument', message: 'Enter the document it comes from' })
  if (document.length > LONGEST_DOCUMENT)
    issues.push({ field: 'sourceDocument', message: `Name the document in at most ${LONGEST_DOCUMENT} characters` })
  if (line !== '' && !/^[1-9]\d{0,5}$/.test(line))
    issues.push({ field: 'sourceLine', message: 'Enter the number of the line, such as 12' })
  if (inferred !== 'stated' && inferred !== 'inferred')
    issues.push({ field: 'sourceInferred', message: 'Choose whether the document says so' })
  if (issues.length > 0) return { issues }
  return {
    source: { kind: 'history', document, line: line === '' ? null : Number(line), inferred: inferred === 'inferred' },
    issues: [],
  }
}
