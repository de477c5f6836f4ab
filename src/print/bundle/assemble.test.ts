import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { describeWith } from '#test/at-hand.ts'
import { docxOf, lockedPdf } from '#test/made-files.ts'
import {
  pagedPdf,
  pdfCutAway,
  pdfThatHides,
  pdfTrimmed,
  pdfWithHiddenLayer,
  pdfWithoutPages,
  pdfWithoutTable,
  pdfWithoutTypeface,
  pdfWrittenOn,
  turnedPdf,
} from '#test/made-pdfs.ts'
import { jpegWithPlace } from '#test/made-pictures.ts'
import { assembled, packDocument, packOrder, rawOf, textOf, toolSays } from '#test/packs.ts'

const only = async (title: string, bytes: Uint8Array, type = 'pdf') =>
  assembled(packOrder([packDocument(title, type, bytes)]))

describe('a pack', () => {
  it('is the same file, byte for byte, when it is made again of the same papers', async () => {
    const order = packOrder([
      packDocument('Report', 'pdf', await pagedPdf(3)),
      packDocument('Film', 'mp4', Buffer.from('film')),
    ])
    const [one, other] = [await assembled(order), await assembled(order)]
    assert.deepEqual([...one.files], [...other.files])
    assert.deepEqual([...one.files.keys()], ['index 1', 'pdf 1', 'zip 1'])
  })

  it('says of a paper that cannot be printed what it is and where it lies, and goes on with the next', async () => {
    const { listed, last } = await assembled(
      packOrder([
        packDocument('Locked', 'pdf', lockedPdf()),
        packDocument('Torn', 'pdf', Buffer.from('%PDF-1.4 nothing')),
        packDocument('Empty', 'pdf', pdfWithoutPages()),
        packDocument('Sound', 'mp3', Buffer.from('sound')),
        packDocument('No picture', 'png', Buffer.from('no picture')),
        packDocument('Report', 'pdf', await pagedPdf(2)),
      ]),
    )
    assert.deepEqual(
      listed.map(({ pages }) => [pages.from, pages.to]),
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [6, 7],
      ],
    )
    assert.equal(last, 7)
    assert.match(listed[0]?.notes[0] ?? '', /password/)
    assert.match(listed[2]?.notes[0] ?? '', /no pages|broken/)
    assert.match(listed[3]?.notes[0] ?? '', /no pages here: MP3/)
  })

  it('keeps each file under the size that is set, and numbers its pages on from part to part', async () => {
    const documents = await Promise.all(
      [40, 40, 40].map(async pages => packDocument('Report', 'pdf', await pagedPdf(pages))),
    )
    const largest = 260_000
    const { files, listed } = await assembled(packOrder(documents, { largest }))
    const parts = [...files.keys()].filter(name => name.startsWith('pdf'))
    assert.ok(parts.length > 1, String(parts.length))
    for (const name of parts) assert.ok((files.get(name)?.length ?? largest) < largest, name)
    assert.deepEqual(
      listed.map(({ pages }) => pages.from),
      [1, 41, 81],
    )
  })

  it('keeps each file under the size that is set, however long the chronology is that stands in each', async () => {
    const sound = randomBytes(350_000)
    const documents = [
      ...(await Promise.all([20, 20, 20].map(async pages => packDocument('Report', 'pdf', await pagedPdf(pages))))),
      ...[1, 2, 3].map(() => packDocument('Sound', 'mp3', sound)),
    ]
    const after = Array.from({ length: 1_500 }, (_, line) => ({
      kind: 'paragraph' as const,
      text: `What happened on day ${line}, and who did it ${(line * 7_919).toString(36)} ${(line ** 3 * 31).toString(36)}.`,
    }))
    const beside = [{ name: 'chronology.csv', text: randomBytes(300_000).toString('base64') }]
    const largest = 1_000_000
    const { files } = await assembled(packOrder(documents, { largest, after, beside }))
    const sizes = [...files].map(([name, bytes]) => [name, bytes.length] as const)
    assert.deepEqual(
      sizes.filter(([, size]) => size > largest),
      [],
      JSON.stringify(sizes),
    )
    assert.ok(files.has('pdf 2') || files.has('zip 2'), JSON.stringify(sizes))
  })
})

