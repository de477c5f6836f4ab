import { draftsOf } from '#complaint/investigation/progress.ts'
import type { DraftedRecommendation } from '#complaint/investigation/state.ts'
import { draftRecommendation } from '#complaint/verbs/draft-recommendation.ts'
import { dropDraftedRecommendation } from '#complaint/verbs/drop-drafted-recommendation.ts'
import { formatIsoDay } from '#law/day.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { offeredFor } from '../recording/offered.ts'
import { question } from '../recording/question.ts'
import { notOpenYet } from '../recording/refusals.ts'
import { oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import { investigationOf, workPage } from './frame.ts'
import { canDo } from './may.ts'
import { type Shortfall, tryVerb } from './tried.ts'

const fields = draftRecommendation.fields.filter(({ name }) => name !== 'happened' && name !== 'draftId')

const savedAs = ({ id, text, kind, pointIds, soft, deadline }: DraftedRecommendation): Typed => ({
  draftId: id,
  text,
  kind,
  pointIds,
  soft: soft ? 'yes' : 'no',
  deadline: deadline ?? '',
})

const list = (id: string): string => path`/complaints/${id}/investigation/recommendations`

function form(shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Html {
  const draftId = oneOf(typed, 'draftId')
  const buttons = [
    button({ text: 'Save', preventDoubleClick: true }),
    ...(draftId === ''
      ? []
      : [button({ text: 'Drop this recommendation', kind: 'secondary', name: 'then', value: 'drop' })]),
  ]
  return html`<form id="questions" method="post" action="${path`/complaints/${shown.id}/investigation/recommendation`}" novalidate>
${carried(here, shown.version, why)}<input type="hidden" name="draftId" value="${draftId}">
${fields.map(field => question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: offeredFor(field.kind, shown) }))}
${buttonGroup(...buttons)}</form>`
}

function page(shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const title = oneOf(typed, 'draftId') === '' ? 'Draft a recommendation' : 'Change a recommendation'
  const mine = canDo(draftRecommendation, shown)
  const closed = draftRecommendation.opensWhen(shown.state) ?? 'Only the investigating officer drafts recommendations.'
  return workPage(shown, here, {
    title,
    back: { href: list(shown.id), text: 'All recommendations' },
    errors: listed(why?.issues ?? [], fields),
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${shown.state.reference}, investigation</span>
<h1 class="govuk-heading-l">${title}</h1>${mine ? form(shown, typed, why, here) : notOpenYet(closed)}`,
  })
}

/** The questions of one drafted recommendation. */
export async function recommendationPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const draft = draftsOf(shown.state).find(({ id }) => id === asked.query.draft)
  const typed = draft ? savedAs(draft) : { pointIds: asked.query.point ? [asked.query.point] : [] }
  return page(shown, typed, null, here)
}

/** Saves a drafted recommendation, or drops it. */
export async function saveRecommendation(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const typed = typedIn(asked.body)
  const drops = oneOf(typed, 'then') === 'drop'
  const verb = drops ? dropDraftedRecommendation : draftRecommendation
  const tried = await tryVerb(verb, shown.id, typed, { happened: formatIsoDay(shown.now.today) }, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return page(shown, typed, tried.why, here)
  here.session.set('notice', drops ? 'The recommendation is dropped.' : 'The recommendation is drafted.')
  return redirect(list(shown.id))
}
