import { dueSpan } from '#law/due.ts'
import { noticeTiming } from '../clocks/delay-notice.ts'
import { stage2Start } from '../clocks/stage-2-start.ts'
import { progressOf } from '../investigation/progress.ts'
import { recordDraft } from '../investigation/record-draft.ts'
import { findingsOn } from '../points.ts'
import { firstStep, hasStage, hasStep } from '../rounds.ts'
import {
  completedBy,
  inProgress,
  noLongerPossible,
  notNeeded,
  notOpen,
  notYetStarted,
  progressTo,
  readyForApproval,
  type TaskDefinition,
  type TaskSetting,
  type TaskState,
} from './task.ts'

const guidance = [{ key: 'GUIDANCE', at: '' }] as const
const answered = notNeeded('the stage 2 response has been sent')

/** A step of stage 2: there is none before stage 2 is asked for, and the response ends whatever was not done by then. */
const within =
  (stands: (setting: TaskSetting) => TaskState | null, done: (setting: TaskSetting) => TaskState | undefined) =>
  (setting: TaskSetting): TaskState | null => {
    const { round } = setting
    if (!hasStage(round, 2)) return null
    return done(setting) ?? (hasStep(round, 'stage 2 responded') ? answered : stands(setting))
  }

const bothReportsIn = ({ round }: TaskSetting): boolean =>
  hasStep(round, 'investigating officer reported') && hasStep(round, 'independent person reported')

function noticeStands(setting: TaskSetting): TaskState {
  const { round, now } = setting
  const { limits, calendar, today } = now
  const last = dueSpan(limits['S2-DELAY-NOTICE'], stage2Start(round).span, calendar).latest
  if (last === null) return notOpen('stage 2 has a start date')
  if (today <= last) return notYetStarted
  return noLongerPossible('the 25 working days are over, so a notice would not reach the longer period')
}

function adjudicationStands(setting: TaskSetting): TaskState {
  const { state, strand, round } = setting
  if (!bothReportsIn(setting)) return notOpen('both reports are in')
  const { points } = progressOf(state, strand)
  if (points.length === 0) return readyForApproval
  const decided = points.filter(
    point =>
      state.views.some(({ decider, pointId }) => decider === 'adjudicating officer' && pointId === point.id) ||
      findingsOn(state, point).some(({ decider }) => decider === 'adjudicating officer'),
  ).length
  if (decided === 0) return readyForApproval
  const on = firstStep(round, 'stage 2 responded')?.happened ?? null
  return decided < points.length
    ? inProgress(`${decided} of ${points.length} points decided`)
    : { kind: 'completed', on }
}

function answersStand(setting: TaskSetting): TaskState | null {
  const asked = [...setting.state.recommendations.values()].filter(({ stage }) => stage === 2)
  if (asked.length === 0) return null
  return progressTo(asked.filter(({ answer }) => answer !== null).length, asked.length, 'answered')
}

