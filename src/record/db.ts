/**
 * The one door to a database, alike on both engines. What may be written in SQL: what PostgreSQL 15 has (no `json_table`,
 * `uuidv7()`, `merge … returning`); no state of the session outside a transaction, no named statements, no `listen`, no
 * temporary tables, so that a connection pooler may stand in between. Functions of the clock (`now()`) are not used for
 * anything that is kept: instants come from the caller.
 *
 * What comes back, on both engines: text, `uuid`, `numeric` as string; `date` as "2024-02-05"; `timestamptz` as
 * "2024-02-05T10:00:00.000Z"; whole numbers (also `bigint`) as number; `boolean`; `bytea` as Uint8Array; `json` and `jsonb`
 * as the value; arrays of these as arrays. `jsonb` reorders and rounds, so nothing that is hashed is kept in it.
 */
export interface Db {
  readonly engine: 'pglite' | 'postgresql'
  /**
   * Runs `work` in one transaction under the scope's role and authority, and commits when it resolves. When `work` rejects,
   * or when any statement in it failed, even if `work` swallowed the failure, everything is rolled back and the promise
   * rejects. A transaction inside another is an error: it would wait for itself on the embedded engine.
   */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  durability(): Durability
  close(): Promise<void>
}

/**
 * Who is at work. `serve` answers requests and may add to the history but not change it; `dispose` may also delete entry
 * data; `heads` lists the heads of streams and sees no content; `inspect` reads everything of every authority and writes
 * nothing; `install` creates authorities and brings an export in; `migrate` is the owner of the tables.
 */
export type Role = 'serve' | 'dispose' | 'heads' | 'inspect' | 'install' | 'migrate'

export interface Scope {
  readonly role: Role
  /** Rows of any other authority are out of reach; null reaches none, except for roles that see every authority. */
  readonly authorityId: string | null
  /** One unmoving picture of the record, and nothing may be written. */
  readonly snapshot?: boolean
}

export type Parameter = string | number | boolean | null | Uint8Array | readonly Parameter[]

export interface Statement {
  readonly sql: string
  readonly params?: readonly Parameter[]
}

/** What may be asked inside a transaction. */
export interface Queries {
  /** One statement. `Row` is the writer's word for what the SQL beside it selects. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    params?: readonly Parameter[],
  ): Promise<readonly Row[]>
  /** Several statements in one trip to the database; the rows of each, in order. */
  batch<Rows extends readonly object[] = readonly object[]>(statements: readonly Statement[]): Promise<RowsOfEach<Rows>>
}

/** `RowsOfEach<[A, B]>`: the rows of a first statement and those of a second. */
export type RowsOfEach<Rows extends readonly object[]> = { readonly [Index in keyof Rows]: readonly Rows[Index][] }

export interface Tx extends Queries {
  /** Runs in the same trip as the commit, before it; nothing is committed if it fails. */
  atEnd(statements: readonly Statement[]): void
  /** A script without parameters, for migrations. */
  script(sql: string): Promise<void>
  /** Whatever `work` goes on to do, this transaction will be rolled back and reject with `error`. */
  doom(error: Error): void
}

export interface Durability {
  /** How often this process saw the engine flush a file to the disk; 0 where the engine is a server of its own. */
  readonly flushes: number
  /** `proved`: what is committed survives a power cut, as far as the disk keeps its word. */
  readonly probe: 'proved' | 'failed'
  /** What to tell people when the probe failed. */
  readonly warning: string | null
}

/** Any failure reported by the database. Its message never carries the values that were sent. */
export class DatabaseError extends Error {
  /** SQLSTATE, as "42501". */
  readonly code: string | null
  readonly constraint: string | null
  constructor(message: string, code: string | null, constraint: string | null) {
    super(message)
    this.name = 'DatabaseError'
    this.code = code
    this.constraint = constraint
  }
}

/** A row that may stand only once stands already. */
export class UniqueViolation extends DatabaseError {
  constructor(message: string, constraint: string | null) {
    super(message, '23505', constraint)
    this.name = 'UniqueViolation'
  }
}
