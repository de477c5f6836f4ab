import { degrees, type PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import { pngOf } from './made-pictures.ts'

const aDay = new Date(Date.UTC(2024, 1, 5))

async function begun(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle('hiddentitle')
  pdf.setCreationDate(aDay)
  pdf.setModificationDate(aDay)
  return pdf
}

const saved = async (pdf: PDFDocument): Promise<Buffer> => Buffer.from(await pdf.save({ useObjectStreams: false }))

/** So many pages, each with its number on it. */
export async function pagedPdf(
  pages: number,
  size: [number, number] = [595, 842],
  filling?: Uint8Array,
): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const picture =
    filling &&
    pdf.context.register(
      pdf.context.stream(filling, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceGray',
      }),
    )
  for (let page = 1; page <= pages; page++) {
    const on = pdf.addPage(size)
    if (picture) on.node.newXObject('Scan', picture)
    on.drawText(`Sheet number ${page}`, { x: 60, y: size[1] - 80, font, size: 14 })
  }
  return saved(pdf)
}

const said =
  'the family said that the worker had come late and nobody told them why it was so hard to find a place'.split(' ')

/** A page of words, a page that is a picture, and a scan with words that a machine read. */
export async function pdfWithPictures(): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const picture = await pdf.embedPng(pngOf(40, 60, [90, 120, 200]))
  pdf.addPage([400, 600]).drawText('Mrs Zimmerley rang.', { x: 60, y: 500, font, size: 12 })
  pdf.addPage([400, 600]).drawImage(picture, { x: 0, y: 0, width: 400, height: 600 })
  const scan = pdf.addPage([400, 600])
  scan.drawImage(picture, { x: 0, y: 0, width: 400, height: 600 })
  scan.node.setFontDictionary(PDFName.of('F9'), font.ref)
  scan.node.addContentStream(
    pdf.context.register(pdf.context.flateStream('BT 3 Tr /F9 12 Tf 60 300 Td (She rang) Tj ET')),
  )
  return saved(pdf)
}

/** So many pages full of words, with this line on each. */
export async function wordyPdf(pages: number, line: string): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < pages; page++) {
    const on = pdf.addPage([595, 842])
    for (let row = 0; row < 48; row++) {
      const words = Array.from({ length: 13 }, (_, at) => said[(page * 7 + row * 13 + at * 3) % said.length])
      on.drawText(row === 10 ? `${line} It was day ${page}.` : words.join(' '), {
        x: 50,
        y: 790 - row * 15.5,
        font,
        size: 10.5,
      })
    }
  }
  return saved(pdf)
}

/** A page with a form that was filled in, and everything that is hidden in PDFs or acts by itself. */
export async function pdfThatHides(): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  page.drawText('What anybody may read', { x: 60, y: 700, font, size: 14 })
  const field = pdf.getForm().createTextField('consent')
  field.setText('Filled in by hand')
  field.addToPage(page, { x: 60, y: 600, width: 200, height: 20 })
  pdf.addJavaScript('first', 'app.alert("hiddenscript")')
  await pdf.attach(Buffer.from('hiddenattached'), 'hiddenname.txt', { creationDate: aDay, modificationDate: aDay })
  const { context } = pdf
  const launch = context.obj({ Type: 'Action', S: 'Launch' })
  launch.set(PDFName.of('F'), PDFString.of('hiddenlaunch.exe'))
  const annotation = (subtype: string, more: (dict: PDFDict) => void) => {
    const dict = context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 60, 30], F: 4 })
    dict.set(PDFName.of('Contents'), PDFString.of(`hiddennote ${subtype}`))
    more(dict)
    page.node.addAnnot(context.register(dict))
  }
  annotation('Text', () => {})
  annotation('FreeText', dict => dict.set(PDFName.of('DA'), PDFString.of('/Helv 12 Tf')))
  annotation('Stamp', dict => dict.set(PDFName.of('F'), context.obj(2)))
  annotation('Link', dict => dict.set(PDFName.of('A'), launch))
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Draft: PDFString.of('hiddendraft') }))
  pdf.catalog.set(PDFName.of('OpenAction'), launch)
  page.node.set(PDFName.of('AA'), context.obj({ O: launch }))
  const first = context.nextRef()
  const outlines = context.register(context.obj({ Type: 'Outlines', First: first, Last: first, Count: 1 }))
  const bookmark = context.obj({ Dest: [page.ref, 'Fit'], Parent: outlines })
  bookmark.set(PDFName.of('Title'), PDFString.of('A part of it'))
  context.assign(first, bookmark)
  pdf.catalog.set(PDFName.of('Outlines'), outlines)
  return saved(pdf)
}

