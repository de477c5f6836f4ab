import { show } from '#office/view.ts'
import { investigationView } from '#office/views/investigation.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { identity } from '../../components/identity.ts'
import { path } from '../../components/link.ts'
import { subNavigation } from '../../components/sub-navigation.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

export type InvestigationTab = 'points' | 'papers' | 'evidence' | 'recommendations' | 'independent-person'

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

function tabs({ id, state }: ShownComplaint, current: InvestigationTab): Html {
  const { evidence } = state.investigation
  const names: readonly (readonly [InvestigationTab, string])[] = [
    ['points', 'Points'],
    ['papers', 'Records and interviews'],
    ['evidence', `Evidence (${evidence.size})`],
    ['recommendations', 'Recommendations'],
    ['independent-person', 'Independent person'],
  ]
  const base = path`/complaints/${id}/investigation`
  return subNavigation({
    label: 'This investigation',
    items: names.map(([tab, text]) => ({
      text,
      href: tab === 'points' ? base : `${base}/${tab}`,
      current: tab === current,
    })),
  })
}

export interface TabPage {
  readonly title: string
  readonly summary: string
  readonly content: Html
  readonly errors?: readonly ListedError[]
  readonly status?: number
}

/** One of the pages that lead through an investigation. */
export const investigationPage = (
  shown: ShownComplaint,
  here: Here,
  tab: InvestigationTab,
  { title, summary, content, errors, status }: TabPage,
): Answer =>
  answer(
    frame(here, {
      title: `${title}, complaint ${shown.state.reference}`,
      area: 'complaints',
      wide: true,
      backLink: { href: path`/complaints/${shown.id}`, text: 'Back to the complaint' },
      ...(errors ? { errors } : {}),
      content: html`${identity({ reference: `Complaint ${shown.state.reference} · ${shown.state.subject}`, title, summary })}
${tabs(shown, tab)}${content}`,
    }),
    status ?? 200,
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
