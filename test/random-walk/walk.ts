import fc from 'fast-check'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { draftOf } from '#complaint/statement-of-complaint/draft.ts'
import { decideLatePanelRequest } from '#complaint/verbs/decide-late-panel-request.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { type Day, formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Field } from '#stream/field.ts'
import type { Outcome, Raw, Verb } from '#stream/verb.ts'
import { inventedUpload } from '../files.ts'
import { contextOf, countingIds, fromThePast, type Scenario, scenario, worked } from '../scenario.ts'
import { adjudicated, appointed, panelHeld, panelRequested, received, stage2Requested, withPanel } from '../stories.ts'

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

const people = ['ann', 'ben', 'cat', 'dee', 'eve', 'fay', 'gus']

const texts: Readonly<Record<string, readonly string[]>> = {
  points: ['1 The plan was late', '1a Calls\n1b Visits\n2 The plan', '14a One\n14bi Two\n14bii Three\n15a Four', '3'],
  reference: ['24 001 902', '25000111', ''],
  alias: ['1', '5a', '14b', '2'],
}

/** Answers as people may give them: mostly readable, now and then not. */
class Answers {
  readonly #dice: readonly number[]
  readonly #state: ComplaintState
  readonly #today: Day
  #next = 0

  constructor(dice: readonly number[], state: ComplaintState, today: Day) {
    this.#dice = dice
    this.#state = state
    this.#today = today
  }

  #throw(sides: number): number {
    return (this.#dice[this.#next++ % this.#dice.length] ?? 0) % sides
  }

  #one<Value>(of: readonly Value[]): Value | undefined {
    return of.length === 0 ? undefined : of[this.#throw(of.length)]
  }

  #when(isWorked: boolean, name: string): string {
    const back = this.#throw(isWorked ? 12 : 90) - (name === 'happened' ? 0 : 45)
    const day = shiftDays(this.#today, -Math.max(back, name === 'happened' ? 0 : -45))
    const exact = this.#throw(2) === 0 ? formatIsoDay(day) : dateInWords(day)
    if (isWorked && name === 'happened') return exact
    const [, month = '', year = ''] = dateInWords(day).split(' ')
    return this.#one([exact, exact, exact, exact, `${month} ${year}`, year, `18 ${month}`, '', 'soon']) ?? ''
  }

  #ids(kind: Field['kind']): readonly string[] {
    const { points, recommendations, matters, remedies, actions, files, parts, investigation, intake } = this.#state
    switch (kind) {
      case 'point':
      case 'points':
        return [...points.keys()]
      case 'recommendation':
      case 'recommendations':
        return [...recommendations.keys()]
      case 'matter':
        return [...matters.keys()]
      case 'remedy':
        return [...remedies.keys()]
      case 'file':
      case 'files':
        return [...files.held.keys()]
      case 'actions':
        return [...actions.keys()]
      case 'record asked for':
        return [...investigation.records.keys()]
      case 'interview':
        return [...investigation.interviews.keys()]
      case 'fact check':
        return [...investigation.factChecks.keys()]
      case 'drafted point':
        return draftOf(this.#state).map(({ id }) => id)
      case 'drafted recommendation':
        return [...investigation.recommendations.keys()]
      case 'evidence':
        return [...investigation.evidence.keys()]
      case 'fading evidence':
        return [...intake.fadingEvidence.keys()]
      case 'complaint':
        return ['b0f2c1d4-0000-4000-8000-000000000009', 'b0f2c1d4-0000-4000-8000-00000000000a', 'none']
      default:
        return [...people, ...parts.map(({ personId }) => personId)]
    }
  }

  #changes(): string {
    const entry = this.#one(this.#state.history.standing)
    const name = entry && this.#one(Object.keys(entry.data))
    return name
      ? `${name}: ${this.#one(['yes', 'no', 'none', '3', 'upheld', 'oral', '1 May 2024', 'other words'])}`
      : ''
  }

  of({ kind, name, choices }: Field, isWorked: boolean): unknown {
    switch (kind) {
      case 'when':
        return this.#when(isWorked, name)
      case 'choice':
      case 'yes or no':
        return this.#one(choices ?? [])?.value
      case 'money':
        return this.#one(['', '£500', '£509.81'])
      case 'whole number':
        return name === 'target'
          ? String(1 + this.#throw(this.#state.history.stored.length + 1))
          : this.#one(['', '1', '4', '12', '999999'])
      case 'several':
        return (choices ?? []).map(({ value }) => value).filter(() => this.#throw(4) === 0)
      case 'time':
        return this.#one(['', '9am', '14:30', 'noon'])
      case 'exact text':
        return this.#one(['  Words kept as they are. ', ''])
      case 'upload':
        return this.#throw(8) === 0 ? undefined : { ...inventedUpload, storedAs: `stored ${this.#throw(1000)}` }
      case 'people':
      case 'points':
      case 'recommendations':
      case 'actions':
      case 'evidence':
      case 'files':
        return this.#ids(kind).filter(() => this.#throw(2) === 0)
      case 'text':
      case 'long text':
        if (name === 'changes') return this.#throw(3) === 0 ? '' : this.#changes()
        return this.#one(texts[name] ?? ['Some words.', 'Other words.', 'Some words.', 'More words.', '']) ?? ''
      default:
        return this.#throw(8) === 0 ? '' : this.#one(this.#ids(kind))
    }
  }
}

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
