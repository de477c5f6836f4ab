import assert from 'node:assert/strict'
import fc from 'fast-check'
import { foldComplaint } from '#complaint/complaint.ts'
import { partsOfRole } from '#complaint/roles-in-complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { type Day, formatIsoDay, isoDay, shiftDays } from '#law/day.ts'
import { beginDraft, changeDraft } from '#office/drafts.ts'
import type { Visitor } from '#office/office.ts'
import { recordDraft } from '#office/record-draft.ts'
import { type Result, run } from '#office/run.ts'
import type { Step } from '#practice/live/step.ts'
import { complaintsManager, type Persona, personas } from '#practice/personas.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Upload } from '#stream/upload-field.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import type { Council } from '../council.ts'
import { Answers } from '../random-walk/answers.ts'
import { assertHolds } from '../random-walk/invariants.ts'
import { fromThePast, worked } from '../scenario.ts'
import { courses } from './course.ts'
import { invariants } from './named-invariants.ts'

/** One move at the desk, as numbers: what they mean depends on where the complaints stand. */
export interface Move {
  readonly complaint: number
  /** From 0 to 99: see `kindOf`. */
  readonly kind: number
  readonly verb: number
  readonly who: number
  readonly nextDay: boolean
  readonly dice: readonly number[]
}

type Kind = 'the usual next step' | 'anything open' | 'anything by anybody' | 'from the past' | 'a correction'

function kindOf(kind: number): Kind {
  if (kind < 60) return 'the usual next step'
  if (kind < 88) return 'anything open'
  if (kind < 95) return 'anything by anybody'
  return kind < 98 ? 'from the past' : 'a correction'
}

export const movesOf = (complaints: number, length: number): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.record({
      complaint: fc.nat(complaints - 1),
      kind: fc.nat(99),
      verb: fc.nat(10_000),
      who: fc.nat(10_000),
      nextDay: fc.nat(3).map(thrown => thrown === 0),
      dice: fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 }),
    }),
    { minLength: length, maxLength: length, size: 'max' },
  )

/** Somebody without any office, and somebody the council has never heard of. */
const strangers = ['0d000000-0000-4000-8000-000000000001', '0d000000-0000-4000-8000-000000000002']
const family = [1, 2, 3, 4].map(number => `fa000000-0000-4000-8000-00000000000${number}`)
const namedInAnswers = [...personas.map(({ personId }) => personId), ...family]
const corrections = complaintVerbs.filter(({ name }) => name === 'correct-entry' || name === 'withdraw-entry')

interface Complaint {
  readonly id: string
  readonly course: readonly Step[]
  /** In days: how much later than in the course everything happens here. */
  readonly shift: number
  /** How far the course was followed. */
  next: number
  entries: readonly StoredEntry[]
  state: ComplaintState
}

interface Doing {
  readonly verb: Verb<ComplaintState>
  readonly input: Raw
  readonly personId: string
  readonly isWorked: boolean
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/

/** The same input so many days later: every day in it moves along. */
const laterBy = (days: number, input: Raw): Raw =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO_DAY.test(value) ? formatIsoDay(shiftDays(isoDay(value), days)) : value,
    ]),
  )

/** What came of all moves: how many, by outcome and by verb. */
export interface Tally {
  readonly outcomes: Map<string, number>
  readonly verbs: Map<string, number>
}

/** The desk of one council: many complaints under way at once, and one clock. */
export class Desk {
  readonly complaints: (Complaint | undefined)[] = []
  readonly tally: Tally = { outcomes: new Map(), verbs: new Map() }
  /** What did not hold, with the first complaint it was found in. */
  readonly broken = new Map<string, string>()
  readonly #council: Council
  readonly #told = new Map<string, string[]>()
  #instant: Date
  #ids = 0

  constructor(council: Council, start: Date) {
    this.#instant = start
    const office = {
      ...council.office,
      now: () => this.#instant,
      newId: () => `1d000000-0000-4000-8000-${(++this.#ids).toString(16).padStart(12, '0')}`,
    }
    this.#council = { ...council, office }
  }

