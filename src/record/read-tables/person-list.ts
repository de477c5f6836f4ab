import { foldPerson } from '#person/person.ts'
import { clearTables, type Projection } from '../projection.ts'

export const personListProjection: Projection = {
  name: 'person list',
  kinds: ['person'],
  tables: ['person_list'],
  async apply(tx, authorityId, ref, entries) {
    await tx.query(
      `insert into person_list (authority_id, person_id, version, name) values ($1, $2, $3, $4)
       on conflict (authority_id, person_id) do update set version = excluded.version, name = excluded.name`,
      [authorityId, ref.id, entries.length, foldPerson(entries).name],
    )
  },
  async forget(tx, authorityId, ref) {
    await tx.query('delete from person_list where authority_id = $1 and person_id = $2', [authorityId, ref.id])
  },
  clear: (tx, authorityId) => clearTables(tx, authorityId, ['person_list']),
}
