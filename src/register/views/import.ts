import { isStreamId } from '#office/office.ts'
import type { View } from '#office/view.ts'
import type { Asking } from '../asking.ts'
import { mayImportDecisions } from '../import-decisions.ts'
import type { Became, FileKept } from '../imports/kept-import.ts'
import { isRunningHere } from '../imports/run-import.ts'

export interface ImportQuery {
  readonly id: string
  /** Of its files, from 1. */
  readonly page: number
  /** The instant of the request. */
  readonly now: Date
}

/** `stopped`: by a stop of the service or by a failure; what was done until then is in the register. */
export type ImportState = 'running' | 'done' | 'stopped'

export interface ShownImport {
  readonly id: string
  readonly named: string
  readonly state: ImportState
  /** Instant in UTC. */
  readonly begunAt: string
  readonly files: number
  /** Files of a zip that hold no statement, by their names. */
  readonly leftAside: number
  readonly counts: Readonly<Record<Became, number>>
  readonly told: number
  /** The file that was done last. */
  readonly last: string | null
  /** A page of its files: first those that were refused, then as they were done. */
  readonly rows: readonly FileKept[]
  readonly page: number
  readonly pages: number
}

const FILES_A_PAGE = 100
/** It tells how far it is every second, and within the longest time that one file may take. */
const SILENT_MILLISECONDS = 120_000

interface Row {
  readonly id: string
  readonly named: string
  readonly files: number
  readonly leftAside: number
  readonly begunAt: string
  readonly toldAt: string
  readonly ended: 'done' | 'stopped' | null
}

const stateOf = ({ id, ended, toldAt }: Row, now: number): ImportState =>
  ended ?? (isRunningHere(id) || now - Date.parse(toldAt) < SILENT_MILLISECONDS ? 'running' : 'stopped')

async function rowsOf(tx: Asking, id: string, page: number): Promise<readonly FileKept[]> {
  return tx.query<FileKept>(
    `select file, became, reference, why from published_import_files where import_id = $1
     order by array_position(array['refused', 'added', 'replaced', 'already there'], became), place
     limit ${FILES_A_PAGE} offset $2`,
    [id, (page - 1) * FILES_A_PAGE],
  )
}

/** An import that was sent from a page: how far it is, and what became of each file. */
export const importView: View<ImportQuery, ShownImport> = {
  name: 'import of decisions',
  may: mayImportDecisions,
  kind: 'view',
  async load(tx, { id, page: asked, now }) {
    if (!isStreamId(id)) return null
    const [row] = await tx.query<Row>(
      `select id, named, files, left_aside as "leftAside", begun_at as "begunAt", told_at as "toldAt", ended
       from published_imports where id = $1`,
      [id],
    )
    if (!row) return null
    const counted = await tx.query<{ became: Became; files: number }>(
      'select became, count(*)::int as files from published_import_files where import_id = $1 group by became',
      [id],
    )
    const [last] = await tx.query<{ file: string }>(
      'select file from published_import_files where import_id = $1 order by place desc limit 1',
      [id],
    )
    const counts: Record<Became, number> = { added: 0, replaced: 0, 'already there': 0, refused: 0 }
    for (const { became, files } of counted) counts[became] = files
    const told = counted.reduce((sum, { files }) => sum + files, 0)
    const pages = Math.max(1, Math.ceil(told / FILES_A_PAGE))
    const page = Math.min(Math.max(1, asked), pages)
    const { named, files, leftAside, begunAt } = row
    return {
      id,
      named,
      state: stateOf(row, now.getTime()),
      begunAt,
      files,
      leftAside,
      counts,
      told,
      last: last?.file ?? null,
      rows: await rowsOf(tx, id, page),
      page,
      pages,
    }
  },
  audit: ({ id }, { told, files }) => ({ subject: `decisions/import/${id}`, detail: { told, files } }),
}
