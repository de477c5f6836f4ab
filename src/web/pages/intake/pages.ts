import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { keepOwnWords } from '#complaint/verbs/keep-own-words.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import type { Field } from '#stream/field.ts'
import type { Verb } from '#stream/verb.ts'
import type { ItemKind } from './draft.ts'

/** Questions of one verb that a page asks. */
export interface Asks {
  readonly verb: Verb<ComplaintState>
  readonly fields: readonly string[]
  /** The choices offered here, where the verb takes more. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** Choices of which several can be ticked: the verb is done once for each. */
  readonly several?: readonly string[]
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
        fields: ['name', 'part'],
        only: { part: partsAtReceipt },
        several: ['part'],
      },
    ],
  },
  {
    name: 'point',
    of: 'point',
    title: 'What is this point?',
    asks: [{ verb: recordPoint, fields: ['text', 'wanted', 'arose', 'service', 'theme', 'parentId', 'label'] }],
  },
]

/** A question of a page, and the verb whose question it is. */
export interface Question {
  readonly field: Field
  readonly verb: Verb<ComplaintState>
  readonly several: boolean
}

export const questionsOf = ({ asks }: QuestionPage): readonly Question[] =>
  asks.flatMap(({ verb, fields, only = {}, several = [] }) =>
    fields.flatMap(name => {
      const field = verb.fields.find(one => one.name === name)
      if (!field) throw new Error(`${verb.name} does not ask ${name}`)
      const offered = only[name]
      const choices = offered && field.choices?.filter(({ value }) => offered.includes(value))
      return [{ verb, several: several.includes(name), field: choices ? { ...field, choices } : field }]
    }),
  )

export const pageNamed = (name: string | undefined, of: ItemKind | null): QuestionPage | undefined =>
  questionPages.find(page => page.name === name && page.of === of)
