import { draftOf, numbered } from '#complaint/statement-of-complaint/draft.ts'
import { draftPoint } from '#complaint/verbs/draft-point.ts'
import { formatIsoDay } from '#law/day.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { carried } from '../investigation/carried.ts'
import { workPage } from '../investigation/frame.ts'
import { canDo } from '../investigation/may.ts'
import { type Shortfall, tryVerb } from '../investigation/tried.ts'
import { offeredFor } from '../recording/offered.ts'
import { question } from '../recording/question.ts'
import { oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { statementOf } from './frame.ts'

const statementAddress = ({ id }: ShownComplaint): string => path`/complaints/${id}/statement-of-complaint`

function page(shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const changed = numbered(draftOf(shown.state)).find(({ id }) => id === oneOf(typed, 'pointId'))
  // Where a point stands is changed by moving it; only a new one is asked where it belongs.
  const names = changed ? ['text', 'heading'] : ['text', 'parentId', 'heading']
  const fields = draftPoint.fields.filter(({ name }) => names.includes(name))
  const title = changed ? `Change the words of ${changed.label}` : 'Add a point'
  const closed = draftPoint.opensWhen(shown.state) ?? 'You cannot change the statement.'
  return workPage(shown, here, {
    title,
    back: { href: statementAddress(shown), text: 'Statement of complaint' },
    errors: listed(why?.issues ?? [], fields),
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${shown.state.reference}, statement of complaint</span>
<h1 class="govuk-heading-l">${title}</h1>
${
  canDo(draftPoint, shown)
    ? html`<form id="questions" method="post" action="${statementAddress(shown)}/point" novalidate>${carried(here, shown.version, why)}
<input type="hidden" name="pointId" value="${oneOf(typed, 'pointId')}">
${fields.map(field => question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: offeredFor(field.kind, shown) }))}
${buttonGroup(
  button({ text: 'Save', preventDoubleClick: true }),
  ...(changed ? [] : [button({ text: 'Save and add another', kind: 'secondary', name: 'then', value: 'another' })]),
)}</form>`
    : html`<p class="govuk-body">${closed}</p>`
}`,
  })
}

/** The words of one point, new or there already. */
export async function statementPointPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const point = draftOf(shown.state).find(({ id }) => id === asked.query.point)
  const typed: Typed = point
    ? { pointId: point.id, text: point.text ?? '', heading: point.heading ? 'yes' : 'no' }
    : { heading: 'no' }
  return page(shown, typed, null, here)
}

/** Saves the words of a point. */
export async function saveStatementPoint(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const typed = typedIn(asked.body)
  const tried = await tryVerb(draftPoint, shown.id, typed, { happened: formatIsoDay(shown.now.today) }, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return page(shown, typed, tried.why, here)
  here.session.set('notice', 'Saved in the draft.')
  return redirect(oneOf(typed, 'then') === 'another' ? `${statementAddress(shown)}/point` : statementAddress(shown))
}
