import type { ComplaintState } from '#complaint/state.ts'
import { foldPerson } from '#person/person.ts'
import type { PersonState } from '#person/state.ts'
import type { RecordTx } from '#record/record.ts'
import { StreamDisposed } from '#record/stream-errors.ts'
import type { Field } from '#stream/field.ts'
import type { Reach } from '#stream/known-person.ts'
import { isStreamId } from './office.ts'

/** Somebody as their own stream tells them; null where there is none, or it was erased. */
export async function personOf(tx: RecordTx, id: string): Promise<PersonState | null> {
  if (!isStreamId(id)) return null
  try {
    return foldPerson(await tx.load({ kind: 'person', id }))
  } catch (error) {
    if (error instanceof StreamDisposed) return null
    throw error
  }
}

const reachFrom = ({ contact, needs, born }: PersonState): Reach => ({
  safeWays: contact?.safeWays ?? [],
  never: contact?.never ?? null,
  language: needs?.language ?? null,
  interpreter: needs?.interpreter === 'yes',
  formats: needs?.formats ?? [],
  adjustments: needs?.adjustments ?? null,
  born,
  hasEmail: contact?.email != null,
  hasAddress: contact?.address != null,
})

/** Whether something is sent, so that how the people can be written to has to be known. */
export const isSent = (fields: readonly Field[]): boolean =>
  fields.some(({ name }) => name === 'sentTo' || name === 'byEmail' || name === 'delivery')

/** Everybody with a part in a complaint: nobody else is written to about it. */
export const partsOf = ({ parts }: ComplaintState): readonly string[] => parts.map(({ personId }) => personId)

/** How each of these people can be written to. Those without a record of their own are not there. */
export async function reachOf(tx: RecordTx, ids: Iterable<string>): Promise<ReadonlyMap<string, Reach>> {
  const found = new Map<string, Reach>()
  for (const id of new Set(ids)) {
    const person = await personOf(tx, id)
    if (person) found.set(id, reachFrom(person))
  }
  return found
}
