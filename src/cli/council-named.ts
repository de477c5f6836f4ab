import type { RecordStore } from '#record/record.ts'
import { WrongUse } from './command.ts'

/** The council with that reference prefix or id. @throws WrongUse that says which there are */
export async function councilNamed(record: RecordStore, named: string): Promise<string> {
  const known = await record.listAuthorities()
  const found = known.find(({ id, referencePrefix }) => id === named || referencePrefix === named.toUpperCase())
  if (found) return found.id
  throw new WrongUse(
    known.length === 0
      ? `There is no council "${named}", nor any other, in this record.`
      : `There is no council "${named}" in this record. There is ${known.map(({ referencePrefix }) => referencePrefix).join(', ')}.`,
  )
}
