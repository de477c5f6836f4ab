import {
  AFRelationship,
  degrees,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  PDFString,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { pngOf } from './made-pictures.ts'

/** The word that is to go, and the one that is to stay on every page. */
export const SECRET = 'Zimmerley'
export const STAYS = 'Chesterwick'

const white = rgb(1, 1, 1)
const black = rgb(0, 0, 0)

interface Sheet {
  readonly document: PDFDocument
  readonly page: PDFPage
  readonly font: PDFFont
}

async function sheet(size: [number, number] = [595, 842]): Promise<Sheet> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage(size)
  page.drawText(`${STAYS} was told on Monday.`, { x: 60, y: size[1] - 80, size: 12, font })
  return { document, page, font }
}

/** Saved without object streams, so that what a test looks for is not hidden from it by packing. */
const saved = async ({ document }: Sheet): Promise<Buffer> =>
  Buffer.from(await document.save({ useObjectStreams: false }))

const line = { x: 60, y: 600, size: 12 }
const says = `Mrs ${SECRET} lives there.`

type Make = (sheet: Sheet) => Promise<void> | void

const annotation = ({ document, page }: Sheet, subtype: string, more: Record<string, unknown> = {}): void => {
  const entry = document.context.obj({
    Type: 'Annot',
    Subtype: subtype,
    Rect: [60, 500, 200, 520],
    Contents: PDFString.of(says),
    T: PDFString.of(SECRET),
    ...more,
  } as never)
  const all = page.node.Annots() ?? document.context.obj([])
  all.push(document.context.register(entry))
  page.node.set(PDFName.of('Annots'), all)
}

/** Content operators that pdf-lib has no word for. */
function raw({ document, page }: Sheet, content: string): void {
  const stream = document.context.flateStream(content)
  page.node.addContentStream(document.context.register(stream))
}

const draw = ({ page, font }: Sheet, more: Record<string, unknown> = {}, text = says): void =>
  page.drawText(text, { ...line, font, ...more })

/** How a note or a field looks: the words, drawn. */
function appearance({ document: { context }, font }: Sheet): PDFRef {
  const about = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 20], Resources: { Font: { F9: font.ref } } }
  return context.register(context.stream(`BT /F9 12 Tf 2 5 Td (${says}) Tj ET`, about as never))
}

const onceVisible: Readonly<Record<string, Make>> = {
  'as it usually stands': one => draw(one),
  'letter by letter': one => {
    for (const [at, letter] of [...SECRET].entries()) draw(one, { x: 60 + at * 14 }, letter)
  },
  'spaced out': one => draw(one, {}, `Mrs ${[...SECRET].join(' ')} lives there.`),
  'over the end of a line': one => {
    draw(one, {}, `There lives Mrs ${SECRET.slice(0, 4)}-`)
    draw(one, { y: 584 }, `${SECRET.slice(4)} with others.`)
  },
  'in capitals': one => draw(one, {}, says.toUpperCase()),
  'on a page that is turned': one => {
    draw(one)
    one.page.setRotation(degrees(90))
  },
  'on a page turned upside down': one => {
    draw(one)
    one.page.setRotation(degrees(180))
  },
  'on a page measured in other units': one => {
    draw(one)
    one.page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2))
  },
  'on a page cut out of a larger one': one => {
    draw(one)
    one.page.setCropBox(30, 200, 500, 600)
  },
  aslant: one => draw(one, { rotate: degrees(35), x: 120, y: 300 }),
  'as what is read aloud in the place of other words': one => {
    one.page.node.setFontDictionary(PDFName.of('F9'), one.font.ref)
    raw(one, `/Span <</ActualText (${SECRET}) /Alt (${SECRET})>> BDC BT /F9 12 Tf 60 640 Td (somebody) Tj ET EMC`)
  },
  mirrored: one => inState(one, '-1 0 0 1 500 0 cm'),
  'drawn far too wide': one => inState(one, '2.4 0 0 1 -100 0 cm'),
  'with thick edges': one => inState(one, '2 Tr 2.5 w 0 0 0 RG'),
  'on a page that is turned and cut': one => {
    draw(one)
    one.page.setRotation(degrees(270))
    one.page.setCropBox(40, 120, 450, 690)
  },
  'in soft hyphens': one => draw(one, {}, `Mrs ${[...SECRET].join('\u00ad')} lives there.`),
  'in words that somebody wrote over the page': one =>
    annotation(one, 'FreeText', { DA: PDFString.of('/Helv 12 Tf 0 g'), AP: { N: appearance(one) } }),
  'in a form field': one => {
    const field = one.document.getForm().createTextField('who')
    field.setText(says)
    field.addToPage(one.page, { x: 60, y: 480, width: 300, height: 20, font: one.font })
  },
}

