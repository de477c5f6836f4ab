import { optionalTextField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'

const ADDRESS = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;]+$/
const LONGEST = 254

export const reminderEmailField = (question: string) =>
  optionalTextField(question, 'A work address. Leave it empty, and no reminders go out.', 'text')

/** One address, or none. What a mail server would take for several, or for a header, is none. */
export const reminderEmailCheck = (
  _state: unknown,
  { email }: { readonly email: string | null },
): readonly InputIssue[] =>
  email === null || (ADDRESS.test(email) && email.length <= LONGEST)
    ? []
    : [{ field: 'email', message: 'Enter one email address such as name@council.gov.uk, or leave it empty' }]
