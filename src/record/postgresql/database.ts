import { Pool, type PoolClient, DatabaseError as ServerError } from 'pg'
import { DatabaseError, type Db, type Durability, type Scope, type Tx, UniqueViolation } from '../db.ts'
import { type PacketAnswer, packet } from '../packet.ts'
import { type EncodedStatement, refuseNesting, runTransaction, type Session } from '../transaction.ts'
import { RecordUnavailable } from '../unavailable.ts'
import { SubmittedPacket } from './submitted-packet.ts'

/** PostgreSQL 15 or later, or a pooler in front of it: nothing outlives a transaction on a connection. */
class ServerDb implements Db {
  readonly engine = 'postgresql'
  readonly #pool: Pool
  readonly #durability: Durability

  constructor(pool: Pool, durability: Durability) {
    this.#pool = pool
    this.#durability = durability
  }

  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting()
    const client = await this.#pool.connect().catch(refuse)
    let broken: Error | undefined
    const breaks = (error: Error) => {
      broken = error
    }
    client.on('error', breaks)
    try {
      return await runTransaction(new Connection(client), scope, work)
    } finally {
      client.off('error', breaks)
      client.release(broken)
    }
  }

  durability(): Durability {
    return this.#durability
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}

class Connection implements Session {
  readonly #client: PoolClient

  constructor(client: PoolClient) {
    this.#client = client
  }

  async send(statements: readonly EncodedStatement[]) {
    if (statements.length === 0) return []
    const { promise, resolve, reject } = Promise.withResolvers<PacketAnswer>()
    this.#client.query(new SubmittedPacket(packet(statements), resolve, reject))
    return (await promise.catch(refuse)).results()
  }

  async script(sql: string) {
    await this.#client.query(sql).catch(refuse)
  }
}

function refuse(error: unknown): never {
  if (error instanceof ServerError) {
    const { message, code = null, constraint = null } = error
    throw code === '23505' ? new UniqueViolation(message, constraint) : new DatabaseError(message, code, constraint)
  }
  // Several addresses tried in vain make an error without words of its own.
  throw new DatabaseError((error instanceof Error && error.message) || String(codeOf(error)), codeOf(error), null)
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

const OLDEST = 150_000

/**
 * @param url as "postgresql://user@host:5432/redress"
 * @throws RecordUnavailable when the server cannot be reached or is older than 15
 */
export async function openServer(url: string, connections = 10): Promise<Db> {
  const pool = new Pool({ connectionString: url, max: connections, application_name: 'redress' })
  // An idle connection may be cut at any time; the next one asked for is a new one.
  pool.on('error', () => {})
  try {
    return new ServerDb(pool, await durabilityOf(pool))
  } catch (error) {
    await pool.end()
    if (!(error instanceof DatabaseError)) throw error
    throw new RecordUnavailable(`The PostgreSQL server that DATABASE_URL names cannot be used: ${error.message}.`)
  }
}

async function durabilityOf(pool: Pool): Promise<Durability> {
  const { rows } = await pool
    .query<{ version: string; fsync: string; commit: string }>(
      `select current_setting('server_version_num') as version, current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as commit`,
    )
    .catch(refuse)
  const [server] = rows
  if (!server || Number(server.version) < OLDEST) {
    throw new RecordUnavailable(
      'Redress needs PostgreSQL 15 or later, and the server that DATABASE_URL names is older.',
    )
  }
  if (server.fsync === 'on' && server.commit !== 'off') return { flushes: 0, probe: 'proved', warning: null }
  const warning = 'A power cut may lose the last changes: the server runs with fsync or synchronous_commit off.'
  return { flushes: 0, probe: 'failed', warning }
}
