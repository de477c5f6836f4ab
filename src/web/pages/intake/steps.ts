import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { classifyComplaint } from '#complaint/verbs/classify-complaint.ts'
import { keepOwnWords } from '#complaint/verbs/keep-own-words.ts'
import { linkComplaint } from '#complaint/verbs/link-complaint.ts'
import { noteFadingEvidence } from '#complaint/verbs/note-fading-evidence.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordAboutPerson } from '#complaint/verbs/record-about-person.ts'
import { recordAdvocacy } from '#complaint/verbs/record-advocacy.ts'
import { recordChildStatus } from '#complaint/verbs/record-child-status.ts'
import { recordChildsWish } from '#complaint/verbs/record-childs-wish.ts'
import { recordContact } from '#complaint/verbs/record-contact.ts'
import { recordNeeds } from '#complaint/verbs/record-needs.ts'
import { recordPeopleOfPoint } from '#complaint/verbs/record-people-of-point.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import { recordRelationship } from '#complaint/verbs/record-relationship.ts'
import { stateDesiredOutcome } from '#complaint/verbs/state-desired-outcome.ts'
import type { Step } from '#office/run-several.ts'
import type { Verb } from '#stream/verb.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'
import { type Draft, type Item, isBlank, itemsOf, personIdOf, sheetKey, typedOn } from './draft.ts'
import { pointsAsRead } from './numbered.ts'
import { appliesTo, nameAgain, pageOfName } from './pages.ts'

/** A step, and the pages of the draft that its answers stand on. */
export interface DraftStep extends Step {
  readonly sheets: readonly string[]
  /** Which of several times the questions were asked, from 1. */
  readonly time: number
}

const step = (
  verb: Verb<ComplaintState>,
  input: Typed,
  sheets: readonly string[],
  ids: readonly string[] = [],
  time = 1,
): DraftStep => ({ verb, input, sheets, ids, time })

/** What was answered to these questions, so that a page left empty records nothing. */
const answered = (typed: Typed, names: readonly string[]): boolean =>
  !isBlank(Object.fromEntries(names.flatMap(name => (typed[name] === undefined ? [] : [[name, typed[name]]]))))

/** People as the record will know them. */
const recordedPeople = (draft: Draft, typed: Typed, names: readonly string[]): Typed => {
  const ids = new Map(itemsOf(draft, 'person').map(person => [person.id, personIdOf(draft, person)]))
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      if (!names.includes(name)) return [name, value]
      return [name, typeof value === 'string' ? (ids.get(value) ?? value) : value.map(id => ids.get(id) ?? id)]
    }),
  )
}

/** A step of a page about one thing, if the page is asked and anything on it was answered. */
function whereAnswered(
  draft: Draft,
  item: Item,
  name: string,
  make: (typed: Typed, sheets: readonly string[]) => DraftStep,
) {
  const page = pageOfName(name)
  const typed = typedOn(draft, name, item)
  const sheets = [sheetKey(name, item)]
  return page && appliesTo(page, draft, item) && !isBlank(typed) ? [make(typed, sheets)] : []
}

function statusSteps(draft: Draft, person: Item, personId: string, happened: string): readonly DraftStep[] {
  const page = pageOfName('status')
  if (!page || !appliesTo(page, draft, person)) return []
  const typed = typedOn(draft, 'status', person)
  const names = ['status', 'from', 'until']
  return [1, 2, 3].flatMap(time => {
    const again = names.map(name => nameAgain(name, time))
    if (!answered(typed, again)) return []
    const input = Object.fromEntries(names.map((name, place) => [name, oneOf(typed, again[place] ?? name)]))
    return [step(recordChildStatus, { ...input, personId, happened }, [sheetKey('status', person)], [], time)]
  })
}

