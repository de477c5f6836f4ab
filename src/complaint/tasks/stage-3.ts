import { panelMembers } from '../panel/members.ts'
import { hasStage, hasStep, isTurnedDown } from '../rounds.ts'
import {
  completedBy,
  notNeeded,
  notOpen,
  notYetStarted,
  progressTo,
  type TaskDefinition,
  type TaskSetting,
  type TaskState,
} from './task.ts'

const PANEL = 3

const within =
  (stands: (setting: TaskSetting) => TaskState | null, done: (setting: TaskSetting) => TaskState | undefined) =>
  (setting: TaskSetting): TaskState | null => {
    const { round } = setting
    if (!hasStage(round, 3)) return null
    if (isTurnedDown(round)) return notNeeded('the request came late and was turned down, with reasons')
    const taken = done(setting)
    if (taken) return taken
    return hasStep(round, 'stage 3 responded') ? notNeeded('the stage 3 response has been sent') : stands(setting)
  }

/** From the request for a panel to the council's response. */
export const stage3Tasks: readonly TaskDefinition[] = [
  {
    id: 'panel-members',
    stage: 3,
    title: 'Find three independent people for the panel, one of them to chair it',
    who: 'panel clerk',
    verb: 'appoint-panel-member',
    source: [{ key: 'REG', at: '19(2)' }],
    stands: within(
      ({ state, round }) => {
        if (hasStep(round, 'panel held')) return notNeeded('the panel has met')
        return progressTo(panelMembers(state).length, PANEL, 'found')
      },
      () => undefined,
    ),
  },
  {
    id: 'arrange-panel',
    stage: 3,
    title: 'Appoint the chair and fix the date of the panel',
    who: 'panel clerk',
    verb: 'arrange-panel',
    source: [{ key: 'REG', at: '19(4)' }],
    limits: ['S3-CHAIR-10'],
    stands: within(
      ({ round }) => (hasStep(round, 'panel held') ? notNeeded('the panel has met') : notYetStarted),
      ({ round }) => completedBy(round, 'panel arranged'),
    ),
  },
  {
    id: 'hold-panel',
    stage: 3,
    title: 'Hold the review panel',
    who: 'panel clerk',
    verb: 'hold-panel',
    source: [{ key: 'REG', at: '19(4)' }],
    limits: ['S3-PANEL-30'],
    stands: within(
      ({ round }) => (hasStep(round, 'panel arranged') ? notYetStarted : notOpen('the panel is arranged')),
      ({ round }) => completedBy(round, 'panel held'),
    ),
  },
  {
    id: 'panel-report',
    stage: 3,
    title: "Send the panel's report",
    who: 'panel chair',
    verb: 'receive-panel-report',
    source: [{ key: 'REG', at: '20(2)' }],
    limits: ['S3-REPORT-5'],
    stands: within(
      ({ round }) => (hasStep(round, 'panel held') ? notYetStarted : notOpen('the panel has met')),
      ({ round }) => completedBy(round, 'panel reported'),
    ),
  },
  {
    id: 'respond-at-stage-3',
    stage: 3,
    title: 'Send the stage 3 response',
    who: 'complaints manager',
    verb: 'respond-at-stage-3',
    source: [{ key: 'REG', at: '20(3)' }],
    limits: ['S3-RESP-15'],
    stands: within(
      ({ round }) => (hasStep(round, 'panel reported') ? notYetStarted : notOpen('the panel has reported')),
      ({ round }) => completedBy(round, 'stage 3 responded'),
    ),
  },
]
