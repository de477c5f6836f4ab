import { FileMissing } from './file-errors.ts'
import type { Placed, Shelf } from './shelf.ts'

/** A shelf that is gone when the process ends: for tests. */
export function shelfInMemory(): Shelf {
  const kept = new Map<string, { readonly where: Placed; readonly bytes: Buffer; readonly changedAt: number }>()
  const keyOf = ({ authorityId, storedAs }: Placed): string => `${authorityId}/${storedAs}`
  return {
    async place(where) {
      const parts: Uint8Array[] = []
      return {
        async write(bytes) {
          parts.push(Buffer.from(bytes))
        },
        async finish() {
          kept.set(keyOf(where), { where, bytes: Buffer.concat(parts), changedAt: Date.now() })
        },
        async abandon() {
          parts.length = 0
        },
      }
    },
    async *read(where) {
      const found = kept.get(keyOf(where))
      if (!found) throw new FileMissing()
      yield found.bytes
    },
    async remove(where) {
      kept.delete(keyOf(where))
    },
    async *list() {
      for (const { where, changedAt } of [...kept.values()]) yield { ...where, changedAt, whole: true }
    },
  }
}
