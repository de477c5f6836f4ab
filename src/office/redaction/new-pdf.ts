import type { Box } from './pdfium.ts'
import type { Packed } from './picture.ts'

/** A word where it stands on the page. */
export interface PlacedWord {
  readonly text: string
  readonly box: Box
}

/** A page of a copy: a picture, and the words on it line by line. */
export interface NewPage {
  /** In points. */
  readonly width: number
  readonly height: number
  readonly picture: Packed
  readonly lines: readonly (readonly PlacedWord[])[]
}

const MILLION = 1_000_000

const hex = (text: string): string => Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex')

/** Every code is the character itself, so that a reader gets the words without any typeface. */
const UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Words def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${[0, 100, 200]
  .map(from => {
    const bytes = Array.from({ length: Math.min(100, 256 - from) }, (_, at) =>
      (from + at).toString(16).padStart(2, '0'),
    )
    return `${bytes.length} beginbfrange\n${bytes.map(high => `<${high}00> <${high}ff> <${high}00>`).join('\n')}\nendbfrange`
  })
  .join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** One line of words, drawn invisibly over the picture of them. */
function lineOf(words: readonly PlacedWord[], id: number, { width, height }: NewPage): string {
  const drawn = words.map(({ text, box: [left, top, right, bottom] }) => {
    const wide = ((right - left) / MILLION) * width
    // Letters that stand too close are taken for one and the same by what reads them: they are set smaller instead.
    const fits = wide / (text.length * 0.5 * 0.5)
    const size = Math.max(0.5, Math.min(((bottom - top) / MILLION) * height * 0.85, fits))
    // Every character is half as wide as it is high, and the word is stretched to where it stands.
    const stretch = (wide / (text.length * 0.5 * size)) * 100
    const x = (left / MILLION) * width
    const y = height - (bottom / MILLION) * height + size * 0.15
    return `/F ${number(size)} Tf ${number(Math.max(1, stretch))} Tz 1 0 0 1 ${number(x)} ${number(y)} Tm <${hex(`${text} `)}> Tj`
  })
  return `/P <</MCID ${id}>> BDC BT 3 Tr\n${drawn.join('\n')}\nET EMC`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const about = (title: string): string => `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

const NAMES =
  /\/(?:Alt|Artifact|Ascent|BaseFont|BitsPerComponent|CIDFontType2|CIDSystemInfo|CapHeight|Catalog|ColorSpace|Colors|Columns|Contents|Count|DW|DecodeParms|DescendantFonts|Descent|DeviceGray|DeviceRGB|DisplayDocTitle|Document|Encoding|F|Filter|FlateDecode|Flags|Font|FontBBox|FontDescriptor|FontName|Height|I|Identity-H|Image|Info|ItalicAngle|K|Kids|Lang|Length|MCID|MarkInfo|Marked|MediaBox|Metadata|Nums|Ordering|P|Page|Pages|Parent|ParentTree|ParentTreeNextKey|Pg|Predictor|Producer|Registry|Resources|Root|S|Size|StemV|StructElem|StructParents|StructTreeRoot|Subtype|Supplement|Tabs|Title|ToUnicode|Type|Type0|ViewerPreferences|Width|Words|XML|XObject)(?![^\s/<>[\]()])/g

/** What stands between the objects of a copy, without what this writer put there whatever the original says. */
export const withoutSyntax = (between: string): string =>
  between
    .replace(/^%PDF-1\.7\n%\u00e2\u00e3\u00cf\u00d3\n/, '')
    .replaceAll(/\((?:Adobe|Identity|Redress|en-GB)\)/g, ' ')
    .replaceAll(NAMES, ' ')
    .replaceAll(
      /(?<![\w.#-])(?:-?\d+(?:\.\d+)?|obj|endobj|stream|endstream|xref|trailer|startxref|true|R|n|f)(?![\w.#])/g,
      ' ',
    )

/** What a content stream of a copy holds beside its operators; its strings are decoded apart. */
export const withoutOperators = (content: string): string =>
  content
    .replaceAll(/^\/Artifact BMC q [\d.]+ 0 0 [\d.]+ 0 0 cm \/I Do Q EMC$/gm, '')
    .replaceAll(/^\/P <<\/MCID \d+>> BDC BT 3 Tr$/gm, '')
    .replaceAll(/^ET EMC$/gm, '')
    .replaceAll(/^\/F [\d.]+ Tf [\d.]+ Tz 1 0 0 1 -?[\d.]+ -?[\d.]+ Tm <[0-9a-f]*> Tj$/gm, '')

/** What is said about a copy that is called so, and the map of its letters: the same whatever the original says. */
export const isOurs = (stream: string, title: string): boolean => stream === UNICODE || stream === about(title)

/** Writes a PDF object by object, so that nothing is in it but what is handed over here. */
class Writer {
  #parts: Uint8Array[] = []
  readonly #places: number[] = []
  #length = 0

  constructor() {
    this.#add('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')
  }

  #add(what: string | Uint8Array): void {
    const bytes = typeof what === 'string' ? Buffer.from(what, 'latin1') : what
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  /** A number for an object that is written later. */
  next(): number {
    this.#places.push(0)
    return this.#places.length
  }

  write(id: number, body: string, stream?: Uint8Array): void {
    this.#places[id - 1] = this.#length
    this.#add(`${id} 0 obj\n${body}\n`)
    if (stream) {
      this.#add('stream\n')
      this.#add(stream)
      this.#add('\nendstream\n')
    }
    this.#add('endobj\n')
  }

  take(): Uint8Array {
    const parts = this.#parts
    this.#parts = []
    return Buffer.concat(parts)
  }

  end(root: number, info: number): Uint8Array {
    const at = this.#length
    const lines = this.#places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`)
    this.#add(`xref\n0 ${lines.length + 1}\n0000000000 65535 f \n${lines.join('')}`)
    this.#add(`trailer\n<</Size ${lines.length + 1} /Root ${root} 0 R /Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`)
    return this.take()
  }
}

