import { type FactCheckStands, factCheckStands } from '#complaint/investigation/fact-checks.ts'
import type { FactCheck, Interview, RecordAsked } from '#complaint/investigation/papers.ts'
import { labelsOf } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { answerFactCheck } from '#complaint/verbs/answer-fact-check.ts'
import { askForFactCheck } from '#complaint/verbs/ask-for-fact-check.ts'
import { askForRecord } from '#complaint/verbs/ask-for-record.ts'
import { followInterviewRecord } from '#complaint/verbs/follow-interview-record.ts'
import { followUpRecord } from '#complaint/verbs/follow-up-record.ts'
import { holdInterview } from '#complaint/verbs/hold-interview.ts'
import { noteChronology } from '#complaint/verbs/note-chronology.ts'
import { planInterview } from '#complaint/verbs/plan-interview.ts'
import { parseIsoDay } from '#law/day.ts'
import { dayInWords, spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Verb } from '#stream/verb.ts'
import { isUndated } from '#stream/when.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Content, type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { intoCalendar } from '../calendar/into-calendar.ts'
import { capital } from '../days.ts'
import { withFile } from '../files/file-link.ts'
import { investigationOf, investigationPage } from './frame.ts'
import { canDo } from './may.ts'
import { asTyped, pointName } from './words.ts'

const dayWords = (day: string | null): string => {
  const read = day === null ? undefined : parseIsoDay(day)
  return read === undefined ? 'No day fixed' : dayInWords(read)
}

/** Under each part, what can be done in it. */
function toDo(shown: ShownComplaint, ...verbs: readonly Verb<ComplaintState>[]): Html | '' {
  const open = verbs.filter(verb => canDo(verb, shown))
  if (open.length === 0) return ''
  return html`<ul class="govuk-list to-do">${open.map(({ name, title }) => html`<li>${link(path`/complaints/${shown.id}/record/${name}`, title)}</li>`)}</ul>`
}

