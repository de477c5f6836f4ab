import { createHash } from 'node:crypto'
import { type Bookmark, type Chunk, type ChunkPage, fixed, STRIP } from './chunk.ts'

/** One document in the list of a pack, with its pages as objects; their bytes are read when they are written. */
export interface DocumentPages {
  readonly title: string
  /** Its place in the list, to which the index leads; null for the index itself. */
  readonly place: number | null
  readonly chunk: Omit<Chunk, 'bytes'>
  read(): AsyncIterable<Uint8Array>
  /** What stands under a page, from 0. */
  strip(page: number): string
}

export interface PackPages {
  readonly title: string
  readonly author: string
  /** The index, whose pages bear Roman numbers. */
  readonly index: DocumentPages
  readonly documents: readonly DocumentPages[]
  /** The number of the first page after the index. */
  readonly from: number
}

/** Text that may hold any letter, as a PDF has it. */
const text = (words: string): string => `<feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>`

/** Letters of the typeface that every reader has; others are left out. */
const stripText = (words: string): string => {
  const known = words.replaceAll('’', "'").replaceAll(/[–—]/g, '-')
  const latin = known.replaceAll(/[^\x20-\x7e\xa1-\xff]/g, '')
  return `<${Buffer.from(latin, 'latin1').toString('hex')}>`
}

const MARGIN = 24
const LETTER_WIDTH = 0.52

function stamp(words: string, { width }: ChunkPage): string {
  const size = Math.min(8.5, (width - 2 * MARGIN) / (LETTER_WIDTH * Math.max(1, words.length)))
  const drawn = `/Artifact <</Type /Pagination /Subtype /Footer>> BDC q 0.6 G 0.5 w ${MARGIN} ${STRIP - 6} m ${(width - MARGIN).toFixed(2)} ${STRIP - 6} l S BT 0 g /Strip ${size.toFixed(2)} Tf ${MARGIN} 10 Td ${stripText(words)} Tj ET Q EMC`
  return `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`
}

/** Writes objects one after the other and keeps where each begins. */
class Writing {
  readonly #places: [number: number, at: number][] = []
  readonly #sum = createHash('sha256')
  #at = 0

  bytes(piece: Uint8Array): Uint8Array {
    this.#sum.update(piece)
    this.#at += piece.length
    return piece
  }

  text(words: string): Uint8Array {
    return this.bytes(Buffer.from(words, 'latin1'))
  }

  object(number: number, body: string): Uint8Array {
    this.#places.push([number, this.#at])
    return this.text(`${number} 0 obj\n${body}\nendobj\n`)
  }

  takesOver(offsets: Chunk['offsets']): void {
    for (const [number, at] of offsets) this.#places.push([number, this.#at + at])
  }

  end(): Uint8Array {
    const places = this.#places.toSorted(([a], [b]) => a - b)
    const at = this.#at
    const lines = ['xref\n0 1\n0000000000 65535 f \n']
    for (let first = 0; first < places.length; ) {
      let last = first
      while ((places[last + 1]?.[0] ?? -1) === (places[last]?.[0] ?? -1) + 1) last += 1
      lines.push(`${places[first]?.[0]} ${last - first + 1}\n`)
      for (let one = first; one <= last; one++) lines.push(`${String(places[one]?.[1]).padStart(10, '0')} 00000 n \n`)
      first = last + 1
    }
    const size = (places.at(-1)?.[0] ?? 0) + 1
    const id = `<${this.#sum.copy().digest('hex').slice(0, 32)}>`
    lines.push(
      `trailer\n<< /Size ${size} /Root ${fixed.catalog} 0 R /Info ${fixed.about} 0 R /ID [${id} ${id}] >>\nstartxref\n${at}\n%%EOF\n`,
    )
    return this.text(lines.join(''))
  }
}

const reference = (number: number): string => `${number} 0 R`

interface Item {
  readonly title: string
  readonly page: ChunkPage
  readonly inside: readonly Item[]
}

const itemOf = (pages: readonly ChunkPage[], { title, page, inside }: Bookmark): readonly Item[] => {
  const to = pages[page]
  return to ? [{ title, page: to, inside: inside.flatMap(one => itemOf(pages, one)) }] : []
}

const goTo = ({ object, height }: ChunkPage): string => `[${reference(object)} /XYZ 0 ${height} null]`

