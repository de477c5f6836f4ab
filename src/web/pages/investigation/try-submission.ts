import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { submitReport } from '#office/reports/submit-report.ts'
import { reportTemplateOf } from '#office/views/report.ts'
import { insetText } from '../../components/inset-text.ts'
import { link } from '../../components/link.ts'
import { html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { fieldsAsked, formAddress } from '../recording/form.ts'
import { onceSent } from '../recording/once.ts'
import { rawOf, type Typed, versionIn } from '../recording/typed.ts'
import { lacksLinked, type WhichReport, writeAddress } from './lacks-linked.ts'
import { type Tried, triedWith } from './tried.ts'

/** Submits a report that is made from the record. What it lacks is told at once, each with where it is put right. */
export async function trySubmission(
  which: WhichReport,
  complaintId: string,
  typed: Typed,
  given: Readonly<Record<string, unknown>>,
  here: Here,
): Promise<Tried> {
  const { author, strand } = which
  // What the report says is in the report: of the form only what it does not say.
  const { shared, note } = rawOf(fieldsAsked(receiveReport, false), typed)
  const input = { ...(author === 'independent person' ? { shared: shared ?? '' } : { note: note ?? '' }), ...given }
  const expectedVersion = versionIn(typed)
  const key = onceSent([formAddress(receiveReport, complaintId, false), author, 'made'].join('#'), typed)
  const query = { id: complaintId, template: reportTemplateOf(author, strand), input, expectedVersion }
  const done = await submitReport(here.site.office, query, here.visitor, key)
  if (done.kind === 'done') return { kind: 'done' }
  if (done.kind === 'not found') return { kind: 'answer', answer: notFound(here) }
  if (done.kind === 'not allowed') return { kind: 'answer', answer: notAllowed(here) }
  if (done.kind !== 'not made') {
    const task = { complaintId, input, expectedVersion, source: { kind: 'worked' } } as const
    return triedWith(done, { verb: receiveReport, task, typed }, here)
  }
  const linked = lacksLinked(done.shown.complaint, which)
  const all = done.wrong.map(({ words }) => ({
    text: words,
    href: linked.find(({ text }) => text === words)?.href ?? writeAddress(complaintId, which),
  }))
  const above = () =>
    insetText({
      text: html`<h2 class="govuk-heading-s">The report is not submitted. It still lacks</h2><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${all.map(({ text, href }) => html`<li>${link(href, text)}</li>`)}</ul>`,
    })
  return { kind: 'not saved', why: { issues: [], status: 422, openedWith: expectedVersion, above } }
}
