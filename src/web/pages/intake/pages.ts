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
import type { Field } from '#stream/field.ts'
import type { Verb } from '#stream/verb.ts'
import { type Draft, type Item, type ItemKind, isPart, itemsOf } from './draft.ts'

/** Questions of one verb that a page asks. */
export interface Asks {
  readonly verb: Verb<ComplaintState>
  readonly fields: readonly string[]
  /** The choices offered here, where the verb takes more. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** Choices of which several can be ticked: the verb is done once for each. */
  readonly several?: readonly string[]
  /** Asked this often, and done for each that was answered. */
  readonly times?: number
}

/** One page of questions: about the complaint, or about one of its people, points and so on. */
export interface QuestionPage {
  /** In the address. */
  readonly name: string
  readonly of: ItemKind | null
  readonly title: string
  readonly says?: string
  readonly asks: readonly Asks[]
  /** Two long answers stand beside each other on a wide screen. */
  readonly beside?: boolean
  /** Left out where it has nothing to ask; always asked unless given. */
  readonly appliesTo?: (draft: Draft, item: Item) => boolean
}

/** What people can be when a complaint is taken. Other parts come with an appointment. */
const partsAtReceipt = [
  'complainant',
  'child',
  'person affected',
  'advocate',
  'representative',
  'relative',
  'subject of a point',
  'other',
]

const isChild = (draft: Draft, person: Item): boolean => isPart(draft, person, 'child')
const isOfTheFamily = (draft: Draft, person: Item): boolean =>
  ['complainant', 'child', 'person affected', 'representative', 'relative'].some(part => isPart(draft, person, part))

/** Whether somebody else complains, so that the child has to be asked. */
const hasAdultComplainant = (draft: Draft): boolean =>
  itemsOf(draft, 'person').some(person => isPart(draft, person, 'complainant') && !isChild(draft, person))

