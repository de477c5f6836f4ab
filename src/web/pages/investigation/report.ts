import { isReportIn } from '#complaint/investigation/open.ts'
import { citedOn, pointsToInvestigate, progressInWords, progressOf, workOn } from '#complaint/investigation/progress.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { formatIsoDay } from '#law/day.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { button } from '../../components/button.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { finding } from '../../components/finding.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { typedIn } from '../recording/typed.ts'
import { investigationOf, workPage } from './frame.ts'
import { canDo } from './may.ts'
import { evidenceWords } from './point.ts'
import { type Shortfall, tryVerb } from './tried.ts'

const anchor = ({ id }: Point): string => `point-${id}`
const nameOf = ({ label }: Point): string => (label === null ? 'A point without a number' : `Point ${label}`)

function pointCard(point: Point, { id, state }: ShownComplaint, mayChange: boolean): Html {
  const work = workOn(state, point)
  const cited = citedOn(state, point)
  const href = path`/complaints/${id}/investigation/points/${point.id}`
  const asTyped = (words: string | null | undefined): Html | string =>
    words ? html`<span class="as-typed">${words}</span>` : 'Nothing written'
  return summaryList({
    card: {
      title: nameOf(point),
      headingLevel: 2,
      attributes: { id: anchor(point) },
      ...(mayChange ? { actions: [{ href, text: 'Change', visuallyHiddenText: '' }] } : {}),
    },
    rows: [
      { key: 'As agreed', value: point.text ?? 'Not described' },
      {
        key: 'Evidence',
        value:
          cited.length === 0
            ? 'None cited'
            : html`<ul class="govuk-list">${cited.map(one => html`<li>${evidenceWords(one)}</li>`)}</ul>`,
      },
      { key: 'Analysis', value: asTyped(work?.analysis) },
      {
        key: 'Finding',
        value: work?.finding
          ? html`${finding(work.finding)}${work.whichPart && html` <span class="list__detail">Upheld in part: ${work.whichPart}</span>`}`
          : 'Not yet',
      },
      { key: 'Reasons', value: asTyped(work?.reasons) },
    ],
  })
}

/** What still keeps the report from being submitted, each linked to its point. */
function missing({ state }: ShownComplaint): readonly ListedError[] {
  const { withoutFinding, withoutEvidence } = progressOf(state)
  return pointsToInvestigate(state).flatMap(point => [
    ...(withoutEvidence.includes(point)
      ? [{ text: `${nameOf(point)} cites no evidence`, href: `#${anchor(point)}` }]
      : []),
    ...(withoutFinding.includes(point) ? [{ text: `${nameOf(point)} has no finding`, href: `#${anchor(point)}` }] : []),
  ])
}

function submitForm({ id, version }: ShownComplaint, here: Here): Html {
  return html`<form id="questions" method="post" action="${path`/complaints/${id}/investigation/report`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${String(version)}">
<h2 class="govuk-heading-m">Submit the report</h2>
<p class="govuk-body">With it the findings above are made, and what they rest on is locked. Putting one right afterwards is a separate step with its reasons, and both versions stay.</p>
${button({ text: 'Submit the report', preventDoubleClick: true })}</form>`
}

function reportPage(shown: ShownComplaint, why: Shortfall | null, here: Here): Answer {
  const { id, state } = shown
  const submitted = isReportIn(currentRound(state), 'investigating officer')
  const mine = canDo(receiveReport, shown) && !submitted
  const gaps = mine ? missing(shown) : []
  const points = pointsToInvestigate(state)
  const title = submitted ? 'The report as submitted' : 'Check the report'
  return workPage(shown, here, {
    title,
    back: { href: path`/complaints/${id}/investigation`, text: 'All points' },
    errors: gaps,
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${state.reference}, investigation</span>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${submitted ? 'It is locked.' : progressInWords(progressOf(state))}</p>
${points.map(point => pointCard(point, shown, mine))}
${mine && submitForm(shown, here)}`,
  })
}

/** Every point of the report before it is submitted, each with a way to change it. */
export async function checkReport(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  return 'instead' in opened ? opened.instead : reportPage(opened.shown, null, here)
}

/** Submits the report: the work on each point becomes a finding. */
export async function submitReport(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { id, now } = opened.shown
  const given = { happened: formatIsoDay(now.today), author: 'investigating officer' }
  const tried = await tryVerb(receiveReport, id, typedIn({ version: asked.body.version }), given, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return reportPage(opened.shown, tried.why, here)
  here.session.set('notice', 'The report is submitted. Its findings stand on record.')
  return redirect(path`/complaints/${id}/investigation/report`)
}
