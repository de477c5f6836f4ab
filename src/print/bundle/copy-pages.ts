import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { type Chunk, type ChunkPage, fixed, type PageLink } from './chunk.ts'
import type { OpenedPdf, PagePicture } from './clean-pdf.ts'
import { Copying } from './copy-object.ts'
import { placePage } from './place-page.ts'
import { readBookmarks } from './read-bookmarks.ts'
import { readLinks } from './read-links.ts'

const name = (text: string): PDFName => PDFName.of(text)
const encoder = new TextEncoder()

/** Layers, some of which are not shown: which they are is told by the document and by nothing on the page. */
function hasHiddenLayers(pdf: PDFDocument): boolean {
  const layers = pdf.catalog.lookup(name('OCProperties'))
  const shown = layers instanceof PDFDict ? layers.lookup(name('D')) : undefined
  if (!(shown instanceof PDFDict)) return layers instanceof PDFDict
  const begins = shown.lookup(name('BaseState'))
  const lists = [shown.lookup(name('OFF')), shown.lookup(name('AS'))]
  return (begins !== undefined && begins !== name('ON')) || lists.some(one => one instanceof PDFArray && one.size() > 0)
}

/** By how much a page may be trimmed, whatever lies there. */
const TRIMMED = 0.9

const areaOf = (box: { readonly width: number; readonly height: number }): number => Math.abs(box.width * box.height)

/** What is cut away could still be read: an address line takes little of a page. */
function isCutAway(
  page: PDFPage,
  reachesOutside: (box: readonly [number, number, number, number]) => boolean,
): boolean {
  const [crop, media] = [page.getCropBox(), page.getMediaBox()]
  const share = areaOf(crop) / areaOf(media)
  if (share < TRIMMED) return true
  return share < 1 && reachesOutside([crop.x, crop.y, crop.x + crop.width, crop.y + crop.height])
}

function contentOf(page: PDFPage): Uint8Array {
  const { context } = page.node
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map(one => context.lookup(one)) : [contents]
  const pieces = streams.flatMap(one => {
    if (one instanceof PDFRawStream) return [decodePDFRawStream(one).decode(), encoder.encode('\n')]
    return []
  })
  return Buffer.concat(pieces)
}

/** The objects of some pages, begun at a number. */
export class Pages {
  readonly #to = PDFContext.create()
  readonly #pages: ChunkPage[] = []

  constructor(first: number) {
    this.#to.largestObjectNumber = first - 1
  }

