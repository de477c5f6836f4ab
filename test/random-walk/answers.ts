import { agreedItems } from '#complaint/agreed/item.ts'
import { paymentsTold } from '#complaint/agreed/linked-payments.ts'
import { appointmentsHeld } from '#complaint/appointing/held.ts'
import { itemsIn, reportsIn } from '#complaint/ombudsman/find.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { draftOf } from '#complaint/statement-of-complaint/draft.ts'
import { tasksOf } from '#complaint/tasks/tasks.ts'
import { workingCalendar } from '#law/calendar.ts'
import { type Day, formatIsoDay, shiftDays } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { limits } from '#law/limits.ts'
import type { Field } from '#stream/field.ts'
import { inventedUpload } from '../files.ts'

const calendar = workingCalendar()
const invented = ['ann', 'ben', 'cat', 'dee', 'eve', 'fay', 'gus']

const texts: Readonly<Record<string, readonly string[]>> = {
  points: ['1 The plan was late', '1a Calls\n1b Visits\n2 The plan', '14a One\n14bi Two\n14bii Three\n15a Four', '3'],
  reference: ['24 001 902', '25000111', ''],
  alias: ['1', '5a', '14b', '2'],
}

/** Answers as people may give them: mostly readable, now and then not. */
export class Answers {
  readonly #dice: readonly number[]
  readonly #state: ComplaintState
  readonly #today: Day
  readonly #people: readonly string[]
  #next = 0

  /** @param people who may be named beside those who have a part already */
  constructor(dice: readonly number[], state: ComplaintState, today: Day, people: readonly string[] = invented) {
    this.#people = people
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
    const state = this.#state
    const { points, recommendations, matters, remedies, actions, files, parts, investigation, intake } = state
    switch (kind) {
      case 'point':
      case 'points':
        return [...points.keys()]
      case 'recommendation':
      case 'recommendations':
        return [...recommendations.keys()]
      case 'agreed':
      case 'several agreed':
        return agreedItems(state).map(({ id }) => id)
      case 'payment':
        return paymentsTold(state).map(({ id }) => id)
      case 'matter':
        return [...matters.keys()]
      case 'item asked':
      case 'Ombudsman date':
        return itemsIn(state).map(({ id }) => id)
      case 'public report':
        return reportsIn(state).map(({ id }) => id)
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
        return draftOf(state).map(({ id }) => id)
      case 'drafted recommendation':
        return [...investigation.recommendations.keys()]
      case 'evidence':
        return [...investigation.evidence.keys()]
      case 'fading evidence':
        return [...intake.fadingEvidence.keys()]
      case 'outcome':
        return state.outcomes.map(({ id }) => id)
      case 'appointment':
        return appointmentsHeld(state).map(({ id }) => id)
      case 'submissions':
        return currentRound(state).panel.submissions.map(({ id }) => id)
      case 'events':
        return state.history.standing.map(({ seq }) => String(seq))
      case 'letter':
        return state.letters.sendings.map(({ seq }) => String(seq))
      case 'task':
        return tasksOf(state, { today: this.#today, calendar, limits }).map(({ id }) => id)
      case 'waiting task':
        return [...state.desk.waiting.keys()]
      case 'complaint':
        return ['b0f2c1d4-0000-4000-8000-000000000009', 'b0f2c1d4-0000-4000-8000-00000000000a', 'none']
      default:
        return [...this.#people, ...parts.map(({ personId }) => personId)]
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
      case 'declarations':
      case 'several':
        return (choices ?? []).map(({ value }) => value).filter(() => this.#throw(4) === 0)
      case 'events':
        return this.#ids(kind).filter(() => this.#throw(4) === 0)
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
      case 'several agreed':
      case 'evidence':
      case 'files':
      case 'submissions':
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
