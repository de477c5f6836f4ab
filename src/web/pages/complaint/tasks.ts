import type { Task } from '#complaint/tasks/task.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { spanInWords } from '#law/day-words.ts'
import { sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { spanElement } from '../../components/date.ts'
import { details } from '../../components/details.ts'
import { path } from '../../components/link.ts'
import { type TaskListItem, taskList } from '../../components/task-list.ts'
import { type Html, html } from '../../html.ts'
import { counted, daysLeftInWords, workingDaysTo } from '../days.ts'
import { groupsOf, holderInWords, isOver, statusOf, type TaskGroup, waitingInWords } from './task-words.ts'

const verbs = new Map(complaintVerbs.map(verb => [verb.name, verb]))

const canBeDone = ({ state: { kind } }: Task): boolean =>
  kind === 'not yet started' || kind === 'in progress' || kind === 'waiting' || kind === 'ready for approval'

/** Where this person does it; undefined where they cannot, or not now. */
function placeOf(task: Task, { id, actor, state, looking }: ShownComplaint): string | undefined {
  const verb = task.verb === null ? undefined : verbs.get(task.verb)
  if (!verb || looking.kind !== 'now' || !canBeDone(task)) return undefined
  if (!holdsAny(actor, verb.may) || verb.opensWhen(state) !== null) return undefined
  if (task.page === null) return path`/complaints/${id}/record/${verb.name}`
  return `${path`/complaints/${id}`}/${task.page}`
}

function dateOf({ by, state }: Task, { now }: ShownComplaint): Html | '' {
  const day = by?.latest ?? by?.earliest ?? null
  if (!by || day === null || state.kind === 'completed') return ''
  const left = daysLeftInWords(workingDaysTo(day, now.today, now.calendar))
  const words = html`By ${spanElement(by)}${left && `, ${left}`}. `
  return day < now.today ? html`<strong class="task__late">${words}</strong>` : words
}

function hintOf(task: Task, shown: ShownComplaint): Html | undefined {
  const { state } = task
  if (state.kind === 'completed') return state.on ? html`${spanInWords(state.on)}` : undefined
  if (!canBeDone(task)) return task.by ? dateOf(task, shown) || undefined : undefined
  const how =
    state.kind === 'in progress'
      ? `${state.words}. `
      : state.kind === 'waiting'
        ? `${waitingInWords(state.noted)}. `
        : ''
  const source = task.source.map(sourceText).join('; ')
  return html`${dateOf(task, shown)}${how}With ${holderInWords(task.holder, shown.names)}.${source && html` <span class="task__source">${source}</span>`}`
}

const itemOf = (task: Task, shown: ShownComplaint): TaskListItem => ({
  title: task.title,
  hint: hintOf(task, shown),
  status: statusOf(task.state),
  href: placeOf(task, shown),
})

const listOf = ({ id, tasks }: TaskGroup, shown: ShownComplaint): Html =>
  taskList({ idPrefix: id, classes: 'tasks', items: tasks.map(task => itemOf(task, shown)) })

const headed = (group: TaskGroup, shown: ShownComplaint): Html =>
  html`<h3 class="govuk-heading-s tasks__heading">${group.heading}</h3>${listOf(group, shown)}`

/** What is over, folded into one. */
function folded(groups: readonly TaskGroup[], shown: ShownComplaint): Html | '' {
  if (groups.length === 0) return ''
  const tasks = groups.reduce((sum, group) => sum + group.tasks.length, 0)
  return details({
    summaryText: `What is over: ${counted(tasks, 'task')}`,
    classes: 'tasks__over',
    text: html`${groups.map(group => headed(group, shown))}`,
  })
}

/** What has to be done, by whom and by when, stage by stage; what is over is folded away. */
export function tasksSection(shown: ShownComplaint): Html | '' {
  const groups = groupsOf(shown.tasks)
  const rights = shown.rights.map(
    ({ what, until, source }) =>
      html`<li>The complainant ${what.charAt(0).toLowerCase()}${what.slice(1)}${until && html` until ${spanElement(until)}`}. <span class="list__detail">${source.map(sourceText).join('; ')}</span></li>`,
  )
  if (groups.length + rights.length === 0) return ''
  const over = groups.filter(isOver)
  const open = groups.filter(group => !isOver(group))
  return html`<h2 class="govuk-heading-m" id="tasks">What has to be done, and by whom</h2>
${open.length === 0 && html`<p class="govuk-body">There is nothing that the council has to do now.</p>`}${open.map(group => headed(group, shown))}
${rights.length > 0 && html`<ul class="govuk-list govuk-list--bullet tasks__rights">${rights}</ul>`}${folded(over, shown)}`
}
