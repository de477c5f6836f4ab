import { AsyncLocalStorage } from 'node:async_hooks'
import type { Parameter, Role, RowsOfEach, Scope, Statement, Tx } from './db.ts'
import { encodeParameter } from './values.ts'

/** One line to the database that runs what it is sent in order. Both adapters are this and little more. */
export interface Session {
  /** Runs `script` (statements without parameters) and then each statement, in one trip where the engine can. */
  send(script: string | null, statements: readonly EncodedStatement[]): Promise<readonly (readonly object[])[]>
}

export interface EncodedStatement {
  readonly sql: string
  readonly params: readonly (string | null)[]
}

const databaseRole: Record<Role, string | null> = {
  serve: 'redress_serve',
  dispose: 'redress_dispose',
  heads: 'redress_heads',
  inspect: 'redress_inspect',
  install: 'redress_install',
  migrate: null,
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Opens with everything said for this transaction only: a pooled connection keeps nothing of it. */
function opening({ role, authorityId, snapshot }: Scope): string {
  if (authorityId !== null && !UUID.test(authorityId)) throw new RangeError('an authority is named by its UUID')
  const settings = [
    `set_config('datestyle', 'ISO, YMD', true)`,
    `set_config('timezone', 'UTC', true)`,
    `set_config('redress.authority', '${authorityId ?? ''}', true)`,
  ]
  const as = databaseRole[role]
  if (as) settings.push(`set_config('role', '${as}', true)`)
  return `begin${snapshot ? ' isolation level repeatable read read only' : ''}; select ${settings.join(', ')}`
}

// What is begun inside and goes on after the end of it (a timer) may open one of its own.
const inTransaction = new AsyncLocalStorage<{ over: boolean }>()

/** @throws Error when called inside a transaction: on the embedded engine it would wait for itself for ever. */
export function refuseNesting(): void {
  if (inTransaction.getStore()?.over === false)
    throw new Error('a transaction was opened inside another; pass its Tx on instead')
}

/**
 * The transaction proper. It opens with the first statement, in the same trip: work that asks nothing costs nothing.
 */
export async function runTransaction<T>(session: Session, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  let toOpen: string | null = opening(scope)
  let doomed: Error | null = null
  const course = { over: false }
  let last: Promise<unknown> = Promise.resolve()
  const ending: Statement[] = []

  /** One at a time: what was asked after a failure, or before it was known, must not run outside the transaction. */
  function send(script: string | null, statements: readonly Statement[]) {
    const answer = last.then(() => sendNow(script, statements))
    last = answer.catch(() => {})
    return answer
  }

  async function sendNow(script: string | null, statements: readonly Statement[]) {
    if (course.over) throw new Error('this transaction is over; nothing more can be asked in it')
    if (doomed) throw doomed
    try {
      const encoded = statements.map(({ sql, params = [] }) => ({ sql, params: params.map(encodeParameter) }))
      const prefix = [toOpen, script].filter(part => part !== null).join('; ')
      toOpen = null
      return await session.send(prefix || null, encoded)
    } catch (error) {
      doomed ??= error instanceof Error ? error : new Error(String(error))
      throw error
    }
  }

  const tx: Tx = {
    async query<Row extends object>(sql: string, params?: readonly Parameter[]) {
      const [rows = []] = await send(null, [params ? { sql, params } : { sql }])
      // The database's own types cannot be known here: `Row` is claimed beside the SQL that selects it.
      return rows as readonly Row[]
    },
    async batch<Rows extends readonly object[]>(statements: readonly Statement[]) {
      const rows: unknown = await send(null, statements)
      return rows as RowsOfEach<Rows>
    },
    atEnd(statements) {
      ending.push(...statements)
    },
    async script(sql) {
      await send(sql, [])
    },
    doom(error) {
      doomed ??= error
    },
  }

  try {
    const result = await inTransaction.run(course, () => work(tx))
    await last
    if (doomed) throw doomed
    if (toOpen === null || ending.length > 0) await sendNow(null, [...ending, { sql: 'commit' }])
    course.over = true
    return result
  } catch (error) {
    await last
    if (!course.over && toOpen === null) await session.send('rollback', []).catch(() => {})
    course.over = true
    throw error
  }
}
