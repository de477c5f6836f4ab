import type { EncodedStatement } from './transaction.ts'
import { readValue } from './values.ts'

/**
 * PostgreSQL's frontend messages for several statements in one packet, closed by one Sync: after a failure the engine
 * skips the rest (PostgreSQL 15 documentation, 55.2.3 Extended Query). The drivers' own `query` makes a trip or more for
 * each statement; this makes one for them all, and that decides how many verbs a second there can be.
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

interface Column {
  readonly name: string
  readonly dataTypeID: number
}

type Values = readonly (string | null)[]

/** What is answered to a packet, message by message as it comes. */
export class PacketAnswer {
  readonly #statements: { readonly columns: readonly Column[]; readonly rows: readonly Values[] }[] = []
  #columns: readonly Column[] = []
  #rows: Values[] = []

  described(columns: readonly Column[]): void {
    this.#columns = columns
  }

  row(values: Values): void {
    this.#rows.push(values)
  }

  /** A statement is at its end. */
  completed(): void {
    this.#statements.push({ columns: this.#columns, rows: this.#rows })
    this.#columns = []
    this.#rows = []
  }

  /** The rows of each statement of the packet, in order. @throws RangeError for a value that cannot be read */
  results(): object[][] {
    return this.#statements.map(({ columns, rows }) => rows.map(values => rowOf(columns, values)))
  }
}

function rowOf(columns: readonly Column[], values: Values): object {
  const row: Record<string, unknown> = {}
  columns.forEach(({ name, dataTypeID }, index) => {
    const found = values[index]
    row[name] = typeof found === 'string' ? readValue(dataTypeID, found) : null
  })
  return row
}
