import { path } from '../../components/link.ts'
import { type Draft, type Item, type ItemKind, itemsOf } from './draft.ts'
import { pageNamed, type QuestionPage, questionPages } from './pages.ts'

/** Where things of a kind are listed, one page each behind it. */
export interface ListPage {
  readonly name: string
  readonly kind: ItemKind
  readonly title: string
  readonly says: string
  readonly one: string
  readonly many: string
  readonly another: string
}

export const listPages: readonly ListPage[] = [
  {
    name: 'people',
    kind: 'person',
    title: 'Who is in this complaint?',
    says: 'The complainant, each child, anybody who helps them, and anybody complained about. Each is asked about by themselves.',
    one: 'person',
    many: 'people',
    another: 'Is there anybody to add?',
  },
  {
    name: 'points',
    kind: 'point',
    title: 'What are the points of the complaint?',
    says: 'Each thing complained about is a point of its own, so that each gets an answer.',
    one: 'point',
    many: 'points',
    another: 'Is there a point to add?',
  },
]

/** The pages in order: those of the complaint, and the lists. */
const order: readonly string[] = ['received', 'words', 'people', 'points', 'check']

export const listOf = (kind: ItemKind): ListPage => {
  const found = listPages.find(list => list.kind === kind)
  if (!found) throw new Error(`Nothing lists ${kind}`)
  return found
}

export const listNamed = (name: string | undefined): ListPage | undefined => listPages.find(list => list.name === name)

export const startAddress = '/take-a-complaint'
export const draftAddress = (draft: Pick<Draft, 'id'>): string => path`/take-a-complaint/${draft.id}`
export const placeAddress = (draft: Pick<Draft, 'id'>, name: string): string =>
  path`/take-a-complaint/${draft.id}/${name}`

export function pageAddress(
  draft: Pick<Draft, 'id'>,
  page: QuestionPage,
  key: string | null,
  thenCheck: boolean,
): string {
  const to = key === null ? placeAddress(draft, page.name) : path`/take-a-complaint/${draft.id}/${page.name}/${key}`
  return thenCheck ? `${to}?then=check` : to
}

const place = (name: string): number => order.indexOf(name)

/** The pages of questions about one thing of a kind, in order. */
export const pagesOfKind = (kind: ItemKind): readonly QuestionPage[] => questionPages.filter(({ of }) => of === kind)

/** Where a page leads once it is saved. */
export function nextAddress(draft: Draft, page: QuestionPage, item: Item | null): string {
  if (page.of === null || item === null) return placeAddress(draft, order[place(page.name) + 1] ?? 'check')
  const pages = pagesOfKind(page.of)
  const next = pages[pages.indexOf(page) + 1]
  return next ? pageAddress(draft, next, item.key, false) : placeAddress(draft, listOf(page.of).name)
}

export function backAddress(draft: Draft, page: QuestionPage, item: Item | null): string {
  if (page.of !== null) {
    const pages = pagesOfKind(page.of)
    const before = pages[pages.indexOf(page) - 1]
    return before && item ? pageAddress(draft, before, item.key, false) : placeAddress(draft, listOf(page.of).name)
  }
  return before(draft, page.name)
}

export function before(draft: Draft, name: string): string {
  const previous = order[place(name) - 1]
  return previous === undefined ? startAddress : placeAddress(draft, previous)
}

export const after = (draft: Draft, name: string): string => placeAddress(draft, order[place(name) + 1] ?? 'check')

/** Where somebody who comes back goes on: the first page that was never saved. */
export function resumeAddress(draft: Draft): string {
  const next = order.find(name => {
    const list = listNamed(name)
    if (list) return itemsOf(draft, list.kind).length === 0
    return pageNamed(name, null) !== undefined && draft.sheets[name] === undefined
  })
  return placeAddress(draft, next ?? 'check')
}
