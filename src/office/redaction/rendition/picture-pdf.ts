import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { plainJpeg } from '#print/bundle/plain-jpeg.ts'

/** In points: A4 within its margins. */
const [ACROSS, DOWN, MARGIN] = [515, 760, 40] as const

/** A picture on a page of its own, the right way up, as large as the page allows. It has no words. Throws where it is none. */
export async function picturePdf(type: 'png' | 'jpg', given: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { bytes, turned } = type === 'jpg' ? plainJpeg(given) : { bytes: given, turned: 0 }
  const image = type === 'jpg' ? await document.embedJpg(bytes) : await document.embedPng(bytes)
  const [across, down] = turned % 180 === 0 ? [image.width, image.height] : [image.height, image.width]
  const scale = Math.min(0.75, ACROSS / across, DOWN / down)
  const [width, height] = [across * scale, down * scale]
  const page = document.addPage([width + 2 * MARGIN, height + 2 * MARGIN])
  const [x, y] = [
    MARGIN + (turned === 180 || turned === 270 ? width : 0),
    MARGIN + (turned === 90 || turned === 180 ? height : 0),
  ]
  const [drawnAcross, drawnDown] = turned % 180 === 0 ? [width, height] : [height, width]
  page.drawImage(image, { x, y, width: drawnAcross, height: drawnDown, rotate: degrees(-turned) })
  return document.save({ useObjectStreams: false })
}
