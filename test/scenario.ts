import assert from 'node:assert/strict'
import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import type { CaseSecrets } from '#stream/case-secrets.ts'
import type { NewEntry, Source, StoredEntry } from '#stream/entry.ts'
import { unknownPerson } from '#stream/known-person.ts'
import type { Role } from '#stream/role.ts'
import type { SignOffRule } from '#stream/sign-off.ts'
import type { Context, Outcome, Verb } from '#stream/verb.ts'

export const worked: Source = { kind: 'worked' }
export const fromThePast: Source = { kind: 'history', document: 'old file', line: null, inferred: false }

/** Ids in tests count up, so that what a verb decides can be compared. */
export function countingIds(prefix = 'id'): () => string {
  let last = 0
  return () => `${prefix}${++last}`
}

/** Gives new entries their place, as the record would. */
export const stored = (entries: readonly NewEntry[], recordedAt = '2024-01-01T09:00:00.000Z'): readonly StoredEntry[] =>
  entries.map((entry, index) => ({ ...entry, seq: index + 1, recordedAt, actor: 'test' }))

export interface Setting {
  readonly today?: string
  readonly roles?: readonly Role[]
  readonly personId?: string
  readonly source?: Source
  readonly signOff?: readonly SignOffRule[]
  readonly secrets?: CaseSecrets
}

export const contextOf = (
  {
    today = '2026-06-01',
    roles = ['complaints manager'],
    personId = 'manager',
    source = worked,
    signOff = [],
    secrets = { people: [], references: [], council: '' },
  }: Setting,
  newId = countingIds('new'),
): Context => ({
  today: isoDay(today),
  calendar: workingCalendar(),
  actor: { personId, roles },
  source,
  reference: 'TST/2024/0001',
  people: () => unknownPerson,
  signOff,
  secrets,
  newId,
})

/**
 * Given what has happened, when somebody does this, then that follows. "Given" may be built by verbs too: each step is
 * performed as history, so that a state no verb would allow can be reached the way it is reached in life.
 */
export class Scenario {
  readonly #entries: NewEntry[] = []
  readonly #newId = countingIds('new')

  given(...entries: readonly NewEntry[]): this {
    this.#entries.push(...entries)
    return this
  }

  givenDone(verb: Verb<ComplaintState>, input: Readonly<Record<string, unknown>>, setting: Setting = {}): this {
    const outcome = verb.perform(this.state(), input, contextOf({ source: fromThePast, ...setting }, this.#newId))
    assert.equal(outcome.kind, 'decided', JSON.stringify(outcome))
    if (outcome.kind === 'decided')
      for (const { to, entries } of outcome.written) if (to === 'this stream') this.#entries.push(...entries)
    return this
  }

  /** What has happened so far, for a record to hold. */
  entries(): readonly NewEntry[] {
    return this.#entries
  }

  state(): ComplaintState {
    return foldComplaint(stored(this.#entries))
  }

  when(verb: Verb<ComplaintState>, input: Readonly<Record<string, unknown>>, setting: Setting = {}): Outcome {
    return verb.perform(this.state(), input, contextOf(setting, this.#newId))
  }
}

export const scenario = (): Scenario => new Scenario()

/** The refusal that an outcome must be, on the rule named. */
export function assertRefused(outcome: Outcome, sourceAt: string): void {
  if (outcome.kind !== 'refused') assert.fail(`Expected a refusal, not ${JSON.stringify(outcome)}`)
  assert.ok(
    outcome.refusals.some(({ source }) => source.at === sourceAt),
    `Refused, but not under ${sourceAt}: ${JSON.stringify(outcome.refusals)}`,
  )
  for (const { why, whatInstead } of outcome.refusals) assert.ok(why.endsWith('.') && whatInstead.endsWith('.'))
}

export function assertDecided(outcome: Outcome): readonly NewEntry[] {
  if (outcome.kind !== 'decided') assert.fail(`Expected a decision, not ${JSON.stringify(outcome)}`)
  return outcome.written.flatMap(({ entries }) => entries)
}

export function assertInvalid(outcome: Outcome, field: string): void {
  if (outcome.kind !== 'invalid') assert.fail(`Expected bad input to be told, not ${JSON.stringify(outcome)}`)
  assert.ok(
    outcome.issues.some(issue => issue.field === field),
    JSON.stringify(outcome.issues),
  )
}

export function assertNotOpen(outcome: Outcome, opensWhen: RegExp): void {
  if (outcome.kind !== 'not open') assert.fail(`Expected this not to be open, not ${JSON.stringify(outcome)}`)
  assert.match(outcome.opensWhen, opensWhen)
}
