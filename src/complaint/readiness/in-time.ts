import { spanInWords } from '#law/day-words.ts'
import { isCounted } from '#law/limit.ts'
import { daysInWords } from '../clocks/bounds.ts'
import { type Clock, isCouncilLate, verdictOf } from '../clocks/clock.ts'
import type { Fault } from '../faults/fault.ts'
import { type Answer, answer, type Case, type Found, faultsOfKind, fromFault, wouldSay } from './answer.ts'

const unitOf = ({ limit }: Clock): 'working days' | 'days' =>
  isCounted(limit) && limit.length.unit !== 'working_days' ? 'days' : 'working days'

const ofClock = (kind: 'shows' | 'missing', words: string, { id, stop }: Clock): Found => ({
  kind,
  said: { words, entries: stop.kind === 'stopped' ? [stop.seq] : [], clockId: id },
})

const runOf = ({ strand, round }: Pick<Clock, 'strand' | 'round'>, rounds: number): string =>
  `${strand === 'handling' ? ', how the complaint was handled' : ''}${rounds > 1 ? (round === 0 ? ', before it was started again' : ', started again') : ''}`

/** One limit: kept, missed by how much, or not to be told from the dates on record. Its working stands with it. */
function kept(clock: Clock, rounds: number, of: Case): Found | null {
  const title = `${clock.title}${runOf(clock, rounds)}`
  const verdict = verdictOf(clock)
  if (isCouncilLate(clock)) {
    const softened = clock.soft ? ' The limit was softened in 2020, so late is not by itself a breach.' : ''
    const days = daysInWords(clock.late, unitOf(clock)) ?? ''
    const words = `${title}: ${days} ${verdict === 'overdue' ? 'overdue' : 'late'}. It was due ${spanInWords(clock.due)}.${softened}`
    // What hangs on a day that is not recorded is open until somebody finds the day.
    return clock.doubt === null
      ? ofClock('missing', words, clock)
      : { kind: 'would say', words: `${words} ${clock.doubt}` }
  }
  if (verdict === 'on time' && clock.binding) return ofClock('shows', `${title}: in time.`, clock)
  if (verdict === 'running' || verdict === 'no longer owed') return null
  // A stage 3 response whose panel is not dated has a lateness that hangs on a condition.
  const perhaps = faultsOfKind(of, 'late').find(({ clockId }) => clockId === clock.id)
  if (perhaps) return fromFault(perhaps)
  return null
}

/** Limits of which the record has no dates, told in one sentence. */
function undated(clocks: readonly Clock[], rounds: (clock: Clock) => number, of: Case): readonly Found[] {
  const open = clocks.filter(clock => {
    const verdict = verdictOf(clock)
    return (
      clock.binding &&
      !['on time', 'running', 'no longer owed'].includes(verdict) &&
      kept(clock, rounds(clock), of) === null
    )
  })
  const titles = open.map(clock => `${clock.title}${runOf(clock, rounds(clock))}`)
  return titles.length === 0
    ? []
    : [wouldSay(`The dates from which to count, or on which it was done: ${titles.join('; ')}.`)]
}

/** Each strand and each run has its own notice of delay: which it was is said, as it is of the limits. */
function noticeOf(one: Fault, rounds: (of: Pick<Clock, 'strand'>) => number): Found {
  if (one.run === null) return fromFault(one)
  const which = { strand: one.run.strand, round: one.run.number }
  const where = runOf(which, rounds(which))
  return fromFault(where === '' ? one : { ...one, what: `Stage 2${where}: ${one.what}` })
}

function stageAnswer(of: Case, stage: 1 | 2 | 3): readonly Answer[] {
  const rounds = ({ strand }: Pick<Clock, 'strand'>): number => of.state.strands.get(strand)?.rounds.length ?? 0
  const clocks = of.clocks.filter(({ whose, limit }) => whose === 'council' && limit.id.startsWith(`S${stage}`))
  const found = [...clocks.flatMap(clock => kept(clock, rounds(clock), of) ?? []), ...undated(clocks, rounds, of)]
  const notices =
    stage === 2
      ? faultsOfKind(of, 'no delay notice', 'delay notice late', 'promised past day 65').map(one =>
          noticeOf(one, rounds),
        )
      : []
  if (found.length + notices.length === 0) return []
  return [
    answer(
      {
        id: `stage-${stage}-in-time`,
        asks: {
          1: 'Was stage 1 answered in time?',
          2: 'Was stage 2 answered in time, and a delay told in time?',
          3: 'Were the panel, its report and the council’s response in time?',
        }[stage],
        source: (
          {
            1: [{ key: 'REG', at: '14' }],
            2: [
              { key: 'REG', at: '17(3)' },
              { key: 'REG', at: '17(6)' },
            ],
            3: [
              { key: 'REG', at: '19(4)' },
              { key: 'REG', at: '20(1)' },
              { key: 'REG', at: '20(3)' },
            ],
          } as const
        )[stage],
        where: 'clocks',
      },
      [found, notices],
    ),
  ]
}

/** What was late and by how much, stage by stage, from the clocks. FAULTS.md, the row of delay. */
export const inTimeAnswers = (of: Case): readonly Answer[] =>
  ([1, 2, 3] as const).flatMap(stage => stageAnswer(of, stage))
