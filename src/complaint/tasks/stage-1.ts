import { signersOn } from '#stream/sign-off.ts'
import { holdersOf } from '../parts.ts'
import { firstStep, hasStage, hasStep } from '../rounds.ts'
import { pointsToAnswer, stage1WorkOn } from '../stage-1/draft.ts'
import { lastSignature, signatureOf, writersOf } from '../stage-1/sign-off.ts'
import type { ComplaintState, Round } from '../state.ts'
import type { Strand } from '../words.ts'
import {
  completedBy,
  type Holder,
  inProgress,
  notNeeded,
  notOpen,
  notYetStarted,
  readyForApproval,
  type TaskDefinition,
  type TaskSetting,
  type TaskState,
} from './task.ts'

const passedOver = (round: Round): TaskState | undefined => {
  if (round.stage1Skipped) return notNeeded('both sides agreed to skip stage 1')
  return hasStage(round, 2) ? notNeeded('stage 2 was asked for') : undefined
}

/** Only sending completes it, so that with every point answered it is still to be sent. */
function answering(state: ComplaintState, strand: Strand): TaskState {
  const points = pointsToAnswer(state, strand)
  const answered = points.filter(point => (stage1WorkOn(state, point)?.finding ?? null) !== null)
  if (answered.length === 0) return notYetStarted
  return inProgress(`${answered.length} of ${points.length} ${points.length === 1 ? 'point' : 'points'} answered`)
}

/** Whoever may sign and did not write it; the complaints manager where there is nobody else, or to find somebody. */
function signers({ state, strand, now }: TaskSetting): Holder {
  const writers = writersOf(state, strand)
  const others = holdersOf(state, 'stage 1 resolver').filter(id => !writers.includes(id))
  return signersOn(now.signOff ?? [], now.today).includes('stage 1 resolver') && others.length > 0
    ? { as: 'stage 1 resolver', personIds: others, missing: null }
    : { as: 'complaints manager', personIds: [], missing: null }
}

function signing({ state, strand, round, now }: TaskSetting): TaskState | null {
  if (!hasStep(round, 'received') && !hasStage(round, 1)) return null
  if (hasStep(round, 'stage 1 answered')) {
    const signed = lastSignature(state, strand)
    return signed ? { kind: 'completed', on: signed.happened } : null
  }
  if (signersOn(now.signOff ?? [], now.today).length === 0 || passedOver(round)) return null
  const signed = signatureOf(state, strand)
  if (signed) return { kind: 'completed', on: signed.happened }
  const points = pointsToAnswer(state, strand)
  return points.length > 0 && points.every(point => (stage1WorkOn(state, point)?.finding ?? null) !== null)
    ? readyForApproval
    : notOpen('every point is answered')
}

/** From receipt to the answer at stage 1. */
export const stage1Tasks: readonly TaskDefinition[] = [
  {
    id: 'start-stage-1',
    stage: 0,
    title: 'Decide what it is about and start stage 1',
    who: 'complaints manager',
    verb: 'start-stage-1',
    source: [{ key: 'REG', at: '14(3)' }],
    owed: ['start-stage-1'],
    stands({ round }) {
      if (!hasStep(round, 'received')) return null
      const started = firstStep(round, 'stage 1 started')
      if (started) return { kind: 'completed', on: started.happened }
      return passedOver(round) ?? completedBy(round, 'stage 1 answered') ?? notYetStarted
    },
  },
  {
    id: 'name-resolver',
    stage: 1,
    title: 'Name who answers at stage 1',
    who: 'complaints manager',
    verb: 'add-person',
    source: [{ key: 'REG', at: '14(1)' }],
    stands({ round, state }) {
      if (!hasStep(round, 'received') && !hasStage(round, 1)) return null
      if (holdersOf(state, 'stage 1 resolver').length > 0) return { kind: 'completed', on: null }
      if (hasStep(round, 'stage 1 answered')) return notNeeded('stage 1 was answered')
      return passedOver(round) ?? notYetStarted
    },
  },
  {
    id: 'sign-off-stage-1',
    stage: 1,
    title: 'Sign off the stage 1 response',
    who: 'complaints manager',
    verb: 'sign-off-stage-1',
    page: 'stage-1-response',
    source: [{ key: 'MAN', at: 'stage 1' }],
    limits: ['S1-10', 'S1-20'],
    holder: signers,
    stands: signing,
  },
  {
    id: 'answer-stage-1',
    stage: 1,
    title: 'Answer at stage 1',
    who: 'stage 1 resolver',
    verb: 'answer-stage-1',
    page: 'stage-1-response',
    source: [{ key: 'REG', at: '14(1)' }],
    limits: ['S1-10', 'S1-20'],
    stands({ round, state, strand }) {
      if (!hasStep(round, 'received') && !hasStage(round, 1)) return null
      const answered = completedBy(round, 'stage 1 answered')
      if (answered) return answered
      const over = passedOver(round)
      if (over) return over
      return hasStage(round, 1) ? answering(state, strand) : notOpen('stage 1 has started')
    },
  },
]
