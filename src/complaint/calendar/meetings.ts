import { isoDay } from '#law/day.ts'
import { isExact } from '#law/span.ts'
import { wholeWithdrawal } from '../gates/withdrawal.ts'
import { hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Occasion } from './occasion.ts'

/** The interviews of the investigation that are planned for a day and not held yet. */
const interviews = ({ investigation }: ComplaintState): readonly Occasion[] =>
  [...investigation.interviews.values()].flatMap(({ id, on, time, where, held }) =>
    on === null || held !== null
      ? []
      : [{ id: `interview-${id}`, kind: 'interview', title: 'Interview', on: isoDay(on), time, where, moved: 0 }],
  )

/** The panel of each strand on the day fixed last, while it has not met. */
const panels = ({ strands }: ComplaintState): readonly Occasion[] =>
  [...strands.values()].flatMap(({ strand, rounds }) => {
    const number = rounds.length - 1
    const round = rounds[number]
    const last = round?.panelArrangements.at(-1)
    if (!round || !last || !isExact(last.panelOn) || hasStep(round, 'panel held') || round.endedBy) return []
    const { panelOn, time, where } = last
    return [
      {
        id: `panel-${strand}-${number}`,
        kind: 'panel',
        title: strand === 'substance' ? 'Review panel' : 'Review panel on how the complaint was handled',
        on: panelOn.latest,
        time,
        where,
        moved: round.panelArrangements.length - 1,
      },
    ]
  })

/** What people come together for. */
export const meetingsOf = (state: ComplaintState): readonly Occasion[] =>
  state.closed || wholeWithdrawal(state) ? [] : [...interviews(state), ...panels(state)]
