import { path } from '../../components/link.ts'
import { type Draft, type Item, type ItemKind, itemsOf } from './draft.ts'
import { appliesTo, pageNamed, type QuestionPage, questionPages } from './pages.ts'

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
  {
    name: 'outcomes',
    kind: 'outcome',
    title: 'What do they want to come of it?',
    says: 'Each thing they want, in their own words. Later each gets an answer: met, not met, no longer possible, or for somebody else.',
    one: 'desired outcome',
    many: 'desired outcomes',
    another: 'Is there a desired outcome to add?',
  },
  {
    name: 'fading',
    kind: 'evidence',
    title: 'Is there evidence that will not keep?',
    says: 'Cameras, recorded calls, messages: they are deleted after a while, often within a month. Whoever holds them is asked at once.',
    one: 'piece of evidence',
    many: 'pieces of evidence',
    another: 'Is there evidence to add that will not keep?',
  },
  {
    name: 'links',
    kind: 'link',
    title: 'Does another complaint belong with it?',
    says: 'An earlier complaint, or one of a brother or sister.',
    one: 'linked complaint',
    many: 'linked complaints',
    another: 'Is there a complaint to link?',
  },
]

/** The pages in order: those of the complaint, and the lists. */
const order: readonly string[] = [
  'received',
  'words',
  'people',
  'points',
  'outcomes',
  'fading',
  'links',
  'kind',
  'check',
]

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

/** Those of them that are asked about this one. */
export const pagesAbout = (draft: Draft, item: Item): readonly QuestionPage[] =>
  pagesOfKind(item.kind).filter(page => appliesTo(page, draft, item))

/** Where a page leads once it is saved. */
export function nextAddress(draft: Draft, page: QuestionPage, item: Item | null): string {
  if (page.of === null || item === null) return placeAddress(draft, order[place(page.name) + 1] ?? 'check')
  const pages = pagesAbout(draft, item)
  const next = pages[pages.indexOf(page) + 1]
  return next ? pageAddress(draft, next, item.key, false) : placeAddress(draft, listOf(page.of).name)
}

export function backAddress(draft: Draft, page: QuestionPage, item: Item | null): string {
  if (page.of !== null) {
    const pages = item ? pagesAbout(draft, item) : []
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
