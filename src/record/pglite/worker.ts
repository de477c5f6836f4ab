import { parentPort, workerData } from 'node:worker_threads'
import type { messages } from '@electric-sql/pglite'
import { PacketAnswer, packet } from '../packet.ts'
import type { EncodedStatement } from '../transaction.ts'
import { type Engine, startEngine } from './engine.ts'
import type { Answer, EmbeddedData, Failure, Request } from './messages.ts'

const port = parentPort
if (!port) throw new Error('this file is the database thread of Redress and runs only as one')

const data: EmbeddedData = workerData
const starting = startEngine(data)

let last: Promise<unknown> = Promise.resolve()
port.on('message', (request: Request) => {
  // One at a time and in order: the engine has one session.
  last = last.then(async () => port.postMessage(await answer(request)))
})

async function answer(request: Request): Promise<Answer> {
  const { id } = request
  let flushes = 0
  try {
    const engine = await starting
    try {
      if (request.ask === 'close') await engine.postgres.close()
      else if (request.ask === 'template') {
        return { id, flushes, template: await engine.postgres.dumpDataDir('none') }
      }
      if (request.ask === 'script') await engine.postgres.exec(request.sql)
      const rows = request.ask === 'run' ? await run(engine, request.statements) : []
      return { id, flushes: engine.flushes(), rows }
    } finally {
      flushes = engine.flushes()
    }
  } catch (error) {
    return { id, flushes, failure: failureOf(error) }
  } finally {
    if (request.ask === 'close') port?.close()
  }
}

async function run({ postgres }: Engine, statements: readonly EncodedStatement[]) {
  if (statements.length === 0) return []
  const answer = new PacketAnswer()
  for (const message of await postgres.execProtocolStream(packet(statements), { syncToFs: false })) {
    if (isRowDescription(message)) answer.described(message.fields)
    else if (isDataRow(message)) answer.row(message.fields)
    else if (message.name === 'commandComplete' || message.name === 'emptyQuery') answer.completed()
  }
  return answer.results()
}

const isRowDescription = (message: messages.BackendMessage): message is messages.RowDescriptionMessage =>
  message.name === 'rowDescription'
const isDataRow = (message: messages.BackendMessage): message is messages.DataRowMessage => message.name === 'dataRow'

function failureOf(error: unknown): Failure {
  const text = (name: 'code' | 'constraint' | 'message') => {
    const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : null
    return typeof value === 'string' ? value : null
  }
  return { message: text('message') ?? String(error), code: text('code'), constraint: text('constraint') }
}
