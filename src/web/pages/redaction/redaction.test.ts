import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { redactionBegun } from '#complaint/entries/redaction-begun.ts'
import { redactionDropped } from '#complaint/entries/redaction-dropped.ts'
import { copyDetails, redactedCopyFor } from '#complaint/redaction/copies.ts'
import { isoDay } from '#law/day.ts'
import { pdfText } from '#office/files/pdf-text.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { confirmRedaction } from '#office/redaction/confirm.ts'
import { onDay } from '#stream/when.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pdfLetter } from '#test/made-files.ts'
import { pdfWithPictures } from '#test/made-pdfs.ts'
import { wordOf } from '#test/nasty-word.ts'
import { copyOnRecord, redactionToDo } from '#test/redaction-to-do.ts'
import { received, withPart } from '#test/stories.ts'
import { buildServer } from '../../server.ts'

describe('a redacted copy made on its pages', () => {
  let council: Council
  let app: FastifyInstance
  let [manager, officer, reader]: Browserless[] = []
  let id = ''
  let file = ''
  let page = ''

  const becomes = async (role: Parameters<Council['visitor']>[0]): Promise<Browserless> => {
    const browser = new Browserless(app)
    await browser.become(council.visitor(role).personId)
    return browser
  }
  const opened = () =>
    council.record.transaction(council.authorityId, async tx => (await openComplaint(tx, id)) ?? assert.fail())

  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    app = await buildServer(council.site)
    ;[manager, officer, reader] = [
      await becomes('complaints manager'),
      await becomes('complaints officer'),
      await becomes('reader'),
    ]
    const pdf = pdfLetter(['The neighbour, Mrs Zimmerley, rang.', 'She lives at 4 Quarry Lane.', 'Nobody rang back.'])
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    ;({ id, file, page } = await redactionToDo(council, story, pdf))
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  /** Waits until the copy that is being made of a complaint's file is on record. */
  const keptFrom = (complaintId: string) => copyOnRecord(council.record, council.authorityId, complaintId)
  const marks = async () => [...((await opened()).state.redaction.open.get(file)?.marks.values() ?? [])]

  /** As a form of the page that is shown sends it. */
  const send = async (to: string, answers: Readonly<Record<string, string | readonly string[]>>) => {
    const layout = /name="layout" value="([^"]*)"/.exec((await manager?.get(to))?.body ?? '')?.[1] ?? ''
    return manager?.post(to, { layout, ...answers })
  }
  /** What stands in the list of files, which is where somebody is led who looks for what is no longer prepared. */
  const noticeAt = async (address: string): Promise<string> => {
    const led = await officer?.get(address)
    assert.equal(led?.statusCode, 303)
    return (await officer?.get(led?.headers.location ?? ''))?.body ?? ''
  }

  it('shows the page as the copy will have it, with its lines, to those who may', async () => {
    const shown = await manager?.get(page)
    assert.equal(shown?.statusCode, 200)
    assert.match(shown?.body ?? '', /She lives at 4 Quarry Lane\./)
    assert.match(shown?.body ?? '', /Page 1 of 1, as the copy will have it/)
    const picture = await manager?.get(`${page}/pages/1`)
    assert.equal(picture?.headers['content-type'], 'image/png')
    assert.equal((await reader?.get(page))?.statusCode, 403)
    assert.equal((await reader?.get(`${page}/pages/1`))?.statusCode, 403)
    assert.equal((await manager?.get(`${page}/pages/2`))?.statusCode, 404)
  })

  it('says what is wrong beside its field, and keeps what was typed', async () => {
    const nowhere = await send(page, {
      do: 'words',
      words: 'Nomatch',
      ground: 'another person',
      why: '',
      page: '1',
    })
    assert.equal(nowhere?.statusCode, 422)
    assert.match(nowhere?.body ?? '', /These words stand nowhere in the file/)
    assert.match(nowhere?.body ?? '', /value="Nomatch"/)
    const area = { do: 'area', left: '10', top: 'x', width: '5', height: '5', ground: 'health', why: '', page: '1' }
    assert.match((await send(page, area))?.body ?? '', /Enter a number from 0 to 100/)
    const other = { do: 'page', ground: 'other reason', why: ' ', page: '1' }
    assert.match((await send(page, other))?.body ?? '', /Say the reason in words/)
    assert.deepEqual(await marks(), [])
  })

  it('marks words, lines and areas once, however often they are sent, and lets some stay after all', async () => {
    const words = { do: 'words', words: 'ZIMMERLEY', ground: 'another person', why: '', page: '1' }
    assert.equal((await send(page, words))?.statusCode, 303)
    assert.equal((await send(page, words))?.statusCode, 303)
    await send(page, { do: 'lines', line: ['1'], ground: 'contact details', why: '', page: '1' })
    const area = { do: 'area', left: '60', top: '80', width: '20', height: '10%', ground: 'health', why: '', page: '1' }
    await send(page, area)
    const made = await marks()
    assert.deepEqual(
      made.map(({ place, everywhere }) => [place.kind, everywhere]),
      [
        ['words', true],
        ['words', false],
        ['area', false],
      ],
    )
    await send(page, { do: 'remove', mark: [made[2]?.id ?? ''], page: '1' })
    assert.equal((await marks()).length, 2)
    const { entries } = await opened()
    assert.doesNotMatch(JSON.stringify(entries), /zimmerley|quarry/i)
  })

  it('is not confirmed by whoever marked it, nor by anybody who did not look', async () => {
    const version = String((await opened()).version)
    const own = await manager?.get(`${page}/check`)
    assert.match(own?.body ?? '', /somebody else confirms it/)
    const sent = await manager?.post(`${page}/check`, { looked: 'yes', version })
    assert.equal(sent?.statusCode, 422)
    const blind = await officer?.post(`${page}/check`, { version })
    assert.match(blind?.body ?? '', /Tick it once you looked at every page/)
    const stale = await officer?.post(`${page}/check`, { looked: 'yes', version: '1' })
    assert.equal(stale?.statusCode, 409)
    assert.deepEqual((await opened()).state.redaction.copies, [])
  })

  it('is confirmed by somebody else, read back, and kept once beside the original, which stays', async () => {
    const version = String((await opened()).version)
    const begun = String((await opened()).state.redaction.open.get(file)?.seq)
    const form = { looked: 'yes', version, begun }
    const [asked, again] = [await officer?.post(`${page}/check`, form), await officer?.post(`${page}/check`, form)]
    assert.deepEqual([asked?.statusCode, again?.statusCode], [303, 303], asked?.body ?? '')
    assert.match((await officer?.get(asked?.headers.location ?? ''))?.body ?? '', /The copy was confirmed\./)
    assert.match(
      (await manager?.get(`/complaints/${id}/files`))?.body ?? '',
      /It waits to be made|It is being made|It is made/,
    )
    await keptFrom(id)
    assert.match(await noticeAt(asked?.headers.location ?? ''), /is made, read back and kept/)
    assert.doesNotMatch(await noticeAt(`${page}/check`), /is made, read back and kept/)
    const { state } = await opened()
    assert.equal(state.redaction.copies.length, 1)
    assert.equal(state.redaction.open.size, 0)
    const copy = redactedCopyFor(state, file, 'complainant') ?? assert.fail('nothing goes to the complainant')
    assert.equal(copy.count, 2)
    assert.deepEqual(copy.grounds, ['another person', 'contact details'])
    assert.notEqual(copy.madeBy, copy.reviewedBy)
    assert.equal(copyDetails(state, copy.copyId)?.originalId, file)
    const bytes = await manager?.get(`/complaints/${id}/files/${copy.copyId}`)
    const pages = await pdfText(new Uint8Array(bytes?.rawPayload ?? Buffer.alloc(0)), 100_000)
    const words = pages.map(one => one.words).join('\n')
    assert.doesNotMatch(words, /Zimmerley|Quarry/)
    assert.match(words, /Nobody rang back/)
    assert.match(words, /Made for the complainant/)
    assert.equal((await manager?.get(`/complaints/${id}/files/${file}`))?.statusCode, 200)
    const list = (await manager?.get(`/complaints/${id}/files`))?.body ?? ''
    assert.match(list, /Redacted copy \(report\)/)
    assert.match(list, /without 2 passages/)
  })

  it('is made of a Word file from what can be seen in it, and tells what it hides', async () => {
    const word = wordOf(
      '<w:p><w:r><w:t>Mrs Zimmerley rang.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Quarry</w:t></w:r></w:p>',
    )
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    const at = await redactionToDo(council, story, word, 'report.docx')
    const shown = (await manager?.get(at.page))?.body ?? ''
    assert.match(shown, /Mrs Zimmerley rang\./)
    assert.match(shown, /Nothing of it goes into the copy/)
    assert.match(shown, /1 piece of hidden text/)
    assert.doesNotMatch(shown, /Quarry/)
    await send(at.page, { do: 'words', words: 'zimmerley', ground: 'another person', why: '', page: '1' })
    const state = async () =>
      (await council.record.transaction(council.authorityId, tx => openComplaint(tx, at.id))) ?? assert.fail()
    const check = (await officer?.get(`${at.page}/check`))?.body ?? ''
    assert.match(check, /1 piece of hidden text/)
    const asked = await officer?.post(`${at.page}/check`, { looked: 'yes', version: String((await state()).version) })
    assert.equal(asked?.statusCode, 303, asked?.body ?? '')
    await keptFrom(at.id)
    const copy = redactedCopyFor((await state()).state, at.file, 'complainant') ?? assert.fail('no copy')
    const bytes = await manager?.get(`/complaints/${at.id}/files/${copy.copyId}`)
    const pages = await pdfText(new Uint8Array(bytes?.rawPayload ?? Buffer.alloc(0)), 100_000)
    const words = pages.map(one => one.words).join('\n')
    assert.match(words, /rang/)
    assert.doesNotMatch(words, /Zimmerley|Quarry/)
  })

  it('says of pages that are pictures that no search finds their words, and is confirmed by whoever looked at each', async () => {
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    const at = await redactionToDo(council, story, await pdfWithPictures())
    const marking = (await manager?.get(at.page))?.body ?? ''
    assert.match(marking, /Words in pictures are not found\./)
    assert.match(marking, /2 of 3 pages may hold names/)
    assert.match(marking, /\?page=2">Page 2<\/a>: it has no words/)
    assert.match(marking, /\?page=3">Page 3<\/a>: it is a scan/)
    await send(at.page, { do: 'words', words: 'Zimmerley', ground: 'another person', why: '', page: '1' })
    const { version } =
      (await council.record.transaction(council.authorityId, tx => openComplaint(tx, at.id))) ?? assert.fail()
    const confirm = (byEye: readonly string[]) =>
      officer?.post(`${at.page}/check`, { looked: 'yes', byEye, version: String(version) })
    const none = await confirm([])
    assert.equal(none?.statusCode, 422)
    assert.match(none?.body ?? '', /Look at page 2 and 1 more, and tick it/)
    const one = await confirm(['2'])
    assert.match(one?.body ?? '', /Look at page 3, and tick it/)
    assert.match(one?.body ?? '', /value="2" checked/)
    assert.equal((await confirm(['2', '3']))?.statusCode, 303)
    await keptFrom(at.id)
  })

  it('needs nobody to look at a page that is taken out whole', async () => {
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    const at = await redactionToDo(council, story, await pdfWithPictures())
    for (const page of ['2', '3']) await send(at.page, { do: 'page', ground: 'another person', why: '', page })
    assert.doesNotMatch((await officer?.get(`${at.page}/check`))?.body ?? '', /Which of these pages did you look at/)
  })

  it('is said to be dropped to whoever looks for it, although an earlier copy of the file was kept', async () => {
    const { ref, version } = await opened()
    const on = onDay(isoDay('2026-03-02'))
    const worked = { kind: 'worked' } as const
    const by = { actor: council.visitor('complaints manager').personId, now: council.office.now().toISOString() }
    const begun = redactionBegun.write(on, worked, { fileId: file, recipients: ['child'] })
    const dropped = redactionDropped.write(on, worked, { fileId: file, reason: 'It is not sent.' })
    await council.record.transaction(council.authorityId, tx => tx.append(ref, version, [begun, dropped], by))
    const said = await noticeAt(`${page}/check?begun=${version + 1}`)
    assert.match(said, /That redacted copy was dropped/)
    assert.doesNotMatch(said, /is made, read back and kept/)
  })

  it('is not confirmed while the pages of the file cannot be read, and says so', async () => {
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    const pdf = await pdfWithPictures()
    const at = await redactionToDo(council, story, Buffer.concat([pdf, Buffer.from('\n% another\n')]))
    await send(at.page, { do: 'words', words: 'Zimmerley', ground: 'another person', why: '', page: '1' })
    const { version, state } =
      (await council.record.transaction(council.authorityId, tx => openComplaint(tx, at.id))) ?? assert.fail()
    // What was read last is held for a while.
    const other = await redactionToDo(council, story, pdfLetter(['Nobody rang back.']))
    await manager?.get(other.page)
    const { storedAs } = state.files.held.get(at.file) ?? assert.fail()
    await council.record.files.remove({ authorityId: council.authorityId, storedAs })
    const shown = (await officer?.get(`${at.page}/check`))?.body ?? ''
    assert.match(shown, /This copy cannot be confirmed now/)
    assert.doesNotMatch(shown, /Confirm and make the copy/)
    const sent = await officer?.post(`${at.page}/check`, { looked: 'yes', version: String(version) })
    assert.equal(sent?.statusCode, 422)
    const by = council.visitor('complaints officer')
    const done = await confirmRedaction(council.office, { id: at.id, file: at.file, version }, by)
    assert.equal(done.kind, 'not read')
  })

  it('takes no line or area that somebody saw on pages which stand otherwise now', async () => {
    const story = withPart(received(), council.visitor('reader').personId, 'other')
    const at = await redactionToDo(council, story, pdfLetter(['Mrs Zimmerley rang.', 'Nobody rang back.']))
    const line = { do: 'lines', line: ['0'], ground: 'another person', why: '', page: '1' }
    const sent = await manager?.post(at.page, { ...line, layout: 'of another version' })
    assert.equal(sent?.statusCode, 422)
    assert.match(sent?.body ?? '', /stand otherwise than when you looked/)
    const { state } =
      (await council.record.transaction(council.authorityId, tx => openComplaint(tx, at.id))) ?? assert.fail()
    assert.equal(state.redaction.open.get(at.file)?.marks.size, 0)
    assert.equal((await send(at.page, line))?.statusCode, 303)
  })
})
