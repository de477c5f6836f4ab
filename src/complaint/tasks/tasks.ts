import { clocksOf, hasAccountEnded, type Now } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import type { Duty } from '../duty.ts'
import { wholeWithdrawal } from '../gates/withdrawal.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Strand } from '../words.ts'
import { holderOf, ownerAsHolder } from './holder.ts'
import { stage1Tasks } from './stage-1.ts'
import { stage2Tasks } from './stage-2.ts'
import { stage3Tasks } from './stage-3.ts'
import {
  isOpen,
  notYetStarted,
  type Task,
  type TaskDefinition,
  type TaskSetting,
  type TaskStage,
  type TaskState,
} from './task.ts'

/** Every task of the stages, in the order of the procedure. */
export const taskDefinitions: readonly TaskDefinition[] = [...stage1Tasks, ...stage2Tasks, ...stage3Tasks]

/** undefined for what is owed beside the stages. */
export const definitionOf = (taskId: string): TaskDefinition | undefined =>
  taskDefinitions.find(({ id }) => taskId.endsWith(`-${id}`))

/** What a task is called, by its id; what is owed beside the stages has no name of its own here. */
export const taskTitle = (taskId: string): string => definitionOf(taskId)?.title ?? 'Beside the stages'

/** The duties that a task stands for: it takes their date and their source. */
function dutiesFor(
  { limits = [], owed = [], prompt }: TaskDefinition,
  strand: Strand,
  number: number,
  duties: readonly Duty[],
): readonly Duty[] {
  const ids = new Set([
    ...limits.map(limit => `${strand}-${number}-${limit}`),
    ...owed.map(step => `${strand}-${step}`),
    ...(prompt === undefined ? [] : [`${strand}-${number}-${prompt}`]),
  ])
  return duties.filter(({ id }) => ids.has(id))
}

/** A note that somebody waits holds until the task is over; it tells nothing of one that cannot begin yet. */
function withWaiting(task: Task, { desk }: ComplaintState): Task {
  const noted = desk.waiting.get(task.id)
  return noted && isOpen(task) ? { ...task, state: { kind: 'waiting', noted } } : task
}

function taskOf(definition: TaskDefinition, stands: TaskState, setting: TaskSetting, duties: readonly Duty[]): Task {
  const { id, stage, title, who, verb, page, source } = definition
  const { strand, state } = setting
  const dated = duties.find(({ by }) => by && (by.latest !== null || by.earliest !== null))
  const task = {
    id: `${strand}-${id}`,
    strand,
    stage,
    title,
    holder: definition.holder?.(setting) ?? holderOf(who, state),
    by: dated?.by ?? null,
    source: dated?.source ?? source,
    state: stands,
    verb,
    page: page ?? null,
  }
  return withWaiting(task, state)
}

/** Which verb does what is owed beside the steps of the stages, by how the duty's id begins. */
const verbsBeside: readonly (readonly [begins: string, stage: TaskStage, verb: string, page?: string])[] = [
  ['tell-', 'letters', 'record-letter', 'told'],
  ['delivery-', 'letters', 'settle-delivery', 'letters'],
  ['dispatch-', 'letters', 'release-dispatch', 'letters'],
  ['decide-who-is-told-', 'letters', 'decide-who-is-told', 'told'],
  ['ombudsman-item-', 'ombudsman', 'answer-ombudsman', 'ombudsman'],
  ['ombudsman-draft-', 'ombudsman', 'comment-on-draft-decision', 'ombudsman'],
  ['ombudsman-restart-', 'ombudsman', 'restart', 'ombudsman'],
  ['ombudsman-report-notice-', 'ombudsman', 'give-report-notice', 'ombudsman'],
  ['ombudsman-report-members-', 'ombudsman', 'consider-report', 'ombudsman'],
  ['ombudsman-report-reply-', 'ombudsman', 'reply-to-report', 'ombudsman'],
  ['ombudsman-report-statement-', 'ombudsman', 'follow-report-statement', 'ombudsman'],
  ['ombudsman-report-copies-', 'ombudsman', 'give-report-notice', 'ombudsman'],
  ['account-doubted', 'after', 'keep-account', 'account'],
  ['closing', 'after', 'close'],
  ['withdrawal-', 'after', 'confirm-withdrawal'],
  ['interest-', 0, 'decide-interest'],
  ['lateness-', 0, 'decide-lateness'],
  ['recommendation-', 'after', 'give-proof', 'agreed'],
  ['action-', 'after', 'give-proof', 'agreed'],
  ['check-proof-', 'after', 'check-proof', 'agreed'],
  ['proof-to-ombudsman-', 'after', 'send-proof', 'agreed'],
  ['injustice', 'after', 'consider-injustice', 'agreed'],
]

/** What is owed beside the steps of the stages: what was agreed, letters that have to follow, and the like. */
function beside(duty: Duty, state: ComplaintState): Task {
  const [, stage, verb, page = null] = verbsBeside.find(([begins]) => duty.id.startsWith(begins)) ?? ['', 'after', null]
  return withWaiting(
    {
      id: duty.id,
      strand: duty.id.startsWith('handling-') ? 'handling' : 'substance',
      stage,
      title: duty.what,
      holder: ownerAsHolder(duty, state) ?? holderOf(duty.who, state),
      by: duty.by,
      source: duty.source,
      state: notYetStarted,
      verb,
      page,
    },
    state,
  )
}

/**
 * What has to be done in the runs under way, what was done and what cannot begin yet, in the order of the procedure. It
 * all follows from the state. When an account has ended, what was agreed lives on until it is proved.
 */
export function tasksOf(
  state: ComplaintState,
  now: Now,
  duties: readonly Duty[] = dutiesOf(state, now, clocksOf(state, now)),
): readonly Task[] {
  const claimed = new Set<Duty>()
  const inTheStages = [...state.strands.values()].flatMap(({ strand, rounds }) => {
    const round: Round | undefined = rounds.at(-1)
    if (!round) return []
    const setting = { state, strand, round, now }
    return taskDefinitions.flatMap(definition => {
      const own = dutiesFor(definition, strand, rounds.length - 1, duties)
      for (const duty of own) claimed.add(duty)
      const stands = definition.stands(setting)
      return stands ? [taskOf(definition, stands, setting, own)] : []
    })
  })
  const besides = duties.filter(duty => !claimed.has(duty)).map(duty => beside(duty, state))
  return hasAccountEnded(state) || wholeWithdrawal(state) ? besides : [...inTheStages, ...besides]
}