/** The outline as numbered objects, the first of which is its root. Documents are open, their parts closed. */
function outline(
  items: readonly Item[],
  first: number,
): { readonly objects: readonly string[]; readonly root: string } {
  const objects: string[] = []
  const level = (on: readonly Item[], parent: number): readonly [number, number] => {
    const numbers = on.map(() => first + objects.push('') - 1)
    for (const [place, { title, page, inside }] of on.entries()) {
      const number = numbers[place] ?? 0
      const [before, next] = [numbers[place - 1], numbers[place + 1]]
      const within = inside.length > 0 ? level(inside, number) : null
      objects[number - first] =
        `<< /Title ${text(title)} /Parent ${reference(parent)} /Dest ${goTo(page)}${before ? ` /Prev ${reference(before)}` : ''}${next ? ` /Next ${reference(next)}` : ''}${within ? ` /First ${reference(within[0])} /Last ${reference(within[1])} /Count -${inside.length}` : ''} >>`
    }
    return [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  }
  const [from, to] = level(items, fixed.outline)
  return {
    objects,
    root: `<< /Type /Outlines /First ${reference(from)} /Last ${reference(to)} /Count ${items.length} >>`,
  }
}

/**
 * The whole PDF, piece by piece. What a document takes up is read when it is written, so that no more of it is held
 * than one piece. The same pages give the same bytes.
 */
export async function* writePdf({
  title,
  author,
  index,
  documents,
  from,
}: PackPages): AsyncGenerator<Uint8Array, void> {
  const writing = new Writing()
  yield writing.bytes(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  const all = [index, ...documents]
  for (const { chunk, read } of all) {
    writing.takesOver(chunk.offsets)
    for await (const piece of read()) yield writing.bytes(piece)
  }
  let free = Math.max(fixed.first, ...all.map(({ chunk }) => chunk.next))
  const firstOf = new Map(documents.map(({ place, chunk }) => [place, chunk.pages[0]]))
  const titleOf = new Map(documents.map(one => [one.place, one.title]))
  for (const document of all)
    for (const [place, page] of document.chunk.pages.entries()) {
      yield writing.object(page.stamp, stamp(document.strip(place), page))
      if (page.notes === null) continue
      const notes = page.links.flatMap(({ box, document: to }) => {
        const target = firstOf.get(to)
        return target
          ? [
              `<< /Type /Annot /Subtype /Link /Rect [${box.map(side => side.toFixed(2)).join(' ')}] /Border [0 0 0] /F 4 /Dest ${goTo(target)} /Contents ${text(titleOf.get(to) ?? '')} >>`,
            ]
          : []
      })
      yield writing.object(page.notes, `[${notes.join('\n')}]`)
    }
  const pages = all.flatMap(({ chunk }) => chunk.pages)
  yield writing.object(
    fixed.pages,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(({ object }) => reference(object)).join(' ')}] >>`,
  )
  yield writing.object(fixed.font, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')

  const whole = free++
  const parents: [number, string][] = []
  const sections: number[] = []
  for (const document of all) {
    const section = free++
    sections.push(section)
    const inside: number[] = []
    for (const { object } of document.chunk.pages) {
      const number = free++
      inside.push(number)
      parents.push([object, `${object} [${reference(number)}]`])
      yield writing.object(
        number,
        `<< /Type /StructElem /S /P /P ${reference(section)} /Pg ${reference(object)} /K 0 >>`,
      )
    }
    yield writing.object(
      section,
      `<< /Type /StructElem /S /Sect /P ${reference(whole)} /T ${text(document.title)} /K [${inside.map(reference).join(' ')}] >>`,
    )
  }
  yield writing.object(
    whole,
    `<< /Type /StructElem /S /Document /P ${reference(fixed.tags)} /K [${sections.map(reference).join(' ')}] >>`,
  )
  yield writing.object(
    fixed.tags,
    `<< /Type /StructTreeRoot /K [${reference(whole)}] /ParentTree ${reference(fixed.parents)} >>`,
  )
  const sorted = parents.toSorted(([a], [b]) => a - b).map(([, line]) => line)
  yield writing.object(fixed.parents, `<< /Nums [${sorted.join('\n')}] >>`)

  const items = all.flatMap(({ title: named, chunk }): readonly Item[] => {
    const page = chunk.pages[0]
    return page ? [{ title: named, page, inside: chunk.bookmarks.flatMap(one => itemOf(chunk.pages, one)) }] : []
  })
  const { objects, root } = outline(items, free)
  yield writing.object(fixed.outline, root)
  for (const one of objects) yield writing.object(free++, one)
  yield writing.object(fixed.about, `<< /Title ${text(title)} /Author ${text(author)} >>`)
  const labels = `/PageLabels << /Nums [0 << /S /r >> ${index.chunk.pages.length} << /S /D /St ${from} >>] >>`
  yield writing.object(
    fixed.catalog,
    `<< /Type /Catalog /Pages ${reference(fixed.pages)} /Outlines ${reference(fixed.outline)} /PageMode /UseOutlines ${labels} /Lang (en-GB) /MarkInfo << /Marked true >> /StructTreeRoot ${reference(fixed.tags)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  )
  yield writing.end()
}
