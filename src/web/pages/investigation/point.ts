import { citedOn, pointsToInvestigate, workOn } from '#complaint/investigation/progress.ts'
import type { Evidence, PointWork } from '#complaint/investigation/state.ts'
import type { Point } from '#complaint/state.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import { formatIsoDay } from '#law/day.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { isUndated } from '#stream/when.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { finding } from '../../components/finding.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { capital } from '../days.ts'
import { notFound } from '../errors/errors.ts'
import { question } from '../recording/question.ts'
import { manyOf, oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { investigationOf, workPage } from './frame.ts'
import { canDo } from './may.ts'
import { type Shortfall, tryVerb } from './tried.ts'

const nameOf = ({ label }: Point): string => (label === null ? 'A point without a number' : `Point ${label}`)

/** "3: Case notes of the duty team", with its kind, its date and where it comes from below. */
export const evidenceWords = ({ number, what }: Evidence): string => `${number}: ${what}`
export const evidenceDetail = ({ kind, dated, whence }: Evidence): string =>
  [capital(kind), isUndated(dated) ? 'not dated' : spanInWords(dated), whence].join(' · ')

const savedAs = (work: PointWork | undefined): Typed =>
  work
    ? {
        evidenceIds: work.evidenceIds,
        analysis: work.analysis ?? '',
        finding: work.finding ?? 'not yet',
        whichPart: work.whichPart ?? '',
        reasons: work.reasons ?? '',
      }
    : {}

const fields = workOnPoint.fields.filter(({ name }) => name !== 'happened' && name !== 'pointId')

function evidenceQuestion(typed: Typed, wrong: readonly string[], { id, state }: ShownComplaint): Html {
  const register = path`/complaints/${id}/record/register-evidence`
  const all = [...state.investigation.evidence.values()]
  const add = html`<p class="govuk-body">${link(register, 'Register a piece of evidence')} that is not listed. Save your work first.</p>`
  if (all.length === 0)
    return html`<div class="govuk-form-group"><h2 class="govuk-heading-s" id="evidenceIds">Which evidence does it rest on?</h2>
<p class="govuk-body">No evidence is registered yet.</p>${add}</div>`
  return html`${checkboxes({
    name: 'evidenceIds',
    fieldset: { legend: { text: 'Which evidence does it rest on?', classes: 'govuk-fieldset__legend--m' } },
    hint: 'The report cannot be submitted while a point cites none.',
    items: all.map(evidence => ({
      value: evidence.id,
      text: evidenceWords(evidence),
      hint: evidenceDetail(evidence),
    })),
    values: manyOf(typed, 'evidenceIds'),
    classes: 'govuk-checkboxes--small',
    ...(wrong[0] === undefined ? {} : { errorMessage: wrong[0] }),
  })}${add}`
}

const allegation = (point: Point): Html =>
  insetText({
    text: html`<strong>As agreed.</strong> ${point.text ?? 'The words of this point are not recorded.'}`,
    classes: 'allegation',
  })

function form(point: Point, shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Html {
  const issues = why?.issues ?? []
  return html`<form id="questions" method="post" action="${path`/complaints/${shown.id}/investigation/points/${point.id}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<input type="hidden" name="version" value="${String(shown.version)}">
${fields.map(field =>
  field.kind === 'evidence'
    ? evidenceQuestion(typed, atTheQuestion(issues, field), shown)
    : question(field, { typed, wrong: atTheQuestion(issues, field), offered: undefined }),
)}
${buttonGroup(
  button({ text: 'Save', preventDoubleClick: true }),
  button({ text: 'Save and go to the next point', kind: 'secondary', name: 'then', value: 'next' }),
)}
</form>`
}

/** For whoever may read it and not write it, or when the report is in. */
function asItStands(point: Point, { state }: ShownComplaint): Html {
  const work = workOn(state, point)
  const cited = citedOn(state, point)
  const text = (words: string | null | undefined): Content => words ?? 'Nothing written yet'
  return summaryList({
    rows: [
      {
        key: 'Evidence',
        value:
          cited.length === 0
            ? 'None cited'
            : html`<ul class="govuk-list">${cited.map(one => html`<li>${evidenceWords(one)} <span class="list__detail">${evidenceDetail(one)}</span></li>`)}</ul>`,
      },
      { key: 'Analysis', value: html`<span class="as-typed">${text(work?.analysis)}</span>` },
      { key: 'Finding', value: work?.finding ? finding(work.finding) : 'Not yet' },
      ...(work?.whichPart ? [{ key: 'Part upheld', value: work.whichPart }] : []),
      { key: 'Reasons', value: html`<span class="as-typed">${text(work?.reasons)}</span>` },
    ],
  })
}

function neighbours(point: Point, { id, state }: ShownComplaint): Html {
  const points = pointsToInvestigate(state, point.strand)
  const place = points.indexOf(point)
  const to = (other: Point | undefined, words: string): Html | '' =>
    other
      ? html`<li>${link(path`/complaints/${id}/investigation/points/${other.id}`, `${words}: ${nameOf(other).toLowerCase()}`)}</li>`
      : ''
  return html`<ul class="govuk-list neighbours">${to(points[place - 1], 'Before')}${to(points[place + 1], 'Next')}</ul>`
}

function pointPage(point: Point, shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const { id, state } = shown
  const mine = canDo(workOnPoint, shown)
  const locked = workOnPoint.opensWhen(state)
  const content = html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${state.reference}, investigation</span>
<h1 class="govuk-heading-l">${nameOf(point)}</h1>
${allegation(point)}
${mine ? form(point, shown, typed, why, here) : html`${locked !== null && html`<p class="govuk-body">${locked}</p>`}${asItStands(point, shown)}`}
${neighbours(point, shown)}`
  return workPage(shown, here, {
    title: nameOf(point),
    back: { href: path`/complaints/${id}/investigation`, text: 'All points' },
    errors: listed(why?.issues ?? [], fields),
    content,
    status: why?.status ?? 200,
  })
}

const pointOf = ({ params }: Asked, { state }: ShownComplaint): Point | undefined => {
  const point = state.points.get(params.point ?? '')
  return point?.kind === 'point' ? point : undefined
}

/** One point: what was agreed, the evidence, the analysis, the finding. */
export async function investigationPoint(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const point = pointOf(asked, shown)
  return point ? pointPage(point, shown, savedAs(workOn(shown.state, point)), null, here) : notFound(here)
}

/** Saves the work on a point, as far as it has come. */
export async function saveInvestigationPoint(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const point = pointOf(asked, opened.shown)
  if (!point) return notFound(here)
  const typed = typedIn(asked.body)
  const { id, state, now } = opened.shown
  const given = { happened: formatIsoDay(now.today), pointId: point.id }
  const tried = await tryVerb(workOnPoint, id, typed, given, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return pointPage(point, opened.shown, typed, tried.why, here)
  here.session.set('notice', `Saved: ${nameOf(point).toLowerCase()}.`)
  const points = pointsToInvestigate(state, point.strand)
  const next = points[points.indexOf(point) + 1]
  if (oneOf(typed, 'then') !== 'next') return redirect(path`/complaints/${id}/investigation/points/${point.id}`)
  return redirect(
    next ? path`/complaints/${id}/investigation/points/${next.id}` : path`/complaints/${id}/investigation`,
  )
}
