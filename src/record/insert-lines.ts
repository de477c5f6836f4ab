import type { Parameter, Tx } from './db.ts'
import type { Line } from './export-lines.ts'
import { bytesOf } from './hex.ts'
import { insertMail } from './mail-lines.ts'

type Of<Kind extends Line['is']> = Extract<Line, { readonly is: Kind }>

const isKind =
  <Kind extends Line['is']>(kind: Kind) =>
  (line: Line): line is Of<Kind> =>
    line.is === kind

/** Puts lines of an export into their tables, as they stand. */
export async function insertLines(tx: Tx, lines: readonly Line[]): Promise<void> {
  await insertRows(tx, AUTHORITIES, lines.filter(isKind('authority')), line => [
    line.authority,
    line.kind,
    line.referencePrefix,
    line.createdAt,
  ])
  await insertRows(tx, REFERENCES, lines.filter(isKind('reference')), line => [line.authority, line.year, line.last])
  const entries = lines.filter(isKind('entry'))
  await insertRows(tx, ENTRIES, entries, line => [
    line.authority,
    line.kind,
    line.stream,
    line.seq,
    line.type,
    line.version,
    line.happenedFrom,
    line.happenedTo,
    line.asWritten,
    line.recordedAt,
    line.actor,
    line.source,
    bytesOf(line.dataHash),
    bytesOf(line.previous),
    bytesOf(line.hash),
  ])
  const withContent = entries.filter(({ canonical }) => canonical !== null)
  await insertRows(tx, ENTRY_DATA, withContent, line => [
    line.authority,
    line.kind,
    line.stream,
    line.seq,
    bytesOf(line.salt ?? ''),
    line.canonical,
  ])
  await insertRows(tx, HEADS, lines.filter(isKind('head')), line => [
    line.authority,
    line.kind,
    line.stream,
    line.seq,
    bytesOf(line.hash),
    line.listedAt,
  ])
  await insertRows(tx, AUDIT, lines.filter(isKind('audit')), line => [
    line.authority,
    line.at,
    line.actor,
    line.kind,
    line.subject,
    line.detail,
  ])
  await insertRows(tx, DRAFTS, lines.filter(isKind('draft')), line => [
    line.authority,
    line.actor,
    line.subject,
    line.form,
    line.answers,
    line.savedAt,
  ])
  for (const line of lines.filter(isKind('mail'))) await insertMail(tx, line)
}

interface Table {
  readonly name: string
  /** Column and type, in the order of the values. */
  readonly columns: readonly (readonly [name: string, type: string])[]
}

async function insertRows<Row>(
  tx: Tx,
  { name, columns }: Table,
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly Parameter[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(valuesOf)
  const names = columns.map(([column]) => column).join(', ')
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')
  await tx.query(
    // In order, so that what is numbered by the table keeps its order.
    `insert into ${name} (${names}) select ${names} from unnest(${arrays}) with ordinality as t (${names}, place)
     order by place`,
    columns.map((_, index) => values.map(row => row[index] ?? null)),
  )
}

const PLACE = [
  ['authority_id', 'uuid'],
  ['stream_kind', 'text'],
  ['stream_id', 'uuid'],
  ['seq', 'int'],
] as const

const AUTHORITIES: Table = {
  name: 'authorities',
  columns: [
    ['id', 'uuid'],
    ['kind', 'text'],
    ['reference_prefix', 'text'],
    ['created_at', 'timestamptz'],
  ],
}
const REFERENCES: Table = {
  name: 'reference_sequences',
  columns: [
    ['authority_id', 'uuid'],
    ['year', 'int'],
    ['last', 'int'],
  ],
}
const ENTRIES: Table = {
  name: 'entries',
  columns: [
    ...PLACE,
    ['type', 'text'],
    ['schema_version', 'int'],
    ['happened_from', 'date'],
    ['happened_to', 'date'],
    ['as_written', 'text'],
    ['recorded_at', 'timestamptz'],
    ['actor', 'text'],
    ['source', 'text'],
    ['data_hash', 'bytea'],
    ['prev_hash', 'bytea'],
    ['hash', 'bytea'],
  ],
}
const ENTRY_DATA: Table = {
  name: 'entry_data',
  columns: [...PLACE, ['salt', 'bytea'], ['canonical', 'text']],
}
const HEADS: Table = {
  name: 'stream_heads',
  columns: [...PLACE, ['hash', 'bytea'], ['listed_at', 'timestamptz']],
}
const AUDIT: Table = {
  name: 'audit',
  columns: [
    ['authority_id', 'uuid'],
    ['at', 'timestamptz'],
    ['actor', 'text'],
    ['kind', 'text'],
    ['subject', 'text'],
    ['detail', 'text'],
  ],
}
const DRAFTS: Table = {
  name: 'drafts',
  columns: [
    ['authority_id', 'uuid'],
    ['actor', 'text'],
    ['subject', 'text'],
    ['form', 'text'],
    ['answers', 'text'],
    ['saved_at', 'timestamptz'],
  ],
}
