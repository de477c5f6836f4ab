import { spanInWords } from '#law/day-words.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Now } from '../clocks/clocks.ts'
import { lastDayToAsk, turnedDownInTime } from '../clocks/panel-window.ts'
import { everyRound, firstStep } from '../rounds.ts'
import type { ComplaintState, Round } from '../state.ts'
import { type Fault, fault } from './fault.ts'

const noPower: Record<2 | 3, readonly SourceRef[]> = {
  2: [{ key: 'REG', at: '17(1)' }],
  3: [
    { key: 'REG', at: '18' },
    { key: 'REG', at: '19' },
  ],
}

const refused = ({ refusals }: Round): readonly Fault[] =>
  refusals.map(({ stage, words, seq }) =>
    fault('next stage refused', `Stage ${stage} was refused, which the law gives no power to do.`, {
      detail: words,
      source: noPower[stage],
      entries: [seq],
    }),
  )

/** Only a request shown to be late can be turned down (regulation 18(2); docs/procedure.md, T29). */
function turnedDown(round: Round, { calendar }: Now): readonly Fault[] {
  const [request, decision] = [firstStep(round, 'panel requested')?.happened, round.latePanelRequest]
  if (!decision || !turnedDownInTime(round, calendar)) return []
  const last = lastDayToAsk(round, calendar)
  const certain = last !== null && request?.latest != null && request.latest <= last
  return [
    fault('next stage refused', 'A review panel was turned down as late, and nothing shows that it was.', {
      certain,
      detail: certain ? 'It was asked for in time.' : 'Whether it was asked for in time the dates do not say.',
      source: noPower[3],
      entries: [decision.seq],
    }),
  ]
}

/** Where council and complainant agreed to begin again, nothing went wrong by that. */
function startedAgain(state: ComplaintState, { restartedBy }: Round): readonly Fault[] {
  if (!restartedBy || restartedBy.matterId === null) return []
  const decided = state.matters.get(restartedBy.matterId)?.decided
  return [
    fault('started again by the Ombudsman', `The complaint had to be started again at stage ${restartedBy.at}.`, {
      detail: decided
        ? `The Ombudsman decided so: ${decided.happened.asWritten ?? spanInWords(decided.happened)}.`
        : null,
      entries: decided ? [decided.seq] : [],
    }),
  ]
}

/** Stages that the council would not go on to, or had to be made to. */
export const refusalFaults = (state: ComplaintState, now: Now): readonly Fault[] =>
  everyRound(state).flatMap(({ round }) => [
    ...startedAgain(state, round),
    ...refused(round),
    ...turnedDown(round, now),
  ])