function personSteps(draft: Draft, person: Item, happened: string): readonly DraftStep[] {
  const sheets = [sheetKey('who', person)]
  const typed = typedOn(draft, 'who', person)
  const personId = personIdOf(draft, person)
  const about = { personId, happened }
  const [first = '', ...others] = manyOf(typed, 'part')
  const { relationship = '', parentalResponsibility: responsible = '' } = typed
  return [
    step(
      addPerson,
      { ...typed, ...(personId === person.id ? {} : { name: '' }), part: first, happened },
      sheets,
      personId === person.id ? [person.id] : [],
    ),
    ...others.map(part => step(addPerson, { ...about, part }, sheets)),
    ...(answered(typed, ['relationship', 'parentalResponsibility'])
      ? [
          step(
            recordRelationship,
            { ...about, relationship: relationship || 'not asked', parentalResponsibility: responsible || 'not asked' },
            sheets,
          ),
        ]
      : []),
    ...whereAnswered(draft, person, 'contact', (given, on) => step(recordContact, { ...given, ...about }, on)),
    ...whereAnswered(draft, person, 'needs', (given, on) =>
      step(recordNeeds, { ...given, interpreter: oneOf(given, 'interpreter') || 'not asked', ...about }, on),
    ),
    ...whereAnswered(draft, person, 'about', (given, on) => step(recordAboutPerson, { ...given, ...about }, on)),
    ...statusSteps(draft, person, personId, happened),
    ...whereAnswered(draft, person, 'advocacy', (given, on) =>
      step(recordAdvocacy, { ...given, answer: oneOf(given, 'answer') || 'not asked', ...about }, on),
    ),
  ]
}

const wishSteps = (draft: Draft, happened: string): readonly DraftStep[] =>
  itemsOf(draft, 'person').flatMap(child =>
    whereAnswered(draft, child, 'wish', (given, on) =>
      step(
        recordChildsWish,
        { ...recordedPeople(draft, given, ['adultId']), childId: personIdOf(draft, child), happened },
        on,
      ),
    ),
  )

const pointSteps = (draft: Draft, happened: string): readonly DraftStep[] =>
  pointsAsRead(draft).flatMap(point => [
    step(recordPoint, { ...typedOn(draft, 'point', point), happened }, [sheetKey('point', point)], [point.id]),
    ...whereAnswered(draft, point, 'concerns', (given, on) =>
      step(
        recordPeopleOfPoint,
        { ...recordedPeople(draft, given, ['affected', 'about']), pointId: point.id, happened },
        on,
      ),
    ),
  ])

const stepsOfEach = (
  draft: Draft,
  verb: Verb<ComplaintState>,
  kind: 'outcome' | 'evidence' | 'link',
  happened: string,
) =>
  itemsOf(draft, kind).map(item =>
    step(verb, { ...typedOn(draft, kind, item), happened }, [sheetKey(kind, item)], [item.id]),
  )

/** A reference is the office's to look up; while it is only a draft, `named` says which can be found. */
const linkSteps = (draft: Draft, happened: string, named: ReadonlyMap<string, string> | null) =>
  stepsOfEach(draft, linkComplaint, 'link', happened).map(one => {
    const reference = String(one.input.complaintId ?? '').trim()
    if (named === null || reference === '') return one
    return { ...one, input: { ...one.input, complaintId: named.get(reference) ?? 'none' } }
  })

/** Everything that recording a draft does, in order. */
export function stepsOf(draft: Draft, named: ReadonlyMap<string, string> | null = null): readonly DraftStep[] {
  const received = typedOn(draft, 'received')
  const words = typedOn(draft, 'words')
  const kind = typedOn(draft, 'kind')
  const happened = oneOf(received, 'happened')
  return [
    step(receiveComplaint, { ...received, subject: oneOf(words, 'subject') }, ['received', 'words']),
    ...(answered(words, ['words', 'how']) ? [step(keepOwnWords, { ...words, happened }, ['words'])] : []),
    ...itemsOf(draft, 'person').flatMap(person => personSteps(draft, person, happened)),
    ...wishSteps(draft, happened),
    ...pointSteps(draft, happened),
    ...stepsOfEach(draft, stateDesiredOutcome, 'outcome', happened),
    ...stepsOfEach(draft, noteFadingEvidence, 'evidence', happened),
    ...linkSteps(draft, happened, named),
    ...(isBlank(kind) ? [] : [step(classifyComplaint, { ...kind, happened }, ['kind'])]),
  ]
}