/** From the request for stage 2 to the council's response. */
export const stage2Tasks: readonly TaskDefinition[] = [
  {
    id: 'draft-written-record',
    stage: 2,
    title: 'Send the complainant a draft of the written record',
    who: 'complaints manager',
    verb: 'draft-written-record',
    source: [{ key: 'REG', at: '16' }],
    owed: ['draft-written-record'],
    stands: setting =>
      setting.round.form === 'oral'
        ? within(
            () => notYetStarted,
            ({ state, strand, round }) => {
              const sent = recordDraft(state, strand)
              if (sent) return { kind: 'completed', on: sent.happened }
              return hasStep(round, 'written record produced')
                ? notNeeded('the final record has been produced')
                : undefined
            },
          )(setting)
        : null,
  },
  {
    id: 'written-record',
    stage: 2,
    title: 'Produce the written record of the oral complaint',
    who: 'complaints manager',
    verb: 'produce-written-record',
    source: [{ key: 'REG', at: '16' }],
    owed: ['written-record'],
    stands: setting =>
      setting.round.form === 'oral'
        ? within(
            ({ state, strand }) => (recordDraft(state, strand) ? notYetStarted : notOpen('a draft has been sent')),
            ({ round }) => completedBy(round, 'written record produced'),
          )(setting)
        : null,
  },
  {
    id: 'appoint-io',
    stage: 2,
    title: 'Appoint an investigating officer',
    who: 'complaints manager',
    verb: 'appoint',
    source: guidance,
    owed: ['appoint-io'],
    stands: within(
      () => notYetStarted,
      ({ round }) => completedBy(round, 'investigating officer appointed'),
    ),
  },
  {
    id: 'appoint-ip',
    stage: 2,
    title: 'Appoint an independent person',
    who: 'complaints manager',
    verb: 'appoint',
    source: [{ key: 'REG', at: '17(2)' }],
    owed: ['appoint-ip'],
    stands: within(
      () => notYetStarted,
      ({ round }) => completedBy(round, 'independent person appointed'),
    ),
  },
  {
    id: 'statement',
    stage: 2,
    title: 'Settle the statement of complaint with the complainant',
    who: 'investigating officer',
    verb: 'settle-statement-of-complaint',
    source: guidance,
    owed: ['statement'],
    stands: within(
      () => notYetStarted,
      ({ round }) => completedBy(round, 'statement of complaint settled'),
    ),
  },
  {
    id: 'desired-outcomes',
    stage: 2,
    title: 'Ask what the complainant wants to come of it',
    who: 'investigating officer',
    verb: 'state-desired-outcome',
    source: guidance,
    owed: ['desired-outcomes'],
    stands: within(
      () => notYetStarted,
      ({ state }) => (state.outcomes.length > 0 ? { kind: 'completed', on: null } : undefined),
    ),
  },
  {
    id: 'delay-notice',
    stage: 2,
    title: 'Send a delay notice, if stage 2 will not be answered in 25 working days',
    who: 'complaints manager',
    verb: 'give-delay-notice',
    source: [{ key: 'REG', at: '17(6)' }],
    prompt: 'S2-25-notice',
    stands: within(noticeStands, ({ round, now }) =>
      noticeTiming(round, now.limits, now.calendar) === 'none' ? undefined : completedBy(round, 'delay notice sent'),
    ),
  },
  {
    id: 'findings',
    stage: 2,
    title: 'Investigate and find on every point',
    who: 'investigating officer',
    verb: 'work-on-point',
    page: 'investigation',
    source: guidance,
    stands: within(
      ({ state, strand }) => {
        const { points, withoutFinding } = progressOf(state, strand)
        if (points.length === 0) return notOpen('the statement of complaint lists its points')
        return progressTo(points.length - withoutFinding.length, points.length, 'points have a finding')
      },
      ({ round }) => completedBy(round, 'investigating officer reported'),
    ),
  },
  {
    id: 'fact-check',
    stage: 2,
    title: 'Wait for the readers of the draft report, and say what was done about what they found',
    who: 'investigating officer',
    verb: 'answer-fact-check',
    page: 'investigation/papers',
    source: [{ key: 'RRC', at: '' }],
    owed: ['fact-check'],
    stands: within(
      ({ state }) => {
        const all = [...state.investigation.factChecks.values()]
        if (all.length === 0) return null
        return progressTo(all.filter(({ comments }) => comments.length > 0).length, all.length, 'readers answered')
      },
      ({ round, state }) =>
        state.investigation.factChecks.size > 0 ? completedBy(round, 'investigating officer reported') : undefined,
    ),
  },
  {
    id: 'io-report',
    stage: 2,
    title: 'Send in the investigation report',
    who: 'investigating officer',
    verb: 'receive-report',
    page: 'investigation/report',
    source: guidance,
    stands: within(
      ({ round, state, strand }) => {
        if (!hasStep(round, 'investigating officer appointed')) return notOpen('an investigating officer is appointed')
        const { points, withoutFinding } = progressOf(state, strand)
        if (points.length === 0 || withoutFinding.length > 0) return notOpen('every point has a finding')
        return notYetStarted
      },
      ({ round }) => completedBy(round, 'investigating officer reported'),
    ),
  },
  {
    id: 'ip-report',
    stage: 2,
    title: "Send in the independent person's report",
    who: 'independent person',
    verb: 'receive-report',
    source: [{ key: 'REG', at: '17(2)' }],
    stands: within(
      ({ round }) =>
        hasStep(round, 'independent person appointed') ? notYetStarted : notOpen('an independent person is appointed'),
      ({ round }) => completedBy(round, 'independent person reported'),
    ),
  },
  {
    id: 'adjudicate',
    stage: 2,
    title: 'Decide on the findings, point by point',
    who: 'adjudicating officer',
    verb: 'give-view',
    source: [{ key: 'REG', at: '17(8)' }],
    stands: within(adjudicationStands, () => undefined),
  },
  {
    id: 'answer-recommendations',
    stage: 2,
    title: 'Answer each recommendation',
    who: 'adjudicating officer',
    verb: 'answer-recommendation',
    source: [{ key: 'CA', at: 'section 26(7)' }],
    stands: within(answersStand, () => undefined),
  },
  {
    id: 'respond-at-stage-2',
    stage: 2,
    title: 'Send the stage 2 response',
    who: 'adjudicating officer',
    verb: 'respond-at-stage-2',
    source: [{ key: 'REG', at: '17(3)' }],
    limits: ['S2-25', 'S2-65'],
    stands: within(
      setting => (bothReportsIn(setting) ? notYetStarted : notOpen('both reports are in')),
      ({ round }) => completedBy(round, 'stage 2 responded'),
    ),
  },
]
