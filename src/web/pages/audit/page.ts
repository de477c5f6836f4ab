import { z } from 'zod'
import { formatIsoDay } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { type AuditLine, type AuditQuery, auditView, type ShownAudit } from '#office/views/audit.ts'
import { button } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { link, path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { detailInWords, subjectInWords } from './in-words.ts'

const kinds: readonly (readonly [AuditQuery['kind'], string])[] = [
  ['all', 'Everything'],
  ['view', 'Looked at'],
  ['search', 'Searched or listed'],
  ['change', 'Changed'],
  ['refusal', 'Refused'],
  ['download', 'Downloaded'],
  ['send', 'Sent'],
  ['permission', 'Permission changed'],
  ['sign-in', 'Signed in'],
  ['export', 'Exported'],
  ['disposal', 'Disposed of'],
]

const positive = z.coerce.number().int().positive()

interface Read {
  readonly query: AuditQuery
  /** What was typed for the day, where it is none. */
  readonly notADay: string | null
}

function queryOf({ query }: Asked): Read {
  const { kind = 'all', reference = '', person = '', day = '', before = '' } = query
  const read = day.trim() === '' ? null : readDay(day)
  const older = positive.safeParse(before)
  return {
    query: {
      kind: kinds.find(([each]) => each === kind)?.[0] ?? 'all',
      reference: reference.trim().slice(0, 40),
      personId: person.slice(0, 40),
      day: read ?? null,
      before: older.success ? older.data : null,
    },
    notADay: read === undefined ? day : null,
  }
}

const addressOf = ({ kind, reference, personId, day, before }: AuditQuery): string =>
  `/audit?${new URLSearchParams({
    ...(kind === 'all' ? {} : { kind }),
    ...(reference === '' ? {} : { reference }),
    ...(personId === '' ? {} : { person: personId }),
    ...(day === null ? {} : { day: formatIsoDay(day) }),
    ...(before === null ? {} : { before: String(before) }),
  })}`

const atInstant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

const about = ({ complaint, subject }: AuditLine): Html | string =>
  complaint ? link(path`/complaints/${complaint.id}`, complaint.reference) : subjectInWords(subject)

const labelled = (label: string, text: Html | string) => ({ text, attributes: { 'data-label': label } })

function listed({ lines, names }: ShownAudit): Html {
  if (lines.length === 0) return html`<p class="govuk-body">Nothing was found. Try another day, person or kind.</p>`
  return table({
    caption: 'The newest first',
    captionClasses: 'govuk-visually-hidden',
    classes: 'list',
    head: ['When', 'Who', 'What', 'About', 'More'],
    firstCellIsHeader: true,
    rows: lines.map(line => [
      atInstant.format(new Date(line.at)),
      labelled('Who', names.get(line.actor) ?? (line.actor === 'system' ? 'The system' : 'Name erased')),
      labelled('What', kinds.find(([kind]) => kind === line.kind)?.[1] ?? line.kind),
      labelled('About', about(line)),
      labelled('More', html`<span class="audit__detail">${detailInWords(line.detail, names)}</span>`),
    ]),
  })
}

function filters({ query, notADay }: Read, { names, people }: ShownAudit): Html {
  return html`<form class="audit__filters" method="get" action="/audit" novalidate>
${select({ name: 'kind', label: { text: 'What' }, items: kinds.map(([value, text]) => ({ value, text })), value: query.kind })}
${select({
  name: 'person',
  label: { text: 'Who' },
  items: [
    { value: '', text: 'Everybody' },
    ...people.map(value => ({ value, text: names.get(value) ?? (value === 'system' ? 'The system' : 'Name erased') })),
  ],
  value: query.personId,
})}
${input({ name: 'reference', label: { text: 'Complaint' }, hint: { text: 'Its reference.' }, value: query.reference, classes: 'govuk-input--width-10' })}
${input({
  name: 'day',
  label: { text: 'Day' },
  hint: { text: 'For example, 8 September 2022.' },
  value: notADay ?? (query.day === null ? '' : formatIsoDay(query.day)),
  classes: 'govuk-input--width-10',
  ...(notADay === null ? {} : { errorMessage: { text: 'Enter a day, such as 8 September 2022' } }),
})}
${button({ text: 'Show', kind: 'secondary' })}</form>`
}

/** Who saw and did what: for those who answer for the record. Looking at it is in the audit too. */
export async function auditPage(asked: Asked, here: Here): Promise<Answer> {
  const read = queryOf(asked)
  const seen = await show(here.site.office, auditView, read.query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const older =
    shown.next !== null &&
    html`<p class="govuk-body">${link(addressOf({ ...read.query, before: shown.next }), 'Older lines')}</p>`
  const content = html`<h1 class="govuk-heading-l">Audit</h1>
<p class="govuk-body">Every look, search, change, download and refusal is written down before it is answered, this one too. Complaints that are kept from you are not here.</p>
${filters(read, shown)}${listed(shown)}${older}`
  const errors = read.notADay === null ? [] : [{ text: 'Enter a day, such as 8 September 2022', href: '#day' }]
  return answer(
    frame(here, {
      title: capital('audit'),
      area: 'council',
      wide: true,
      backLink: { href: '/council' },
      errors,
      content,
    }),
    errors.length > 0 ? 422 : 200,
  )
}
