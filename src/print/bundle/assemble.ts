import { createHash } from 'node:crypto'
import { indexCsv, indexHtml } from '#paper/bundle/index-files.ts'
import { indexSheet, noticeSheet, type PackIndex, type PartOfPack, wordsSheet } from '#paper/bundle/index-sheet.ts'
import { type Cover, type Listed, type NotIn, packInWords, safeName } from '#paper/bundle/listed.ts'
import { pageRanges, partInWords, pdfParts, roman, zipParts } from '#paper/bundle/plan.ts'
import type { Sheet } from '#paper/bundle/sheet.ts'
import type { Block } from '#paper/content.ts'
import type { Chunk } from './chunk.ts'
import { fixed } from './chunk.ts'
import type { Done, NoPages } from './job.ts'
import { type Kept, Spool } from './spool.ts'
import { Workshop, type WorkshopBounds } from './workshop.ts'
import { type DocumentPages, writePdf } from './write-pdf.ts'
import { type ToZip, zipFiles } from './zip-files.ts'

/** A document as it comes. Its words are given where it has no pages of its own and they could be read. */
export interface PackDocument extends Pick<Listed, 'title' | 'kind' | 'dated' | 'suppliedBy' | 'sha256' | 'size'> {
  /** "pdf", "docx": told from the content. */
  readonly type: string
  /** "Word document" */
  readonly typeInWords: string
  readonly words: readonly Block[] | null
  read(): AsyncIterable<Uint8Array>
}

export interface PackOrder {
  readonly cover: Cover
  readonly council: Sheet['council']
  readonly documents: readonly PackDocument[]
  readonly notIn: readonly NotIn[]
  /** Pages after the index: a chronology. */
  readonly after: readonly Block[]
  /** Other files for the zip: a chronology as a table. */
  readonly beside: readonly { readonly name: string; readonly text: string }[]
  /** The numbers that the first document and its first page bear. */
  readonly first: { readonly document: number; readonly page: number }
  /** Of one file, in bytes; null for no limit. */
  readonly largest: number | null
  /** Seconds since 1970: the day that the files say of themselves. */
  readonly seconds: number
}

/** One file that was made, to be read once and at once. */
export interface MadePart {
  readonly kind: 'pdf' | 'zip' | 'index'
  readonly part: number
  readonly parts: number
  /** The documents in it, by their place. */
  readonly documents: readonly number[]
  readonly content: AsyncIterable<Uint8Array>
}

export interface Assembled {
  readonly listed: readonly Listed[]
  /** The number of the last page. */
  readonly last: number
}

const WHY: Readonly<Record<NoPages, string>> = {
  password: 'This PDF opens with a password only, which nobody has given. It is not printed here.',
  broken: 'This file is broken and could not be opened. It is not printed here.',
  'no pages': 'This PDF has no pages. There is nothing to print.',
  'too much': 'This file could not be opened with the time and memory there is for one. It is not printed here.',
}

const notPages = (typeInWords: string): string =>
  `This document is of a kind that has no pages here: ${typeInWords}. It is not printed.`

async function allOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

interface Prepared {
  readonly chunk: Omit<Chunk, 'bytes'>
  readonly kept: Kept
  readonly notes: readonly string[]
}

const notesOf = (done: Extract<Done, { readonly kind: 'pages' }>): readonly string[] => {
  const { pictured, pages } = done.chunk
  return [
    ...(pictured > 0
      ? [
          pictured === pages.length
            ? 'Shown as pictures, because something in it is hidden.'
            : `${pictured} of its pages are shown as pictures, because something on them is hidden.`,
        ]
      : []),
    ...(done.takenOff > 0
      ? [
          `Notes or marks were taken off ${done.takenOff === 1 ? 'one of its pages' : `${done.takenOff} of its pages`}. The file as it was added has them.`,
        ]
      : []),
    ...(done.notShown.length > 0
      ? ['Letters that no typeface here can show stand as an empty box. The file in the zip has them.']
      : []),
  ]
}

