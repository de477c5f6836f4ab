import type { Db } from './db.ts'

export interface AuthorityRow {
  readonly id: string
  readonly kind: 'practice' | 'real'
  /** First part of every printed reference: two to eight capitals and digits. */
  readonly referencePrefix: string
}

/** Not done, and why, in words for the person who asked. */
export class AuthorityRefused extends Error {
  override name = 'AuthorityRefused'
}

/**
 * Makes room for a council. Its name and settings go into its own stream afterwards.
 * @throws AuthorityRefused for a real one where a power cut may lose what was acknowledged.
 */
export async function createAuthority(db: Db, authority: AuthorityRow, now: string): Promise<void> {
  const { probe, warning } = db.durability()
  if (authority.kind === 'real' && probe === 'failed') {
    throw new AuthorityRefused(
      `A real council cannot be kept in this record. ${warning ?? ''} Use a PostgreSQL server (set DATABASE_URL).`,
    )
  }
  await db.transaction({ role: 'install', authorityId: authority.id }, tx =>
    tx.query('insert into authorities (id, kind, reference_prefix, created_at) values ($1, $2, $3, $4)', [
      authority.id,
      authority.kind,
      authority.referencePrefix,
      now,
    ]),
  )
}

export function listAuthorities(db: Db): Promise<readonly AuthorityRow[]> {
  return db.transaction({ role: 'inspect', authorityId: null }, tx =>
    tx.query<AuthorityRow>(
      'select id, kind, reference_prefix as "referencePrefix" from authorities order by created_at, id',
    ),
  )
}