const neverVisible: Readonly<Record<string, Make>> = {
  'under a black box': one => {
    draw(one)
    one.page.drawRectangle({ x: 50, y: 590, width: 300, height: 30, color: black })
  },
  'under a black box that is a little too small': one => {
    draw(one)
    one.page.drawRectangle({ x: 50, y: 597.5, width: 300, height: 30, color: black })
  },
  'under a picture': async one => {
    draw(one)
    const picture = await one.document.embedPng(pngOf(40, 20, [90, 120, 200]))
    one.page.drawImage(picture, { x: 50, y: 580, width: 300, height: 60 })
  },
  'white on white': one => draw(one, { color: white }),
  'off the page': one => draw(one, { y: -60 }),
  'cropped away': one => {
    draw(one, { y: 60 })
    one.page.setCropBox(0, 300, 595, 542)
  },
  'in a note': one => annotation(one, 'Text'),
  'in the popup of a note': one => annotation(one, 'Popup', { Open: true }),
  'in the words of a highlight': one =>
    annotation(one, 'Highlight', { QuadPoints: [60, 520, 200, 520, 60, 500, 200, 500] }),
  'in a link': one =>
    annotation(one, 'Link', { A: { Type: 'Action', S: 'URI', URI: PDFString.of(`https://example.org/${SECRET}`) } }),
  'in the metadata': one => {
    one.document.setTitle(SECRET)
    one.document.setAuthor(SECRET)
    one.document.setKeywords([SECRET])
    const xmp = one.document.context.stream(`<x:xmpmeta><dc:creator>${SECRET}</dc:creator></x:xmpmeta>`, {
      Type: 'Metadata',
      Subtype: 'XML',
    })
    one.document.catalog.set(PDFName.of('Metadata'), one.document.context.register(xmp))
  },
  'in a script': one => one.document.addJavaScript('open', `app.alert('${SECRET}')`),
  'in an attachment': one =>
    one.document.attach(Buffer.from(says), `${SECRET}.txt`, {
      mimeType: 'text/plain',
      description: says,
      afRelationship: AFRelationship.Source,
    }),
  'in a bookmark': ({ document }) => {
    const { context } = document
    const [outlines, item] = [context.nextRef(), context.nextRef()]
    context.assign(item, context.obj({ Title: PDFHexString.fromText(SECRET), Parent: outlines }))
    context.assign(outlines, context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }))
    document.catalog.set(PDFName.of('Outlines'), outlines)
  },
  'on a layer that is switched off': one => {
    const { context, catalog } = one.document
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of(SECRET) }))
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }))
    one.page.node.setFontDictionary(PDFName.of('F9'), one.font.ref)
    const resources = one.page.node.Resources()
    resources?.set(PDFName.of('Properties'), context.obj({ L1: layer }))
    raw(one, `/OC /L1 BDC BT /F9 12 Tf 60 640 Td (${says}) Tj ET EMC`)
  },
  'wholly clear': one => inState(one, '/G9 gs', { ca: 0, CA: 0 }),
  'cut away by a path': one => inState(one, '0 0 10 10 re W n'),
  'as a path to cut with and no more': one => inState(one, '7 Tr'),
  'nearly white': one => inState(one, '0.98 g'),
  'as small as a speck': one => inState(one, '0.02 0 0 0.02 60 400 cm'),
  'in a blend that leaves nothing of it': one => inState(one, '/G9 gs 1 g', { BM: 'Multiply' }),
  'in words over the page that are hidden': one => annotation(one, 'FreeText', { F: 2, AP: { N: appearance(one) } }),
  'in words over the page that no screen shows': one =>
    annotation(one, 'FreeText', { F: 32, AP: { N: appearance(one) } }),
  'in the label of a page': ({ document: { context, catalog } }) =>
    catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, context.obj({ S: 'D', P: PDFString.of(SECRET) })] })),
  'in the name of a place to go to': ({ document: { context, catalog }, page }) =>
    catalog.set(
      PDFName.of('Names'),
      context.obj({ Dests: { Names: [PDFString.of(SECRET), context.obj([page.ref, 'Fit'])] } } as never),
    ),
  'in a form of another kind inside it': ({ document: { context, catalog } }) => {
    const xfa = context.register(context.stream(`<xdp:xdp><who>${says}</who></xdp:xdp>`))
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: xfa }))
  },
  'in what stands for a figure when it is read aloud': ({ document: { context, catalog } }) => {
    const figure = context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFString.of(says), E: PDFString.of(SECRET) })
    catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot', K: context.register(figure) }))
  },
  'in what a program keeps for itself, and in a small picture of the page': ({ document: { context }, page }) => {
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Draw: { Private: PDFString.of(says) } } as never))
    const small = { Width: 9, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8, Comment: PDFString.of(SECRET) }
    page.node.set(PDFName.of('Thumb'), context.register(context.stream(SECRET, small as never)))
  },
  'in a collection of files': ({ document: { context, catalog } }) =>
    catalog.set(
      PDFName.of('Collection'),
      context.obj({ Schema: { A: { Type: 'CollectionField', N: PDFString.of(SECRET) } } } as never),
    ),
  'among objects that nothing uses any more': ({ document: { context } }) => {
    context.register(context.obj({ Old: PDFString.of(says) }))
    context.register(context.flateStream(`BT (${says}) Tj ET`))
  },
}

