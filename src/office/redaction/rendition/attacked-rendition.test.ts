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
import { SECRET, STAYS } from '#test/nasty-pdfs.ts'
import { wordWithSecretHidden, wordWithSecretSeen } from '#test/nasty-word.ts'
import { buildCopy, layOut, readCopyBack, readPdf } from '../in-own-process.ts'

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

  for (const { where, bytes, told: says } of wordWithSecretHidden)
    it(`has pages without a name that stands ${where} (Word), with the words beside it, and tells of it`, async () => {
      const { pdf, told } = await pagesOf('docx', bytes)
      assert.match(told, says)
      const out = everythingIn(pdf, tools, folder)
      assert.equal(holdsSecret(out), false)
      assert.match(out, new RegExp(STAYS))
    })

  for (const { where, bytes, told: says } of wordWithSecretSeen)
    it(`holds a name no more that stood ${where} (Word), and the words beside it still`, async () => {
      const { pdf, told } = await pagesOf('docx', bytes)
      assert.match(told, says)
      const marks = await marksIn(pdf)
      assert.equal(marks.length, 1)
      const out = everythingIn(await copyOf(pdf, marks), tools, folder)
      assert.equal(holdsSecret(out), false)
      assert.match(out, new RegExp(STAYS))
    })
})

describe('the pages of a file that is no PDF', () => {
  it('are the same, byte for byte, each time they are laid out', async () => {
    const file = docxOf(['One', 'Two'])
    assert.deepEqual((await pagesOf('docx', file)).pdf, (await pagesOf('docx', file)).pdf)
  })

  it('hold every word of a text, whatever letters it is written in', async () => {
    const read = async (file: Buffer) => {
      const pages = await readPdf((await pagesOf('txt', file)).pdf)
      assert.ok(pages.kind === 'answered')
      return pages.said.pages.map(({ lines }) => lines.map(line => line.join('')).join('\n')).join('\n')
    }
    assert.match(
      await read(Buffer.from('The office: Griffiths, #let x = 1, café\u0000')),
      /The office: Griffiths, #let x = 1, café/,
    )
    assert.match(await read(Buffer.from('\ufeffMrs Zimmerley', 'utf16le')), /Mrs Zimmerley/)
  })

  it('are none of a file that is broken, or unpacks to too much', async () => {
    const large = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(41 * 1024 * 1024, 0x20) }])
    for (const file of [
      Buffer.from('PK and no more'),
      zipOf([{ name: 'word/document.xml', content: '<'.repeat(9) }]),
      large,
    ])
      assert.equal((await layOut(file, 'docx')).kind, file === large || file.length < 20 ? 'not read' : 'answered')
    assert.equal((await layOut(Buffer.from('x'), 'mp3')).kind, 'not read')
  })
})
