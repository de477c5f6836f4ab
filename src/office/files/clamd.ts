import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

/** Where clamd listens. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** In milliseconds. */
export interface ClamdPatience {
  /** Without a byte in either direction. */
  readonly quiet: number
  /** For the whole of one question. */
  readonly whole: number
}

/** clamd could not be asked, or what it said is no answer. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

const NOTHING_MORE = Buffer.alloc(4)
/** More is no answer of clamd. */
const LONGEST = 4096

function piece(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** One connection, one question, one answer: what stands before the first zero byte. */
class Asking {
  readonly #socket: Socket
  readonly #whole: NodeJS.Timeout
  #said = Buffer.alloc(0)
  #failed: NoAnswer | null = null

  constructor(at: ClamdAddress, { quiet, whole }: ClamdPatience) {
    this.#socket = createConnection(at)
    const late = () => this.#fail('it took too long')
    this.#socket.setTimeout(quiet, late)
    this.#whole = setTimeout(late, whole)
    this.#socket.on('data', (bytes: Buffer) => {
      this.#said = Buffer.concat([this.#said, bytes])
      if (this.#said.length > LONGEST) this.#fail('what it said is no answer')
    })
    this.#socket.on('error', error => this.#fail('code' in error ? String(error.code) : 'the connection broke'))
    this.#socket.on('close', () => {
      if (this.answer === null) this.#fail('it closed the connection before it had answered')
    })
  }

  #fail(why: string): void {
    this.#failed ??= new NoAnswer(why)
    this.#socket.destroy()
  }

  /** Whole, or null: half an answer is none. */
  get answer(): string | null {
    const end = this.#said.indexOf(0)
    return end < 0 ? null : this.#said.subarray(0, end).toString('utf8')
  }

  /** Gone, or answered already: there is nothing more to say to it. */
  get isOver(): boolean {
    return this.#socket.destroyed || this.answer !== null
  }

  async say(bytes: Uint8Array): Promise<void> {
    if (this.isOver || this.#socket.write(bytes)) return
    const ended = new AbortController()
    await Promise.race(
      ['drain', 'close'].map(event => once(this.#socket, event, { signal: ended.signal }).catch(() => {})),
    )
    ended.abort()
  }

  async heard(): Promise<string> {
    while (this.answer === null && !this.#socket.destroyed) {
      const ended = new AbortController()
      await Promise.race(
        ['data', 'close'].map(event => once(this.#socket, event, { signal: ended.signal }).catch(() => {})),
      )
      ended.abort()
    }
    if (this.answer !== null) return this.answer
    throw this.#failed ?? new NoAnswer('it closed the connection before it had answered')
  }

  end(): void {
    clearTimeout(this.#whole)
    this.#socket.destroy()
  }
}

/** @throws NoAnswer */
async function asked<Answer>(
  at: ClamdAddress,
  patience: ClamdPatience,
  ask: (asking: Asking) => Promise<Answer>,
): Promise<Answer> {
  const asking = new Asking(at, patience)
  try {
    return await ask(asking)
  } finally {
    asking.end()
  }
}

/** "ClamAV 1.4.6/27453/Thu Nov  5 09:00:00 2026". @throws NoAnswer */
export const versionOf = (at: ClamdAddress, patience: ClamdPatience): Promise<string> =>
  asked(at, patience, async asking => {
    await asking.say(Buffer.from('zVERSION\0'))
    return asking.heard()
  })

export interface Streamed {
  readonly answer: string
  /** Whether it was given everything before it answered. */
  readonly whole: boolean
}

/** Hands content over as it comes (INSTREAM). @throws NoAnswer, and whatever reading the content throws */
export const streamed = (
  at: ClamdAddress,
  patience: ClamdPatience,
  content: AsyncIterable<Uint8Array>,
): Promise<Streamed> =>
  asked(at, patience, async asking => {
    await asking.say(Buffer.from('zINSTREAM\0'))
    for await (const bytes of content) {
      if (asking.isOver) break
      // A piece of no length would say that the content is over.
      if (bytes.length > 0) await asking.say(piece(bytes))
    }
    const whole = !asking.isOver
    await asking.say(NOTHING_MORE)
    return { answer: await asking.heard(), whole }
  })
