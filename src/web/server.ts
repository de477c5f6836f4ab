import { randomBytes, randomUUID } from 'node:crypto'
import csrfProtection from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import secureSession from '@fastify/secure-session'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serveApi } from './api/serve-api.ts'
import { serveAssets } from './assets/serve.ts'
import { render } from './html.ts'
import { badRequest, notFound, somethingWentWrong } from './pages/errors/errors.ts'
import { routes } from './pages/routes.ts'
import { sendFile } from './send-file.ts'
import type { Answer, Asked, Councils, Here, Keeps, Route, Site } from './site.ts'
import { beginForm, beginFormOfFiles, type FormOfFiles, type StreamedForm } from './streamed-form.ts'

declare module '@fastify/secure-session' {
  interface SessionData {
    personaId: string | undefined
    authorityId: string | undefined
    search: string | undefined
    notice: string | undefined
    upload: string | undefined
  }
}

/** The largest file taken, which is the longest text read. */
const LARGEST_FILE = 10 * 1024 * 1024

/** Practice mode answers only to this machine's own names, so that no page elsewhere can reach it by a name of its own. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

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

/**
 * Whether another site sent it, as far as the browser says. The token tells a form of ours from a forged one; this does
 * besides, where the token has come into wrong hands. A page without a referrer sends "null" for its own origin.
 */
function sentByAnotherSite({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers
  const from = headers['sec-fetch-site']
  if (typeof from === 'string' && from !== 'same-origin' && from !== 'none') return true
  if (origin === undefined || origin === 'null') return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}

type Log = (line: string) => void

function hereOf(councils: Councils, log: Log, request: FastifyRequest, reply: FastifyReply): Here {
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
    token: () => reply.generateCsrf(),
    later(what, work) {
      work().catch((error: unknown) => log(`${what} failed: ${error instanceof Error ? error.stack : String(error)}`))
    },
  }
}

async function send(reply: FastifyReply, given: Answer): Promise<FastifyReply> {
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

function serve(app: FastifyInstance, councils: Councils, log: Log, route: Route): void {
  app.route({
    method: route.method,
    url: route.url,
    // After the body is read, because a form with a file carries its token in a part of the body.
    ...(route.method === 'POST' ? { preHandler: app.csrfProtection } : {}),
    async handler(request, reply) {
      const asked: Asked = {
        params: textsOf(request.params),
        query: textsOf(request.query),
        body: bodyOf(request.body),
      }
      return send(reply, await route.handle(asked, hereOf(councils, log, request, reply)))
    },
  })
}

/** A form whose file is given on as it comes: the token stands before the file, and is looked at before any of it is read. */
function serveStreamed(app: FastifyInstance, councils: Councils, log: Log, route: Route): void {
  const forms = new WeakMap<FastifyRequest, StreamedForm>()
  app.route({
    method: route.method,
    url: route.url,
    preHandler: [
      async request => {
        const form = await beginForm(request)
        forms.set(request, form)
        request.body = form.fields
      },
      app.csrfProtection,
    ],
    async handler(request, reply) {
      const sent = forms.get(request)?.sent
      const asked: Asked = {
        params: textsOf(request.params),
        query: textsOf(request.query),
        body: bodyOf(request.body),
        ...(sent ? { sent } : {}),
      }
      const given = await route.handle(asked, hereOf(councils, log, request, reply))
      // What was not wanted is read all the same, so that the sender hears the answer.
      await sent?.fieldsAfter()
      return send(reply, given)
    },
  })
}

/** A form with several files, each given on as it comes: the token is looked at before any of them is read. */
function serveSeveral(app: FastifyInstance, councils: Councils, log: Log, route: Route): void {
  const forms = new WeakMap<FastifyRequest, FormOfFiles>()
  app.route({
    method: route.method,
    url: route.url,
    preHandler: [
      async request => {
        const form = await beginFormOfFiles(request)
        forms.set(request, form)
        request.body = form.fields
      },
      app.csrfProtection,
    ],
    async handler(request, reply) {
      const coming = forms.get(request)?.coming
      const asked: Asked = {
        params: textsOf(request.params),
        query: textsOf(request.query),
        body: bodyOf(request.body),
        ...(coming ? { coming } : {}),
      }
      const given = await route.handle(asked, hereOf(councils, log, request, reply))
      // What was not wanted is read all the same, so that the sender hears the answer.
      for await (const _ of coming ?? []);
      return send(reply, given)
    },
  })
}

const NOT_OURS =
  'This form did not come from a page of this service that you had open. Go back, reload the page and try again.'

const TOO_LARGE = {
  status: 413,
  says: 'That is larger than 10 MB, far beyond what is asked for anywhere here. Nothing was saved. Check that you chose the right file or pasted the right text.',
}

/** Failures of the asker's making that have a sentence of their own. */
const asksWrongly: Readonly<Record<string, { readonly status: number; readonly says: string }>> = {
  FST_CSRF_MISSING_SECRET: { status: 400, says: NOT_OURS },
  FST_CSRF_INVALID_TOKEN: { status: 400, says: NOT_OURS },
  SENT_BY_ANOTHER_SITE: { status: 400, says: NOT_OURS },
  FST_FILES_LIMIT: {
    status: 413,
    says: 'These are more than 1,000 files, which is the most that is taken at once. Nothing was brought in. Send them in parts.',
  },
  FST_REQ_FILE_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_BODY_TOO_LARGE: TOO_LARGE,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    says: 'That is not what a form of this service sends. Nothing was saved. Go back, reload the page and try again.',
  },
}