/** Written with the letters of the page's typeface, in a state of its own. */
const inState = (one: Sheet, state: string, more: Record<string, unknown> = {}): void => {
  one.page.node.setFontDictionary(PDFName.of('F9'), one.font.ref)
  const { context } = one.document
  one.page.node
    .Resources()
    ?.set(PDFName.of('ExtGState'), context.obj({ G9: context.obj({ Type: 'ExtGState', ...more } as never) }))
  raw(one, `q ${state} BT /F9 12 Tf 60 640 Td (${says}) Tj ET Q`)
}

const made = (makes: Readonly<Record<string, Make>>) =>
  Object.entries(makes).map(([where, make]) => ({
    where,
    bytes: async (): Promise<Buffer> => {
      const one = await sheet()
      await make(one)
      return saved(one)
    },
  }))

/** PDFs on which the secret word can be read, each in another way. */
export const withSecretSeen = made(onceVisible)

/** PDFs that hold it where nobody who looks at them sees it. */
export const withSecretHidden = [
  ...made(neverVisible),
  {
    where: 'in an older state of the file',
    bytes: async (): Promise<Buffer> => {
      const before = await sheet()
      draw(before)
      const old = await saved(before)
      // The page is given other words after it was saved, as a program does that adds to a file.
      const document = await PDFDocument.load(old)
      const [page] = document.getPages()
      const length = old.lastIndexOf('startxref')
      const start = Number(/startxref\s+(\d+)/.exec(old.subarray(length).toString('latin1'))?.[1])
      const ref = page?.node.Contents()
      const id = /(\d+) 0 R/.exec(String(page?.node.get(PDFName.of('Contents'))))?.[1] ?? ''
      const number = id === '' ? (/(\d+) 0 R/.exec(String(ref))?.[1] ?? '0') : id
      const words = `BT /${/\/(Helvetica-\d+)/.exec(String(page?.node.Resources()))?.[1]} 12 Tf 60 762 Td (${STAYS} was told on Monday.) Tj ET`
      const at = old.length + 1
      const object = `\n${number} 0 obj\n<</Length ${words.length}>>\nstream\n${words}\nendstream\nendobj\n`
      const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
      const size = /\/Size (\d+)/.exec(old.subarray(start).toString('latin1'))?.[1]
      const root = /\/Root (\d+ 0 R)/.exec(old.subarray(start).toString('latin1'))?.[1]
      const from = old.length + object.length
      return Buffer.concat([
        old,
        Buffer.from(
          `${object}${table}trailer\n<</Size ${size} /Root ${root} /Prev ${start}>>\nstartxref\n${from}\n%%EOF\n`,
          'latin1',
        ),
      ])
    },
  },
]
