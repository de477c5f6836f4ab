import type { RecordTx } from '#record/record.ts'
import { isStreamId } from './office.ts'

/** The names of people of this council's record, by person id. One whose name was erased is not there. */
export async function namesOf(tx: RecordTx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await tx.query<{ id: string; name: string }>(
    'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
    [tx.authorityId, [...new Set(people)].filter(isStreamId)],
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}
