import type { Asking } from '../asking.ts'
import type { FileTold } from '../bulk/import-files.ts'
import { storable } from '../storable.ts'

/** An import that was sent from a page, as it begins. */
export interface BegunImport {
  readonly id: string
  readonly authorityId: string
  readonly personId: string
  /** What was sent, by the names of the files. */
  readonly named: string
  readonly files: number
  readonly leftAside: number
  /** Instant in UTC. */
  readonly at: string
}

/** What became of a file, in one word. */
export type Became = 'added' | 'replaced' | 'already there' | 'refused'

export interface FileKept {
  readonly file: string
  readonly became: Became
  readonly reference: string | null
  /** Why it was refused. */
  readonly why: string | null
}

const LONGEST_NAME = 300

const name = (text: string): string => storable(text).slice(0, LONGEST_NAME).toWellFormed()

export function keptOf(file: string, told: FileTold): FileKept {
  const named = name(file)
  if (told.kind === 'not read') return { file: named, became: 'refused', reference: null, why: told.why }
  const { filed, reference } = told
  return filed.kind === 'not filed'
    ? { file: named, became: 'refused', reference, why: filed.why }
    : { file: named, became: filed.kind, reference, why: null }
}

export const beginImport = (tx: Asking, begun: BegunImport): Promise<unknown> =>
  tx.query(
    `insert into published_imports (id, authority_id, person_id, named, files, left_aside, begun_at, told_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [begun.id, begun.authorityId, begun.personId, name(begun.named), begun.files, begun.leftAside, begun.at],
  )

/** @param after how many files were told before these */
export async function keepFiles(
  tx: Asking,
  { id, authorityId, at }: Pick<BegunImport, 'id' | 'authorityId' | 'at'>,
  after: number,
  files: readonly FileKept[],
): Promise<void> {
  await tx.query(
    `insert into published_import_files (authority_id, import_id, place, file, became, reference, why)
     select $1, $2, $3 + place, file, became, reference, why
     from unnest($4::text[], $5::text[], $6::text[], $7::text[]) with ordinality as t (file, became, reference, why, place)`,
    [
      authorityId,
      id,
      after,
      files.map(one => one.file),
      files.map(one => one.became),
      files.map(one => one.reference),
      files.map(one => one.why),
    ],
  )
  await tx.query('update published_imports set told_at = $2 where id = $1', [id, at])
}

export const endImport = (tx: Asking, id: string, ended: 'done' | 'stopped', at: string): Promise<unknown> =>
  tx.query('update published_imports set ended = $2, told_at = $3 where id = $1', [id, ended, at])
