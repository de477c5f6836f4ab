import { stillToAnswer } from '#complaint/investigation/fact-checks.ts'
import { isReportIn, opensAfterReport } from '#complaint/investigation/open.ts'
import {
  citedOn,
  findingOn,
  pointsToInvestigate,
  progressInWords,
  progressOf,
  workOn,
} from '#complaint/investigation/progress.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import { correctReportedFinding } from '#complaint/verbs/correct-reported-finding.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { returnReport } from '#complaint/verbs/return-report.ts'
import type { Strand } from '#complaint/words.ts'
import { formatIsoDay } from '#law/day.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { finding } from '../../components/finding.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type SummaryRow, summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { onStrand, strandOf } from '../complaint/strands.ts'
import { question } from '../recording/question.ts'
import { oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import { investigationOf, workPage } from './frame.ts'
import { canDo } from './may.ts'
import { draftsShown } from './recommendations.ts'
import { reportBeside } from './report-beside.ts'
import { type Shortfall, tryVerb } from './tried.ts'
import { trySubmission } from './try-submission.ts'
import { asTyped, evidenceWords, findingWords, pointName } from './words.ts'

/** Findings that were replaced after the report was in: struck through, with who replaced them, when and why. */
const replaced = (point: Point, { state, names }: ShownComplaint): readonly SummaryRow[] =>
  state.investigation.corrections
    .filter(({ pointId }) => pointId === point.id)
    .flatMap(({ replaces, happened, actor, why }) => {
      const before = state.findings.get(replaces)
      if (!before) return []
      const words = `replaced on ${spanInWords(happened)} by ${names.get(actor) ?? 'somebody whose name was erased'}`
      return [
        {
          key: 'Before it was put right',
          value: html`<s>${finding(before.finding)}</s> <span class="list__detail">${words}. ${why}</span>`,
        },
      ]
    })

function pointCard(point: Point, shown: ShownComplaint, change: 'work' | 'correct' | 'nothing'): Html {
  const { id, state } = shown
  const cited = citedOn(state, point)
  const found = findingOn(state, point)
  const links = {
    work: [{ href: path`/complaints/${id}/investigation/points/${point.id}`, text: 'Change' }],
    correct: [
      {
        href: path`/complaints/${id}/record/${correctReportedFinding.name}?pointId=${point.id}`,
        text: 'Put right',
      },
    ],
    nothing: [],
  }
  return summaryList({
    card: {
      title: pointName(point),
      headingLevel: 3,
      actions: links[change],
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
      { key: 'Analysis', value: asTyped(workOn(state, point)?.analysis, 'Nothing written') },
      { key: 'Finding', value: findingWords(found) },
      ...replaced(point, shown),
      { key: 'Reasons', value: asTyped(found?.reasons, 'Nothing written') },
    ],
  })
}

const early = receiveReport.fields
  .filter(({ name }) => name === 'note')
  .map(({ hint: _, ...field }) => ({
    ...field,
    question: 'Why is it submitted before the readers of the draft have answered?',
  }))

/** Asked only while somebody who was given a day to check the facts still has it. */
const earlyAsked = ({ state, now }: ShownComplaint, typed: Typed, why: Shortfall | null): readonly Html[] =>
  stillToAnswer(state, now.today).length === 0
    ? []
    : early.map(field => question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: undefined }))

function submitForm(shown: ShownComplaint, strand: Strand, typed: Typed, why: Shortfall | null, here: Here): Html {
  const { id, version } = shown
  return html`<form id="questions" method="post" action="${path`/complaints/${id}/investigation/report`}" novalidate>
${carried(here, version)}${strand === 'handling' && html`<input type="hidden" name="strand" value="handling">`}
<h2 class="govuk-heading-m">Submit the report</h2>
<p class="govuk-body">With it the findings above are made, and what they rest on is locked. Putting one right afterwards is a separate step with its reasons, and both versions stay.</p>
${earlyAsked(shown, typed, why)}${buttonGroup(
  button({ text: 'Submit the report', name: 'paper', value: 'made', preventDoubleClick: true }),
  button({ text: 'Submit it as written elsewhere', name: 'paper', value: 'elsewhere', kind: 'secondary' }),
)}
<p class="govuk-body">The first makes the report from the record and keeps it. The second is for a report that you wrote elsewhere: ${link(path`/complaints/${id}/record/add-file`, 'add it as a file')} as well, and it can be ${link(path`/complaints/${id}/letters/against-record`, 'held against the record')}.</p></form>`
}

