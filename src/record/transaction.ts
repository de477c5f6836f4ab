import { AsyncLocalStorage } from 'node:async_hooks'
import type { Parameter, Role, RowsOfEach, Scope, Statement, Tx } from './db.ts'
import { encodeParameter } from './values.ts'

/** One line to the database that runs what it is sent in order. Both adapters are this and little more. */
export interface Session {
  /** Runs each statement in one trip, none after one that failed. The rows of each, in order. */
  send(statements: readonly EncodedStatement[]): Promise<readonly (readonly object[])[]>
  /** Runs several statements without parameters, written in one text. */
  script(sql: string): Promise<void>
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
function opening({ role, authorityId, snapshot }: Scope): readonly EncodedStatement[] {
  if (authorityId !== null && !UUID.test(authorityId)) throw new RangeError('an authority is named by its UUID')
  const settings = [
    `set_config('datestyle', 'ISO, YMD', true)`,
    `set_config('timezone', 'UTC', true)`,
    `set_config('redress.authority', '${authorityId ?? ''}', true)`,
  ]
  const as = databaseRole[role]
  if (as) settings.push(`set_config('role', '${as}', true)`)
  const begin = `begin${snapshot ? ' isolation level repeatable read read only' : ''}`
  return [begin, `select ${settings.join(', ')}`].map(sql => ({ sql, params: [] }))
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
  let toOpen = opening(scope)
  let doomed: Error | null = null
  const course = { over: false }
  let last: Promise<unknown> = Promise.resolve()
  const ending: Statement[] = []
  const isOpen = () => toOpen.length === 0

  /** One at a time: what was asked after a failure, or before it was known, must not run outside the transaction. */
  function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = last.then(async () => {
      if (course.over) throw new Error('this transaction is over; nothing more can be asked in it')
      if (doomed) throw doomed
      return ask().catch(error => {
        doomed ??= error instanceof Error ? error : new Error(String(error))
        throw error
      })
    })
    last = answer.catch(() => {})
    return answer
  }

  async function send(statements: readonly Statement[]) {
    const encoded = statements.map(({ sql, params = [] }) => ({ sql, params: params.map(encodeParameter) }))
    const before = toOpen
    toOpen = []
    return (await session.send([...before, ...encoded])).slice(before.length)
  }

  const tx: Tx = {
    async query<Row extends object>(sql: string, params?: readonly Parameter[]) {
      const [rows = []] = await inTurn(() => send([params ? { sql, params } : { sql }]))
      // The database's own types cannot be known here: `Row` is claimed beside the SQL that selects it.
      return rows as readonly Row[]
    },
    async batch<Rows extends readonly object[]>(statements: readonly Statement[]) {
      const rows: unknown = await inTurn(() => send(statements))
      return rows as RowsOfEach<Rows>
    },
    atEnd(statements) {
      ending.push(...statements)
    },
    async script(sql) {
      await inTurn(async () => {
        await send([])
        await session.script(sql)
      })
    },
    doom(error) {
      doomed ??= error
    },
  }

  try {
    const result = await inTransaction.run(course, () => work(tx))
    await last
    if (doomed) throw doomed
    if (isOpen() || ending.length > 0) await inTurn(() => send([...ending, { sql: 'commit' }]))
    course.over = true
    return result
  } catch (error) {
    await last
    if (!course.over && isOpen()) await session.send([{ sql: 'rollback', params: [] }]).catch(() => {})
    course.over = true
    throw error
  }
}
