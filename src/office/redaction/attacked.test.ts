import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { PDFDocument } from '@cantoo/pdf-lib'
import { findWords } from '#complaint/redaction/find-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import { describeWith } from '#test/at-hand.ts'
import { everythingIn, holdsSecret as isIn } from '#test/got-out-of.ts'
import { SECRET, STAYS, withSecretHidden, withSecretSeen } from '#test/nasty-pdfs.ts'
import { buildCopy, lookAtPage, readCopyBack, readPdf } from './in-own-process.ts'
import { NewPdf } from './new-pdf.ts'
import type { Built } from './orders.ts'
import { pack } from './picture.ts'

async function pageSaying(words: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([400, 300]).drawText(words, { x: 40, y: 200, size: 12 })
  return Buffer.from(await document.save())
}

const SAYS = '[taken out: another person]'

/** Every place where the secret stands, as somebody marks it who takes all that the name list finds. */
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

async function copyOf(pdf: Uint8Array, marks: readonly Mark[]): Promise<{ bytes: Uint8Array; said: Built }> {
  const built = await buildCopy(pdf, new Uint8Array(), { marks, title: 'Copy', says: marks.map(() => SAYS) })
  assert.ok(built.kind === 'answered')
  return built
}

/** Shows the secret as a person who looks at the page would see it, by what the picture holds in its place. */
async function looksBlack(copy: Uint8Array, { painted }: Built): Promise<void> {
  const back = await readCopyBack(copy, { nowhere: [SECRET], painted, says: [SAYS] })
  assert.ok(back.kind === 'answered')
  assert.deepEqual(back.said.stillThere, [])
}

describeWith('the PDF tools', 'a redacted copy attacked by pdftotext, mutool and a search of raw streams', tools => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'redress-attack-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const gotOutOf = (copy: Uint8Array): string => everythingIn(copy, tools, folder)

  it('has tools that do find the word in the originals', async () => {
    const originals = [...withSecretSeen, ...withSecretHidden].filter(
      ({ where }) => where !== 'letter by letter' && where !== 'aslant',
    )
    for (const { where, bytes } of originals) {
      const pdf = await bytes()
      // An older state is what a file was up to its first end.
      const older = pdf.subarray(0, pdf.indexOf('%%EOF') + 5)
      assert.ok(isIn(gotOutOf(where.includes('older state') ? older : pdf)), where)
    }
  })

  for (const { where, bytes } of withSecretSeen)
    it(`holds a name no more that stood ${where}, and the words beside it still`, async () => {
      const pdf = await bytes()
      const marks = await marksIn(pdf)
      assert.ok(marks.length > 0, 'the name list finds it')
      const copy = await copyOf(pdf, marks)
      const out = gotOutOf(copy.bytes)
      assert.equal(isIn(out), false)
      assert.match(out, new RegExp(STAYS))
      await looksBlack(copy.bytes, copy.said)
    })

  for (const { where, bytes } of withSecretHidden)
    it(`holds a name no more that stood ${where}, although nobody marked it`, async () => {
      const copy = await copyOf(await bytes(), [])
      const out = gotOutOf(copy.bytes)
      assert.equal(isIn(out), false)
      assert.match(out, new RegExp(STAYS))
    })

  it('says that it is redacted on every page, is tagged and has a title', async () => {
    const pdf = (await withSecretSeen[0]?.bytes()) ?? Buffer.alloc(0)
    const { bytes } = await copyOf(pdf, await marksIn(pdf))
    const out = gotOutOf(bytes)
    assert.match(out, /Redacted copy, page 1 of 1: 1 passage is taken out/)
    assert.match(out, /Tagged: +yes/)
    assert.match(out, /Title: +Copy/)
    assert.match(out, /\[taken out: another person\]/)
  })
})