describeWith('the PDF tools', 'a pack as others read it', folder => {
  const pdfOf = (made: Awaited<ReturnType<typeof assembled>>) => made.files.get('pdf 1') ?? Buffer.alloc(0)

  it('bears its name and the number of the page on every page, and leads from the index and the outline to each paper', async () => {
    const made = await assembled(
      packOrder([
        packDocument('The report', 'pdf', await pagedPdf(3)),
        packDocument('Its answer', 'pdf', await pdfThatHides()),
      ]),
    )
    const text = textOf(folder, pdfOf(made))
    for (const page of [1, 2, 3, 4])
      assert.match(text, new RegExp(`Panel pack NM/2026/0016, version 2, copy for the panel, page ${page} of 4`))
    assert.match(text, /copy for the panel, page i\s/)
    const outline = toolSays(folder, 'mutool', pdfOf(made), file => ['show', file, 'outline'])
    assert.match(outline, /1\. The report"\s+#page=2/)
    assert.match(outline, /2\. Its answer"\s+#page=5/)
    assert.match(outline, /A part of it"\s+#page=5/)
    const pages = toolSays(folder, 'mutool', pdfOf(made), file => ['show', file, 'grep'])
    assert.match(pages, /\/Subtype\/Link/)
    const about = toolSays(folder, 'pdfinfo', pdfOf(made), file => [file])
    assert.match(about, /Tagged: +yes/)
    assert.match(about, /Pages: +5/)
    assert.match(
      toolSays(folder, 'pdfinfo', made.files.get('index 1') ?? Buffer.alloc(0), file => [file]),
      /Tagged: +yes/,
    )
  })

  it('carries nothing out that is hidden: scripts, launches, attached files, notes, titles', async () => {
    const made = await only('A form', await pdfThatHides())
    const text = textOf(folder, pdfOf(made))
    assert.match(text, /What anybody may read/)
    assert.match(text, /Filled in by hand/)
    const raw = rawOf(folder, pdfOf(made))
    assert.match(raw, /Sect/)
    for (const hidden of ['hidden', 'JavaScript', 'Launch', 'EmbeddedFile', 'PieceInfo', 'OpenAction'])
      assert.ok(!raw.includes(hidden), hidden)
    assert.match(
      toolSays(folder, 'pdfinfo', pdfOf(made), file => [file]),
      /JavaScript: +no/,
    )
  })

  it('shows a page that hides something as a picture of itself', async () => {
    const made = await assembled(
      packOrder([
        packDocument('Layers', 'pdf', await pdfWithHiddenLayer()),
        packDocument('Cut', 'pdf', await pdfCutAway()),
      ]),
    )
    assert.ok(!rawOf(folder, pdfOf(made)).includes('hidden'))
    for (const { notes } of made.listed) assert.match(notes.join(), /Shown as pictures/)
  })

  it('shows what was typed, stamped or filled in on a page, whether or not it was to be printed', async () => {
    const made = await only('Written on', await pdfWrittenOn())
    const text = textOf(folder, pdfOf(made))
    for (const seen of ['Typed on by hand', 'Received in May', 'Filled in unprinted', 'Filled in undrawn'])
      assert.ok(text.includes(seen), seen)
    assert.ok(!rawOf(folder, pdfOf(made)).includes('hiddentyped'))
  })

  it('says in the index where notes were taken off a page, and only there', async () => {
    const made = await assembled(
      packOrder([packDocument('Noted', 'pdf', await pdfThatHides()), packDocument('Plain', 'pdf', await pagedPdf(1))]),
    )
    assert.match(made.listed[0]?.notes.join() ?? '', /taken off one of its pages/)
    assert.deepEqual(made.listed[1]?.notes, [])
    assert.match(textOf(folder, made.files.get('index 1') ?? Buffer.alloc(0)), /taken off one of its pages/)
  })

  it('shows a page as a picture of itself where a line was trimmed off it, and not where nothing was', async () => {
    const made = await only('Trimmed', await pdfTrimmed())
    assert.ok(!rawOf(folder, pdfOf(made)).includes('hiddenaddress'))
    assert.ok(!textOf(folder, pdfOf(made)).includes('hiddenaddress'))
    assert.match(made.listed[0]?.notes.join() ?? '', /1 of its pages are shown as pictures/)
  })

  it('turns every page the right way up, whatever its size', async () => {
    const made = await only('Turned', await turnedPdf())
    const sizes = toolSays(folder, 'pdfinfo', pdfOf(made), file => ['-f', '2', '-l', '7', file])
    assert.deepEqual(
      [...sizes.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, across, down]) => [across, down]),
      [
        ['420', '630'],
        ['600', '430'],
        ['420', '630'],
        ['600', '430'],
        ['14000', '14030'],
        ['420', '90'],
      ],
    )
    assert.match(textOf(folder, pdfOf(made)), /page 6 of 6/)
  })

  it('takes pages from a PDF whose table is broken or whose typeface is nowhere', async () => {
    const made = await assembled(
      packOrder([
        packDocument('Mended', 'pdf', await pdfWithoutTable()),
        packDocument('No typeface', 'pdf', await pdfWithoutTypeface()),
      ]),
    )
    assert.deepEqual(
      made.listed.map(({ notes }) => notes),
      [[], []],
    )
    assert.match(textOf(folder, pdfOf(made)), /Sheet number 2/)
  })

  it('reads names as names, and never as a language of its own', async () => {
    const words = '#read("/etc/passwd") $x$ *strong* <b>bold</b> \\ @cite [link](x)'
    const made = await assembled(
      packOrder([packDocument(words, 'docx', docxOf(['x']), [{ kind: 'paragraph', text: `${words} مرحبا` }])]),
    )
    const text = textOf(folder, pdfOf(made))
    assert.ok(text.includes('#read("/etc/passwd") $x$ *strong* <b>bold</b> \\ @cite'), text)
    assert.match(text, /Its words, without its layout/)
  })

  it('prints an email with its head, its words and what came with it, and nothing that it would load', async () => {
    const email = [
      'From: Somebody <some@body.test>',
      'To: them@council.test',
      'Subject: My complaint',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=xx',
      '',
      '--xx',
      'Content-Type: text/html',
      '',
      '<style>p{}</style><p>Please look<img src="http://x.test/track"></p><script>evilscript()</script>',
      '--xx',
      'Content-Type: application/pdf; name="note.pdf"',
      'Content-Disposition: attachment; filename="note.pdf"',
      '',
      'x',
      '--xx--',
      '',
    ].join('\r\n')
    const made = await only('An email', Buffer.from(email), 'eml')
    const text = textOf(folder, pdfOf(made))
    for (const expected of [/some@body\.test/, /My complaint/, /Please look/, /note\.pdf/]) assert.match(text, expected)
    assert.ok(!/evilscript|track/.test(text))
  })

  it('puts a photograph on a page the right way up, and leaves out where it was taken', async () => {
    const made = await only('A photograph', jpegWithPlace(), 'jpg')
    assert.deepEqual(made.listed[0]?.notes, [])
    assert.ok(!pdfOf(made).includes('hiddenplace'))
    assert.match(textOf(folder, pdfOf(made)), /page 1 of 1/)
  })

  it('takes a thousand pages', async () => {
    const made = await only('A thousand', await pagedPdf(1_000))
    assert.equal(made.last, 1_000)
    assert.match(
      toolSays(folder, 'pdfinfo', pdfOf(made), file => [file]),
      /Pages: +1001/,
    )
  })
})