/** What the reader of forms with files says of one that breaks off or has no parts: it gives no status of its own. */
const BROKEN_FORM =
  /^(Multipart: Boundary not found|Unexpected end of (form|file|multipart data)|Malformed part header)$/

const isTheAskers = ({ statusCode, message }: FastifyError): boolean =>
  statusCode === undefined ? BROKEN_FORM.test(message) : statusCode < 500

/** A form is sent as forms are, and as nothing else: what another program sends belongs to the API. */
const formsOnly = (pages: FastifyInstance): void => pages.removeContentTypeParser(['application/json', 'text/plain'])

/**
 * The pages of every council of this installation. Closed by default: no inline script or style may run, no other site may frame it or
 * post to it, and nothing is kept by the browser.
 */
export async function buildServer(
  served: Site | Councils,
  options: { readonly log?: (line: string) => void } = {},
): Promise<FastifyInstance> {
  const log = options.log ?? (() => {})
  const councils: Councils = 'office' in served ? [served] : served
  const app = Fastify({
    bodyLimit: LARGEST_FILE + 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      return reply.code(421).type('text/plain; charset=utf-8').send('Practice mode is served to this machine only.\n')
    }
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Served over plain http on the loopback address; a real service stands behind a proxy that sets it.
    strictTransportSecurity: false,
  })
  await app.register(formbody, { bodyLimit: LARGEST_FILE + 64 * 1024 })
  await app.register(secureSession, {
    key: randomBytes(32),
    cookieName: 'redress',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax' },
  })
  await app.register(csrfProtection, { sessionPlugin: '@fastify/secure-session' })
  // After the session, which the page that answers it needs.
  app.addHook('onRequest', async request => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && sentByAnotherSite(request))
      throw Object.assign(new Error('sent by another site'), { statusCode: 400, code: 'SENT_BY_ANOTHER_SITE' })
  })
  await app.register(serveAssets)
  // Before the routes: what is awaited after them would leave them without the handlers that are set below.
  await app.register(
    async api => serveApi(api, { councils, log, hereOf: (request, reply) => hereOf(councils, log, request, reply) }),
    { prefix: '/api' },
  )
  app.setNotFoundHandler((request, reply) => send(reply, notFound(hereOf(councils, log, request, reply))))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const here = hereOf(councils, log, request, reply)
    const known = asksWrongly[error.code ?? '']
    if (known) return send(reply, badRequest(here, known.says, known.status))
    if (isTheAskers(error))
      return send(reply, badRequest(here, 'The request could not be read. Go back and try again.'))
    const reference = randomUUID().slice(0, 8)
    // The stack names code, not people: messages of the database never carry the values that were sent.
    log(`${reference} ${request.method} ${request.routeOptions.url ?? 'unknown'} ${error.stack ?? error.message}`)
    return send(reply, somethingWentWrong(here, reference))
  })
  // After the handler of errors, which a part of the service takes over as it then is.
  await app.register(async whole => {
    formsOnly(whole)
    await whole.register(multipart, {
      attachFieldsToBody: 'keyValues',
      limits: { fileSize: LARGEST_FILE, files: 1, fields: 20, fieldSize: LARGEST_FILE },
    })
    for (const route of routes)
      if (route.upload === undefined || route.upload === 'whole') serve(whole, councils, log, route)
  })
  await app.register(async streamed => {
    formsOnly(streamed)
    // How large a file may be is the office's to say, which counts the bytes itself.
    await streamed.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 1, fields: 40, fieldSize: 1024 * 1024 },
    })
    for (const route of routes) if (route.upload === 'streamed') serveStreamed(streamed, councils, log, route)
  })
  await app.register(async several => {
    formsOnly(several)
    await several.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 1_000, parts: 1_020, fields: 20, fieldSize: 64 * 1024 },
    })
    for (const route of routes) if (route.upload === 'several') serveSeveral(several, councils, log, route)
  })
  return app
}
