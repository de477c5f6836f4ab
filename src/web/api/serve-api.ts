import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Councils, Here } from '../site.ts'
import { type ProblemKind, problemOf } from './problem.ts'
import { type ApiAnswer, type ApiRoute, declined } from './route.ts'
import { apiRoutes } from './routes.ts'
import { whoAsks } from './who-asks.ts'

export interface ApiServing {
  readonly councils: Councils
  readonly log: (line: string) => void
  /** The request as the pages see it, with its session. */
  readonly hereOf: (request: FastifyRequest, reply: FastifyReply) => Here
}

/** In bytes: an answer of the longest, several times over. */
const LARGEST_BODY = 4 * 1024 * 1024

const PREFIX = '/api'

/** A body as it came and as it was read. */
interface Received {
  readonly text: string
  readonly value: unknown
}

const isReceived = (body: unknown): body is Received => typeof body === 'object' && body !== null && 'text' in body

function send(reply: FastifyReply, given: ApiAnswer): FastifyReply {
  const isTold = given.kind === 'told'
  return reply
    .code(isTold ? given.status : given.problem.status)
    .headers(given.headers ?? {})
    .header('cache-control', 'no-store')
    .type(isTold ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(isTold ? given.told : given.problem))
}

/** Failures of the asker's making, by Fastify's name for them. */
const asksWrongly: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_CSRF_MISSING_SECRET: 'token-missing',
  FST_CSRF_INVALID_TOKEN: 'token-missing',
  SENT_BY_ANOTHER_SITE: 'token-missing',
}

function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((each): each is [string, string] => typeof each[1] === 'string'),
  )
}

function takeJson(api: FastifyInstance): void {
  api.removeAllContentTypeParsers()
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      const value: unknown = JSON.parse(String(text))
      done(null, { text: String(text), value } satisfies Received)
    } catch {
      done(Object.assign(new Error('The body is not JSON'), { statusCode: 400, code: 'UNREADABLE_JSON' }))
    }
  })
}

/** Whom the request comes from, put in place of the session's own; null where it does not say. */
function hereAsking({ councils, hereOf }: ApiServing, request: FastifyRequest, reply: FastifyReply) {
  const asks = whoAsks(councils, {
    authorization: request.headers.authorization,
    hasSession: Object.keys(request.session.data() ?? {}).length > 0,
    personaId: request.session.get('personaId'),
    authorityId: textsOf(request.headers)['redress-council'] ?? request.session.get('authorityId'),
  })
  if (!asks) return null
  const { site, persona, needsToken } = asks
  const visitor = { authorityId: site.authorityId, personId: persona.personId }
  return { here: { ...hereOf(request, reply), site, persona, visitor }, needsToken }
}

function serve(api: FastifyInstance, serving: ApiServing, route: ApiRoute): void {
  api.route({
    method: route.method,
    url: route.url.slice(PREFIX.length),
    bodyLimit: LARGEST_BODY,
    // Before the body is read: whoever is not known does not get as far.
    async onRequest(request, reply) {
      if (route.open || hereAsking(serving, request, reply)) return
      reply.header('www-authenticate', 'Bearer')
      return send(reply, declined('not-signed-in'))
    },
    preHandler(request, reply, done) {
      if (route.method === 'POST' && hereAsking(serving, request, reply)?.needsToken)
        api.csrfProtection(request, reply, done)
      else done()
    },
    async handler(request, reply) {
      const { body } = request
      if (route.method === 'POST' && !isReceived(body)) return send(reply, declined('unreadable-json'))
      const here = hereAsking(serving, request, reply)?.here ?? serving.hereOf(request, reply)
      const asked = {
        params: textsOf(Object(request.params)),
        query: { ...Object(request.query) },
        body: isReceived(body) ? body.value : undefined,
        text: isReceived(body) ? body.text : '',
        headers: textsOf(request.headers),
      }
      return send(reply, await route.handle(asked, here))
    },
  })
}

/** Another method at an address that there is: says which one it takes. */
function serveOtherMethods(api: FastifyInstance): void {
  for (const url of new Set(apiRoutes.map(route => route.url))) {
    const taken = apiRoutes.flatMap(route => (route.url === url ? [route.method] : []))
    const allow = taken.flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(each => !taken.some(one => one === each))
    api.route({
      method: others,
      url: url.slice(PREFIX.length),
      // Whatever it carries, it is not read.
      onRequest: async (_request, reply) => send(reply.header('allow', allow), declined('method-not-allowed')),
      handler: async (_request, reply) => send(reply, declined('method-not-allowed')),
    })
  }
}

/** The API, under /api: JSON in and out, problem details for everything that is declined, and no other site's scripts. */
export async function serveApi(api: FastifyInstance, serving: ApiServing): Promise<void> {
  takeJson(api)
  for (const route of apiRoutes) serve(api, serving, route)
  serveOtherMethods(api)
  api.setNotFoundHandler((_request, reply) => send(reply, declined('unknown-address')))
  api.setErrorHandler((error: FastifyError, request, reply) => {
    const kind = asksWrongly[error.code ?? '']
    if (kind) return send(reply, declined(kind))
    if (error.code === 'UNREADABLE_JSON') return send(reply, declined('unreadable-json'))
    if (error.statusCode !== undefined && error.statusCode < 500) return send(reply, declined('unreadable-request'))
    const reference = randomUUID().slice(0, 8)
    serving.log(
      `${reference} ${request.method} ${request.routeOptions.url ?? 'unknown'} ${error.stack ?? error.message}`,
    )
    return send(reply, { kind: 'problem', problem: problemOf('something-went-wrong', undefined, { reference }) })
  })
}