const refs = (ids: readonly number[]): string => ids.map(id => `${id} 0 R`).join(' ')

/**
 * A PDF of pictures of pages and the words on them, tagged line by line, with a title and its language. It is written
 * from nothing: no object, layer, note, attachment, script or older state of another file can be in it.
 */
export class NewPdf {
  readonly #writer = new Writer()
  readonly #title: string
  readonly #tree = this.#writer.next()
  readonly #root = this.#writer.next()
  readonly #pages = this.#writer.next()
  readonly #document = this.#writer.next()
  readonly #font = this.#writer.next()
  readonly #parents = this.#writer.next()
  readonly #kids: number[] = []
  readonly #tagged: number[][] = []

  constructor(title: string) {
    this.#title = title
  }

  add(page: NewPage): void {
    const writer = this.#writer
    const { width, height, picture } = page
    const [id, content, image] = [writer.next(), writer.next(), writer.next()]
    const lines = page.lines.filter(line => line.length > 0)
    const tags = lines.map((_, place) => {
      const tag = writer.next()
      writer.write(tag, `<</Type /StructElem /S /P /P ${this.#document} 0 R /Pg ${id} 0 R /K ${place}>>`)
      return tag
    })
    const paint = `/Artifact BMC q ${number(width)} 0 0 ${number(height)} 0 0 cm /I Do Q EMC`
    const drawn = Buffer.from([paint, ...lines.map((line, place) => lineOf(line, place, page))].join('\n'), 'latin1')
    writer.write(content, `<</Length ${drawn.length}>>`, drawn)
    const parts = picture.colours === 'DeviceGray' ? 1 : 3
    writer.write(
      image,
      `<</Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /${picture.colours} /BitsPerComponent ${picture.bits} /Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors ${parts} /BitsPerComponent ${picture.bits} /Columns ${picture.width}>> /Length ${picture.data.length}>>`,
      picture.data,
    )
    writer.write(
      id,
      `<</Type /Page /Parent ${this.#pages} 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Resources <</XObject <</I ${image} 0 R>> /Font <</F ${this.#font} 0 R>>>> /Contents ${content} 0 R /StructParents ${this.#kids.length} /Tabs /S>>`,
    )
    this.#kids.push(id)
    this.#tagged.push(tags)
  }

  /** What was written since this was asked last: it need not be held until the end. */
  take(): Uint8Array {
    return this.#writer.take()
  }

  /** The rest of it. */
  end(): Uint8Array {
    const writer = this.#writer
    const [cid, descriptor, unicode, metadata, info] = Array.from({ length: 5 }, () => writer.next())
    writer.write(this.#pages, `<</Type /Pages /Kids [${refs(this.#kids)}] /Count ${this.#kids.length}>>`)
    writer.write(
      this.#font,
      `<</Type /Font /Subtype /Type0 /BaseFont /Words /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${unicode} 0 R>>`,
    )
    writer.write(
      cid ?? 0,
      `<</Type /Font /Subtype /CIDFontType2 /BaseFont /Words /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R /DW 500>>`,
    )
    writer.write(
      descriptor ?? 0,
      '<</Type /FontDescriptor /FontName /Words /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80>>',
    )
    const map = Buffer.from(UNICODE, 'latin1')
    writer.write(unicode ?? 0, `<</Length ${map.length}>>`, map)
    writer.write(
      this.#document,
      `<</Type /StructElem /S /Document /P ${this.#tree} 0 R /K [${refs(this.#tagged.flat())}]>>`,
    )
    writer.write(
      this.#parents,
      `<</Nums [${this.#tagged.map((tags, place) => `${place} [${refs(tags)}]`).join(' ')}]>>`,
    )
    writer.write(
      this.#tree,
      `<</Type /StructTreeRoot /K ${this.#document} 0 R /ParentTree ${this.#parents} 0 R /ParentTreeNextKey ${this.#kids.length}>>`,
    )
    const said = Buffer.from(about(this.#title), 'utf8')
    writer.write(metadata ?? 0, `<</Type /Metadata /Subtype /XML /Length ${said.length}>>`, said)
    writer.write(info ?? 0, `<</Title <feff${hex(this.#title)}> /Producer (Redress)>>`)
    writer.write(
      this.#root,
      `<</Type /Catalog /Pages ${this.#pages} 0 R /Lang (en-GB) /MarkInfo <</Marked true>> /StructTreeRoot ${this.#tree} 0 R /Metadata ${metadata} 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
    )
    return writer.end(this.#root, info ?? 0)
  }
}
