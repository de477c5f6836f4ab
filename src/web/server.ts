import { randomBytes, randomUUID } from 'node:crypto'
import csrfProtection from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import secureSession from '@fastify/secure-session'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { serveApi } from './api/serve-api.ts'
import { serveAssets } from './assets/serve.ts'
import { LaterWork } from './later-work.ts'
import { badRequest, notFound, somethingWentWrong } from './pages/errors/errors.ts'
import { routes } from './pages/routes.ts'
import { asksWrongly, isTheAskers, sentByAnotherSite } from './sent-wrongly.ts'
import { hereOf, send, serve, serveFiles } from './serve-route.ts'
import type { Councils, Site } from './site.ts'

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
  const later = new LaterWork(log)
  const councils: Councils = 'office' in served ? [served] : served
  const app = Fastify({
    bodyLimit: LARGEST_FILE + 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  app.addHook('onClose', () => later.stop())
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
    async api => serveApi(api, { councils, log, hereOf: (request, reply) => hereOf(councils, later, request, reply) }),
    { prefix: '/api' },
  )
  app.setNotFoundHandler((request, reply) => send(reply, notFound(hereOf(councils, later, request, reply))))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const here = hereOf(councils, later, request, reply)
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
      if (route.upload === undefined || route.upload === 'whole') serve(whole, councils, later, route)
  })
  await app.register(async streamed => {
    formsOnly(streamed)
    // How large a file may be is the office's to say, which counts the bytes itself.
    await streamed.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 1, fields: 40, fieldSize: 1024 * 1024 },
    })
    for (const route of routes)
      if (route.upload === 'streamed') serveFiles(streamed, councils, later, { route, upload: 'streamed' })
  })
  await app.register(async several => {
    formsOnly(several)
    await several.register(multipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 10_000, parts: 10_020, fields: 20, fieldSize: 64 * 1024 },
    })
    for (const route of routes)
      if (route.upload === 'several') serveFiles(several, councils, later, { route, upload: 'several' })
  })
  return app
}
