import { foldPerson } from '#person/person.ts'
import { plainWords } from '#stream/plain-words.ts'
import { clearTables, type Projection } from '../projection.ts'

const TABLES = ['person_list', 'name_list'] as const

export const personListProjection: Projection = {
  name: 'person list',
  kinds: ['person'],
  tables: TABLES,
  async apply(tx, authorityId, ref, entries) {
    const { name, contact } = foldPerson(entries)
    const email = contact?.email?.trim().toLowerCase() ?? null
    const words = plainWords(name)
    await tx.batch([
      {
        sql: `insert into person_list (authority_id, person_id, version, name, email) values ($1, $2, $3, $4, $5)
          on conflict (authority_id, person_id)
          do update set version = excluded.version, name = excluded.name, email = excluded.email`,
        params: [authorityId, ref.id, entries.length, name, email],
      },
      {
        sql: `with no_more as (
            delete from name_list where authority_id = $1 and person_id = $2 and word <> all($3::text[])
          )
          insert into name_list (authority_id, person_id, word) select $1, $2, unnest($3::text[]) on conflict do nothing`,
        params: [authorityId, ref.id, words],
      },
    ])
  },
  async forget(tx, authorityId, ref) {
    await tx.batch(
      TABLES.map(table => ({
        sql: `delete from ${table} where authority_id = $1 and person_id = $2`,
        params: [authorityId, ref.id],
      })),
    )
  },
  clear: (tx, authorityId) => clearTables(tx, authorityId, TABLES),
}
