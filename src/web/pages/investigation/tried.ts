import type { ComplaintState } from '#complaint/state.ts'
import { type Result, run, runOnce, type Task } from '#office/run.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Verb } from '#stream/verb.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { bothSaid } from '../recording/both-said.ts'
import { fieldsAsked, formAddress } from '../recording/form.ts'
import { onceSent } from '../recording/once.ts'
import { notOpenYet, refusalsShown } from '../recording/refusals.ts'
import { tooLong } from '../recording/too-long.ts'
import { oneOf, rawOf, type Typed, versionIn } from '../recording/typed.ts'
import { whatIsNew } from '../recording/what-is-new.ts'
import { asTyped } from './words.ts'

/** Why nothing was saved: what the page has to say, above its form and beside its questions. */
export interface Shortfall {
  readonly issues: readonly InputIssue[]
  readonly above?: (shown: ShownComplaint) => Html
  readonly status: number
  /** The version it was opened with; null where what is new since stands above. */
  readonly openedWith: number | null
}

export type Tried =
  | { readonly kind: 'done' }
  | { readonly kind: 'not saved'; readonly why: Shortfall }
  | { readonly kind: 'answer'; readonly answer: Answer }

/** The form may be gone with the step it belongs to: what was written in it is not. */
function notSavedWords(verb: Verb<ComplaintState>, typed: Typed): Html | '' {
  const written = fieldsAsked(verb, false).filter(
    ({ name, kind }) => (kind === 'text' || kind === 'long text' || kind === 'exact text') && oneOf(typed, name) !== '',
  )
  if (written.length === 0) return ''
  return html`<h2 class="govuk-heading-m">What you wrote, which is not saved</h2>${summaryList({
    rows: written.map(({ name, question }) => ({ key: question, value: asTyped(oneOf(typed, name)) })),
  })}`
}

/** Does a verb with what a page of its own brought, as live work. `given` are answers that the page gives itself. */
export async function tryVerb(
  verb: Verb<ComplaintState>,
  complaintId: string,
  typed: Typed,
  given: Readonly<Record<string, unknown>>,
  here: Here,
): Promise<Tried> {
  const opened = versionIn(typed)
  const openedWith = opened < 0 ? null : opened
  const long = tooLong(fieldsAsked(verb, false), typed)
  if (long.length > 0) return { kind: 'not saved', why: { issues: long, status: 422, openedWith } }
  const { office } = here.site
  const task: Task = {
    complaintId,
    input: { ...rawOf(fieldsAsked(verb, false), typed), ...given },
    expectedVersion: opened,
    source: { kind: 'worked' },
  }
  // Of what was typed and where: what the page gives besides, such as today, is not what makes it another form.
  const about = ['pointId', 'author'].flatMap(name => (given[name] === undefined ? [] : [String(given[name])]))
  const once = onceSent([formAddress(verb, complaintId, false), ...about].join('#'), typed)
  const sent = await runOnce(office, verb, task, here.visitor, once)
  // The same key with other answers: the complaint has changed by what was recorded, and is told as any other change.
  const result = sent.kind === 'key reused' ? await run(office, verb, task, here.visitor) : sent
  return triedWith(result, { verb, task, typed }, here)
}

/** What came of a verb, as the page that it was done from has to tell it. */
export function triedWith(
  result: Result,
  { verb, task, typed }: { readonly verb: Verb<ComplaintState>; readonly task: Task; readonly typed: Typed },
  here: Here,
): Tried {
  const opened = versionIn(typed)
  const openedWith = opened < 0 ? null : opened
  const notSaved = (status: number, above?: Shortfall['above'], issues: readonly InputIssue[] = []): Tried => ({
    kind: 'not saved',
    why: { issues, status, openedWith: status === 409 ? null : openedWith, ...(above ? { above } : {}) },
  })
  switch (result.kind) {
    case 'done':
      return { kind: 'done' }
    case 'invalid':
      return notSaved(422, undefined, result.issues)
    case 'refused':
      return notSaved(422, () => refusalsShown(result.refusals, null))
    case 'not open':
      return notSaved(422, () => html`${notOpenYet(result.opensWhen)}${notSavedWords(verb, typed)}`)
    case 'conflict':
      return notSaved(409, shown =>
        whatIsNew(shown, result.expected, { beside: bothSaid(shown, result.expected, { verb, ...task }) }),
      )
    case 'not found':
      return { kind: 'answer', answer: notFound(here) }
    case 'not allowed':
      return { kind: 'answer', answer: notAllowed(here) }
  }
}
