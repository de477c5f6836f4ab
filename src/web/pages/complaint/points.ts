import { findingsOn, pointsInOrder } from '#complaint/points.ts'
import type { Reading } from '#complaint/readings.ts'
import { type Reopened, whyOpenAgain } from '#complaint/reopened.ts'
import type { Finding, Point, ViewGiven } from '#complaint/state.ts'
import { findingValue } from '#complaint/words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { spanElement } from '../../components/date.ts'
import { finding } from '../../components/finding.ts'
import { ledger } from '../../components/ledger.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { complaintPage } from './frame.ts'

function findingWords(made: Finding, { state }: ShownComplaint): Html {
  const reviewed = made.reviews === null ? undefined : state.findings.get(made.reviews)
  const from = reviewed ? ` It reviews the finding of the ${reviewed.decider}, ${reviewed.finding}.` : ''
  const printed = made.asPrinted !== made.finding ? ` Printed as “${made.asPrinted}”.` : ''
  const stated =
    made.fromAsStated !== null && reviewed && made.fromAsStated !== reviewed.finding
      ? ` It says it changed from ${made.fromAsStated}.`
      : ''
  const known = made.happened.latest !== null || made.happened.earliest !== null
  return html`${finding(made.finding)} <span class="list__detail">${known ? html`${spanElement(made.happened)}.` : 'Not dated.'}${from}${stated}${printed}${made.whichPart && ` Upheld in part: ${made.whichPart.replace(/[.\s]+$/, '')}.`}${made.reasons && ` ${made.reasons}`}</span>`
}

/** Those who simply agree are named together; a disagreement stands by itself, with its reasons. */
function viewRows(views: readonly ViewGiven[]) {
  const agreeing = views.filter(({ view, reasons }) => view === 'agrees' && !reasons)
  const others = views.filter(view => !agreeing.includes(view))
  return [
    ...(agreeing.length > 0
      ? [{ key: 'Agreed by', value: capital(agreeing.map(({ decider }) => decider).join(' and ')) }]
      : []),
    ...others.map(({ decider, view, reasons }) => ({
      key: capital(decider),
      value: `${capital(view)}.${reasons ? ` ${reasons}` : ''}`,
    })),
  ]
}

const openAgain: Readonly<Record<Reopened, string>> = {
  'begun again': 'The stage was begun again, and there is no new finding yet.',
  'before the panel': 'It is disputed, and the panel has not given its view yet.',
  'looked at again': 'Somebody new looks at it again, and has not found yet.',
}

function pointCard(point: Point, shown: ShownComplaint): Html {
  const { state } = shown
  const made = findingsOn(state, point)
  const views = state.views.filter(({ pointId }) => pointId === point.id)
  const reopened = point.state === 'live' ? whyOpenAgain(state, point) : null
  const title = point.label === null ? `${point.count} points, not named in the source` : `Point ${point.label}`
  return summaryList({
    card: { title, headingLevel: 3, attributes: { id: `point-${point.label ?? point.id}` } },
    rows: [
      {
        key: 'About',
        value:
          point.text ??
          (point.kind === 'heading' ? 'A heading: its parts are taken one by one' : 'Not described in the source'),
      },
      ...made.map(each => ({ key: capital(each.decider), value: findingWords(each, shown) })),
      ...viewRows(views),
      ...(reopened === null ? [] : [{ key: 'Open again', value: openAgain[reopened] }]),
      ...(made.length === 0 && point.kind === 'point' ? [{ key: 'Finding', value: 'None recorded' }] : []),
    ],
  })
}

function readingsTable(readings: readonly Reading[]): Html {
  const values = findingValue.options.filter(value => readings.some(({ counts }) => counts.has(value)))
  const withHeadings = readings.some(({ headings }) => headings.length > 0)
  return html`<h2 class="govuk-heading-m" id="readings">${readings.length === 1 ? 'How the findings stand' : 'Ways to read the changes'}</h2>
${readings.length > 1 && html`<p class="govuk-body">Some changes do not fit the findings they change. Until somebody decides, each way to read them is kept, and none is chosen.</p>`}
${ledger({
  id: 'readings-table',
  caption: html`<span class="govuk-visually-hidden">Number of points by finding, for each reading</span>`,
  columns: [
    { text: 'Reading' },
    ...values.map(value => capital(value)),
    ...(withHeadings ? ['Headings'] : []),
    { text: 'What it assumes', wide: true },
  ],
  rows: readings.map(reading => ({
    heading: reading.name,
    cells: [
      ...values.map(value => String(reading.counts.get(value) ?? 0)),
      ...(withHeadings
        ? [reading.headings.map(({ label, finding: made }) => `${label}: ${made}`).join('; ') || 'None']
        : []),
      reading.assumes.join(' ') || 'Nothing',
    ],
  })),
})}`
}

/** Every point with every finding on it and what each reviews, and every way to read the changes. */
export const pointsPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'points', shown => {
    const points = pointsInOrder(shown.state)
    if (points.length === 0)
      return html`<p class="govuk-body">No points are recorded. They are listed when the statement of complaint is settled.</p>`
    return html`${readingsTable(shown.ledger.readings)}<h2 class="govuk-heading-m">The points</h2>${points.filter(point => point.kind === 'point' || findingsOn(shown.state, point).length > 0).map(point => pointCard(point, shown))}`
  })