export const questionPages: readonly QuestionPage[] = [
  {
    name: 'received',
    of: null,
    title: 'When and how did the complaint come?',
    asks: [{ verb: receiveComplaint, fields: ['happened', 'time', 'form', 'channel', 'receivedBy', 'known'] }],
  },
  {
    name: 'words',
    of: null,
    title: 'What did they say?',
    says: 'Their own words come first and are kept exactly. Our summary stands beside them.',
    beside: true,
    asks: [
      { verb: keepOwnWords, fields: ['words', 'how'] },
      { verb: receiveComplaint, fields: ['subject'] },
    ],
  },
  {
    name: 'who',
    of: 'person',
    title: 'Who is it?',
    asks: [
      {
        verb: addPerson,
        fields: ['name', 'part', 'personId'],
        only: { part: partsAtReceipt },
        several: ['part'],
      },
      { verb: recordRelationship, fields: ['relationship', 'parentalResponsibility'] },
    ],
  },
  {
    name: 'contact',
    of: 'person',
    title: 'How can they be reached safely?',
    says: 'Ask them. It is kept with the person and shown to nobody who has no need of it.',
    asks: [{ verb: recordContact, fields: ['safeWays', 'phone', 'email', 'address', 'times', 'never'] }],
    appliesTo: (draft, person) => isOfTheFamily(draft, person) || isPart(draft, person, 'advocate'),
  },
  {
    name: 'needs',
    of: 'person',
    title: 'What do they need to take part?',
    says: 'Recorded once, and applied to every letter, call and meeting.',
    asks: [{ verb: recordNeeds, fields: ['language', 'interpreter', 'formats', 'adjustments'] }],
    appliesTo: isOfTheFamily,
  },
  {
    name: 'status',
    of: 'person',
    title: 'What is or was the child’s status?',
    says: 'As many as are known, each from when to when. Leave empty what is not known.',
    asks: [{ verb: recordChildStatus, fields: ['status', 'from', 'until'], times: 3 }],
    appliesTo: isChild,
  },
  {
    name: 'wish',
    of: 'person',
    title: 'Does the child want this complaint?',
    says: 'An adult may complain in their own right without anybody’s consent. That gives them no right to the child’s information.',
    asks: [{ verb: recordChildsWish, fields: ['adultId', 'capacity', 'consent', 'views', 'reason'] }],
    appliesTo: (draft, person) => isChild(draft, person) && hasAdultComplainant(draft),
  },
  {
    name: 'advocacy',
    of: 'person',
    title: 'Has an advocate been offered?',
    says: 'Children and care leavers have a right to one. If they asked for an advocate before the complaint came, stage 1 waits for the appointment.',
    asks: [{ verb: recordAdvocacy, fields: ['told', 'offered', 'answer', 'askedOn', 'provider', 'appointedOn'] }],
    appliesTo: isChild,
  },
  {
    name: 'about',
    of: 'person',
    title: 'Birth date and equality questions',
    says: 'Nobody has to answer. Not asked and prefer not to say are kept apart.',
    asks: [
      {
        verb: recordAboutPerson,
        fields: ['born', 'ethnicity', 'sex', 'disabilities', 'religion', 'orientation'],
      },
    ],
    appliesTo: (draft, person) => isChild(draft, person) || isPart(draft, person, 'complainant'),
  },
  {
    name: 'point',
    of: 'point',
    title: 'What is this point?',
    asks: [{ verb: recordPoint, fields: ['text', 'wanted', 'arose', 'service', 'theme', 'parentId', 'label'] }],
  },
  {
    name: 'concerns',
    of: 'point',
    title: 'Whom does this point concern?',
    asks: [{ verb: recordPeopleOfPoint, fields: ['affected', 'about'] }],
    appliesTo: draft => itemsOf(draft, 'person').length > 0,
  },
  {
    name: 'outcome',
    of: 'outcome',
    title: 'What do they want to happen?',
    asks: [{ verb: stateDesiredOutcome, fields: ['text'] }],
  },
  {
    name: 'evidence',
    of: 'evidence',
    title: 'What will not keep?',
    says: 'Cameras and calls are often deleted within a month. Ask whoever holds it today.',
    asks: [{ verb: noteFadingEvidence, fields: ['kind', 'what', 'heldBy', 'askedOn', 'keptUntil'] }],
  },
  {
    name: 'link',
    of: 'link',
    title: 'Which complaint belongs with this one?',
    asks: [{ verb: linkComplaint, fields: ['complaintId', 'kind'] }],
  },
  {
    name: 'kind',
    of: null,
    title: 'What kind of complaint is it?',
    says: 'As far as you can tell now. It can be put right later.',
    asks: [{ verb: classifyComplaint, fields: ['section', 'group', 'functionCode', 'theme', 'team'] }],
  },
]

/** A question of a page, and the verb whose question it is. */
export interface Question {
  readonly field: Field
  readonly verb: Verb<ComplaintState>
  readonly several: boolean
  /** From 1, where it is asked more than once. */
  readonly time: number | null
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth']

/** The name of a question asked again: "status", then "status-2". */
export const nameAgain = (name: string, time: number): string => (time === 1 ? name : `${name}-${time}`)

export const questionsOf = ({ asks }: QuestionPage): readonly Question[] =>
  asks.flatMap(({ verb, fields, only = {}, several = [], times }) =>
    Array.from({ length: times ?? 1 }, (_, index) => index + 1).flatMap(time =>
      fields.map(name => {
        const field = verb.fields.find(one => one.name === name)
        if (!field) throw new Error(`${verb.name} does not ask ${name}`)
        const offered = only[name]
        const choices = offered && field.choices?.filter(({ value }) => offered.includes(value))
        const again =
          times === undefined
            ? {}
            : { name: nameAgain(name, time), question: `${ORDINALS[time - 1] ?? time}: ${field.question}` }
        return {
          verb,
          several: several.includes(name),
          time: times === undefined ? null : time,
          field: { ...field, ...(choices ? { choices } : {}), ...again },
        }
      }),
    ),
  )

export const pageNamed = (name: string | undefined, of: ItemKind | null): QuestionPage | undefined =>
  questionPages.find(page => page.name === name && page.of === of)

/** Page names are each of one kind only, so the name alone says which page it is. */
export const pageOfName = (name: string | undefined): QuestionPage | undefined =>
  questionPages.find(page => page.name === name)

export const appliesTo = (page: QuestionPage, draft: Draft, item: Item | null): boolean =>
  page.appliesTo === undefined || (item !== null && page.appliesTo(draft, item))
