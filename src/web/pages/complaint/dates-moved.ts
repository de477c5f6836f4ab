import type { Day } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { markMovesSeen } from '#office/seen-moves.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { spanElement } from '../../components/date.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { manyOf, oneOf, typedIn } from '../recording/typed.ts'

type Move = ShownComplaint['moves'][number]

/** "because of the holiday on Tuesday 24 November 2026" */
export const becauseOf = ({ day, kind }: { readonly day: Day; readonly kind: 'added' | 'removed' }): string =>
  kind === 'added'
    ? `because of the holiday on ${dayInWords(day)}`
    : `because ${dayInWords(day)} is no longer a holiday`

/** Each limit that a holiday moved: from what, to what and why. */
export const movedLines = ({ holiday, dates }: Move): readonly Html[] =>
  dates.map(
    ({ title, from, to }) =>
      html`${title}: moved from ${spanElement(from)} to ${spanElement(to)} ${becauseOf(holiday)}.`,
  )

/** For the page of the complaint and for a list of them: kept for this person alone. */
export const seenForm = (
  { ids, upTo, text }: { readonly ids: readonly string[]; readonly upTo: number; readonly text: string },
  here: Here,
): Html => html`<form method="post" action="/dates-moved/seen" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="upTo" value="${upTo}">
${ids.map(id => html`<input type="hidden" name="complaint" value="${id}">`)}
${button({ text, kind: 'secondary', preventDoubleClick: true })}</form>`

/** Told on every page of a complaint until whoever looks says that they have seen it. */
export function datesMoved({ id, unseenMoves }: ShownComplaint, here: Here): Html | '' {
  const last = unseenMoves.at(-1)
  if (!last) return ''
  return html`<section class="warnings" aria-labelledby="dates-moved"><h2 class="govuk-heading-s warnings__heading" id="dates-moved">Dates have moved</h2>
<ul class="warnings__list">${unseenMoves.flatMap(movedLines).map(line => html`<li>${line}</li>`)}</ul>
${seenForm({ ids: [id], upTo: last.holiday.seq, text: 'I have seen this' }, here)}</section>`
}

/** Says that somebody has seen it, and leads back to where they saw it. The history goes on telling it. */
export async function sawDatesMoved({ body }: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(body)
  const ids = manyOf(typed, 'complaint')
  const upTo = Number(/^\d{1,9}$/.exec(oneOf(typed, 'upTo'))?.[0] ?? 0)
  const marked = await markMovesSeen(here.site.office, { ids, upTo }, here.visitor)
  if (marked.kind === 'not allowed') return notAllowed(here)
  if (marked.kind === 'not found') return notFound(here)
  here.session.set('notice', 'You are not told again. The history goes on telling which dates moved.')
  const [only, ...others] = ids
  return redirect(only !== undefined && others.length === 0 ? path`/complaints/${only}` : '/')
}
