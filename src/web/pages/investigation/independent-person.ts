import { independentPersonOpens, isReportIn } from '#complaint/investigation/open.ts'
import { findingOn, pointsToInvestigate, viewOn } from '#complaint/investigation/progress.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { viewOnPoint } from '#complaint/verbs/view-on-point.ts'
import type { Strand } from '#complaint/words.ts'
import { formatIsoDay } from '#law/day.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { ofStrand, onStrand, strandHeading, strandOf, strandsAt } from '../complaint/strands.ts'
import { question } from '../recording/question.ts'
import { type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import { investigationOf, investigationPage } from './frame.ts'
import { canDo } from './may.ts'
import { maySeeViews } from './point-view.ts'
import { isMade } from './report.ts'
import { reportBeside } from './report-beside.ts'
import { type Shortfall, tryVerb } from './tried.ts'
import { trySubmission } from './try-submission.ts'
import { asTyped, findingWords, pointName, viewWords } from './words.ts'

const asked = new Map([
  ['concerns', 'Do you have concerns about how fair the investigation was?'],
  ['shared', 'Were interviews and papers shared with you?'],
  ['fairness', 'What do you say about how fair and open it was?'],
  ['overall', 'What is your view of the investigation as a whole?'],
])
const hints = new Map([
  ['concerns', ''],
  ['shared', 'You see the same papers as the investigating officer and join the interviews.'],
  ['fairness', 'Who was heard, what was looked at, what was not. The complainant can read it. Without names.'],
  ['overall', 'Without names.'],
])
const fields = [...asked].flatMap(([name, words]) =>
  receiveReport.fields
    .filter(field => field.name === name)
    .map(({ hint: _, ...field }) => {
      const hint = hints.get(name)
      const choices = field.choices?.filter(({ value }) => value !== 'not said')
      return {
        ...field,
        question: words,
        ...(hint ? { hint } : {}),
        ...(choices ? { choices } : {}),
      }
    }),
)

function viewsTable(shown: ShownComplaint, strand: Strand): Html {
  const { id, state } = shown
  const row = (point: Point) => {
    const seen = maySeeViews(shown, strand)
    const view = viewOn(state, point)
    const found = findingOn(state, point)
    const overtaken = view && found && view.findingId !== found.id
    return {
      heading: link(path`/complaints/${id}/investigation/points/${point.id}`, point.label ?? 'Not numbered', {
        hidden: 'open the point',
      }),
      cells: [
        point.text ?? 'Not described',
        findingWords(found),
        !seen
          ? { text: 'Not to be seen before their report', tone: 'quiet' as const }
          : overtaken
            ? { text: viewWords(view), note: 'The finding has changed since', tone: 'changed' as const }
            : viewWords(view),
      ],
    }
  }
  return ledger({
    id: ofStrand('views', strand),
    caption: html`<span class="govuk-visually-hidden">The points, with the finding and the view of the independent person on each</span>`,
    columns: ['Point', { text: 'As agreed', wide: true }, 'Finding', 'View'],
    rows: pointsToInvestigate(state, strand).map(row),
  })
}

/** What no report says, so that it is asked of every one. Of one made here the rest is in it already. */
const saidInNone = ({ name }: { readonly name: string }): boolean => name === 'shared'

function reportForm(shown: ShownComplaint, strand: Strand, typed: Typed, why: Shortfall | null, here: Here): Html {
  const { state } = shown
  const without = pointsToInvestigate(state, strand).filter(point => !viewOn(state, point))
  const ask = (field: (typeof fields)[number]): Html =>
    question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: undefined })
  return html`<h2 class="govuk-heading-m">Your report${onStrand(state, strand)}</h2>
<p class="govuk-body">You may report before the investigating officer or after. With the report your views are locked.</p>
<form id="questions" method="post" action="${path`/complaints/${shown.id}/investigation/independent-person`}" novalidate>
${carried(here, shown.version, why)}${strand === 'handling' && html`<input type="hidden" name="strand" value="handling">`}
${fields.filter(saidInNone).map(ask)}
<p class="govuk-body">The report is made from the record and kept.</p>
${button({ text: 'Submit your report', name: 'paper', value: 'made', preventDoubleClick: true })}
<h3 class="govuk-heading-s">If you wrote your report elsewhere</h3>
<p class="govuk-body">${link(path`/complaints/${shown.id}/record/add-file`, 'Add it as a file')} as well, and say here what it says.${without.length > 0 && ` You have given no view on ${without.map(point => pointName(point).toLowerCase()).join(', ')}. Such a report can be submitted without.`}</p>
${fields.filter(field => !saidInNone(field)).map(ask)}
${button({ text: 'Submit it as written elsewhere', name: 'paper', value: 'elsewhere', kind: 'secondary' })}</form>`
}

function reported({ state }: ShownComplaint, strand: Strand): Html {
  const report = state.investigation.reports.findLast(
    one => one.author === 'independent person' && one.strand === strand,
  )
  const said = { true: 'Concerns', false: 'No concerns', null: 'Not said' } as const
  const shared = { true: 'Everything', false: 'Not everything', null: 'Not said' } as const
  if (!report) return html``
  return html`<h2 class="govuk-heading-m">Their report</h2>${summaryList({
    rows: [
      { key: 'Fairness', value: said[`${report.concerns}`] },
      { key: 'Shared with them', value: shared[`${report.shared}`] },
      { key: 'On fairness and openness', value: asTyped(report.fairness, 'Nothing said') },
      { key: 'Overall', value: asTyped(report.overall, 'Nothing said') },
    ],
  })}`
}

function page(shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const { state } = shown
  const strands = strandsAt(state, 2)
  const isIn = (strand: Strand) => isReportIn(currentRound(state, strand), 'independent person')
  // One report is asked for at a time: that on the complaint itself first.
  const own =
    holdsAny(shown.actor, ['independent person']) && canDo(viewOnPoint, shown)
      ? strands.find(strand => independentPersonOpens(state, strand) === null)
      : undefined
  return investigationPage(shown, here, 'independent-person', {
    title: 'Independent person',
    summary: strands.every(isIn)
      ? 'Their report is in.'
      : 'Their report is not in yet. It may come before the investigating officer’s.',
    errors: listed(why?.issues ?? [], fields),
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}${strands.map(
      strand =>
        html`${strandHeading(state, strand)}${viewsTable(shown, strand)}${(isIn(strand) || own === strand) && reportBeside(shown, { author: 'independent person', strand }, own === strand && !why)}${own === strand ? reportForm(shown, strand, typed, why, here) : isIn(strand) && reported(shown, strand)}`,
    )}`,
  })
}

/** The independent person's own page: the same material, their view of each point, and their report. */
export async function independentPersonPage(asked_: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked_, here)
  return 'instead' in opened ? opened.instead : page(opened.shown, {}, null, here)
}

/** Submits the independent person's report with their views. */
export async function submitIndependentReport(asked_: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked_, here)
  if ('instead' in opened) return opened.instead
  const { id, now } = opened.shown
  const typed = typedIn(asked_.body)
  const given = { happened: formatIsoDay(now.today), author: 'independent person', strand: strandOf(typed) }
  const strand = strandOf(typed)
  const tried = isMade(typed)
    ? await trySubmission({ author: 'independent person', strand }, id, typed, {}, here)
    : await tryVerb(receiveReport, id, typed, given, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return page(opened.shown, typed, tried.why, here)
  here.session.set('notice', 'Your report is submitted.')
  return redirect(path`/complaints/${id}/investigation/independent-person`)
}
