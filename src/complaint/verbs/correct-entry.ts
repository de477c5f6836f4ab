import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import type { Json, StoredEntry, When } from '#stream/entry.ts'
import { asked, longTextField, optionalTextField, whenField, wholeNumberField } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { type Context, here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { notAnAccount } from '../account/not-corrected.ts'
import { entryCorrected } from '../entries/entry-corrected.ts'
import { complaintEntryTypes } from '../entries/index.ts'
import { otherSideOf } from '../intake/linked-both-ways.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { changeFacts } from './changed-facts.ts'
import { startMoved } from './clock-starts.ts'
import { complaintVerb } from './define.ts'
import { factsOf } from './facts-of-entry.ts'
import { twoPairsOfEyes } from './two-pairs-of-eyes.ts'

interface Change {
  readonly target: number | null
  readonly newDate: When
  readonly changes: string | null
}

interface Corrected {
  readonly before: StoredEntry
  readonly after: StoredEntry
  readonly issues: readonly InputIssue[]
}

/** The entry as it stands and as it would stand; undefined where there is none to correct. */
function corrected(state: ComplaintState, { target, newDate, changes }: Change): Corrected | undefined {
  const before = state.history.standing.find(({ seq }) => seq === target)
  const type = before && complaintEntryTypes.get(before.type)
  if (!before || !type) return undefined
  const { data, issues } = changeFacts(
    before.data,
    changes ?? '',
    'changes',
    {
      check: data => type.check(before.version, data),
      choices: (data, name) => type.choices(before.version, data, name),
    },
    type.fixed,
  )
  return {
    before,
    after: { ...before, happened: isUndated(newDate) && newDate.asWritten === null ? before.happened : newDate, data },
    issues,
  }
}

/** Facts that name a person by an id: with anything else nobody would have the part, or be kept out. */
const namesAPerson = /(?:^|\.)(?:personId|ownerId|childId|adultId|to|affected|about)$/

/** Facts that name something of the complaint by an id: with anything else what hangs on it would be lost. */
const namesSomething = /Ids?$/

const idsIn = (value: Json): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(idsIn) : []

/** A fact that would now name nobody of this complaint and nobody at the council, or nothing of this complaint. */
function namesNothing(
  state: ComplaintState,
  { before, after }: Corrected,
  people: Context['people'],
): string | undefined {
  const was = new Map(factsOf(before.data).map(({ name, value }) => [name, JSON.stringify(value)]))
  const changed = factsOf(after.data).filter(({ name, value }) => was.get(name) !== JSON.stringify(value))
  const isSomebody = (id: string): boolean => {
    const { officerAs, member } = people(id)
    return officerAs.length > 0 || member || partsHeldBy(state, id).length > 0
  }
  for (const { name, value } of changed) {
    // "about" and "to" are words in some entries, and people in others, where there is a list of them.
    const person = namesAPerson.test(name) && (name.endsWith('Id') || Array.isArray(value))
    if (person && !idsIn(value).every(isSomebody))
      return `The ${name} has to be somebody of this complaint. Add them to it first`
    if (!person && namesSomething.test(name)) {
      const all = state.history.stored.flatMap(({ data }) => factsOf(data))
      const known = new Set(all.flatMap(fact => (namesSomething.test(fact.name) ? idsIn(fact.value) : [])))
      if (!idsIn(value).every(id => known.has(id)))
        return `The ${name} has to be of something that there is in this complaint. Withdraw this entry, and record what is right`
    }
  }
  return undefined
}

export const correctEntry = complaintVerb({
  name: 'correct-entry',
  title: 'Correct an entry',
  summary: 'An entry says something wrong. The correction takes its place, and both stay in the history.',
  transitions: [],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '17(4)' },
    { key: 'MANUALS', at: 'records' },
  ],
  input: z.object({
    happened: whenField('When was it put right?'),
    target: wholeNumberField('Which entry is wrong?', 'Its number in the history.'),
    newDate: whenField('If its date is wrong, what is the right one?', 'Leave empty to keep the date it has.'),
    changes: optionalTextField(
      'If something else is wrong, what should it say?',
      'One fact a line, with its name first, as the list of entries gives it. For example, “reason: Two interviews are outstanding”. Several of one kind stand a line each.',
    ),
    reason: longTextField('Why is it corrected?', 'Without names.'),
    evidence: optionalTextField(
      'What shows that the correction is right?',
      'Needed when a time limit counts from the entry.',
    ),
    secondPerson: optionalChosenField('person', 'Who checked it?', 'Needed when a time limit counts from the entry.'),
    bothDatesCompared: asked(z.enum(['yes', 'no']).default('no'), {
      question: 'If a time limit counts from the entry: have you compared both dates?',
      hint: 'The answer is asked for again with both dates beside it.',
      kind: 'yes or no',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  }),
  opensWhen: state => (state.history.standing.length > 0 ? null : 'Opens when there is an entry.'),
  check: [
    (state, { target }) => notAnAccount(state, target),
    (state, { target }) => {
      if (target === null) return [{ field: 'target', message: 'Enter the number of the entry' }]
      if (state.history.standing.some(({ seq }) => seq === target)) return []
      const isStored = state.history.stored.some(({ seq }) => seq === target)
      return [
        {
          field: 'target',
          message: isStored
            ? `Entry ${target} is a correction, or was withdrawn. Correct the entry that it is about; the latest correction counts`
            : `There is no entry ${target}`,
        },
      ]
    },
    (state, { target, newDate, changes }) => {
      const change = corrected(state, { target, newDate, changes })
      if (!change || change.issues.length > 0) return change?.issues ?? []
      return JSON.stringify([change.before.happened, change.before.data]) ===
        JSON.stringify([change.after.happened, change.after.data])
        ? [{ field: 'newDate', message: 'Nothing would change. Enter the right date, or what else is wrong' }]
        : []
    },
    (_state, { newDate }, { today }) =>
      newDate.earliest !== null && newDate.earliest > today
        ? [{ field: 'newDate', message: 'The date is in the future. Enter a date that is today or earlier' }]
        : [],
    (state, { target, newDate, changes }, { people }) => {
      const change = corrected(state, { target, newDate, changes })
      const message = change && namesNothing(state, change, people)
      return message ? [{ field: 'changes', message }] : []
    },
    (state, { target, newDate, changes, evidence, secondPerson, bothDatesCompared }, context) => {
      const change = corrected(state, { target, newDate, changes })
      const moved = change && startMoved(change.before, change.after)
      if (!moved) return []
      const what = `A time limit counts from entry ${target}, and its date moves ${moved}.`
      const issues = twoPairsOfEyes(what, { evidence, secondPerson }, context)
      return bothDatesCompared === 'yes' || context.source.kind !== 'worked'
        ? issues
        : [...issues, { field: 'bothDatesCompared', message: `${what} Choose yes if both dates are as they should be` }]
    },
  ],
  guards: [],
  decide(state, { happened, target, newDate, changes, reason, evidence, secondPerson }, context) {
    const change = corrected(state, { target, newDate, changes })
    if (!change) return []
    // All that stands is written down, because of several corrections of one entry only the latest counts.
    const correction = ({ seq, data }: StoredEntry) =>
      entryCorrected.write(happened, context.source, {
        target: seq,
        happened: whenToData(change.after.happened),
        data,
        reason,
        evidence,
        secondPerson,
      })
    const there = otherSideOf(target, state.history.stored, context)
    const theirs = there?.standing ? [{ to: there.to, entries: [correction(there.standing)] }] : []
    return [...here(correction(change.after)), ...theirs]
  },
})
