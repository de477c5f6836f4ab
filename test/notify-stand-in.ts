import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { z } from 'zod'
import { MOTHERS_EMAIL } from './letter-to-send.ts'

const SERVICE = '11111111-1111-4111-8111-111111111111'
const SECRET = '22222222-2222-4222-8222-222222222222'
const WHICH = '33333333-3333-4333-8333-333333333333'

const sent = z.object({
  email_address: z.string(),
  template_id: z.string(),
  reference: z.string(),
  personalisation: z.object({ letter: z.object({ file: z.string() }) }),
})

interface Taken extends z.infer<typeof sent> {
  readonly id: string
  readonly type: 'email'
  status: string
}

/** Speaks as much of the API of GOV.UK Notify as letters need, and checks who asks as it does. */
export class NotifyStandIn {
  readonly taken: Taken[] = []
  /** How often it was asked what it has. */
  asked = 0
  /** Instead of an answer to the next letters: a status, or the line breaks after it was taken. */
  instead: (number | 'taken and broken')[] = []
  /** Instead of an answer to the next questions. */
  insteadOfNews: number[] = []
  /** What came, in the order it came: method, address and what was said. */
  readonly heard: { readonly method: string; readonly path: string; readonly said: unknown }[] = []
  readonly server: Server
  readonly key = `test-${SERVICE}-${SECRET}`
  readonly template = WHICH
  constructor() {
    this.server = createServer((request, response) => {
      const [head = '', body = '', sign = ''] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.')
      const signed = createHmac('sha256', SECRET).update(`${head}.${body}`).digest('base64url') === sign
      const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString() || '{}')
      const answer = (status: number, said: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
      const refuse = (status: number, message: string) =>
        answer(status, { status_code: status, errors: [{ error: 'Error', message }] })
      if (!signed || z.object({ iss: z.literal(SERVICE) }).safeParse(claims).success === false)
        return void refuse(403, 'Invalid token')
      const url = new URL(request.url ?? '/', 'http://localhost')
      const hear = (said: unknown) => this.heard.push({ method: request.method ?? '', path: request.url ?? '', said })
      if (request.method === 'GET') {
        hear(null)
        this.asked++
        const instead = this.insteadOfNews.shift()
        if (instead !== undefined) return void refuse(instead, 'Not now')
        const reference = url.searchParams.get('reference')
        return void answer(200, {
          notifications: this.taken.filter(one => one.reference === reference),
          links: { current: url.href },
        })
      }
      let text = ''
      request.setEncoding('utf8').on('data', piece => {
        text += piece
      })
      request.on('end', () => {
        hear(JSON.parse(text))
        const instead = this.instead.shift()
        if (typeof instead === 'number') return void refuse(instead, `to ${MOTHERS_EMAIL}`)
        const id = crypto.randomUUID()
        const letter = sent.parse(JSON.parse(text))
        this.taken.push({ ...letter, id, type: 'email', status: 'created' })
        if (instead === 'taken and broken') return void request.socket.destroy()
        answer(201, { id, reference: letter.reference })
      })
    })
  }

  /** @returns where it listens */
  async listen(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    const at = this.server.address()
    if (at === null || typeof at === 'string') throw new Error('it listens on no port')
    return `http://127.0.0.1:${at.port}`
  }

  /** What it has come to with everything it took. */
  become(status: string): void {
    for (const one of this.taken) one.status = status
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise(resolve => this.server.close(resolve))
  }
}
