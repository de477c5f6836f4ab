import { z } from 'zod'
import type { StoredDraft } from '#office/drafts.ts'
import { manyOf, oneOf, type Typed } from '../recording/typed.ts'

/** What can be added more than once. */
export const itemKind = z.enum(['person', 'point', 'outcome', 'evidence', 'link'])
export type ItemKind = z.infer<typeof itemKind>

const sheet = z.object({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** The version of the draft that it was last saved with. */
  at: z.int(),
})

const item = z.object({ key: z.string(), id: z.string(), kind: itemKind })

const contents = z.object({
  /** By page, or by page and item: "received", "who@2". */
  sheets: z.record(z.string(), sheet),
  items: z.array(item),
  lastKey: z.int(),
})

export type Item = Readonly<z.infer<typeof item>>

/** A complaint as it is being taken down. Names typed here stand nowhere else until it is recorded. */
export interface Draft {
  readonly id: string
  readonly version: number
  readonly savedAt: string
  readonly sheets: Readonly<Record<string, { readonly typed: Typed; readonly at: number }>>
  /** In the order in which they are shown and numbered. */
  readonly items: readonly Item[]
  /** The last key given to an item. */
  readonly lastKey: number
}

type Contents = Pick<Draft, 'sheets' | 'items' | 'lastKey'>

export const emptyContents: Contents = { sheets: {}, items: [], lastKey: 0 }

export const written = ({ sheets, items, lastKey }: Contents): string => JSON.stringify({ sheets, items, lastKey })

export function readDraft({ id, version, answers, savedAt }: StoredDraft): Draft {
  return { id, version, savedAt, ...contents.parse(JSON.parse(answers)) }
}

/** Where the answers of a page stand, of the complaint itself or of one item. */
export const sheetKey = (page: string, of: Item | null): string => (of === null ? page : `${page}@${of.key}`)

export const typedOn = (draft: Draft, page: string, of: Item | null = null): Typed =>
  draft.sheets[sheetKey(page, of)]?.typed ?? {}

export const itemsOf = (draft: Draft, kind: ItemKind): readonly Item[] => draft.items.filter(one => one.kind === kind)

export const itemNamed = (draft: Draft, kind: ItemKind, key: string): Item | undefined =>
  draft.items.find(one => one.kind === kind && one.key === key)

export const isBlank = (typed: Typed): boolean =>
  Object.values(typed).every(value => (typeof value === 'string' ? value.trim() === '' : value.length === 0))

/** The draft with a page's answers in it. */
export function withSheet(draft: Draft, key: string, typed: Typed): Draft {
  const sheets = { ...draft.sheets, [key]: { typed, at: draft.version + 1 } }
  return { ...draft, sheets }
}

/** The draft with a new item at the end. */
export function withItem(draft: Draft, kind: ItemKind, id: string): { readonly draft: Draft; readonly item: Item } {
  const lastKey = draft.lastKey + 1
  const added: Item = { key: String(lastKey), id, kind }
  return { draft: { ...draft, lastKey, items: [...draft.items, added] }, item: added }
}

/** The draft without an item and all that was said of it; points that were parts of it stand by themselves. */
export function withoutItem(draft: Draft, gone: Item): Draft {
  const sheets = Object.entries(draft.sheets)
    .filter(([key]) => !key.endsWith(`@${gone.key}`))
    .map(([key, kept]) => {
      const typed = Object.fromEntries(
        Object.entries(kept.typed).map(([name, value]) => [
          name,
          typeof value === 'string' ? (value === gone.id ? '' : value) : value.filter(one => one !== gone.id),
        ]),
      )
      return [key, { ...kept, typed }] as const
    })
  return { ...draft, sheets: Object.fromEntries(sheets), items: draft.items.filter(one => one !== gone) }
}

/** Whether somebody is this in the complaint, as the draft says. */
export const isPart = (draft: Draft, person: Item, part: string): boolean =>
  manyOf(typedOn(draft, 'who', person), 'part').includes(part)

/** The id somebody has in the record: a colleague's own, or the one kept for somebody new. */
export const personIdOf = (draft: Draft, person: Item): string =>
  oneOf(typedOn(draft, 'who', person), 'personId') || person.id

export const nameOf = (draft: Draft, person: Item): string =>
  oneOf(typedOn(draft, 'who', person), 'name').trim() || 'Somebody not named yet'
