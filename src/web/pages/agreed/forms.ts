import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedById } from '#complaint/agreed/item.ts'
import { dateInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'
import { agreedAddress, dueContent, itemAddress, ownerInWords } from './words.ts'

/** The one that a link brought along; several, or none, are chosen among the questions. */
function meant({ state }: ShownComplaint, typed: Typed): AgreedItem | undefined {
  const ids = [...manyOf(typed, 'agreedIds'), oneOf(typed, 'agreedId')].filter(id => id !== '')
  return ids.length === 1 ? agreedById(state, ids[0] ?? '') : undefined
}

const back = (id: string, typed: Typed): string => {
  const ids = [...manyOf(typed, 'agreedIds'), oneOf(typed, 'agreedId')].filter(one => one !== '')
  return ids.length === 1 && ids[0] ? itemAddress(id, ids[0]) : agreedAddress(id)
}

/** What it is about, above the questions: agreed as it stands, and never from memory. */
function above(item: AgreedItem, shown: ShownComplaint): Html {
  const proof = item.followed.proofs.at(-1)
  return summaryList({
    rows: [
      { key: agreedName(item), value: item.text },
      { key: 'Owner', value: ownerInWords(item, shown) },
      { key: 'Due', value: html`${dueContent(agreedDue(shown.state, item, shown.now))}` },
      ...(proof
        ? [{ key: 'Proof given', value: `${proof.words}${proof.keptAt ? ` Kept: ${proof.keptAt}.` : ''}` }]
        : []),
    ],
  })
}

const about = (name: 'agreedId' | 'agreedIds', suggestsToday: boolean): FormOfWork => ({
  back,
  around(shown, typed) {
    const item = meant(shown, typed)
    if (!item) return {}
    return {
      above: above(item, shown),
      given: { [name]: item.id },
      ...(suggestsToday ? { suggested: { happened: dateInWords(shown.now.today) } } : {}),
    }
  },
})

/** The forms that are part of the work on the register of what was agreed. */
export const agreedForms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['agree-action', { back: agreedAddress, around: () => ({}) }],
  ['link-payments', { back: agreedAddress, around: () => ({}) }],
  ['consider-injustice', { back: agreedAddress, around: () => ({}) }],
  ['plan-agreed', about('agreedId', true)],
  ['record-apology', about('agreedId', false)],
  ['follow-payment', about('agreedId', false)],
  ['record-improvement', about('agreedId', false)],
  ['record-note-on-file', about('agreedId', false)],
  ['give-proof', about('agreedIds', false)],
  ['check-proof', about('agreedIds', true)],
  ['send-proof', about('agreedIds', false)],
  ['record-view-of-proof', about('agreedIds', false)],
]
