import { independentPersonOpens, investigationOpens } from '#complaint/investigation/open.ts'
import { draftsOf, pointsToInvestigate } from '#complaint/investigation/progress.ts'
import type { ComplaintState, Point } from '#complaint/state.ts'
import { viewOnPoint } from '#complaint/verbs/view-on-point.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import { formatIsoDay } from '#law/day.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { notFound } from '../errors/errors.ts'
import { oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { listed } from '../recording/wrong.ts'
import { investigationOf, workPage } from './frame.ts'
import { canDo } from './may.ts'
import { viewAsItStands, viewFields, viewForm, viewSaved } from './point-view.ts'
import { workAsItStands, workFields, workForm, workSaved } from './point-work.ts'
import { type Shortfall, tryVerb } from './tried.ts'
import { pointName } from './words.ts'

const allegation = (point: Point): Html =>
  insetText({
    text: html`<strong>As agreed.</strong> ${point.text ?? 'The words of this point are not recorded.'}`,
    classes: 'allegation',
  })

/** Whether this person does it as their own work; others who may do so on a form of its own. */
const isOwn = (verb: Verb<ComplaintState>, shown: ShownComplaint): boolean =>
  canDo(verb, shown) && holdsAny(shown.actor, [verb === workOnPoint ? 'investigating officer' : 'independent person'])

function drafted(point: Point, shown: ShownComplaint): Html {
  const drafts = draftsOf(shown.state).filter(({ pointIds }) => pointIds.includes(point.id))
  const mine = canDo(workOnPoint, shown)
  if (drafts.length === 0 && !mine) return html``
  const to = (draftId: string): string =>
    `${path`/complaints/${shown.id}`}/investigation/recommendation?draft=${draftId}`
  return html`<h2 class="govuk-heading-m">Recommendations on this point</h2>
${
  drafts.length === 0
    ? html`<p class="govuk-body">None drafted.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${drafts.map(({ id, text }) => html`<li>${text} ${mine && link(to(id), 'Change', { hidden: 'this recommendation' })}</li>`)}</ul>`
}
${mine && html`<p class="govuk-body">${link(path`/complaints/${shown.id}/investigation/recommendation?point=${point.id}`, 'Draft a recommendation')}. Save your work on the point first.</p>`}`
}

function onBehalf({ id, actor, state }: ShownComplaint, point: Point): Html | '' {
  if (!holdsAny(actor, ['complaints manager'])) return ''
  const open = [workOnPoint, viewOnPoint].filter(verb => verb.opensWhen(state) === null)
  const words = {
    [workOnPoint.name]: 'the investigating officer’s work',
    [viewOnPoint.name]: 'the independent person’s view',
  }
  return html`${open.map(
    verb =>
      html`<p class="govuk-body">${link(path`/complaints/${id}/record/${verb.name}?pointId=${point.id}`, `Enter ${words[verb.name]} for them`)}</p>`,
  )}`
}

function neighbours(point: Point, { id, state }: ShownComplaint): Html {
  const points = pointsToInvestigate(state, point.strand)
  const place = points.indexOf(point)
  const to = (other: Point | undefined, words: string): Html | '' =>
    other
      ? html`<li>${link(path`/complaints/${id}/investigation/points/${other.id}`, `${words}: ${pointName(other).toLowerCase()}`)}</li>`
      : ''
  return html`<ul class="govuk-list neighbours">${to(points[place - 1], 'Before')}${to(points[place + 1], 'Next')}</ul>`
}

interface Sent {
  readonly verb: Verb<ComplaintState>
  readonly typed: Typed
  readonly why: Shortfall
}

function pointPage(point: Point, shown: ShownComplaint, sent: Sent | null, here: Here): Answer {
  const { id, state } = shown
  const typedFor = (verb: Verb<ComplaintState>, saved: Typed): Typed => (sent?.verb === verb ? sent.typed : saved)
  const whyFor = (verb: Verb<ComplaintState>): Shortfall | null => (sent?.verb === verb ? sent.why : null)
  const locked = workOnPoint.opensWhen(state) ?? investigationOpens(state, point.strand)
  const works = isOwn(workOnPoint, shown) && locked === null
  const views = isOwn(viewOnPoint, shown) && independentPersonOpens(state, point.strand) === null
  const content = html`${sent?.why.above?.(shown)}<span class="govuk-caption-l">Complaint ${state.reference}, investigation</span>
<h1 class="govuk-heading-l">${pointName(point)}</h1>
${allegation(point)}
${
  works
    ? workForm(point, shown, typedFor(workOnPoint, workSaved(point, shown)), whyFor(workOnPoint), here)
    : html`${locked !== null && html`<p class="govuk-body">${locked}</p>`}${workAsItStands(point, shown)}`
}
${drafted(point, shown)}
${views ? viewForm(point, shown, typedFor(viewOnPoint, viewSaved(point, shown)), whyFor(viewOnPoint), here) : viewAsItStands(point, shown)}
${onBehalf(shown, point)}${neighbours(point, shown)}`
  return workPage(shown, here, {
    title: pointName(point),
    back: { href: path`/complaints/${id}/investigation`, text: 'All points' },
    errors: listed(sent?.why.issues ?? [], sent?.verb === viewOnPoint ? viewFields : workFields),
    content,
    status: sent?.why.status ?? 200,
  })
}

const pointOf = ({ params }: Asked, { state }: ShownComplaint): Point | undefined => {
  const point = state.points.get(params.point ?? '')
  return point?.kind === 'point' ? point : undefined
}

/** One point: what was agreed, the evidence, the analysis, the finding, and what the independent person says of it. */
export async function investigationPoint(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const point = pointOf(asked, opened.shown)
  return point ? pointPage(point, opened.shown, null, here) : notFound(here)
}

async function save(verb: Verb<ComplaintState>, asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const point = pointOf(asked, opened.shown)
  if (!point) return notFound(here)
  const typed = typedIn(asked.body)
  const { id, state, now } = opened.shown
  const given = { happened: formatIsoDay(now.today), pointId: point.id }
  const tried = await tryVerb(verb, id, typed, given, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return pointPage(point, opened.shown, { verb, typed, why: tried.why }, here)
  here.session.set('notice', `Saved: ${pointName(point).toLowerCase()}.`)
  const points = pointsToInvestigate(state, point.strand)
  const next = points[points.indexOf(point) + 1]
  if (oneOf(typed, 'then') !== 'next') return redirect(path`/complaints/${id}/investigation/points/${point.id}`)
  const list = verb === viewOnPoint ? 'independent-person' : ''
  return redirect(
    next
      ? path`/complaints/${id}/investigation/points/${next.id}`
      : `${path`/complaints/${id}/investigation`}${list && `/${list}`}`,
  )
}

/** Saves the work on a point, as far as it has come. */
export const saveInvestigationPoint = (asked: Asked, here: Here): Promise<Answer> => save(workOnPoint, asked, here)

/** Saves the independent person's view of a point. */
export const savePointView = (asked: Asked, here: Here): Promise<Answer> => save(viewOnPoint, asked, here)