const part = (title: string, none: string, inside: Html | readonly Html[] | null, links: Html | ''): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>${inside ?? html`<p class="govuk-body">${none}</p>`}${links}`

function stateOf({ steps }: RecordAsked, shown: ShownComplaint): Content {
  const last = steps.at(-1)
  return last
    ? html`${capital(last.step)} ${spanInWords(last.happened)}.${last.note && ` ${last.note}`}${steps.map(({ fileId }) => withFile(shown, fileId))}`
    : 'Waiting'
}

function records(shown: ShownComplaint): Html {
  const all = [...shown.state.investigation.records.values()]
  const table =
    all.length === 0
      ? null
      : ledger({
          id: 'records',
          caption: html`<span class="govuk-visually-hidden">Records asked for</span>`,
          columns: [{ text: 'Record', wide: true }, 'Asked of', 'Asked', 'State'],
          rows: all.map(record => {
            const last = record.steps.at(-1)?.step
            const state = stateOf(record, shown)
            return {
              heading: record.what,
              cells: [
                record.ofWhom,
                spanElement(record.asked),
                last === 'missing' ? { text: state, note: 'Not found', tone: 'misfit' as const } : state,
              ],
            }
          }),
        })
  return part('Records', 'No record has been asked for.', table, toDo(shown, askForRecord, followUpRecord))
}

function interviewCard(
  { id, withWhom, about, on, time, where, support, held, steps }: Interview,
  shown: ShownComplaint,
): Html {
  return summaryList({
    card: { title: withWhom, headingLevel: 3 },
    rows: [
      { key: 'About', value: asTyped(about) },
      {
        key: 'Planned for',
        value: html`${dayWords(on)}${time !== null && `, ${time}`}${intoCalendar(shown, `interview-${id}`)}`,
      },
      ...(where === null ? [] : [{ key: 'Where', value: where }]),
      { key: 'To take part', value: support ?? 'Nothing asked for' },
      { key: 'Held', value: held ? spanInWords(held.happened) : 'Not yet' },
      ...(held
        ? [
            { key: 'Attended', value: held.attended },
            {
              key: 'Independent person',
              value: held.independentPersonPresent ? 'There' : `Not there. ${held.whyAbsent ?? ''}`,
            },
            { key: 'What was said', value: html`${asTyped(held.said)}${withFile(shown, held.fileId)}` },
            {
              key: 'Its record',
              value:
                steps.length === 0
                  ? 'Not sent to the interviewee yet'
                  : html`<ul class="govuk-list">${steps.map(({ step, words, fileId, happened }) => html`<li>${capital(step)}, ${spanInWords(happened)}.${words && html` <span class="as-typed">${words}</span>`}${withFile(shown, fileId)}</li>`)}</ul>`,
            },
          ]
        : []),
    ],
  })
}

function interviews(shown: ShownComplaint): Html {
  const all = [...shown.state.investigation.interviews.values()]
  return part(
    'Interviews',
    'No interview is planned.',
    all.length === 0 ? null : all.map(one => interviewCard(one, shown)),
    toDo(shown, planInterview, holdInterview, followInterviewRecord),
  )
}

function chronology(shown: ShownComplaint): Html {
  const { chronology: items, evidence } = shown.state.investigation
  const sorted = items.toSorted((a, b) => (a.dated.earliest ?? Infinity) - (b.dated.earliest ?? Infinity))
  const numbers = (ids: readonly string[]): string =>
    ids.flatMap(id => evidence.get(id)?.number ?? []).join(', ') || 'None'
  const table =
    sorted.length === 0
      ? null
      : ledger({
          id: 'chronology',
          caption: html`<span class="govuk-visually-hidden">What happened, in order</span>`,
          columns: ['When', { text: 'What happened', wide: true }, 'Evidence'],
          rows: sorted.map(({ dated, what, evidenceIds }) => ({
            heading: isUndated(dated) ? (dated.asWritten ?? 'Not dated') : spanElement(dated),
            cells: [asTyped(what), numbers(evidenceIds)],
          })),
        })
  return part('Chronology', 'Nothing is set down yet.', table, toDo(shown, noteChronology))
}

const answerWords: Readonly<Record<FactCheckStands, string>> = {
  waiting: 'Not yet',
  'no answer': 'None by the last day',
  answered: 'In time',
  'answered late': 'After the last day',
}

const pointCalled = ({ state }: ShownComplaint, id: string): string => {
  const point = state.points.get(id)
  return point ? pointName(point).toLowerCase() : 'a point'
}

/** The draft that was made for them, in each of its forms. */
const draftMade = (shown: ShownComplaint, { id }: FactCheck): Html | '' => {
  const draft = shown.state.investigation.versions.find(({ checkId }) => checkId === id)
  return draft ? html`${draft.files.map(({ fileId }) => withFile(shown, fileId))}` : ''
}

function factChecks(shown: ShownComplaint): Html {
  const all = [...shown.state.investigation.factChecks.values()]
  const { state, now } = shown
  const cards = all.map(check => {
    const { reader, asked, lastDay, comments, pointIds } = check
    const seen = pointsInOrder(state).filter(({ id }) => pointIds.includes(id))
    return summaryList({
      card: { title: reader, headingLevel: 3 },
      rows: [
        { key: 'Sent', value: spanInWords(asked) },
        { key: 'Last day to answer', value: dayWords(lastDay) },
        {
          key: 'They see',
          value: html`${seen.length === 0 ? 'The whole draft' : `${seen.length === 1 ? 'Point' : 'Points'} ${labelsOf(seen)}`}${draftMade(shown, check)}`,
        },
        { key: 'Answer', value: answerWords[factCheckStands(check, now.today)] },
        ...comments.map(({ comment, pointId, accepted, outcome, fileId }) => ({
          key: pointId === null ? 'Comment' : `Comment on ${pointCalled(shown, pointId)}`,
          value: html`<span class="as-typed">${comment ?? 'Nothing is wrong'}</span> <span class="list__detail as-typed">${accepted !== null && `${capital(accepted)}. `}${outcome}</span>${withFile(shown, fileId)}`,
        })),
      ],
    })
  })
  const links = toDo(shown, askForFactCheck, answerFactCheck)
  return part('Facts of the draft', 'Nobody was asked to check them.', all.length === 0 ? null : cards, links)
}

/** The papers of an investigation: records, interviews, chronology, and who checked the facts of the draft. */
export async function papersPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  return investigationPage(shown, here, 'papers', {
    title: 'Records and interviews',
    summary: 'The investigating officer and the independent person see the same.',
    content: html`${records(shown)}${interviews(shown)}${chronology(shown)}${factChecks(shown)}`,
  })
}
