import { everyRound, firstStep, hasStage } from '../rounds.ts'
import type { Round } from '../state.ts'
import { type Answer, answer, type Case, type Found, faultsOfKind, fromFault, shows, wouldSay } from './answer.ts'
import { on } from './on.ts'

const inStage = { 1: 'stage 1 answered', 2: 'stage 2 responded', 3: 'stage 3 responded' } as const
const begins = { 1: 'stage 1 started', 2: 'stage 2 requested', 3: 'panel requested' } as const

function stageInWords(round: Round, stage: 1 | 2 | 3): readonly Found[] {
  const [begun, answered] = [firstStep(round, begins[stage]), firstStep(round, inStage[stage])]
  if (answered)
    return [shows(`Stage ${stage} was answered${on(answered.happened)}.`, ...(begun ? [begun] : []), answered)]
  if (!hasStage(round, stage) || !begun) return []
  return [shows(`Stage ${stage} was begun${on(begun.happened)}.`, begun)]
}

/** FAULTS.md, WP. Which function it is about decides the procedure, never which team or which form it came on. */
function rightProcedure({ state }: Case): Answer {
  const statutory = everyRound(state).flatMap(({ round }) => {
    const first = ([2, 3, 1] as const).flatMap(stage => firstStep(round, begins[stage]) ?? [])[0]
    return first ? [shows('It was taken through the procedure of the Children Act 1989.', first)] : []
  })
  const [decided] = state.gates.functions
  return answer(
    {
      id: 'right-procedure',
      asks: 'Was it the right procedure?',
      source: [
        { key: 'CA', at: 'section 26(3)' },
        { key: 'D', at: '24 020 298' },
      ],
      where: 'receipt',
    },
    [
      statutory.slice(0, 1),
      decided
        ? state.gates.functions.map(one => shows(`Decided${on(one.happened)} what it is about: ${one.which}.`, one))
        : [wouldSay('The decision at receipt on which function of the council it is about.')],
    ],
  )
}

/** FAULTS.md, R2, NC, R3, CT. */
function everyStage(of: Case): Answer {
  const stages = everyRound(of.state).flatMap(({ round }) =>
    ([1, 2, 3] as const).flatMap(stage => stageInWords(round, stage)),
  )
  return answer(
    {
      id: 'every-stage',
      asks: 'Did it go through every stage that was asked for, without being refused or closed early?',
      source: [
        { key: 'REG', at: '17(1)' },
        { key: 'REG', at: '18' },
        { key: 'REG', at: '19' },
      ],
      where: 'clocks',
    },
    [
      stages,
      stages.length === 0 ? wouldSay('The first stage that was begun.') : [],
      faultsOfKind(
        of,
        'next stage refused',
        'started again by the Ombudsman',
        'closed while an answer was awaited',
        'closed before the time for a panel was over',
        'early referral without agreement',
      ).map(fromFault),
    ],
  )
}

/** FAULTS.md, LT and NC: what is not considered is left out by somebody, for a reason that is kept. */
function leftOut(of: Case): readonly Answer[] {
  const { scopeDecisions, gates } = of.state
  const refused = gates.latenessDecisions.filter(({ considered }) => !considered)
  const faults = faultsOfKind(
    of,
    'late matter refused without its findings',
    'suspended without its grounds',
    'right to make it again not told',
  )
  if (scopeDecisions.length + refused.length + gates.suspensions.length + faults.length === 0) return []
  return [
    answer(
      {
        id: 'left-out',
        asks: 'Was whatever was left out of it left out for a reason that is kept?',
        source: [
          { key: 'REG', at: '8' },
          { key: 'REG', at: '9' },
          { key: 'D', at: '21 004 295' },
        ],
        where: 'points',
      },
      [
        ...scopeDecisions.map(one => shows(`${one.about}: ${one.reason} Where it belongs: ${one.route}`, one)),
        ...refused.map(one => shows(`Refused as late${on(one.happened)}.`, one)),
        ...gates.suspensions.map(one => shows(`Left for proceedings that ran beside it${on(one.happened)}.`, one)),
        faults.map(fromFault),
      ],
    ),
  ]
}

export const procedureAnswers = (of: Case): readonly Answer[] => [rightProcedure(of), everyStage(of), ...leftOut(of)]