describe('the reading back of a copy', () => {
  const pixels = { width: 60, height: 80, rgb: new Uint8Array(60 * 80 * 3).fill(255) }
  const copyWith = (words: readonly string[], title = 'Copy'): Uint8Array => {
    const made = new NewPdf(title)
    made.add({
      width: 600,
      height: 800,
      picture: pack(pixels),
      lines: [
        words.map((text, at) => ({ text, box: [100_000 + at * 200_000, 100_000, 280_000 + at * 200_000, 120_000] })),
      ],
    })
    return made.end()
  }
  const back = async (copy: Uint8Array, painted: Built['painted'] = []) => {
    const read = await readCopyBack(copy, { nowhere: [SECRET], painted, says: [SAYS] })
    assert.ok(read.kind === 'answered')
    return read.said.stillThere.map(({ where }) => where)
  }

  it('passes a copy that holds nothing of it', async () => {
    assert.deepEqual(await back(copyWith([STAYS])), [])
  })

  it('refuses one in which the word is still there, and says where and not what', async () => {
    const found = await back(copyWith(['Mrs', SECRET]))
    assert.ok(found.includes('in the text of page 1'))
    assert.ok(found.includes('in the text of page 1, as a second reader finds it'))
    assert.ok(found.includes('in a raw stream of page 1'))
    assert.ok(!found.join().includes(SECRET))
  })

  it('refuses one that has it in its title', async () => {
    assert.deepEqual(await back(copyWith([STAYS], `About ${SECRET}`)), [
      'in a raw stream',
      'in what the file says about itself',
    ])
  })

  it('refuses one in which a box is not black, or words lie under a box', async () => {
    const painted = [{ page: 1, boxes: [[90_000, 90_000, 300_000, 130_000] as const] }]
    assert.deepEqual(await back(copyWith(['Quiet']), painted), [
      'on the picture of page 1, in a box that is not black',
      'in the text under a box of page 1',
    ])
  })

  it('refuses one with a name that is put together from pieces', async () => {
    assert.notDeepEqual(await back(copyWith([SECRET.slice(0, 4), SECRET.slice(4)])), [])
  })
})

describe('a family called as a copy calls its own parts', () => {
  for (const name of ['Page', 'Root', 'Lang', 'May', 'Copy', '12', '1'])
    it(`gets a copy: ${name}`, async () => {
      const words = `There came Mx ${name} and ${STAYS}`
      const read = await readPdf(await pageSaying(words))
      assert.ok(read.kind === 'answered')
      const spans = findWords(read.said.pages[0]?.lines ?? [], name).flatMap(one => [...one.spans])
      const place = { kind: 'words', page: 1, spans } as const
      const mark: Mark = { id: '1', place, ground: 'another person', why: null, everywhere: true }
      const title = 'Redacted copy of a file (report)'
      const cover = await pageSaying(`Page 1 of a copy made in May, Lang, Root 12`)
      const built = await buildCopy(await pageSaying(words), cover, { marks: [mark], title, says: [SAYS] })
      assert.ok(built.kind === 'answered')
      const { nowhere, painted, inFront } = built.said
      assert.deepEqual(nowhere, [name])
      const told = { nowhere, painted, says: [SAYS], inFront, title }
      const back = await readCopyBack(built.bytes, told)
      assert.ok(back.kind === 'answered')
      assert.deepEqual(back.said.stillThere, [])
      const marked = await buildCopy(await pageSaying(words), cover, { marks: [], title, says: [] })
      assert.ok(marked.kind === 'answered')
      const left = await readCopyBack(marked.bytes, told)
      assert.ok(left.kind === 'answered')
      assert.ok(left.said.stillThere.length >= 3, JSON.stringify(left.said))
    })
})

describe('a file from which no copy can be made', () => {
  it('is told as one that cannot be read, and ends nothing', async () => {
    for (const bytes of [Buffer.from('%PDF-1.7 and no more'), Buffer.alloc(0), Buffer.alloc(10_000, 7)])
      assert.equal((await readPdf(bytes)).kind, 'not read')
  })

  it('may use up neither time nor memory', async () => {
    const pdf = (await withSecretSeen[0]?.bytes()) ?? Buffer.alloc(0)
    assert.equal((await readPdf(pdf, { milliseconds: 1, megabytes: 1_600 })).kind, 'not read')
    assert.equal((await lookAtPage(pdf, { page: 9, marks: [] })).kind, 'not read')
  })
})
