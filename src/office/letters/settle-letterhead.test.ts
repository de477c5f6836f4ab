import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { onMadeUpCase } from '#paper/made-up/case.ts'
import { plainText } from '#paper/plain-text.ts'
import { acknowledgement } from '#paper/templates/acknowledgement.ts'
import { print } from '#print/print.ts'
import { filesNamed } from '#record/files/files-named.ts'
import type { Role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pngOf } from '#test/made-pictures.ts'
import { councilSettings } from '../council-settings.ts'
import { pdfText } from '../files/pdf-text.ts'
import { zipEntries } from '../files/zip-entries.ts'
import { headOfLetters, readLogo, withLogo } from './letterhead.ts'
import { pictureSize } from './picture-size.ts'
import { type HeadToSettle, settleHead } from './settle-letterhead.ts'

let council: Council
const manager: Role = 'complaints manager'
const logo = pngOf(300, 100, [31, 78, 95])

const state = () => councilSettings(council.record, council.authorityId)
const length = async () =>
  (await council.record.transaction(council.authorityId, tx => tx.load({ kind: 'authority', id: council.authorityId })))
    .length

const hostile = '<b>Town Hall</b>\n#set page(fill: red) $x$\nNorthwick'
async function settle(more: Partial<HeadToSettle> = {}, role = manager) {
  const asked = {
    address: hostile,
    standard: '',
    logo,
    alt: 'A bridge',
    reason: 'New.',
    expectedVersion: await length(),
  }
  return settleHead(council.office, { ...asked, ...more }, council.visitor(role))
}

const onShelf = async (): Promise<number> => {
  let count = 0
  for await (const _ of council.record.files.list()) count++
  return count
}

describe('the address, logo and standard paragraphs of a council’s letters', () => {
  before(async () => {
    ;[council] = await openCouncils(['NH'])
  })
  after(() => council.record.close())

  it('stand in every letter, in the PDF and in Word, with what the logo shows in words', async () => {
    const standard = 'We use what you tell us to deal with your complaint.'
    assert.equal((await settle({ standard })).kind, 'done')
    const head = headOfLetters(await state())
    const { paper } = onMadeUpCase(acknowledgement, { council: head.council }).composed
    const whole = await withLogo(council.office, council.authorityId, paper, head.logo)
    assert.ok(plainText(paper).includes(hostile))
    const [pdf, word] = [await print(whole, 'pdf'), await print(whole, 'word')]
    if (pdf.kind !== 'printed' || word.kind !== 'printed') return assert.fail()
    const words = (await pdfText(pdf.bytes, 100_000))
      .map(page => page.words)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
    for (const one of [...hostile.split('\n'), standard]) assert.ok(words.includes(one), `${one} is not in ${words}`)
    const raw = Buffer.from(pdf.bytes).toString('latin1')
    assert.match(raw, /\/Subtype ?\/Image/)
    assert.match(raw, /\/Alt ?\(A bridge\)/)
    const names = (await zipEntries(Buffer.from(word.bytes))).map(({ name }) => name)
    assert.ok(
      names.some(name => /^word\/media\/.*\.png$/.test(name)),
      names.join(),
    )
  })

  it('are kept in versions, and an older logo stays readable', async () => {
    const before = (await state()).letters.heads.at(-1)?.logo ?? assert.fail()
    assert.equal((await settle({ logo: 'none', alt: '' }, 'administrator')).kind, 'done')
    const { letters } = await state()
    assert.deepEqual(
      letters.heads.map(({ version }) => version),
      [1, 2],
    )
    assert.equal(headOfLetters(await state()).logo, null)
    assert.deepEqual(await readLogo(council.office, council.authorityId, before), logo)
  })

  it('take a PNG or JPEG picture only, told by its content, not too large and not broken; what is refused is not kept', async () => {
    const shelf = await onShelf()
    const noise = Buffer.from(Array.from({ length: 310_000 }, (_, at) => (at * 7919) % 251))
    const bad: readonly (readonly [string, Buffer, RegExp])[] = [
      ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), /PNG or JPEG/],
      ['a page called a picture', Buffer.from('<html>'), /PNG or JPEG/],
      ['a large one', Buffer.concat([logo, noise]), /larger than 300 KB/],
      ['one that says it is huge', pngOf(10, 10, [0, 0, 0], 60_000), /wider or higher than 4,000/],
      ['one broken inside', Buffer.concat([logo.subarray(0, 60), noise.subarray(0, 500)]), /cannot be read/],
      ['one that says what it is not', pngOf(10, 10, [0, 0, 0], 900), /cannot be read/],
    ]
    for (const [name, picture, said] of bad) {
      const done = await settle({ logo: picture })
      if (done.kind !== 'wrong') return assert.fail(`${name}: ${done.kind}`)
      assert.match(done.issues.map(({ message }) => message).join(), said, name)
    }
    assert.equal((await settle({ alt: ' ' })).kind, 'wrong')
    assert.equal(await onShelf(), shelf)
  })

  it('are settled once by two at once, and the picture of the second is gone again', async () => {
    const [at, shelf] = [await length(), await onShelf()]
    assert.equal((await settle({ expectedVersion: at })).kind, 'done')
    assert.equal((await settle({ expectedVersion: at })).kind, 'conflict')
    assert.equal(await onShelf(), shelf + 1)
  })

  it('are settled by the complaints manager and the administrator, and nobody else', async () => {
    for (const role of ['complaints officer', 'reader', 'panel clerk', 'advocate'] as const)
      assert.equal((await settle({}, role)).kind, 'not allowed', role)
  })

  it('a logo is a file that the record names: a check of the files misses none and removes none', async () => {
    const named = await council.record.transaction(council.authorityId, tx => filesNamed(tx, council.authorityId))
    const kept: string[] = []
    for await (const { storedAs } of council.record.files.list()) kept.push(storedAs)
    assert.deepEqual(named.map(({ storedAs }) => storedAs).sort(), kept.sort())
    for (const { complaintId, storedAs, size } of named) {
      const file = { authorityId: council.authorityId, complaintId, storedAs }
      let read = 0
      for await (const piece of council.record.files.read(file)) read += piece.length
      assert.equal(read, size)
    }
  })
})

describe('the size of a picture', () => {
  it('is what it says, of a PNG and of a JPEG, and nothing where it does not say', () => {
    assert.deepEqual(pictureSize(logo, 'png'), { width: 300, height: 100 })
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080064012c01011100', 'hex')
    assert.deepEqual(pictureSize(jpeg, 'jpg'), { width: 300, height: 100 })
    assert.equal(pictureSize(Buffer.from('ffd8ffe0ffff', 'hex'), 'jpg'), null)
    assert.equal(pictureSize(Buffer.alloc(3), 'png'), null)
  })
})
