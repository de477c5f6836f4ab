import { JpegEmbedder, PDFName, PDFRawStream, type PDFRef, PngEmbedder } from '@cantoo/pdf-lib'
import type { Chunk } from './chunk.ts'
import { Pages } from './copy-pages.ts'
import { plainJpeg } from './plain-jpeg.ts'

/** A4 within margins, in points. */
const [ACROSS, DOWN, MARGIN] = [515, 760, 40] as const

/** A page with a picture on it, as large as the page allows and no larger than at 96 dots an inch. */
export async function picturePage(bytes: Uint8Array, type: 'png' | 'jpg', first: number): Promise<Chunk> {
  const pages = new Pages(first)
  const { context } = pages
  let image: PDFRef
  let [width, height] = [0, 0]
  let turned = 0
  if (type === 'jpg') {
    const plain = plainJpeg(bytes)
    turned = plain.turned
    const embedder = await JpegEmbedder.for(plain.bytes)
    ;[width, height] = [embedder.width, embedder.height]
    image = await embedder.embedIntoContext(context)
  } else {
    const embedder = await PngEmbedder.for(bytes)
    ;[width, height] = [embedder.width, embedder.height]
    image = await embedder.embedIntoContext(context)
  }
  const [seenAcross, seenDown] = turned % 180 === 0 ? [width, height] : [height, width]
  const scale = Math.min(0.75, ACROSS / seenAcross, DOWN / seenDown)
  if (turned !== 0) image = turnedImage(context, image, turned)
  pages.addImage(image, [seenAcross * scale, seenDown * scale], MARGIN)
  return pages.chunk()
}

/** The picture within a form of one by one, turned clockwise. */
function turnedImage(context: Pages['context'], image: PDFRef, turned: number): PDFRef {
  const matrix = turned === 90 ? '0 -1 1 0 0 1' : turned === 180 ? '-1 0 0 -1 1 1' : '0 1 -1 0 1 0'
  const form = context.stream(`q ${matrix} cm /Image Do Q`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] })
  form.dict.set(PDFName.of('Resources'), context.obj({ XObject: { Image: image } }))
  return form instanceof PDFRawStream ? context.register(form) : image
}