  get today(): Day {
    return isoDay(this.#instant.toISOString().slice(0, 10))
  }

  #later(nextDay: boolean): void {
    const day = formatIsoDay(shiftDays(this.today, 1))
    this.#instant = nextDay ? new Date(`${day}T09:00:00.000Z`) : new Date(this.#instant.getTime() + 1_000)
  }

  #visitor = (personId: string): Visitor => ({ authorityId: this.#council.authorityId, personId })

  /** Everything that was recorded in a complaint, in words; for a failure. */
  told = (id: string): string => (this.#told.get(id) ?? []).join('\n')

  #load = (id: string): Promise<readonly StoredEntry[]> =>
    this.#council.record.transaction(this.#council.authorityId, tx => tx.load({ kind: 'complaint', id }))

  async take(move: Move): Promise<void> {
    this.#later(move.nextDay)
    const complaint = this.complaints[move.complaint]
    if (!complaint) return this.#begin(move)
    // Most days bring several of the usual steps at once.
    const times = kindOf(move.kind) === 'the usual next step' ? 1 + (move.who % 4) : 1
    for (let time = 0; time < times; time++) {
      const doing = this.#choose(complaint, move)
      if (doing) await this.#do(complaint, doing)
    }
  }

  async #begin({ complaint, verb, kind }: Move): Promise<void> {
    const course = courses[verb % courses.length]
    const [first] = course ?? []
    if (!course || !first) throw new Error('There is always a course')
    const input = { ...first.input(foldComplaint([])), happened: formatIsoDay(this.today) }
    const id = kind % 3 === 0 ? await this.#beginByDraft(input) : await this.#beginAtOnce(input)
    const entries = await this.#load(id)
    const state = foldComplaint(entries)
    this.complaints[complaint] = { id, course, shift: this.today - first.on, next: 1, entries, state }
    this.#told.set(id, [`${formatIsoDay(this.today)} ${first.verb.name} ${JSON.stringify(input)}`])
  }

  async #beginAtOnce(input: Raw): Promise<string> {
    const task = { complaintId: null, input, expectedVersion: null, source: worked }
    const result = await run(this.#council.office, receiveComplaint, task, this.#visitor(complaintsManager.personId))
    if (result.kind !== 'done') assert.fail(JSON.stringify(result))
    return result.complaintId
  }

