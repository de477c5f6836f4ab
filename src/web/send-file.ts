import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Answer } from './site.ts'

/** The name for every browser: plain letters for old ones, and as it is for the rest (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Sends a file to be saved. It comes from outside, so nothing in it may run, and nothing else may be guessed of it. */
export function sendFile(reply: FastifyReply, file: Extract<Answer, { readonly kind: 'file' }>): FastifyReply {
  return reply
    .header('content-type', file.media)
    .header('content-length', file.size)
    .header('content-disposition', disposition(file.name))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .send(Readable.from(file.content, { objectMode: false }))
}
