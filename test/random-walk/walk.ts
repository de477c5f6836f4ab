import fc from 'fast-check'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { decideLatePanelRequest } from '#complaint/verbs/decide-late-panel-request.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Outcome, Raw, Verb } from '#stream/verb.ts'
import { contextOf, countingIds, fromThePast, type Scenario, scenario, worked } from '../scenario.ts'
import { adjudicated, appointed, panelHeld, panelRequested, received, stage2Requested, withPanel } from '../stories.ts'
import { Answers } from './answers.ts'

/** One move, as numbers: what they mean depends on where the walk stands, so that a shorter walk is still a walk. */
export interface Move {
  readonly verb: number
  readonly worked: boolean
  /** Whether only verbs that are open now are chosen from. */
  readonly open: boolean
  readonly daysLater: number
  readonly dice: readonly number[]
}

/** Where a walk sets out from, so that the later stages are walked as much as the first. */
const openings: readonly (() => Scenario)[] = [
  scenario,
  received,
  () => stage2Requested('oral'),
  appointed,
  adjudicated,
  () => withPanel(panelRequested()),
  () => panelRequested('12 November 2024'),
  panelHeld,
  () =>
    panelRequested().givenDone(decideLatePanelRequest, {
      happened: '15 November 2024',
      decision: 'turned down',
      whyLate: 'Not asked.',
      reasons: 'None.',
    }),
]

export const opening: fc.Arbitrary<number> = fc.nat(openings.length - 1)

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    verb: fc.nat(10_000),
    worked: fc.boolean(),
    open: fc.integer({ min: 0, max: 5 }).map(thrown => thrown > 0),
    daysLater: fc.oneof({ weight: 4, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(60) }),
    dice: fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 1, maxLength: 45, size: 'max' },
)

interface Taken {
  readonly verb: Verb<ComplaintState>
  readonly input: Raw
  readonly outcome: Outcome
}

/** A complaint under way: its entries, and the day it is. */
export class Walk {
  readonly entries: StoredEntry[]
  state: ComplaintState
  today = isoDay('2024-11-18')
  readonly #newId = countingIds('id')

  constructor(from: number) {
    this.state = (openings[from] ?? scenario)().state()
    this.entries = [...this.state.history.stored]
  }

  #choose({ verb, worked: isWorked, open }: Move): Verb<ComplaintState> {
    const possible = complaintVerbs.filter(
      one => !open || (isWorked ? !one.historyOnly && one.opensWhen(this.state) === null : true),
    )
    const chosen = possible[verb % possible.length]
    if (!chosen) throw new Error('There is always a verb to choose')
    return chosen
  }

  take(move: Move): Taken {
    this.today = shiftDays(this.today, move.daysLater)
    const verb = this.#choose(move)
    const answers = new Answers(move.dice, this.state, this.today)
    const input: Raw = Object.fromEntries(verb.fields.map(field => [field.name, answers.of(field, move.worked)]))
    const context = contextOf(
      { today: formatIsoDay(this.today), source: move.worked ? worked : fromThePast, personId: 'manager' },
      this.#newId,
    )
    const outcome = verb.perform(this.state, input, context)
    if (outcome.kind === 'decided') {
      for (const { to, entries } of outcome.written)
        for (const entry of to === 'this stream' ? entries : [])
          this.entries.push({
            ...entry,
            seq: this.entries.length + 1,
            recordedAt: `${formatIsoDay(this.today)}T09:00:00.000Z`,
            actor: 'manager',
          })
      this.state = foldComplaint([...this.entries])
    }
    return { verb, input, outcome }
  }
}

/** A walk in words: what was done, from where, and what came of it. */
export function tell(from: number, all: readonly Move[]): string {
  const walk = new Walk(from)
  const opened = walk.entries.map(({ type }) => type).join(', ') || 'nothing'
  const lines = all.map(move => {
    const { verb, input, outcome } = walk.take(move)
    return outcome.kind === 'decided'
      ? `${formatIsoDay(walk.today)} ${move.worked ? 'worked' : 'history'} ${verb.name} ${JSON.stringify(input)}`
      : null
  })
  return [`From ${opened}:`, ...lines.filter(line => line !== null)].join('\n')
}
