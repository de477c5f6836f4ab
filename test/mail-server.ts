import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** A message that the server took. */
export interface Taken {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** A real mail server on the loopback address, for tests. */
export interface MailServer {
  readonly port: number
  readonly taken: Taken[]
  /** What it answers instead of taking the next messages: "550 5.1.1 no such user". */
  answers: string[]
  /** At which command it answers so. */
  at: 'RCPT' | 'DATA'
  /** Takes the message and never says so. */
  silent: boolean
  /** Done when the first of a message has come, and when all of it has and nothing was answered yet. */
  atFirst: () => Promise<void>
  beforeAnswer: () => Promise<void>
  close(): Promise<void>
}

class Answer extends Error {
  readonly responseCode: number
  constructor(answer: string) {
    super(answer.slice(4))
    this.responseCode = Number(answer.slice(0, 3))
  }
}

const addressesOf = ({ envelope }: SMTPServerSession): readonly string[] =>
  envelope.rcptTo.map(({ address }) => address)

export async function mailServer(): Promise<MailServer> {
  const taken: Taken[] = []
  const open = new Set<Socket>()
  const told: MailServer = {
    port: 0,
    taken,
    answers: [],
    at: 'DATA',
    silent: false,
    atFirst: async () => {},
    beforeAnswer: async () => {},
    close: async () => {},
  }
  const refusal = (at: MailServer['at']): Answer | null => {
    if (told.at !== at) return null
    const answer = told.answers.shift()
    return answer === undefined ? null : new Answer(answer)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => {
        if (pieces.push(piece) === 1) {
          stream.pause()
          void told.atFirst().then(() => stream.resume())
        }
      })
      stream.on('end', async () => {
        const refused = refusal('DATA')
        if (refused) return done(refused)
        const { mailFrom } = session.envelope
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: addressesOf(session),
          raw: Buffer.concat(pieces),
        })
        await told.beforeAnswer()
        if (told.silent) for (const socket of open) socket.destroy()
        else done(null)
      })
    },
  })
  server.server.on('connection', socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on no port')
  return Object.assign(told, {
    port: address.port,
    close: () =>
      new Promise<void>(resolve => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  })
}
