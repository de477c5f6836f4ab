import { answersForIt } from '#complaint/dispatch/find.ts'
import { isBeforeAsked } from '#complaint/dispatch/on-the-day.ts'
import { mayBeOpened } from '#complaint/files/may-be-opened.ts'
import type { Day } from '#law/day.ts'
import { holdsAny } from '#stream/role.ts'
import { actorAt } from '../grants.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { inOutbox, isToPost, mayUseOutbox, printBatchView } from '../views/outbox.ts'
import { nameOf, readWhole } from './compose.ts'
import { gone } from './note.ts'
import { whyNotNow } from './why-not-now.ts'
import { type Zipped, zipOf } from './zip.ts'

export type PrintBatch =
  | { readonly kind: 'made'; readonly bytes: Buffer; readonly letters: number }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

/** A cell of a table as text: what a spreadsheet would work out is only shown. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

const numbered = (place: number): string => String(place + 1).padStart(3, '0')

/**
 * What is to be posted, as one archive: a list, and for each letter a folder with its address and its files. What could no
 * longer be recorded as sent is left out, and the list says why.
 */
export async function printBatch(office: Office, visitor: Visitor): Promise<PrintBatch> {
  const seen = await show(office, printBatchView, null, visitor)
  if (seen.kind !== 'shown') return seen
  const { authorityId } = visitor
  const files: Zipped[] = []
  const leftOut: string[] = []
  const lines = [['Number', 'Reference', 'Address', 'Pages to put in'].map(cell).join(',')]
  for (const { waiting, name, address, files: own } of seen.shown) {
    const { complaintId, delivery } = waiting
    const which = { complaintId, deliveryId: delivery.id }
    const why =
      address === null
        ? 'No postal address is recorded for them any more.'
        : own.length === 0 || !own.every(mayBeOpened)
          ? 'A file that goes with it can no longer be opened.'
          : await whyNotNow(office, { ...which, releasedBy: answersForIt(waiting) ?? '' }, authorityId)
    if (why !== null || address === null) {
      leftOut.push(['Left out', waiting.state.reference, why ?? '', '0'].map(cell).join(','))
      continue
    }
    const folder = numbered(lines.length - 1)
    const to = `${name}\n${address}\n`
    files.push({ name: `${folder}/Address.txt`, bytes: Buffer.from(to.replaceAll('\n', '\r\n')) })
    for (const [place, file] of own.entries())
      files.push({
        name: `${folder}/${nameOf(file, place)}`,
        bytes: await readWhole(office, { authorityId, complaintId, storedAs: file.storedAs }),
      })
    lines.push(
      [folder, waiting.state.reference, to.trim().replaceAll(/\s*\n\s*/g, ', '), String(own.length)]
        .map(cell)
        .join(','),
    )
  }
  const list = { name: 'List.csv', bytes: Buffer.from(`\uFEFF${[...lines, ...leftOut].join('\r\n')}\r\n`) }
  return { kind: 'made', bytes: zipOf([list, ...files]), letters: lines.length - 1 }
}

export type TakenToPost =
  | { readonly kind: 'taken'; readonly letters: number }
  | { readonly kind: 'not allowed' }
  | { readonly kind: 'in the future' }
  /** One of them was asked to be sent only after that day. */
  | { readonly kind: 'before it was asked' }

/** They were taken to the post on that day, by whoever says so: each carries out what it carries out. */
export async function takenToPost(
  office: Office,
  visitor: Visitor,
  deliveryIds: readonly string[],
  on: Day,
): Promise<TakenToPost> {
  const { authorityId, personId } = visitor
  const today = londonDay(office.now())
  const line = { at: office.now().toISOString(), actor: personId }
  const found = await office.record.transaction(authorityId, async tx => {
    const actor = await actorAt(tx, visitor, today)
    if (!holdsAny(actor, mayUseOutbox)) {
      tx.audit({ ...line, kind: 'refusal', subject: 'view/outbox', detail: { taken: false } })
      return null
    }
    return (await inOutbox(tx, actor)).filter(isToPost).filter(({ delivery }) => deliveryIds.includes(delivery.id))
  })
  if (found === null) return { kind: 'not allowed' }
  if (on > today) return { kind: 'in the future' }
  if (found.some(({ dispatch }) => isBeforeAsked(dispatch, { earliest: on }))) return { kind: 'before it was asked' }
  for (const { complaintId, dispatch, delivery } of found)
    await gone(
      office,
      authorityId,
      { complaintId, deliveryId: delivery.id, mark: null, releasedBy: answersForIt({ dispatch, delivery }) ?? '' },
      { how: 'taken to the post', on, takenBy: personId },
    )
  return { kind: 'taken', letters: found.length }
}
