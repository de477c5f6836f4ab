import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { ComingFile, SentFile } from './site.ts'

type Fields = Record<string, string | string[]>

/** A form with a file: the fields that stand before the file, and the file as it comes. */
export interface StreamedForm {
  readonly fields: Readonly<Fields>
  readonly sent: SentFile | undefined
}

/** What is thrown away of a file that is too large, so that the sender hears why instead of a broken line. In bytes. */
const MOST_THROWN_AWAY = 500 * 1024 * 1024

function take(fields: Fields, part: Multipart): void {
  if (part.type !== 'field' || typeof part.value !== 'string') return
  const before = fields[part.fieldname]
  fields[part.fieldname] = before === undefined ? part.value : [before, part.value].flat()
}

/** Reads what nobody wanted, up to a bound. */
async function throwAway(file: MultipartFile['file']): Promise<void> {
  let thrown = 0
  for await (const bytes of file.iterator({ destroyOnReturn: false })) {
    if (bytes instanceof Uint8Array) thrown += bytes.length
    if (thrown > MOST_THROWN_AWAY) return
  }
}

async function* bytesOf(file: MultipartFile['file']): AsyncGenerator<Uint8Array, void> {
  for await (const bytes of file.iterator({ destroyOnReturn: false })) if (bytes instanceof Uint8Array) yield bytes
}

async function fieldsOfRest(file: MultipartFile['file'], parts: AsyncIterator<Multipart>): Promise<Fields> {
  await throwAway(file)
  const fields: Fields = {}
  while (true) {
    const next = await parts.next()
    if (next.done) return fields
    if (next.value.type === 'field') take(fields, next.value)
    else await throwAway(next.value.file)
  }
}

/** A form that was sent without its file. */
function textsIn(body: unknown): Fields {
  const fields: Fields = {}
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    if (typeof value === 'string') fields[name] = value
    else if (Array.isArray(value)) fields[name] = value.filter(one => typeof one === 'string')
  }
  return fields
}

/** A form with several files: the fields that stand before the first, and the files as they come. */
export interface FormOfFiles {
  readonly fields: Readonly<Fields>
  readonly coming: AsyncIterable<ComingFile>
}

async function* filesFrom(first: MultipartFile, parts: AsyncIterator<Multipart>): AsyncGenerator<ComingFile, void> {
  let part: Multipart = first
  while (true) {
    if (part.type === 'file') {
      const { file, filename: name = '' } = part
      if (name !== '') yield { name, bytes: bytesOf(file) }
      await throwAway(file)
    }
    const next = await parts.next()
    if (next.done) return
    part = next.value
  }
}

async function* noFiles(): AsyncGenerator<ComingFile, void> {}

/** Reads a form up to its first file. */
export async function beginFormOfFiles(request: FastifyRequest): Promise<FormOfFiles> {
  if (!request.isMultipart()) return { fields: textsIn(request.body), coming: noFiles() }
  const parts = request.parts()[Symbol.asyncIterator]()
  const fields: Fields = {}
  while (true) {
    const next = await parts.next()
    if (next.done) return { fields, coming: noFiles() }
    if (next.value.type === 'file') return { fields, coming: filesFrom(next.value, parts) }
    take(fields, next.value)
  }
}

/** Reads a form up to its file, or to its end where it has none. A file field that was left empty is no file. */
export async function beginForm(request: FastifyRequest): Promise<StreamedForm> {
  if (!request.isMultipart()) return { fields: textsIn(request.body), sent: undefined }
  const parts = request.parts()[Symbol.asyncIterator]()
  const fields: Fields = {}
  while (true) {
    const next = await parts.next()
    if (next.done) return { fields, sent: undefined }
    const part = next.value
    if (part.type === 'field') {
      take(fields, part)
      continue
    }
    if (part.filename === '' || part.filename === undefined) {
      await throwAway(part.file)
      continue
    }
    const { file, filename: name } = part
    let rest: Promise<Fields> | undefined
    const sent: SentFile = {
      name,
      bytes: bytesOf(file),
      fieldsAfter() {
        rest ??= fieldsOfRest(file, parts)
        return rest
      },
    }
    return { fields, sent }
  }
}
