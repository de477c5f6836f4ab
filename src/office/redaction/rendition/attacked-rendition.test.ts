import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { findWords } from '#complaint/redaction/find-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import { describeWith } from '#test/at-hand.ts'
import { everythingIn, holdsSecret } from '#test/got-out-of.ts'
import { docxOf, zipOf } from '#test/made-files.ts'
import { jpegWithPlace, pngOf } from '#test/made-pictures.ts'
import { SECRET, STAYS } from '#test/nasty-pdfs.ts'
import { wordWithSecretHidden, wordWithSecretSeen } from '#test/nasty-word.ts'
import { workbookOf, workbookWithSecretHidden, workbookWithSecretSeen } from '#test/nasty-workbook.ts'
import { buildCopy, layOut, lookAtPage, readCopyBack, readPdf } from '../in-own-process.ts'
import { tableBlocks } from './table-blocks.ts'

const SAYS = '[taken out: another person]'

async function pagesOf(type: string, file: Uint8Array) {
  const made = await layOut(file, type)
  assert.ok(made.kind === 'answered')
  return { pdf: made.bytes, told: [...made.said.hidden, ...made.said.missing].join(', ') }
}

async function marksIn(pdf: Uint8Array): Promise<readonly Mark[]> {
  const read = await readPdf(pdf)
  assert.ok(read.kind === 'answered')
  return read.said.pages.flatMap(({ lines }, page) =>
    findWords(lines, SECRET).map(
      ({ spans }, at): Mark => ({
        id: `${page}-${at}`,
        place: { kind: 'words', page: page + 1, spans: [...spans] },
        ground: 'another person',
        why: null,
        everywhere: true,
      }),
    ),
  )
}

async function copyOf(pdf: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const says = marks.map(() => SAYS)
  const built = await buildCopy(pdf, new Uint8Array(), { marks, title: 'Copy', says })
  assert.ok(built.kind === 'answered')
  const back = await readCopyBack(built.bytes, { nowhere: [SECRET], painted: built.said.painted, says })
  assert.ok(back.kind === 'answered')
  assert.deepEqual(back.said.stillThere, [])
  return built.bytes
}

describeWith('the PDF tools', 'a redacted copy of a file that is no PDF, attacked', tools => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-attack-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const hidden = [
    ...wordWithSecretHidden.map(one => ({ ...one, type: 'docx' })),
    ...workbookWithSecretHidden.map(one => ({ ...one, type: 'xlsx' })),
  ]
  const seen = [
    ...wordWithSecretSeen.map(one => ({ ...one, type: 'docx' })),
    ...workbookWithSecretSeen.map(one => ({ ...one, type: 'xlsx' })),
  ]
  for (const { where, bytes, told: says, type } of hidden)
    it(`has pages without a name that stands ${where} (${type}), with the words beside it, and tells of it`, async () => {
      const { pdf, told } = await pagesOf(type, bytes)
      assert.match(told, says)
      const out = everythingIn(pdf, tools, folder)
      assert.equal(holdsSecret(out), false)
      assert.match(out, new RegExp(STAYS))
    })

  for (const { where, bytes, told: says, type } of seen)
    it(`holds a name no more that stood ${where} (${type}), and the words beside it still`, async () => {
      const { pdf, told } = await pagesOf(type, bytes)
      assert.match(told, says)
      const marks = await marksIn(pdf)
      assert.equal(marks.length, 1)
      const out = everythingIn(await copyOf(pdf, marks), tools, folder)
      assert.equal(holdsSecret(out), false)
      assert.match(out, new RegExp(STAYS))
    })
})

async function wordsIn(type: string, file: Buffer): Promise<string> {
  const pages = await readPdf((await pagesOf(type, file)).pdf)
  assert.ok(pages.kind === 'answered')
  return pages.said.pages.map(({ lines }) => lines.map(line => line.join('')).join('\n')).join('\n')
}

