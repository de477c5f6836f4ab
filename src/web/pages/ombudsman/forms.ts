import { itemById } from '#complaint/ombudsman/find.ts'
import { dateInWords } from '#law/day-words.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { oneOf } from '../recording/typed.ts'
import { ombudsmanVerbs } from './verbs.ts'

const toOmbudsman = (id: string): string => path`/complaints/${id}/ombudsman`

const plain: FormOfWork = { back: toOmbudsman, around: () => ({}) }

/** What is asked stands above the questions, so that it is answered and not remembered. */
const answer: FormOfWork = {
  back: toOmbudsman,
  around({ state, now }, typed) {
    const itemId = oneOf(typed, 'itemId')
    const item = itemById(state, itemId)
    if (!item) return {}
    return {
      title: item.kind === 'question' ? 'Answer the Ombudsman’s question' : 'Send the Ombudsman a document',
      above: insetText({ text: item.words }),
      given: { itemId },
      suggested: { happened: dateInWords(now.today) },
    }
  },
}

/** A stage starts again because the Ombudsman decided so, or because council and complainant agreed without it. */
const restart: FormOfWork = {
  back: (id, typed) => (oneOf(typed, 'matterId') === '' ? path`/complaints/${id}` : toOmbudsman(id)),
  around: () => ({}),
}

/** The forms that are part of the work on the page of the Ombudsman. */
export const ombudsmanForms = ombudsmanVerbs.map((verb): readonly [verb: string, form: FormOfWork] => [
  verb,
  verb === 'answer-ombudsman' ? answer : verb === 'restart' ? restart : plain,
])
