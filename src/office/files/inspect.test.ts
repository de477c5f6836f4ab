import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { docxOf, type Packed, pdfLetter, zipOf } from '#test/made-files.ts'
import { inspect } from './inspect.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const utf16 = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    ...names.map(name => Buffer.from(name, 'utf16le')),
  ])

async function refusal(bytes: Buffer | string, name: string): Promise<string> {
  const found = await inspect(Buffer.from(bytes), name)
  if (found.kind === 'taken') return assert.fail(`${name} was taken as ${found.type}`)
  return found.why
}

async function taken(bytes: Buffer | string, name: string) {
  const found = await inspect(Buffer.from(bytes), name)
  if (found.kind !== 'taken') return assert.fail(`${name}: ${found.why}`)
  return found
}

describe('a file that is looked into before it is taken', () => {
  it('is told by its content, whatever its name says', async () => {
    assert.equal((await taken(pdfLetter(['A letter.']), 'letter.pdf')).type, 'pdf')
    assert.equal((await taken(docxOf(['A letter.']), 'letter.DOCX')).type, 'docx')
    assert.equal((await taken(PNG, 'photo.png')).type, 'png')
    assert.equal((await taken('A note.', 'note.txt')).type, 'txt')
    assert.equal((await taken('a,b\n1,2', 'table.csv')).type, 'csv')
    assert.equal((await taken('From: a@example.org\nSubject: x\n\nWords', 'mail.eml')).type, 'eml')
    assert.equal((await taken(utf16('WordDocument'), 'old.doc')).type, 'doc')
    assert.equal((await taken(utf16('__properties_version1.0'), 'mail.msg')).type, 'msg')
    assert.equal((await taken(pdfLetter(['A letter.']), 'letter')).type, 'pdf')
  })

  it('is refused where its name says something else', async () => {
    assert.match(await refusal(PNG, 'letter.pdf'), /called “letter\.pdf”, but its content is something else: Picture/)
    assert.match(await refusal('Only words.', 'letter.docx'), /something else: Text/)
    assert.match(await refusal(pdfLetter(['x']), 'photo.jpg'), /something else: PDF/)
  })

  it('is refused where it is a program, or could act by itself', async () => {
    assert.match(await refusal(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)]), 'a.txt'), /This is a program/)
    assert.match(await refusal('\u007fELF'.padEnd(300, '\u0001'), 'a.pdf'), /not taken|program/)
    for (const name of ['a.bat', 'a.js', 'a.html', 'a.svg', 'a.ps1'])
      assert.match(await refusal('Plain words.', name), /could act by itself/, name)
    assert.match(await refusal('<html><script>1</script></html>', 'a.txt'), /could act by itself|not taken/)
    assert.match(await refusal('#!/bin/sh\nrm x', 'a.txt'), /could act by itself/)
  })

  it('is refused where it is an archive', async () => {
    assert.match(await refusal(zipOf([{ name: 'a.txt', content: 'x' }]), 'papers.zip'), /Unpack it/)
    assert.match(await refusal(zipOf([{ name: 'a.txt', content: 'x' }]), 'papers.docx'), /Unpack it|something else/)
  })

  it('is refused where it has macros, old or new, or hides what is in it', async () => {
    const macro: Packed = { name: 'word/vbaProject.bin', content: 'x' }
    assert.match(await refusal(docxOf(['x'], [macro]), 'letter.docx'), /macros/)
    const macroEnabled = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    assert.match(await refusal(docxOf(['x'], [], macroEnabled), 'letter.docm'), /macros/)
    assert.match(await refusal(utf16('WordDocument', '_VBA_PROJECT'), 'old.doc'), /macros/)
    assert.match(await refusal(utf16('EncryptedPackage'), 'letter.docx'), /password/)
  })

  it('is refused where it is empty or broken', async () => {
    assert.match(await refusal('', 'letter.txt'), /empty/)
    assert.match(await refusal(docxOf(['x']).subarray(0, 200), 'letter.docx'), /broken|something else|Unpack/)
    assert.match(await refusal(Buffer.alloc(500), 'letter.txt'), /cannot be told/)
  })

  it('gives its words for search: those of a PDF page by page, those of a Word file with its notes', async () => {
    const pdf = await taken(pdfLetter(['Nobody called back (again).', 'Two lines.']), 'a.pdf')
    assert.ok(pdf.words.outcome === 'read')
    assert.equal(pdf.words.pages[0]?.page, 1)
    assert.match(pdf.words.pages[0]?.words ?? '', /Nobody called back \(again\)\.\s+Two lines\./)
    const note = { name: 'word/footnotes.xml', content: '<w:footnotes><w:p><w:t>Under it.</w:t></w:p></w:footnotes>' }
    const word = await taken(docxOf(['Tea &amp; talk', 'Second'], [note]), 'a.docx')
    assert.deepEqual(word.words, { outcome: 'read', pages: [{ page: 0, words: 'Tea & talk\nSecond\nUnder it.\n' }] })
    assert.equal((await taken(pdfLetter([]), 'scan.pdf')).words.outcome, 'no words')
    assert.equal((await taken(PNG, 'photo.png')).words.outcome, 'not searched')
    const latin = await taken(Buffer.from('caf\u00e9', 'latin1'), 'a.txt')
    assert.deepEqual(latin.words, { outcome: 'read', pages: [{ page: 0, words: 'café' }] })
  })

  it('is taken without its words where only those cannot be read', async () => {
    const cut = pdfLetter(['A letter.']).subarray(0, 60)
    assert.equal((await taken(cut, 'cut.pdf')).words.outcome, 'could not be read')
  })

  it('is refused before it is unpacked where it would unpack to far more than any document', async () => {
    const bomb = { name: 'word/big.xml', content: 'x', claims: 4_000_000_000 }
    assert.match(await refusal(docxOf(['x'], [bomb]), 'bomb.docx'), /made to do harm/)
  })

  it('ends the thread and not the service where it uses up its time', async () => {
    const long = docxOf(Array.from({ length: 200_000 }, (_, index) => `Paragraph ${index}`))
    const found = await inspect(long, 'long.docx', { milliseconds: 1, megabytes: 700 })
    assert.equal(found.kind, 'not taken')
    assert.equal((await taken('Still here.', 'note.txt')).type, 'txt')
  })
})
