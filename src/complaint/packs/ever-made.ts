import type { StoredEntry } from '#stream/entry.ts'
import { onceForEach } from '#stream/once-for-each.ts'
import { deliveryGone } from '../entries/delivery-gone.ts'
import { dispatchAsked } from '../entries/dispatch-asked.ts'
import { packComposed } from '../entries/pack-composed.ts'
import { packMade } from '../entries/pack-made.ts'
import type { RecipientKind } from '../redaction/recipients.ts'

/** A file that was made of a pack, and what it was made of. */
export interface CopyMade {
  readonly packId: string
  readonly recipient: RecipientKind
  /** The files of its papers. */
  readonly papers: readonly string[]
}

interface EverMade {
  /** By the file that was made. */
  readonly copies: ReadonlyMap<string, CopyMade>
  readonly packs: ReadonlySet<string>
  /** What lies in a message as it was sent, by the file of the message. */
  readonly messages: ReadonlyMap<string, readonly string[]>
}

/**
 * What was made of packs and what went out, by what was recorded first: a file stays a copy for somebody though the entry
 * that says so is withdrawn.
 */
export const everMade = onceForEach((stored: readonly StoredEntry[]): EverMade => {
  const composed = new Map<string, CopyMade>()
  const copies = new Map<string, CopyMade>()
  const packs = new Set<string>()
  const within = new Map<string, readonly string[]>()
  const messages = new Map<string, readonly string[]>()
  for (const entry of stored) {
    if (entry.type === packComposed.type) {
      const { packId, recipient, papers } = packComposed.read(entry)
      composed.set(packId, { packId, recipient, papers: papers.map(({ fileId }) => fileId) })
    } else if (entry.type === packMade.type) {
      const { packId, files } = packMade.read(entry)
      const copy = composed.get(packId)
      packs.add(packId)
      if (copy) for (const { fileId } of files) copies.set(fileId, copy)
    } else if (entry.type === dispatchAsked.type) {
      const { letter, enclosures, deliveries } = dispatchAsked.read(entry)
      for (const { deliveryId } of deliveries) within.set(deliveryId, [letter, ...enclosures])
    } else if (entry.type === deliveryGone.type) {
      const { deliveryId, fileId } = deliveryGone.read(entry)
      const files = within.get(deliveryId)
      if (fileId !== null && files) messages.set(fileId, files)
    }
  }
  return { copies, packs, messages }
})
