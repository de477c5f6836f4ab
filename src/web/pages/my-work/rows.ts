import { dateInWords, shortDay } from '#law/day-words.ts'
import type { ShownWork, WorkRow, WorkTask } from '#office/views/worklist.ts'
import type { Worklist, WorkQuery } from '#office/views/worklist-conditions.ts'
import { shortDayElement } from '../../components/date.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Content, type Html, html } from '../../html.ts'
import { becauseOf } from '../complaint/dates-moved.ts'
import { heldBy } from '../complaint/task-words.ts'
import { capital, counted, daysLeftInWords } from '../days.ts'

const MOST_TOLD = 2

/** On a phone each cell says which column it is. */
const labelled = (label: string, text: Content) => ({ text, attributes: { 'data-label': label } })

function holder({ as, people, missing, mine }: WorkTask): string {
  if (missing !== null) return `nobody is ${missing} yet`
  if (mine) return 'with you'
  return `with ${heldBy(people, as)}`
}

const waiting = ({ waits, until }: WorkTask): string =>
  waits === null ? '' : `Waiting for ${waits}${until === null ? '' : ` until ${shortDay(until)}`}`

/** In the list of what is with somebody it goes without saying that it is. */
function taskLine(task: WorkTask, list: Worklist): Html {
  const who =
    task.waits !== null ? waiting(task) : list === 'with you' && task.mine && task.missing === null ? '' : holder(task)
  return html`<span class="work__task">${task.title}${who && html`<span class="list__detail">${capital(who)}</span>`}</span>`
}

function toDo(row: WorkRow, { list }: WorkQuery): Html {
  const mine = row.tasks.filter(task => task.mine && task.waits === null)
  const told = list === 'with you' && mine.length > 0 ? mine : row.tasks
  const [first, ...rest] = told.slice(0, MOST_TOLD)
  if (!first)
    return row.withComplainant
      ? html`The complainant may ask for the next stage`
      : html`<span class="list__detail">Nothing is to be done</span>`
  const more = told.length - MOST_TOLD
  return html`${taskLine(first, list)}${rest.map(task => taskLine(task, list))}${more > 0 && html`<span class="list__detail">and ${more} more</span>`}`
}

function nextDate({ next, overdue }: WorkRow): Html {
  const over =
    overdue &&
    html`<span class="list__late">${counted(overdue.workingDays, 'working day')} overdue</span><span class="list__detail">${overdue.title}</span>`
  if (!next) return html`${over || html`<span class="list__detail">None</span>`}`
  const left = daysLeftInWords(next.workingDaysLeft)
  const late = next.workingDaysLeft !== null && next.workingDaysLeft < 0
  return html`${shortDayElement(next.due)}${left && html`<span class="${late ? 'list__late' : 'list__detail'}">${capital(left)}</span>`}<span class="list__detail">${next.duty}</span>`
}

function lookedAfter({ id, reference, assignedTo }: WorkRow, mayAssign: boolean): Html {
  const who =
    assignedTo === null
      ? html`<span class="list__detail">Nobody yet</span>`
      : html`${assignedTo.you ? 'You' : (assignedTo.name ?? 'Name erased')}`
  const words = html`${assignedTo === null ? 'Assign' : 'Reassign'}<span class="govuk-visually-hidden"> complaint ${reference}</span>`
  return html`${who}${mayAssign && html`<span class="list__detail">${link(path`/complaints/${id}/record/assign`, words, { classes: 'govuk-link--no-visited-state' })}</span>`}`
}

const warned = ({ what, by }: WorkRow['warnings'][number]): Html =>
  html`<span class="work__warning">${what}${by !== null && html`<span class="govuk-visually-hidden">, in danger: ${dateInWords(by)}</span>`}</span>`

/** The day alone where it was known only roughly: the complaint's page has the bounds. */
const moved = ({ what, from, to, ...holiday }: WorkRow['moves'][number]): Html =>
  html`<span class="work__warning">${what}: moved${from !== null && ` from ${shortDay(from)}`}${to !== null && ` to ${shortDay(to)}`} ${becauseOf({ day: holiday.holiday, kind: holiday.kind })}</span>`

const about = ({ subject, state, warnings, moves }: WorkRow): Html =>
  html`${subject}<span class="list__detail">${capital(state)}</span>${warnings.map(warned)}${moves.map(moved)}`

/** The rows of a worklist: the reference leads, what has to be done comes with whoever holds it. */
export const workTable = (query: WorkQuery, shown: ShownWork, mayAssign: boolean): Html =>
  table({
    classes: 'list work',
    caption: 'Complaints, the next lawful date first',
    captionClasses: 'govuk-visually-hidden',
    head: ['Reference', 'About', 'To be done', 'Next lawful date', 'Looked after by'],
    firstCellIsHeader: true,
    rows: shown.rows.map(row => [
      { text: html`${link(path`/complaints/${row.id}`, row.reference)}` },
      labelled('About', about(row)),
      labelled('To be done', toDo(row, query)),
      labelled('Next lawful date', nextDate(row)),
      labelled('Looked after by', lookedAfter(row, mayAssign)),
    ]),
  })
