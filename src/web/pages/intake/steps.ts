import { addPerson } from '#complaint/verbs/add-person.ts'
import { keepOwnWords } from '#complaint/verbs/keep-own-words.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordPoint } from '#complaint/verbs/record-point.ts'
import type { Step } from '#office/run-several.ts'
import { manyOf, oneOf } from '../recording/typed.ts'
import { type Draft, type Item, isBlank, itemsOf, sheetKey, typedOn } from './draft.ts'

/** A step, and the pages of the draft that its answers stand on. */
export interface DraftStep extends Step {
  readonly sheets: readonly string[]
}

const pointSteps = (draft: Draft, happened: string): readonly DraftStep[] => {
  const points = itemsOf(draft, 'point')
  const parentOf = (point: Item) => oneOf(typedOn(draft, 'point', point), 'parentId')
  const ofParent = (parentId: string): readonly Item[] =>
    points.filter(point => parentOf(point) === parentId).flatMap(point => [point, ...ofParent(point.id)])
  const inOrder = ofParent('')
  // Points that hang under one another in a circle are under none: they come last, and are told to be wrong.
  return [...inOrder, ...points.filter(point => !inOrder.includes(point))].map(point => ({
    verb: recordPoint,
    input: { ...typedOn(draft, 'point', point), happened },
    ids: [point.id],
    sheets: [sheetKey('point', point)],
  }))
}

function personSteps(draft: Draft, person: Item, happened: string): readonly DraftStep[] {
  const sheets = [sheetKey('who', person)]
  const typed = typedOn(draft, 'who', person)
  const [first = '', ...others] = manyOf(typed, 'part')
  return [
    { verb: addPerson, input: { ...typed, part: first, happened }, ids: [person.id], sheets },
    ...others.map(part => ({ verb: addPerson, input: { personId: person.id, part, happened }, ids: [], sheets })),
  ]
}

/** Everything that recording a draft does, in order. */
export function stepsOf(draft: Draft): readonly DraftStep[] {
  const received = typedOn(draft, 'received')
  const words = typedOn(draft, 'words')
  const happened = oneOf(received, 'happened')
  return [
    {
      verb: receiveComplaint,
      input: { ...received, subject: oneOf(words, 'subject') },
      ids: [],
      sheets: ['received', 'words'],
    },
    ...(isBlank(words) ? [] : [{ verb: keepOwnWords, input: { ...words, happened }, ids: [], sheets: ['words'] }]),
    ...itemsOf(draft, 'person').flatMap(person => personSteps(draft, person, happened)),
    ...pointSteps(draft, happened),
  ]
}
