import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Paper } from '#paper/content.ts'
import type { Layout } from '#print/layout.ts'
import type { FileKind } from '#print/order.ts'
import { print } from '#print/print.ts'
import { pdfText } from '../files/pdf-text.ts'
import { wordText } from '../files/word-text.ts'
import { zipEntries } from '../files/zip-entries.ts'

const hostile = '<Test> & #Co *x* _y_ $z$ @a \\ "b" `c` [d] {e} //f'
const paper: Paper = {
  title: 'Our answer = at stage 1',
  council: { name: 'Northwick & #Co Council', colour: '#1f4e5f' },
  reference: 'NNS/2026/0001',
  date: '3 March 2026',
  to: [hostile],
  blocks: [
    { kind: 'paragraph', text: 'Dear reader' },
    { kind: 'heading', level: 2, text: 'What we found' },
    {
      kind: 'table',
      caption: 'What we found on each point',
      header: ['Point', 'Finding'],
      rows: [
        ['Point 1', 'Upheld'],
        ['Point 2b', 'Not upheld'],
      ],
    },
    { kind: 'heading', level: 3, text: 'Point 1' },
    { kind: 'paragraph', text: `#set page(fill: red) and ${hostile}` },
    { kind: 'paragraph', text: 'אבג דהו' },
  ],
  closing: ['Yours sincerely', 'A. Officer'],
  enclosures: ['The report'],
}
const inOrder = [
  hostile,
  '3 March 2026',
  'NNS/2026/0001',
  paper.title,
  'Dear reader',
  'What we found',
  'What we found on each point',
  'Point',
  'Finding',
  'Point 1',
  'Upheld',
  'Point 2b',
  'Not upheld',
  `#set page(fill: red) and ${hostile}`,
  'Yours sincerely',
  'With this letter',
  'The report',
]

async function printed(of: Paper, as: FileKind, layout?: Layout): Promise<Buffer> {
  const made = await print(of, as, layout)
  if (made.kind !== 'printed') return assert.fail(made.letters.join())
  return Buffer.from(made.bytes)
}

/** Without the line breaks that a page puts in. */
const flat = (text: string): string => text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ')

function assertInOrder(text: string, pieces = inOrder): void {
  let from = 0
  for (const piece of pieces) {
    const at = flat(text).indexOf(piece, from)
    assert.ok(at >= from, `${piece} is not where it should be in: ${flat(text).slice(from)}`)
    from = at + piece.length
  }
}

const words = async (bytes: Buffer): Promise<string> =>
  (await pdfText(bytes, 1_000_000)).map(page => page.words).join('\n')

describe('a letter that is printed', () => {
  it('is a tagged PDF with title, language and PDF/UA-1, and holds every piece in order, whatever it looks like', async () => {
    const bytes = await printed(paper, 'pdf')
    const raw = bytes.toString('latin1')
    for (const mark of ['/StructTreeRoot', '/Marked true', 'pdfuaid:part', '/Lang', 'DisplayDocTitle'])
      assert.ok(raw.includes(mark), mark)
    assertInOrder(await words(bytes))
  })

  it('is larger in large print, and says the same', async () => {
    const long = { ...paper, blocks: Array.from({ length: 12 }, () => paper.blocks).flat() }
    const [standard, large] = [await printed(long, 'pdf'), await printed(long, 'pdf', 'large print')]
    const pages = async (bytes: Buffer) => (await pdfText(bytes, 1_000_000)).length
    assert.ok((await pages(large)) > (await pages(standard)))
    assertInOrder(await words(await printed(paper, 'pdf', 'large print')))
  })

  it('is a Word file with headings and header rows, and holds every piece in order', async () => {
    const entries = await zipEntries(await printed({ ...paper, to: [`${hostile}\u0001`] }, 'word'))
    assertInOrder(await wordText(entries, 1_000_000))
    const xml: Record<string, string> = {}
    for (const entry of entries) {
      const pieces: Uint8Array[] = []
      for await (const piece of entry.read()) pieces.push(piece)
      xml[entry.name] = Buffer.concat(pieces).toString('utf8')
    }
    assert.match(xml['word/document.xml'] ?? '', /Heading1[\s\S]*Heading2[\s\S]*tblHeader/)
    assert.match(xml['word/styles.xml'] ?? '', /w:lang w:val="en-GB"/)
    assert.match(xml['docProps/core.xml'] ?? '', /Our answer = at stage 1/)
  })

  it('is plain text that holds every piece in order', async () => {
    const pieces = inOrder.filter(piece => piece !== 'Point' && piece !== 'Finding')
    assertInOrder((await printed(paper, 'text')).toString('utf8'), pieces)
  })

  it('takes 100,000 characters, with and without a space among them', async () => {
    for (const text of ['Calls were missed. '.repeat(5_300), 'x'.repeat(100_000)]) {
      const bytes = await printed({ ...paper, blocks: [{ kind: 'paragraph', text }] }, 'pdf')
      assert.ok((await pdfText(bytes, 1_000_000)).length > 5)
    }
  })

  it('is refused as a PDF with the letters that no typeface has, and made as Word all the same', async () => {
    const unseen = { ...paper, to: ['\u{10fffd}'] }
    assert.deepEqual(await print(unseen, 'pdf'), { kind: 'letters not shown', letters: ['\u{10fffd}'] })
    assert.ok((await printed(unseen, 'word')).length > 1_000)
  })

  it('is made by another process where one ended with what it could not make', async () => {
    const council = { ...paper.council, colour: 'no colour' }
    await assert.rejects(print({ ...paper, council }, 'pdf'), /the process that makes it ended/)
    assert.match((await printed(paper, 'pdf')).subarray(0, 5).toString(), /%PDF-/)
  })

  it('is told as it was ordered, though several are ordered at once', async () => {
    const titled = (title: string) => printed({ ...paper, title }, 'pdf').then(words)
    const made = await Promise.all(['One', 'Two', 'Three'].map(titled))
    assert.deepEqual(
      made.map(text => ['One', 'Two', 'Three'].filter(title => text.includes(title))),
      [['One'], ['Two'], ['Three']],
    )
  })
})
