import type { messages } from '@electric-sql/pglite'
import type { EncodedStatement } from '../transaction.ts'
import { readValue } from '../values.ts'

/**
 * PostgreSQL's frontend messages for several statements in one packet, closed by one Sync: after a failure the engine
 * skips the rest (PostgreSQL 15 documentation, 55.2.3 Extended Query). The engine's own `query` makes six trips a
 * statement; this makes one for them all, and that decides how many verbs a second there can be.
 */
export function packet(statements: readonly EncodedStatement[]): Uint8Array {
  const parts: Buffer[] = []
  for (const { sql, params } of statements) {
    // Parse: no name, no types given.
    parts.push(message('P', [text(''), text(sql), int16(0)]))
    // Bind: no portal, no name, all parameters and all results as text.
    parts.push(message('B', [text(''), text(''), int16(0), int16(params.length), ...params.map(value), int16(0)]))
    parts.push(message('D', [Buffer.from('P'), text('')]))
    parts.push(message('E', [text(''), int32(0)]))
  }
  parts.push(message('S', []))
  return Buffer.concat(parts)
}

function message(kind: string, parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 4)
  return Buffer.concat([Buffer.from(kind), int32(length), ...parts])
}

function text(content: string): Buffer {
  // A zero ends the text for the engine, and would let what follows be read as a message of its own.
  if (content.includes('\0')) throw new TypeError('a statement cannot hold a zero character')
  return Buffer.from(`${content}\0`, 'utf8')
}

function value(content: string | null): Buffer {
  if (content === null) return int32(-1)
  const bytes = Buffer.from(content, 'utf8')
  return Buffer.concat([int32(bytes.length), bytes])
}

function int16(number: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(number)
  return bytes
}

function int32(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(number)
  return bytes
}

/** The rows of each statement of the packet, in order. */
export function rowsOf(answers: readonly messages.BackendMessage[]): object[][] {
  const results: object[][] = []
  let fields: messages.RowDescriptionMessage['fields'] = []
  let rows: object[] = []
  for (const answer of answers) {
    if (isRowDescription(answer)) fields = answer.fields
    else if (isDataRow(answer)) rows.push(rowOf(fields, answer.fields))
    else if (answer.name === 'commandComplete' || answer.name === 'emptyQuery') {
      results.push(rows)
      rows = []
      fields = []
    }
  }
  return results
}

function rowOf(fields: messages.RowDescriptionMessage['fields'], values: readonly (string | null)[]): object {
  const row: Record<string, unknown> = {}
  fields.forEach(({ name, dataTypeID }, index) => {
    const found = values[index]
    row[name] = typeof found === 'string' ? readValue(dataTypeID, found) : null
  })
  return row
}

const isRowDescription = (answer: messages.BackendMessage): answer is messages.RowDescriptionMessage =>
  answer.name === 'rowDescription'
const isDataRow = (answer: messages.BackendMessage): answer is messages.DataRowMessage => answer.name === 'dataRow'
