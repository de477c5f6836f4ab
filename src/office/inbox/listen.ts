import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { FileTooLarge } from '#record/files/file-errors.ts'
import type { Office } from '../office.ts'
import { finishMail } from './after-taking.ts'
import type { InboxSettings } from './settings.ts'
import { takeMail } from './take-mail.ts'

export interface Listening {
  readonly port: number
  /** Takes no more, and resolves when what had begun is over. */
  close(): Promise<void>
  /** When what follows the last message taken is over. */
  settled(): Promise<void>
}

/** An answer of a mail server: its number, and what it says. */
class Answer extends Error {
  override name = 'Answer'
  readonly responseCode: number
  constructor(code: number, words: string) {
    super(words)
    this.responseCode = code
  }
}

const MINUTE = 60_000
/** Nobody sends so much of one message by mistake: the line is cut. */
const FAR_TOO_MUCH = 10

/** As much as is taken; what comes beyond that is let go by, so that its sender hears why. */
async function* upTo(content: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<Uint8Array, void> {
  let size = 0
  for await (const bytes of content) {
    size += bytes.length
    if (size > FAR_TOO_MUCH * largest) throw new FileTooLarge(largest)
    if (size <= largest) yield bytes
  }
  if (size > largest) throw new FileTooLarge(largest)
}

const addressesOf = ({ envelope: { rcptTo } }: SMTPServerSession): readonly string[] =>
  rcptTo.map(({ address }) => address.toLowerCase())

/**
 * Takes email for the addresses that are set up, and for nobody else: it passes nothing on and answers nobody.
 * @param councilOf the council of an address in small letters; null for one that is not taken
 * @param say what went wrong, without a word of any message
 */
export async function listenForMail(
  office: Office,
  { host, port, largest, tls }: InboxSettings,
  councilOf: (address: string) => string | null,
  say: (line: string) => void,
): Promise<Listening> {
  const open = new Set<Socket>()
  const under = new Set<Promise<unknown>>()
  const during = <Result>(work: Promise<Result>): Promise<Result> => {
    const over = work.finally(() => under.delete(over))
    under.add(over)
    return over
  }

  async function take(stream: AsyncIterable<Uint8Array>, session: SMTPServerSession): Promise<string> {
    const [to = ''] = addressesOf(session)
    const authorityId = councilOf(to)
    if (authorityId === null) throw new Answer(550, 'No such mailbox here')
    const { mailFrom } = session.envelope
    const envelope = { to, from: mailFrom === false ? '' : mailFrom.address }
    const { mailId } = await takeMail(office, authorityId, envelope, upTo(stream, largest), largest)
    const rest = during(finishMail(office, authorityId, mailId))
    rest.catch((error: unknown) => say(`What came in was kept, and not all that follows was done: ${messageOf(error)}`))
    return 'Kept'
  }

  const options: SMTPServerOptions = {
    size: largest,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls ?? {}),
    authOptional: true,
    disableReverseLookup: true,
    banner: 'Redress',
    maxClients: 20,
    socketTimeout: 5 * MINUTE,
    onRcptTo({ address }, session, done) {
      const council = councilOf(address.toLowerCase())
      const others = addressesOf(session).map(councilOf)
      if (council === null) return done(new Answer(550, 'No such mailbox here'))
      // Each council keeps its own: what is for several comes once for each.
      if (others.some(one => one !== council)) return done(new Answer(452, 'One council at a time'))
      return done()
    },
    onData(stream, session, done) {
      during(take(stream, session)).then(
        words => done(null, words),
        (error: unknown) => {
          if (error instanceof Answer) return done(error)
          if (error instanceof FileTooLarge)
            return done(new Answer(552, 'The message is larger than is taken here. Send less at once'))
          say(`Email could not be kept: ${messageOf(error)}`)
          return done(new Answer(451, 'The message could not be kept. Try again later'))
        },
      )
    },
  }
  const server = new SMTPServer(options)
  server.server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  // A line that broke is its sender's to begin again.
  server.on('error', () => {})
  const address = server.server.address()
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    async settled() {
      while (under.size > 0) await Promise.allSettled(under)
    },
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      while (under.size > 0) await Promise.allSettled(under)
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
