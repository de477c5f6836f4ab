import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { render } from './html.ts'
import type { LaterWork } from './later-work.ts'
import { sendFile } from './send-file.ts'
import type { Answer, Asked, Councils, Here, Keeps, Route } from './site.ts'
import { beginForm, beginFormOfFiles } from './streamed-form.ts'

// A database keeps no text with this character in it, and half a character is no text.
const plain = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const entriesOf = (fields: unknown): readonly (readonly [string, unknown])[] =>
  Object.entries(typeof fields === 'object' && fields !== null ? fields : {})

const textsOf = (fields: unknown): Record<string, string> =>
  Object.fromEntries(
    entriesOf(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, plain(value)]] : [])),
  )

const bodyOf = (body: unknown): Record<string, unknown> =>
  Object.fromEntries(entriesOf(body).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]))

/** Who asks, and of which council. */
export function hereOf(councils: Councils, later: LaterWork, request: FastifyRequest, reply: FastifyReply): Here {
  const session: Keeps = {
    get: key => request.session.get(key),
    set: (key, value) => request.session.set(key, value),
  }
  const [chosen, council] = [session.get('personaId'), session.get('authorityId')]
  const worksFor = councils.filter(({ personas }) => personas.some(({ personId }) => personId === chosen))
  const site = worksFor.find(({ authorityId }) => authorityId === council) ?? worksFor[0] ?? councils[0]
  const persona = site.personas.find(({ personId }) => personId === chosen) ?? site.personas[0]
  return {
    site,
    councils,
    worksFor: worksFor.length > 0 ? worksFor : [site],
    persona,
    session,
    visitor: { authorityId: site.authorityId, personId: persona.personId },
    origin: `${request.protocol}://${request.host}`,
    token: () => reply.generateCsrf(),
    later: (what, work) => later.begin(what, work),
  }
}

export async function send(reply: FastifyReply, given: Answer): Promise<FastifyReply> {
  if (given.kind === 'redirect') return reply.redirect(given.to, 303)
  if (given.kind === 'file') return sendFile(reply, given)
  return (
    reply
      .code(given.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      // As bytes: a text would be measured first and encoded after.
      .send(Buffer.from(await render(given.page)))
  )
}

const askedIn = (request: FastifyRequest): Asked => ({
  params: textsOf(request.params),
  query: textsOf(request.query),
  body: bodyOf(request.body),
})

/** A page, or a form that is read whole before it is answered. */
export function serve(app: FastifyInstance, councils: Councils, later: LaterWork, route: Route): void {
  app.route({
    method: route.method,
    url: route.url,
    // After the body is read, because a form with a file carries its token in a part of the body.
    ...(route.method === 'POST' ? { preHandler: app.csrfProtection } : {}),
    async handler(request, reply) {
      return send(reply, await route.handle(askedIn(request), hereOf(councils, later, request, reply)))
    },
  })
}

interface Begun {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly files: Pick<Asked, 'sent' | 'coming'>
  /** What was not wanted is read all the same, so that the sender hears the answer. */
  readonly readTheRest: () => Promise<void>
}

const begins: Readonly<Record<'streamed' | 'several', (request: FastifyRequest) => Promise<Begun>>> = {
  async streamed(request) {
    const { fields, sent } = await beginForm(request)
    const readTheRest = async () => {
      await sent?.fieldsAfter()
    }
    return { fields, files: sent ? { sent } : {}, readTheRest }
  },
  async several(request) {
    const { fields, coming } = await beginFormOfFiles(request)
    const readTheRest = async () => {
      for await (const _ of coming);
    }
    return { fields, files: { coming }, readTheRest }
  },
}

/** A form whose files are given on as they come: the token stands before them, and is looked at before any of them is read. */
export function serveFiles(
  app: FastifyInstance,
  councils: Councils,
  later: LaterWork,
  { route, upload }: { readonly route: Route; readonly upload: 'streamed' | 'several' },
): void {
  const forms = new WeakMap<FastifyRequest, Begun>()
  app.route({
    method: route.method,
    url: route.url,
    preHandler: [
      async request => {
        const form = await begins[upload](request)
        forms.set(request, form)
        request.body = form.fields
      },
      app.csrfProtection,
    ],
    async handler(request, reply) {
      const form = forms.get(request)
      const given = await route.handle({ ...askedIn(request), ...form?.files }, hereOf(councils, later, request, reply))
      await form?.readTheRest()
      return send(reply, given)
    },
  })
}