describe('the pages of a file that is no PDF', () => {
  it('are the same, byte for byte, each time they are laid out', async () => {
    const file = docxOf(['One', 'Two'])
    assert.deepEqual((await pagesOf('docx', file)).pdf, (await pagesOf('docx', file)).pdf)
  })

  it('hold every word of a text, whatever letters it is written in', async () => {
    assert.match(
      await wordsIn('txt', Buffer.from('The office: Griffiths, #let x = 1, café\u0000')),
      /The office: Griffiths, #let x = 1, café/,
    )
    assert.match(await wordsIn('txt', Buffer.from('\ufeffMrs Zimmerley', 'utf16le')), /Mrs Zimmerley/)
  })

  it('show a workbook as it is read: days as days, what formulas give, rows by their numbers, columns by their letters', async () => {
    const rows =
      '<row r="12"><c r="A12" s="2"><v>45500</v></c><c r="B12" s="1"><v>0.25</v></c><c r="D12"><f>1+1</f><v>2</v></c><c r="AB12" t="b"><v>1</v></c></row>'
    const words = await wordsIn('xlsx', workbookOf({ rows, formats: ['0%'] }))
    assert.match(words, /12 27\/07\/2024 25% 2 TRUE/)
    assert.match(words, /Row A B D AB/)
  })

  it('show every cell of a table as text, with line breaks and quotation marks inside it', async () => {
    const words = await wordsIn(
      'csv',
      Buffer.from('\ufeffName;Said;When\r\n"Mrs Zimmerley";"She ""rang""; twice";Monday\r\n'),
    )
    assert.match(words, /2 Mrs Zimmerley She "rang"; twice Monday/)
  })

  it('break a long word in a narrow column, and still find it', async () => {
    const words = 'abcdefgh.w@Zimmerley.uk'
    const [table] = tableBlocks([['A'], [words]].map(row => [...row, 'x']))
    assert.ok(table?.kind === 'table')
    assert.ok(table.rows.flat().every(cell => cell.split('\u200b').every(piece => piece.length < 14)))
    const { pdf } = await pagesOf('csv', Buffer.from(`a,b,c,d,e\n${Array(5).fill(words).join(',')}\n`))
    assert.equal((await marksIn(pdf)).length, 5)
  })

  it('of an email tell of what came with it and of its other words, and hold neither', async () => {
    const part = (type: string, words: string, more = ''): string =>
      `--a\r\nContent-Type: ${type}\r\n${more}\r\n${words}\r\n`
    const head = `Received: from ${SECRET}.example\r\nX-Who: ${SECRET}\r\nBcc: ${SECRET}@example.org\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: A visit\r\n`
    const alternative = `${part('text/plain', `${STAYS} rang.`)}${part('text/html', `<p>${SECRET} rang.</p>`)}--a--\r\n`
    const mixed = alternative
      .replaceAll('--a', '--b')
      .replace(/^/, 'Content-Type: multipart/alternative; boundary=b\r\n\r\n')
    const attached = part('text/plain', SECRET, 'Content-Disposition: attachment; filename="notes.txt"\r\n')
    const mail = `${head}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n${mixed}${attached}--a--\r\n`
    const { pdf, told } = await pagesOf('eml', Buffer.from(mail))
    assert.match(told, /once more, as a web page/)
    assert.match(told, /1 file that came with it/)
    const words = await wordsIn('eml', Buffer.from(mail))
    assert.match(words, new RegExp(STAYS))
    assert.match(words, /notes\.txt/)
    assert.ok(!holdsSecret(words) && !holdsSecret(Buffer.from(pdf).toString('latin1')))
  })

  it('show a picture the right way up, without where it was taken', async () => {
    const { pdf, told } = await pagesOf('jpg', jpegWithPlace())
    assert.match(told, /where and when it was taken/)
    assert.ok(!Buffer.from(pdf).includes('hiddenplace'))
    const built = await buildCopy(pdf, new Uint8Array(), { marks: [], title: 'Copy', says: [] })
    assert.ok(built.kind === 'answered' && built.said.pages === 1)
    const made = await pagesOf('png', pngOf(40, 20, [255, 0, 0]))
    const looked = await lookAtPage(made.pdf, { page: 1, marks: [] })
    assert.ok(looked.kind === 'answered')
    // 30 by 15 points within margins of 40, at 100 dots an inch.
    assert.deepEqual([looked.said.width, looked.said.height], [153, 132])
  })

  it('are none of a file that is broken, or unpacks to too much', async () => {
    const large = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(41 * 1024 * 1024, 0x20) }])
    for (const file of [
      Buffer.from('PK and no more'),
      zipOf([{ name: 'word/document.xml', content: '<'.repeat(9) }]),
      large,
    ])
      assert.equal((await layOut(file, 'docx')).kind, file === large || file.length < 20 ? 'not read' : 'answered')
    const wide = workbookOf({ rows: `<row r="2">${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(40_001)}</row>` })
    assert.equal((await layOut(wide, 'xlsx')).kind, 'not read')
    for (const type of ['png', 'jpg', 'mp3']) assert.equal((await layOut(Buffer.from('x'), type)).kind, 'not read')
  })
})
