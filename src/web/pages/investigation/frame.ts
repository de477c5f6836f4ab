import { show } from '#office/view.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { investigationView } from '#office/views/investigation.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { identity } from '../../components/identity.ts'
import { path } from '../../components/link.ts'
import { subNavigation } from '../../components/sub-navigation.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

export type InvestigationTab = 'points' | 'evidence'

/** The complaint, for a page of its investigation; or why it cannot be shown. */
export async function investigationOf(
  { params }: Pick<Asked, 'params'>,
  here: Here,
): Promise<{ readonly shown: ShownComplaint } | { readonly instead: Answer }> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, investigationView, query, here.visitor)
  if (seen.kind === 'shown') return { shown: seen.shown }
  return { instead: seen.kind === 'not allowed' ? notAllowed(here) : notFound(here) }
}

const tabs = ({ id, state }: ShownComplaint, current: InvestigationTab): Html =>
  subNavigation({
    label: 'This investigation',
    items: [
      { text: 'Points', href: path`/complaints/${id}/investigation`, current: current === 'points' },
      {
        text: `Evidence (${state.investigation.evidence.size})`,
        href: path`/complaints/${id}/investigation/evidence`,
        current: current === 'evidence',
      },
    ],
  })

/** One of the pages that lead through an investigation. */
export const investigationPage = (
  shown: ShownComplaint,
  here: Here,
  tab: InvestigationTab,
  { title, summary, content }: { readonly title: string; readonly summary: string; readonly content: Html },
): Answer =>
  answer(
    frame(here, {
      title: `${title}, complaint ${shown.state.reference}`,
      area: 'complaints',
      wide: true,
      backLink: { href: path`/complaints/${shown.id}`, text: 'Back to the complaint' },
      content: html`${identity({ reference: `Complaint ${shown.state.reference} · ${shown.state.subject}`, title, summary })}
${tabs(shown, tab)}${content}`,
    }),
  )

export interface WorkPage {
  readonly title: string
  readonly back: { readonly href: string; readonly text: string }
  readonly errors?: readonly ListedError[]
  readonly content: Html
  readonly status?: number
}

/** A page for one piece of work, with one thing to do on it. */
export const workPage = (
  shown: ShownComplaint,
  here: Here,
  { title, back, errors, content, status }: WorkPage,
): Answer =>
  answer(
    frame(here, {
      title: `${title}, complaint ${shown.state.reference}`,
      area: 'complaints',
      backLink: back,
      ...(errors ? { errors } : {}),
      content,
    }),
    status ?? 200,
  )