  #add(
    form: PDFObject,
    size: { readonly width: number; readonly height: number },
    matrix: readonly number[],
    links: readonly PageLink[],
  ) {
    const to = this.#to
    const [object, stamp] = [to.nextRef(), to.nextRef()]
    const notes = links.length > 0 ? to.nextRef() : null
    const drawn = `/P <</MCID 0>> BDC q ${matrix.map(one => Number(one.toFixed(5))).join(' ')} cm /Page Do Q EMC\n`
    const content = to.register(to.stream(drawn))
    const resources = { XObject: { Page: form }, Font: { Strip: PDFRef.of(fixed.font) } }
    const width = Number(size.width.toFixed(3))
    const height = Number(size.height.toFixed(3))
    const dict = to.obj({
      Type: 'Page',
      MediaBox: [0, 0, width, height],
      StructParents: object.objectNumber,
      Tabs: 'S',
    })
    dict.set(name('Parent'), PDFRef.of(fixed.pages))
    dict.set(name('Resources'), to.obj(resources))
    dict.set(name('Contents'), to.obj([content, stamp]))
    if (notes) dict.set(name('Annots'), notes)
    to.assign(object, dict)
    this.#pages.push({
      object: object.objectNumber,
      stamp: stamp.objectNumber,
      notes: notes?.objectNumber ?? null,
      width,
      height,
      links,
    })
  }

  /** A page as it is in a PDF, inside bounds of its own, so that nothing it does reaches what stands around it. */
  add(page: PDFPage, copying: Copying): void {
    const crop = page.getCropBox()
    const unit = page.node.lookup(name('UserUnit'))
    const seen = {
      left: crop.x,
      low: crop.y,
      right: crop.x + crop.width,
      high: crop.y + crop.height,
      turned: page.getRotation().angle,
      unit: unit instanceof PDFNumber ? Math.min(100, Math.max(0.01, unit.asNumber())) : 1,
    }
    const { matrix, ...size } = placePage(seen)
    const form = this.#to.flateStream(contentOf(page), { Type: 'XObject', Subtype: 'Form' })
    form.dict.set(name('BBox'), this.#to.obj([seen.left, seen.low, seen.right, seen.high]))
    form.dict.set(name('Resources'), copying.copy(page.node.Resources() ?? PDFDict.withContext(this.#to)))
    const group = page.node.get(name('Group'))
    if (group) form.dict.set(name('Group'), copying.copy(group))
    const reference = this.#to.register(form)
    copying.finish()
    const across = matrix[4]
    const links = readLinks(page).map(({ document, box }) => ({
      document,
      box: [box[0] + across, box[1] + matrix[5], box[2] + across, box[3] + matrix[5]] as const,
    }))
    this.#add(reference, size, matrix, links)
  }

  /** A page as a picture of itself. @param points its width and height as it is seen */
  addPicture({ width, height, rgb }: PagePicture, points: readonly [number, number]): void {
    const image = this.#to.register(
      PDFRawStream.of(
        this.#to.obj({
          Type: 'XObject',
          Subtype: 'Image',
          Width: width,
          Height: height,
          ColorSpace: 'DeviceRGB',
          BitsPerComponent: 8,
          Filter: 'FlateDecode',
        }),
        deflateSync(rgb),
      ),
    )
    this.addImage(image, points)
  }

  /** @param points the width and height in which it is shown */
  addImage(image: PDFRef, [across, down]: readonly [number, number], margin = 0): void {
    const page = { left: 0, low: 0, right: across + 2 * margin, high: down + 2 * margin, turned: 0, unit: 1 }
    const { matrix, ...size } = placePage(page)
    const [, , , , aside, up] = matrix
    this.#add(image, size, [across, 0, 0, down, aside + margin, up + margin], [])
  }

  /** For what is put on a page otherwise. */
  get context(): PDFContext {
    return this.#to
  }

  chunk(bookmarks: Chunk['bookmarks'] = [], pictured = 0): Chunk {
    const objects = this.#to.enumerateIndirectObjects()
    const offsets: (readonly [number, number])[] = []
    const pieces: Uint8Array[] = []
    let at = 0
    const put = (piece: Uint8Array): void => {
      pieces.push(piece)
      at += piece.length
    }
    for (const [{ objectNumber }, object] of objects) {
      offsets.push([objectNumber, at])
      put(encoder.encode(`${objectNumber} 0 obj\n`))
      const bytes = new Uint8Array(object.sizeInBytes())
      object.copyBytesInto(bytes, 0)
      put(bytes)
      put(encoder.encode('\nendobj\n'))
    }
    return {
      bytes: Buffer.concat(pieces),
      offsets,
      pages: this.#pages,
      bookmarks,
      pictured,
      next: this.#to.largestObjectNumber + 1,
    }
  }
}

/**
 * The pages of a PDF as objects of a pack. Only what is on a page is taken over: its content, its typefaces, its
 * pictures. A page that hides something is taken over as a picture of itself.
 */
export async function copyPages(
  bytes: Uint8Array,
  first: number,
  { picture, reachesOutside }: Pick<OpenedPdf, 'picture' | 'reachesOutside'>,
): Promise<Chunk> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  const pages = new Pages(first)
  const copying = new Copying(pdf.context, pages.context)
  const layers = hasHiddenLayers(pdf)
  let pictured = 0
  for (const [place, page] of pdf.getPages().entries()) {
    if (layers || isCutAway(page, box => reachesOutside(place, box))) {
      const seen = picture(place)
      const { width, height } = page.getCropBox()
      const turned = Math.round(page.getRotation().angle / 90) % 2 !== 0
      pages.addPicture(seen, turned ? [height, width] : [width, height])
      pictured += 1
    } else pages.add(page, copying)
  }
  return pages.chunk(readBookmarks(pdf), pictured)
}
