import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { councilStylesheet, isColour } from './council-stylesheet.ts'
import { type Asset, assets } from './files.ts'

interface AssetRequest {
  Params: { version: string; name: string }
  Querystring: { colour?: unknown }
}

const compressed = new Map<string, Buffer>()

function inGzip(name: string, asset: Asset): Buffer {
  const known = compressed.get(name)
  if (known) return known
  const body = gzipSync(asset.body, { level: 9 })
  compressed.set(name, body)
  return body
}

const takesGzip = (request: FastifyRequest<AssetRequest>): boolean =>
  /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))

function council(colour: unknown): Asset | undefined {
  if (typeof colour !== 'string' || !isColour(`#${colour}`)) return undefined
  return { type: 'text/css; charset=utf-8', body: Buffer.from(councilStylesheet({ colour: `#${colour}` })) }
}

/** A page that was open during an upgrade asks with the old version: it gets the new file, but may not keep it. */
function keepFor(version: string): string {
  return version === assets().version ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Fastify plugin: everything under `/assets/`. Open to all, holds nothing of any council. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  app.get<AssetRequest>('/assets/:version/:name', async (request, reply): Promise<FastifyReply> => {
    const { version, name } = request.params
    if (name === 'council.css') {
      const sheet = council(request.query.colour)
      if (!sheet) return reply.code(404).type('text/plain; charset=utf-8').send('No such colour.\n')
      return reply.type(sheet.type).header('cache-control', keepFor(version)).send(sheet.body)
    }
    const asset = assets().files.get(name)
    if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('No such asset.\n')
    reply.type(asset.type).header('cache-control', keepFor(version)).header('vary', 'accept-encoding')
    if (!takesGzip(request)) return reply.send(asset.body)
    return reply.header('content-encoding', 'gzip').send(inGzip(name, asset))
  })
}
