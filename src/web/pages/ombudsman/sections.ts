import { reportDates } from '#complaint/ombudsman/duties.ts'
import { dateThatStands } from '#complaint/ombudsman/find.ts'
import { permittedTimes } from '#complaint/ombudsman/permitted-time.ts'
import type { Draft, Matter, PublicReport } from '#complaint/ombudsman/state.ts'
import { spanInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { details } from '../../components/details.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import type { SummaryRow } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { isDated, onDate } from './words.ts'

/** The text exactly as issued, folded away, and the file beside it. */
function issued(
  { id, state }: ShownComplaint,
  { text, fileId }: { text: string | null; fileId: string | null },
  of: string,
): Html | string {
  const file = fileId === null ? undefined : state.files.held.get(fileId)
  if (text === null && !file) return `Neither its text nor its file is kept here yet.`
  return html`${file && html`<p class="govuk-body">${link(path`/complaints/${id}/files/${file.id}`, file.name)}</p>`}${
    text !== null &&
    details({ summaryText: `The ${of}, word for word`, text: html`<pre class="own-words">${text}</pre>` })
  }`
}

export function drafts({ drafts: all }: Matter, shown: ShownComplaint): readonly SummaryRow[] {
  const row = (draft: Draft): readonly SummaryRow[] => {
    const by = dateThatStands(draft.commentsBy, draft.moved)
    return [
      {
        key: 'Draft decision',
        value: html`<p class="govuk-body">Received ${onDate(draft.happened)}. ${by ? html`Comments by ${onDate(by)}.` : 'No date for comments.'}</p>${issued(shown, draft, 'draft')}`,
      },
      {
        key: 'Comments on it',
        value:
          draft.comments.length === 0
            ? 'None yet'
            : html`${draft.comments.map(({ by: whose, happened, words }) => html`<p class="govuk-body">${capital(whose)}, ${spanInWords(happened)}: ${words}</p>`)}`,
      },
    ]
  }
  return all.flatMap(row)
}

export function decision(matter: Matter, shown: ShownComplaint): readonly SummaryRow[] {
  const { decided, review, category, subcategory, conclusions } = matter
  if (!decided) return []
  const { calendar, limits } = shown.now
  const until = dueSpan(limits['OMB-REVIEW'], decided.happened, calendar)
  const { kind, label, instruction } = decided
  return [
    {
      key: 'Decision',
      value: html`<p class="govuk-body"><strong>${label ?? 'Label not recorded'}</strong>${kind && kind !== 'decided' && `, ${kind}`}, ${onDate(decided.happened)}. ${[category, subcategory].filter(Boolean).join(', ')}</p>${issued(shown, decided, 'decision')}`,
    },
    ...(instruction ? [{ key: 'What the council is to do', value: instruction }] : []),
    ...(conclusions.length > 0
      ? [
          {
            key: 'Concludes',
            value: html`<ul class="govuk-list govuk-list--bullet">${conclusions.map(one => html`<li>${one}</li>`)}</ul>`,
          },
        ]
      : []),
    {
      key: 'Review',
      value: review
        ? html`Asked for by ${review.by}, ${onDate(review.happened)}: ${review.words} ${review.answer ? html`${review.answer.changed ? 'The decision is looked at again' : 'The decision stands'}, ${onDate(review.answer.happened)}. ${review.answer.words}` : 'Not answered yet.'}`
        : isDated(until)
          ? html`Can be asked for once, until ${onDate(until)}.`
          : 'Can be asked for once, within a month of the decision.',
    },
  ]
}

/** The duties of a public report: by when, and what was done. */
export function report(one: PublicReport, index: string, { now }: ShownComplaint): Html {
  const { noticeBy, copiesUntil, replyBy } = reportDates(one, now)
  const done = (happened: Parameters<typeof onDate>[0], words: string) => ({
    text: html`${onDate(happened)}`,
    note: words,
  })
  const notYet = { text: 'Not yet', tone: 'quiet' } as const
  const { notice, considered, reply, statement } = one
  return ledger({
    id: `report-${index}`,
    caption: html`${one.kind === 'report' ? 'Public report' : 'Further report'}, received ${spanInWords(one.happened)}`,
    explanation: 'What the Local Government Act 1974, sections 30 and 31, asks of the council.',
    columns: ['Duty', 'By', { text: 'Done', wide: true }],
    rows: [
      {
        heading: 'Public notice',
        cells: [spanInWords(noticeBy), notice ? done(notice.happened, notice.words) : notYet],
      },
      {
        heading: 'Copies open to inspection',
        cells: [
          copiesUntil ? `until ${spanInWords(copiesUntil)}` : 'Three weeks',
          notice ? { text: html`From ${onDate(notice.copiesFrom)}` } : notYet,
        ],
      },
      {
        heading: 'Considered by members',
        cells: [
          spanInWords(replyBy),
          considered ? done(considered.happened, `${capital(considered.by)}. ${considered.words}`) : notYet,
        ],
      },
      {
        heading: 'Reply to the Ombudsman',
        cells: [spanInWords(replyBy), reply ? done(reply.happened, reply.words) : notYet],
      },
      ...(statement
        ? [
            {
              heading: 'Statement in newspapers',
              cells: [
                'Two editions within a fortnight',
                statement.published
                  ? {
                      text: html`${onDate(statement.published.happened)}${statement.published.secondEdition && html` and ${onDate(statement.published.secondEdition)}`}`,
                      note: `${statement.published.words}${statement.published.secondEdition ? '' : ' The second edition is not on record.'}`,
                    }
                  : notYet,
              ],
            },
          ]
        : []),
    ],
  })
}

const copyOf = (fileId: string | null, { id, state }: Pick<ShownComplaint, 'id' | 'state'>): Html | '' =>
  fileId === null
    ? ''
    : html` ${link(path`/complaints/${id}/files/${fileId}`, state.files.held.get(fileId)?.name ?? 'The copy')}`

export function sharingAndSignposts({ shared, signposts }: Matter, shown: ShownComplaint): readonly SummaryRow[] {
  const { id, state } = shown
  return [
    ...shared.map(one => ({
      key: `Shared by ${one.by}`,
      value: html`With ${one.with}, ${onDate(one.happened)}: ${one.words}${copyOf(one.fileId, { id, state })} <span class="list__detail">Redress sends nothing.</span>`,
    })),
    ...signposts.map(({ body, pointId, words }) => {
      const label = pointId === null ? null : (state.points.get(pointId)?.label ?? 'without a number')
      return {
        key: `For ${body}`,
        value: html`${label !== null && html`<strong>Point ${label}.</strong> `}“${words}”`,
      }
    }),
  ]
}

const verdicts = { 'in time': 'In time', late: 'Late', 'cannot be said': 'Cannot be said' } as const

/** The 12 months, both ways of counting, with which of them can be relied on. */
export function permittedTime(matter: Matter | null, index: string, shown: ShownComplaint): Html | '' {
  const times = permittedTimes(shown.state, matter, shown.now)
  if (times.length === 0) return ''
  return ledger({
    id: `permitted-${index}`,
    caption: html`The Ombudsman’s 12 months<span class="govuk-visually-hidden"> in matter ${index}</span>`,
    explanation:
      'Section 26B counts from notice of the matter. Counting from the council’s last response is practice: do not rely on it. The Ombudsman may disapply either.',
    columns: [
      'Counted',
      { text: 'Begins with', wide: true },
      'Ends',
      matter ? 'The complaint came' : 'Would it be in time today?',
    ],
    rows: times.map(({ way, counted, from, until, verdict, safe }) => ({
      heading: capital(way),
      cells: [
        { text: spanInWords(from), note: capital(counted) },
        spanInWords(until),
        { text: verdicts[verdict], note: safe ? undefined : 'Not to be relied on' },
      ],
    })),
  })
}