/** Two layers, one of which is switched off. */
export async function pdfWithHiddenLayer(): Promise<Buffer> {
  const pdf = await begun()
  const { context } = pdf
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.drawText('Open layer', { x: 60, y: 700, font, size: 14 })
  const key = page.node.newFontDictionary('Hidden', font.ref)
  const layer = context.obj({ Type: 'OCG' })
  layer.set(PDFName.of('Name'), PDFString.of('Notes'))
  const reference = context.register(layer)
  page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ Notes: reference }))
  const words = context.stream(`/OC /Notes BDC BT ${key} 14 Tf 60 500 Td (hiddenlayer) Tj ET EMC`)
  page.node.addContentStream(context.register(words))
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [reference], D: { OFF: [reference] } }))
  return saved(pdf)
}

/** A page most of which is cut away, though it is still there. */
export async function pdfCutAway(): Promise<Buffer> {
  const pdf = await begun()
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.drawText('Kept in sight', { x: 60, y: 100, font, size: 14 })
  page.drawText('hiddenbelow', { x: 60, y: 700, font, size: 14 })
  page.setCropBox(0, 0, 595, 300)
  return saved(pdf)
}

/** A page for every way a page can be turned, one as large as a poster and one as small as a stamp. */
export async function turnedPdf(): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const turned of [0, 90, 180, 270]) {
    const page = pdf.addPage([400, 600])
    page.setRotation(degrees(turned))
    page.drawText(`Turned ${turned}`, { x: 50, y: 300, font, size: 24 })
  }
  pdf.addPage([14_400, 14_400]).drawText('Poster', { x: 50, y: 300, font, size: 240 })
  pdf.addPage([60, 60]).drawText('Stamp', { x: 5, y: 30, font, size: 12 })
  return saved(pdf)
}

/** One whose table of contents leads nowhere, which readers mend. */
export async function pdfWithoutTable(): Promise<Buffer> {
  const whole = (await pagedPdf(2)).toString('latin1')
  return Buffer.from(whole.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')
}

export const pdfWithoutPages = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n',
  )

/** One that names a typeface which nobody has. */
export const pdfWithoutTypeface = async (): Promise<Buffer> =>
  Buffer.from((await pagedPdf(1)).toString('latin1').replaceAll('/Helvetica', '/NoSuchFac'), 'latin1')

/** A page with what somebody put on it to be read: typed on, stamped, signed by hand, filled in without a program drawing it. */
export async function pdfWrittenOn(): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  const { context } = pdf
  const put = (subtype: string, low: number, more: Readonly<Record<string, number | number[][]>>, words?: string) => {
    const dict = context.obj({ Type: 'Annot', Subtype: subtype, Rect: [60, low, 260, low + 20], ...more })
    if (words !== undefined) {
      const drawn = context.stream(`BT /Font 12 Tf 2 4 Td (${words}) Tj ET`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 200, 20],
        Resources: { Font: { Font: font.ref } },
      })
      dict.set(PDFName.of('AP'), context.obj({ N: context.register(drawn) }))
    }
    page.node.addAnnot(context.register(dict))
  }
  put('FreeText', 700, { F: 0 }, 'Typed on by hand')
  put('Stamp', 660, { F: 0 }, 'Received in May')
  put('FreeText', 620, { F: 2 }, 'hiddentyped')
  put('Ink', 580, { F: 0, InkList: [[60, 580, 100, 600, 260, 585]] })
  for (const [name, low] of [
    ['unprinted', 500],
    ['undrawn', 460],
  ] as const) {
    const field = pdf.getForm().createTextField(name)
    field.setText(`Filled in ${name}`)
    field.addToPage(page, { x: 60, y: low, width: 200, height: 20 })
    field.defaultUpdateAppearances(font)
    field.acroField.getWidgets()[0]?.dict.set(PDFName.of('F'), context.obj(0))
    if (name === 'undrawn') field.acroField.getWidgets()[0]?.dict.delete(PDFName.of('AP'))
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }))
}

/** A page with a line above what is shown of it, and one that is trimmed where nothing stands. */
export async function pdfTrimmed(): Promise<Buffer> {
  const pdf = await begun()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const words of ['hiddenaddress', '']) {
    const page = pdf.addPage([595, 842])
    page.drawText('Kept in sight', { x: 60, y: 600, font, size: 14 })
    page.drawText(words, { x: 60, y: 815, font, size: 14 })
    page.setCropBox(0, 0, 595, 783)
  }
  return saved(pdf)
}
