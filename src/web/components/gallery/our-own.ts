import { isoDay } from '#law/day.ts'
import { exactly } from '#law/span.ts'
import { type Html, html } from '../../html.ts'
import { deadline } from '../deadline.ts'
import { faults } from '../fault.ts'
import { finding } from '../finding.ts'
import { ledger } from '../ledger.ts'
import { link } from '../link.ts'
import { type StageBar, stagesPicture } from '../stages-picture.ts'
import { statementCard, statementCards } from '../statement-card.ts'
import { timeline } from '../timeline.ts'

const day = isoDay

export const cards = (): Html =>
  statementCards(
    statementCard({
      label: 'Next lawful date',
      statement: 'Send the apology to Ms Amber Quill by Tuesday 25 February 2025',
      supporting: '9 working days left. With the complaints manager.',
      working: {
        about: 'the apology',
        steps: [
          { label: 'Starts', text: 'Final decision, Tuesday 28 January 2025' },
          { label: 'Rule', text: 'Four weeks, as agreed' },
          { label: 'Counted', text: '28 calendar days; weekends count' },
        ],
        source: 'Agreed action 1',
      },
    }),
    statementCard({
      label: 'Furthest past its limit',
      statement: 'Stage 2 response: at least 50 working days late',
      supporting: 'Sent on day 115. The law allows 65 at most.',
      late: true,
      working: {
        summaryText: 'How this was worked out',
        about: 'the stage 2 response',
        steps: [
          { label: 'Starts', text: 'Investigator appointed, Thursday 8 September 2022' },
          { label: 'Rule', text: '65 working days at most' },
        ],
        leftOut: [{ day: day('2022-09-19'), why: 'bank holiday for the State Funeral' }],
        source: 'Regulation 17(3) and (6)',
      },
    }),
  )

export const deadlines = (): Html =>
  html`${deadline({
    title: 'Stage 1 response',
    due: exactly(day('2025-04-14')),
    remaining: { days: 4, kind: 'working' },
    moved: 'Moved from 11 to 14 April because 11 April became a bank holiday.',
    working: {
      about: 'stage 1 response',
      steps: [{ label: 'Starts', text: 'Complaint received, Monday 31 March 2025' }],
    },
  })}${deadline({
    title: 'Stage 2 response',
    due: { earliest: day('2025-03-03'), latest: day('2025-03-07') },
    remaining: { days: -2, kind: 'working', bound: 'at least' },
  })}${deadline({
    title: 'Panel letter',
    due: exactly(day('2025-05-06')),
    outcome: 'Sent on Friday 2 May 2025, in time',
  })}`

export const findings = (): Html => html`<ul class="govuk-list">
<li>${finding('upheld')}</li><li>${finding('partially upheld')}</li><li>${finding('not upheld')}</li>
<li>${finding('inconclusive')}</li><li>${finding('no finding')}</li><li>${finding('withdrawn')}</li>
<li>${finding('out of scope')}</li></ul>`

export const decidedPoints = (): Html =>
  ledger({
    id: 'points',
    caption: 'Findings, point by point',
    explanation: 'Shaded yellow: changed at that stage. Shaded red: what was written does not fit the record.',
    columns: [
      'Point',
      { text: 'About', wide: true },
      'Investigator',
      'Independent person',
      'Adjudication',
      'Panel',
      'Stands as',
    ],
    rows: [
      {
        heading: '1a',
        cells: [
          'Calls to the social worker were not returned',
          finding('partially upheld'),
          { text: 'Agrees', tone: 'quiet' },
          { text: 'Agrees', tone: 'quiet' },
          { text: 'No change', tone: 'quiet' },
          finding('partially upheld'),
        ],
      },
      {
        heading: '1b',
        cells: [
          'The family heard of the move from the school',
          finding('not upheld'),
          { text: 'Agrees', tone: 'quiet' },
          { text: 'Agrees', tone: 'quiet' },
          { text: finding('upheld'), note: 'from not upheld', tone: 'changed' },
          finding('upheld'),
        ],
      },
      {
        heading: '14b(ii)',
        depth: 1,
        cells: [
          'Notes of the review were never sent',
          finding('inconclusive'),
          { text: 'Not considered at this stage', tone: 'quiet' },
          { text: 'Agrees', tone: 'quiet' },
          {
            text: finding('inconclusive'),
            note: 'says “from partially upheld”; stage 2 had inconclusive',
            tone: 'misfit',
          },
          html`Three readings ${link('/complaints/2022-0147/points/14bii', 'compare', { hidden: 'the readings of point 14b(ii)' })}`,
        ],
      },
    ],
  })

const stages: readonly StageBar[] = [
  {
    label: 'Stage 2',
    allowed: { from: day('2022-09-08'), to: day('2022-12-09') },
    taken: { from: day('2022-09-08'), to: day('2023-02-22') },
    marks: [
      { on: day('2022-10-13'), words: 'day 25', kind: 'limit' },
      { on: day('2022-12-09'), words: 'day 65, 9 Dec 2022', kind: 'limit' },
    ],
    words: 'Answered on day 115, 22 February 2023: 50 working days late',
  },
  {
    label: 'Stage 3',
    allowed: { from: day('2023-03-20'), to: day('2023-06-08'), uncertain: true },
    taken: { from: day('2023-03-20'), to: day('2023-08-30') },
    words: 'Answered on 30 August 2023: at least 59 working days late. Request and panel are undated',
  },
  {
    label: 'Ombudsman',
    marks: [{ on: day('2024-01-29'), words: 'decided 29 Jan 2024', kind: 'event' }],
    words: 'Upheld: £500 by 26 February 2024',
  },
]

export const picture = (): Html =>
  stagesPicture({ id: 'stages', title: 'The stages of complaint 2022-0147', bars: stages })

export const history = (): Html =>
  timeline({
    items: [
      {
        title: 'Stage 2 extended',
        by: 'R. Khan',
        happened: { ...exactly(day('2022-10-10')), asWritten: null },
        time: '3:45pm',
        recorded: day('2022-10-12'),
        description: html`<p class="govuk-body">A letter told the family why, and that the answer would come by Friday 9 December 2022.</p>`,
      },
      {
        title: 'Complaint received',
        by: 'the previous system',
        happened: { earliest: day('2022-08-01'), latest: day('2022-08-31'), asWritten: 'August 2022' },
        description: 'By telephone.',
      },
    ],
  })

export const wrongs = (): Html =>
  html`${faults([
    {
      statement: 'Stage 2 was answered at least 50 working days after the latest lawful date.',
      source: 'Regulation 17(6)(b). Counted from Thursday 8 September 2022.',
    },
    {
      statement: 'No notice of delay before day 25 is on record.',
      source: 'Regulation 17(6). Due by Friday 14 October 2022.',
      more: link('/complaints/2022-0147/notices', 'Record a notice that was sent'),
    },
  ])}${faults([])}`
