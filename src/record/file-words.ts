import type { Queries } from './db.ts'

export interface FileInComplaint {
  readonly authorityId: string
  readonly complaintId: string
  readonly fileId: string
}

export interface WordsOfPage {
  /** From 1; 0 for a document without pages. */
  readonly page: number
  readonly words: string
}

export type ReadWords =
  | { readonly outcome: 'read'; readonly pages: readonly WordsOfPage[] }
  | { readonly outcome: 'no words' | 'could not be read' }

/** Keeps the words of a file for search. They are deleted with the file, or with its complaint. */
export async function keepWords(
  tx: Queries,
  { authorityId, complaintId, fileId }: FileInComplaint,
  words: ReadWords,
): Promise<void> {
  const place = [authorityId, complaintId, fileId]
  const pages = words.outcome === 'read' ? words.pages : []
  await tx.batch([
    {
      sql: 'delete from file_texts where authority_id = $1 and complaint_id = $2 and file_id = $3',
      params: place,
    },
    {
      sql: `insert into file_readings (authority_id, complaint_id, file_id, outcome) values ($1, $2, $3, $4)
            on conflict (authority_id, complaint_id, file_id) do update set outcome = excluded.outcome`,
      params: [...place, words.outcome],
    },
    {
      sql: `insert into file_texts (authority_id, complaint_id, file_id, page, words)
            select $1, $2, $3, page, words from unnest($4::int[], $5::text[]) as t (page, words)`,
      params: [...place, pages.map(({ page }) => page), pages.map(page => page.words)],
    },
  ])
}

/** What came of reading each file of a complaint, by the file's id; nothing for a file that was never read. */
export async function readingsOf(
  tx: Queries,
  authorityId: string,
  complaintId: string,
): Promise<ReadonlyMap<string, ReadWords['outcome']>> {
  const rows = await tx.query<{ id: string; outcome: ReadWords['outcome'] }>(
    'select file_id as id, outcome from file_readings where authority_id = $1 and complaint_id = $2',
    [authorityId, complaintId],
  )
  return new Map(rows.map(({ id, outcome }) => [id, outcome]))
}

export interface FoundWords extends WordsOfPage {
  readonly fileId: string
}

/** The pages of these files of a complaint that hold every one of these words, whatever their case; at most so many. */
export async function pagesWith(
  tx: Queries,
  { authorityId, complaintId }: Omit<FileInComplaint, 'fileId'>,
  sought: readonly string[],
  { files, most }: { readonly files: readonly string[]; readonly most: number },
): Promise<readonly FoundWords[]> {
  return tx.query<{ fileId: string; page: number; words: string }>(
    `select file_id as "fileId", page, words from file_texts
     where authority_id = $1 and complaint_id = $2 and file_id = any($5::text[])
       and (select bool_and(position(one in lower(words)) > 0) from unnest($3::text[]) as s (one))
     order by file_id, page limit $4`,
    [authorityId, complaintId, sought.map(one => one.toLowerCase()), most, files],
  )
}
