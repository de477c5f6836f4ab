import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findWords } from '#complaint/redaction/find-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import { buildCopy, lookAtPage, readCopyBack, readPdf } from './in-own-process.ts'

const WIDTH = 400
const HEIGHT = 300

/** Grey pixels of a page: white, with these places darkened, in points from the lower left. */
function scanned(dark: (x: number, y: number) => boolean): string {
  const bytes = Buffer.alloc(WIDTH * HEIGHT, 255)
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) if (dark(x, HEIGHT - 1 - y)) bytes[y * WIDTH + x] = 0
  return bytes.toString('latin1')
}

const stream = (about: string, content: string): string =>
  `<<${about} /Length ${content.length}>>\nstream\n${content}\nendstream`

/** A page written by hand: `/F` is its typeface, `/I` a picture over all of it, `/G` the same inside a form. */
function pdf(content: string, pixels = '\u00ff'.repeat(WIDTH * HEIGHT)): Buffer {
  const draws = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources <</Font <</F 5 0 R>> /XObject <</I 6 0 R /G 7 0 R>>>>>>`,
    stream('', content),
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    stream(
      `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /ColorSpace /DeviceGray /BitsPerComponent 8`,
      pixels,
    ),
    stream(`/Type /XObject /Subtype /Form /BBox [0 0 ${WIDTH} ${HEIGHT}] /Resources <</XObject <</I 6 0 R>>>>`, draws),
  ]
  let out = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${places.length + 1} /Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`
  return Buffer.from(out + table + end, 'latin1')
}