const FROM_WORDS = 'Its words, without its layout. The file itself is in the zip.'

/** Makes the pages of one document after the other, each thing that goes wrong staying with its document. */
class Preparing {
  readonly #workshop: Workshop
  readonly #spool: Spool
  readonly #order: PackOrder
  #free: number = fixed.first

  constructor(workshop: Workshop, spool: Spool, order: PackOrder) {
    this.#workshop = workshop
    this.#spool = spool
    this.#order = order
  }

  async document(document: PackDocument, listed: Omit<Listed, 'pages' | 'notes'>): Promise<Prepared> {
    const { type, typeInWords } = document
    const first = this.#free
    if (type === 'pdf' || type === 'png' || type === 'jpg') {
      const bytes = await allOf(document.read())
      const done = await this.#workshop.do(
        type === 'pdf' ? { kind: 'pdf', bytes, first } : { kind: 'picture', type, bytes, first },
      )
      return done.kind === 'pages' ? this.#keep(done) : this.#notice(listed, WHY[done.why])
    }
    const email = type === 'eml' ? await allOf(document.read()) : null
    if (document.words === null && email === null) return this.#notice(listed, notPages(typeInWords))
    const sheet = wordsSheet(listed, `${typeInWords}. ${FROM_WORDS}`, document.words ?? [], this.#order.council)
    const done = await this.sheet(sheet, email)
    return done.kind === 'pages' ? this.#keep(done, [FROM_WORDS]) : this.#notice(listed, WHY[done.why])
  }

  sheet(sheet: Sheet, email: Uint8Array | null = null, numbered = false): Promise<Done> {
    const { seconds } = this.#order
    return this.#workshop.do({ kind: 'sheet', sheet, email, numbered, seconds, first: this.#free })
  }

