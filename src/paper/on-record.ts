import type { ComplaintState } from '#complaint/state.ts'
import { type Strand, strand } from '#complaint/words.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Given } from './template.ts'

/** The entry that made something, as it stands with its corrections. */
export const entryOf = ({ state }: Given, { seq }: { readonly seq: number }): StoredEntry | undefined =>
  state.history.standing.find(one => one.seq === seq)

/** The last entry of a type that stands. */
export const lastOf = ({ history }: Pick<ComplaintState, 'history'>, type: string): StoredEntry | undefined =>
  history.standing.findLast(one => one.type === type)

/** What an entry says under a name; null where it says nothing there. */
export function said(entry: StoredEntry | undefined, name: string): string | null {
  const words = entry?.data[name]
  return typeof words === 'string' && words.trim() !== '' ? words : null
}

/** The strand that an entry is of; the substance where it names none. */
export const strandOf = (entry: StoredEntry | undefined): Strand =>
  strand.safeParse(entry?.data.strand).data ?? 'substance'

/** What the last entry of a type says under a name; null where there is none, or it says nothing. */
export const lastSaid = ({ state }: Given, type: string, name: string): string | null => said(lastOf(state, type), name)