  /** Begun, saved twice, sent once with what is stale by then, and sent. */
  async #beginByDraft(input: Raw): Promise<string> {
    const { office } = this.#council
    const visitor = this.#visitor(complaintsManager.personId)
    const id = await beginDraft(office, visitor, JSON.stringify({ saved: 0 }))
    assert.ok(id)
    for (const saved of [1, 2])
      await changeDraft(office, visitor, id, () => ({ answers: JSON.stringify({ saved }), told: null }))
    const steps = () => [{ verb: receiveComplaint, input, ids: [] }]
    assert.equal((await recordDraft(office, visitor, id, 1, steps)).kind, 'changed')
    const recorded = await recordDraft(office, visitor, id, 3, steps)
    if (recorded.kind !== 'recorded') assert.fail(JSON.stringify(recorded))
    assert.deepEqual(await recordDraft(office, visitor, id, 3, steps), recorded)
    return recorded.complaintId
  }

  #choose(complaint: Complaint, move: Move): Doing | null {
    const kind = kindOf(move.kind)
    if (kind === 'the usual next step') {
      const step = complaint.course[complaint.next]
      if (!step || step.on + complaint.shift > this.today) return null
      complaint.next++
      const input = laterBy(this.today - step.on, step.input(complaint.state))
      return { verb: step.verb, input, personId: step.by.personId, isWorked: true }
    }
    const isWorked = kind !== 'from the past'
    const verb = this.#verb(complaint, move, kind)
    const answers = new Answers(move.dice, complaint.state, this.today, namedInAnswers)
    const input = Object.fromEntries(verb.fields.map(field => [field.name, answers.of(field, isWorked)]))
    const personId = isWorked ? this.#person(complaint, verb, move) : complaintsManager.personId
    return { verb, input, personId, isWorked }
  }

  #verb({ state }: Complaint, { verb }: Move, kind: Kind): Verb<ComplaintState> {
    const possible =
      kind === 'a correction'
        ? corrections
        : complaintVerbs.filter(
            one =>
              !one.begins &&
              !corrections.includes(one) &&
              (kind !== 'anything open' || (!one.historyOnly && one.opensWhen(state) === null)),
          )
    const chosen = possible[verb % possible.length]
    if (!chosen) throw new Error('There is always a verb to choose')
    return chosen
  }

  /** Somebody who may do it in this complaint; or for a wrong person anybody at all. */
  #person({ state }: Complaint, verb: Verb<ComplaintState>, { kind, who }: Move): string {
    const holds = ({ personId, roles }: Persona) =>
      roles.some(role => {
        if (!verb.may.includes(role)) return false
        const parts = partsOfRole.find(([one]) => one === role)?.[1]
        return !parts || state.parts.some(taken => taken.personId === personId && parts.includes(taken.part))
      })
    const right = personas.filter(holds).map(({ personId }) => personId)
    const all = [...personas.map(({ personId }) => personId), ...strangers]
    const from = kindOf(kind) === 'anything by anybody' || right.length === 0 ? all : right
    return from[who % from.length] ?? complaintsManager.personId
  }

  async #uploaded(complaint: Complaint, verb: Verb<ComplaintState>): Promise<Upload | undefined> {
    if (!verb.fields.some(({ kind }) => kind === 'upload')) return undefined
    const owner = { authorityId: this.#council.authorityId, complaintId: complaint.id }
    async function* content() {
      yield new TextEncoder().encode('An invented letter.')
    }
    const kept = await this.#council.record.files.keep(owner, content(), 1_000)
    return { ...kept, name: 'letter.pdf', type: 'pdf' }
  }

  async #do(complaint: Complaint, { verb, input, personId, isWorked }: Doing): Promise<void> {
    const upload = await this.#uploaded(complaint, verb)
    const result = await run(
      this.#council.office,
      verb,
      {
        complaintId: complaint.id,
        input,
        expectedVersion: complaint.entries.length,
        source: isWorked ? worked : fromThePast,
        ...(upload ? { upload } : {}),
      },
      this.#visitor(personId),
    )
    this.#count(verb, result)
    const entries = await this.#load(complaint.id)
    if (result.kind !== 'done') {
      assert.equal(entries.length, complaint.entries.length, `${verb.name} was ${result.kind} and recorded something`)
      return
    }
    const added = entries.slice(complaint.entries.length)
    const told = `${formatIsoDay(this.today)} ${isWorked ? 'worked' : 'history'} ${verb.name} ${JSON.stringify(input)}`
    this.#told.get(complaint.id)?.push(told)
    const before = complaint.state
    complaint.entries = entries
    complaint.state = foldComplaint(entries)
    const accepted = { verb: verb.name, worked: isWorked, before, after: complaint.state, added, today: this.today }
    for (const { name, broken } of invariants)
      for (const what of broken(accepted)) this.#break(`${verb.name}: ${what}. Not so: ${name}`, complaint.id)
    assert.ok(added.every(({ actor }) => actor === personId))
    assertHolds({ entries, state: complaint.state, today: this.today })
  }

  /** Told together in the end, each once, so that one run tells everything it found. */
  #break(what: string, id: string): void {
    if (!this.broken.has(what)) this.broken.set(what, this.told(id))
  }

  #count({ name }: Verb<ComplaintState>, { kind }: Result): void {
    this.tally.outcomes.set(kind, (this.tally.outcomes.get(kind) ?? 0) + 1)
    if (kind === 'done') this.tally.verbs.set(name, (this.tally.verbs.get(name) ?? 0) + 1)
  }
}