/** Sent back and not submitted since: what was missing stands above the work. */
function sentBack({ state }: ShownComplaint, strand: Strand): Html | '' {
  const round = currentRound(state, strand)
  const last = round.reportsReturned.findLast(({ author }) => author === 'investigating officer')
  if (!last || isReportIn(round, 'investigating officer')) return ''
  return insetText({
    text: html`<strong>Sent back on ${spanInWords(last.happened)}.</strong> <span class="as-typed">${last.missing}</span> The clock has kept running.`,
  })
}

function reportPage(shown: ShownComplaint, strand: Strand, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const { id, state } = shown
  const submitted = isReportIn(currentRound(state, strand), 'investigating officer')
  const mine =
    canDo(receiveReport, shown) && !shown.actor.roles.every(role => role === 'independent person') && !submitted
  const change = mine
    ? 'work'
    : canDo(correctReportedFinding, shown) && opensAfterReport(state, strand) === null
      ? 'correct'
      : 'nothing'
  const points = pointsToInvestigate(state, strand)
  const drafts = submitted ? [] : draftsShown(shown, mine)
  const on = strand === 'handling' ? onStrand(state, strand) : ''
  const title = submitted ? `The report${on} as submitted` : mine ? `Check the report${on}` : `The report${on} so far`
  return workPage(shown, here, {
    title,
    back: { href: path`/complaints/${id}/investigation`, text: 'All points' },
    errors: mine ? listed(why?.issues ?? [], early) : [],
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${state.reference}, investigation</span>
<h1 class="govuk-heading-l">${title}</h1>
${sentBack(shown, strand)}${reportBeside(shown, { author: 'investigating officer', strand }, mine && !why)}
<p class="govuk-body-l">${submitted ? 'It is locked. A finding is put right in a separate step, and both versions stay.' : progressInWords(progressOf(state, strand))}</p>
<h2 class="govuk-heading-m">Points</h2>${points.map(point => pointCard(point, shown, change))}
${!submitted && html`<h2 class="govuk-heading-m">Recommendations</h2>${drafts.length === 0 ? html`<p class="govuk-body">None are drafted.</p>` : drafts}`}
${mine && submitForm(shown, strand, typed, why, here)}
${canDo(returnReport, shown) && button({ text: 'Send a report back', kind: 'secondary', href: path`/complaints/${id}/record/${returnReport.name}` })}`,
  })
}

/** Every point of the report before it is submitted, each with a way to change it; afterwards as it was submitted. */
export async function checkReport(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  return 'instead' in opened ? opened.instead : reportPage(opened.shown, strandOf(asked.query), {}, null, here)
}

/** It is to be made from the record, and not only recorded as written elsewhere. */
export const isMade = (typed: Typed): boolean => oneOf(typed, 'paper') === 'made'

/** Submits the report: the work on each point becomes a finding. */
export async function submitReport(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { id, now } = opened.shown
  const typed = typedIn(asked.body)
  const strand = strandOf(typed)
  const given = { happened: formatIsoDay(now.today), author: 'investigating officer', strand }
  const tried = isMade(typed)
    ? await trySubmission({ author: 'investigating officer', strand }, id, typed, {}, here)
    : await tryVerb(receiveReport, id, typed, given, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return reportPage(opened.shown, strand, typed, tried.why, here)
  here.session.set('notice', 'The report is submitted. Its findings stand on record.')
  return redirect(`${path`/complaints/${id}/investigation/report`}${strand === 'handling' ? '?strand=handling' : ''}`)
}