  async #notice(listed: Omit<Listed, 'pages' | 'notes'>, why: string): Promise<Prepared> {
    const done = await this.sheet(noticeSheet({ ...listed, notes: [] }, why, this.#order.council))
    if (done.kind !== 'pages') throw new Error('the page that stands for a document could not be made')
    return this.#keep(done, [why])
  }

  async #keep(done: Extract<Done, { readonly kind: 'pages' }>, notes: readonly string[] = []): Promise<Prepared> {
    const { bytes, ...chunk } = done.chunk
    this.#free = chunk.next
    return { chunk, kept: await this.#spool.keep(bytes), notes: [...notes, ...notesOf(done)] }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Makes a pack: its PDF in as many parts as its size asks for, its zips, and its index by itself. Each file is handed
 * over while it is made, and no more of it is held than one document. Throws what `take` throws.
 */
export async function assemble(
  order: PackOrder,
  take: (part: MadePart) => Promise<void>,
  bounds?: WorkshopBounds,
): Promise<Assembled> {
  const workshop = new Workshop(bounds)
  const spool = await Spool.open()
  try {
    const preparing = new Preparing(workshop, spool, order)
    const prepared: Prepared[] = []
    const named = order.documents.map(({ title, kind, dated, suppliedBy, sha256, size, type }, place) => {
      const number = order.first.document + place
      return { number, title, kind, dated, suppliedBy, sha256, size, file: safeName(number, kind, type) }
    })
    for (const [place, document] of order.documents.entries()) {
      const listed = named[place]
      if (listed) prepared.push(await preparing.document(document, listed))
    }
    const made = prepared.map(({ chunk, kept }) => ({ pages: chunk.pages.length, size: kept.length }))
    const ranges = pageRanges(made, order.first.page)
    const listed = named.map((one, place): Listed => {
      const pages = ranges[place] ?? { from: 0, to: 0 }
      return { ...one, pages, notes: prepared[place]?.notes ?? [] }
    })
    const last = ranges.at(-1)?.to ?? order.first.page - 1
    const index: PackIndex = {
      cover: order.cover,
      council: order.council,
      listed,
      notIn: order.notIn,
      after: order.after,
    }
    const title = packInWords(order.cover)

    const indexes = new Map<string, Extract<Done, { readonly kind: 'pages' }> & { readonly file: Uint8Array }>()
    /** A long index takes a while: the same part of the PDF and of the zip have the same. */
    const indexPages = async (of: PartOfPack) => {
      const which = JSON.stringify(of)
      const known = indexes.get(which)
      if (known) return known
      const done = await preparing.sheet(indexSheet(index, of), null, true)
      if (done.kind !== 'pages' || done.file === null) throw new Error('the index of a pack could not be made')
      const fresh = { ...done, file: done.file }
      indexes.set(which, fresh)
      return fresh
    }
    const everywhere = order.documents.map((_, place) => place)
    // What stands in every part is as long as its chronology and its answers, which nothing but making it tells.
    const whole = await indexPages({ part: 1, parts: 1, documents: everywhere })
    const parts = pdfParts(made, order.largest, whole.chunk.bytes.length + whole.chunk.pages.length * 2_000)
    for (const [place, documents] of parts.entries()) {
      const of = { part: place + 1, parts: parts.length, documents }
      const { chunk } = await indexPages(of)
      if (place === 0) await take({ kind: 'index', part: 1, parts: 1, documents: [], content: once(whole.file) })
      const words = [title, partInWords(of.part, of.parts)].filter(Boolean).join(', ')
      const pagesOf = (which: number): readonly DocumentPages[] => {
        const [one, of] = [prepared[which], listed[which]]
        if (!one || !of) return []
        return [
          {
            title: `${of.number}. ${of.title}`,
            place: which,
            chunk: one.chunk,
            read: () => spool.read(one.kept),
            strip: page => `${words}, page ${of.pages.from + page} of ${last}`,
          },
        ]
      }
      const content = writePdf({
        title: words,
        author: order.council.name,
        index: {
          title: 'Index',
          place: null,
          chunk,
          read: () => once(chunk.bytes),
          strip: page => `${words}, page ${roman(page + 1)}`,
        },
        documents: documents.flatMap(pagesOf),
        from: listed[documents[0] ?? 0]?.pages.from ?? order.first.page,
      })
      await take({ kind: 'pdf', ...of, content })
    }

    const zips = zipParts(
      order.documents.map(({ size }) => size),
      order.largest,
      [
        whole.file.length,
        Buffer.byteLength(indexHtml(index, new Set(everywhere))),
        Buffer.byteLength(indexCsv(index)),
        ...order.beside.map(({ text }) => Buffer.byteLength(text)),
      ].reduce((sum, size) => sum + size, 0),
    )
    for (const [place, documents] of zips.entries()) {
      const of = { part: place + 1, parts: zips.length, documents }
      const { file } = await indexPages(of)
      const made: readonly (readonly [string, Uint8Array])[] = [
        ['index.pdf', file],
        ['index.html', Buffer.from(indexHtml(index, new Set(documents)))],
        ['index.csv', Buffer.from(indexCsv(index))],
        ...order.beside.map(({ name, text }): readonly [string, Uint8Array] => [name, Buffer.from(text)]),
      ]
      const files = documents.flatMap((which): readonly ToZip[] => {
        const [document, of] = [order.documents[which], listed[which]]
        return document && of ? [{ name: `files/${of.file}`, read: () => document.read() }] : []
      })
      const sums = [
        ...made.map(([name, bytes]) => `${sumOf(bytes)}  ${name}`),
        ...documents.flatMap(which => (listed[which] ? [`${listed[which].sha256}  files/${listed[which].file}`] : [])),
      ]
      const content = zipFiles([
        { name: 'SHA256SUMS', read: () => once(Buffer.from(`${sums.join('\n')}\n`)) },
        ...made.map(([name, bytes]) => ({ name, read: () => once(bytes) })),
        ...files,
      ])
      await take({ kind: 'zip', ...of, content })
    }
    return { listed, last }
  } finally {
    workshop.close()
    await spool.close()
  }
}