/** The same page with another map from its signs to letters. */
function withMap(text: string, font: string, map: string): Buffer {
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ${map} endcmap end end`
  const size = Number(/\/Size (\d+)/.exec(text)?.[1])
  const start = text.lastIndexOf('startxref')
  const before = Number(/startxref\s+(\d+)/.exec(text.slice(start))?.[1])
  const first = `5 0 obj\n${font.replace('>>', ` /ToUnicode ${size} 0 R>>`)}\nendobj\n`
  const second = `${size} 0 obj\n${stream('', cmap)}\nendobj\n`
  const place = (at: number): string => `${String(at).padStart(10, '0')} 00000 n \n`
  const table = `xref\n5 1\n${place(text.length)}${size} 1\n${place(text.length + first.length)}`
  const trailer = `trailer\n<</Size ${size + 1} /Root 1 0 R /Prev ${before}>>\nstartxref\n${text.length + first.length + second.length}\n%%EOF\n`
  return Buffer.from(`${text}${first}${second}${table}${trailer}`, 'latin1')
}

const scan = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q `
const typed = (words: string, [x, y]: readonly [number, number] = [40, 200], how = ''): string =>
  `BT ${how} /F 14 Tf ${x} ${y} Td (${words}) Tj ET `

/** What of a page a copy would hold, marked or not. */
async function stays(bytes: Buffer, marks: readonly Mark[] = []): Promise<string> {
  const looked = await lookAtPage(bytes, { page: 1, marks })
  assert.ok(looked.kind === 'answered')
  return looked.said.stays.join(' ').replaceAll(/\s+/g, ' ').trim()
}

async function marksOn(bytes: Buffer, words: string): Promise<readonly Mark[]> {
  const read = await readPdf(bytes)
  assert.ok(read.kind === 'answered')
  const [page] = read.said.pages
  return findWords(page?.lines ?? [], words).map(({ spans }, at) => ({
    id: String(at),
    place: { kind: 'words', page: 1, spans: [...spans] },
    ground: 'another person',
    why: null,
    everywhere: true,
  }))
}

describe('the words of a page that a redacted copy keeps', () => {
  it('are not those under a white box over which others were typed', async () => {
    const covered = typed('Reported by Jane Smithers on Monday')
    const over = typed('a neighbour xx', [118, 200], '0 g')
    const kept = await stays(pdf(`${covered} 1 g 116 196 96 16 re f ${over}`))
    for (const words of ['Reported by', 'on Monday', 'a neighbour xx']) assert.ok(kept.includes(words), kept)
    assert.doesNotMatch(kept, /Smithers|Jane/)
  })

  it('are not white ones over or under black ones', async () => {
    const [black, white] = [
      typed('The sentence that is seen', [40, 200], '0 g'),
      typed('Jane Smithers is here', [40, 200], '1 g'),
    ]
    assert.equal(await stays(pdf(black + white)), 'The sentence that is seen')
    assert.equal(await stays(pdf(white + black)), 'The sentence that is seen')
  })

  it('are still those that are drawn twice to make them bold', async () => {
    assert.equal(
      await stays(pdf(typed('Jane Smithers saw') + typed('Jane Smithers saw', [40.3, 200]))),
      'Jane Smithers saw',
    )
  })
})

describe('a scan whose words a machine read', () => {
  const stripes = (x: number, y: number): boolean => y > 198 && y < 211 && x > 38 && x < 300 && x % 4 < 2
  const read = typed('Jane Smithers saw the child', [40, 200], '3 Tr')

  it('keeps its words where the picture shows them, with a stamp in type on it too', async () => {
    const stamp = typed('NCC-000123', [40, 20], '0 Tr')
    assert.equal(await stays(pdf(scan + read + stamp, scanned(stripes))), 'Jane Smithers saw the child NCC-000123')
  })

  it('keeps them where the picture stands in a form', async () => {
    assert.equal(await stays(pdf(`/G Do ${read}`, scanned(stripes))), 'Jane Smithers saw the child')
  })

  it('keeps none under a marker bar', async () => {
    const bar = (x: number, y: number): boolean => x > 36 && x < 134 && y > 198 && y < 212
    assert.equal(
      await stays(
        pdf(
          scan + read,
          scanned((x, y) => stripes(x, y) || bar(x, y)),
        ),
      ),
      'saw the child',
    )
  })

  it('keeps none where the picture shows nothing, or where there is no picture', async () => {
    assert.equal(await stays(pdf(scan + read)), '')
    assert.equal(await stays(pdf(read + typed('Others', [40, 100], '0 Tr'))), 'Others')
  })
})

describe('a name that is drawn twice', () => {
  for (const [how, x, y] of [
    ['as a shadow', 42, 193],
    ['a little beside itself', 46, 200],
  ] as const)
    it(`is painted over whole where it stands ${how}`, async () => {
      const bytes = pdf(typed('Jane Smithers', [40, 200], '0 g') + typed('Jane Smithers', [x, y], '0.4 g'))
      const marks = await marksOn(bytes, 'Jane Smithers')
      const built = await buildCopy(bytes, new Uint8Array(), { marks, title: 'Copy', says: marks.map(() => '[gone]') })
      assert.ok(built.kind === 'answered')
      const boxes = built.said.painted.flatMap(one => one.boxes)
      // With the strip under it the page is 320 points high.
      const lowest = Math.max(...boxes.map(([, , , bottom]) => bottom)) * 320e-6
      const right = Math.max(...boxes.map(([, , edge]) => edge)) * 400e-6
      assert.ok(lowest >= HEIGHT - y + 0.1 && right >= x + 85, `${lowest} and ${right}`)
      const told = { nowhere: built.said.nowhere, painted: built.said.painted, says: ['[gone]'] }
      const back = await readCopyBack(built.bytes, told)
      assert.ok(back.kind === 'answered')
      assert.deepEqual(back.said.stillThere, [])
    })
})

describe('the pages that somebody has to look at because no search finds what stands there', () => {
  const why = async (bytes: Buffer) => {
    const read = await readPdf(bytes)
    assert.ok(read.kind === 'answered')
    return read.said.pages[0]?.byEye
  }
  /** Typed in letters that the typeface calls as it likes. */
  const inPrivate = (words: string, code: string): Buffer => {
    const map = `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <41> <5a> <${code}> endbfrange`
    const text = pdf(typed(words)).toString('latin1')
    const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'
    assert.ok(text.includes(font))
    return withMap(text, font, map)
  }

  it('are pictures, scans, pages without anything, and those in letters that mean none', async () => {
    assert.equal(await why(pdf(typed('Jane Smithers saw'))), null)
    assert.equal(
      await why(
        pdf(
          scan,
          scanned(x => x < 100),
        ),
      ),
      'no words',
    )
    assert.equal(await why(pdf('')), 'no words')
    assert.equal(
      await why(
        pdf(
          `${scan}${typed('Jane Smithers', [40, 200], '3 Tr')}`,
          scanned(x => x < 200),
        ),
      ),
      'scan',
    )
    assert.equal(
      await why(
        pdf(
          `${scan}${typed('Jane Smithers')}`,
          scanned(() => false),
        ),
      ),
      'picture',
    )
    assert.equal(await why(inPrivate('SMITHERS', 'e000')), 'signs')
    assert.equal(await why(inPrivate('SMITHERS', '0041')), null)
  })
})
