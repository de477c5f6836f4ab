import type { StoredEntry } from '#stream/entry.ts'
import type { Given } from './template.ts'

/** The entry that made something, as it stands with its corrections. */
export const entryOf = ({ state }: Given, { seq }: { readonly seq: number }): StoredEntry | undefined =>
  state.history.standing.find(one => one.seq === seq)

/** What the last entry of a type says under a name; null where there is none, or it says nothing. */
export function lastSaid({ state }: Given, type: string, name: string): string | null {
  const said = state.history.standing.findLast(one => one.type === type)?.data[name]
  return typeof said === 'string' && said.trim() !== '' ? said : null
}
