import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { checkFileAgain } from '#complaint/verbs/check-file-again.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { usualHandling } from '#office/files/handling.ts'
import type { noScanner } from '#office/files/scanner.ts'
import { takeUpFiles } from '#office/files/take-up-files.ts'
import { run } from '#office/run.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { docxOf, pdfLetter } from '#test/made-files.ts'
import { buildServer } from '../../server.ts'

const typed = { happened: '2 March 2026', kind: 'report' }
const NAME = 'Mrs Ö’s “letter”.pdf'
const letter = (): File => new File([new Uint8Array(pdfLetter(['Nobody called back.']))], NAME)

describe('adding, releasing and taking away a file', () => {
  let council: Council
  let app: FastifyInstance
  let manager: Browserless
  let id = ''
  let result: 'clean' | 'infected' | 'could not be checked' | 'no answer' = 'could not be checked'
  const scanner: typeof noScanner = {
    name: 'a scanner of the test',
    async scan() {
      if (result === 'no answer') throw new Error('it is down')
      return { result, by: 'a scanner of the test' }
    },
    standing: async () => ({ kind: 'answers', version: 'a scanner of the test', signaturesOf: null }),
  }

  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    const office = { ...council.office, files: { ...usualHandling, scanner, largest: 100_000 } }
    app = await buildServer([{ ...council.site, office }])
    manager = new Browserless(app)
    await manager.become(council.visitor('complaints manager').personId)
    const task = {
      complaintId: null,
      input: { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' },
      expectedVersion: null,
      source: { kind: 'worked' },
    } as const
    const begun = await run(council.office, receiveComplaint, task, council.visitor('complaints manager'))
    assert.ok(begun.kind === 'done')
    id = begun.complaintId
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  const adding = () => `/complaints/${id}/record/add-file`
  const page = async () => (await manager.get(`/complaints/${id}/files`)).body
  const version = async () => /name="version" value="(\d+)"/.exec((await manager.get(adding())).body)?.[1] ?? ''
  const links = (body: string) => [...body.matchAll(/href="(\/complaints\/[^"]+\/files\/[^"]+)"/g)].map(([, to]) => to)
  const onShelf = async () => {
    let count = 0
    for await (const { whole } of council.record.files.list()) count += whole ? 1 : 0
    return count
  }
  const downloads = async () => {
    const [row] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ count: number }>(`select count(*) as count from audit where kind = 'download'`),
    )
    return row?.count ?? 0
  }

  it('holds what no scanner could check until a person releases it, with a reason', async () => {
    const sent = await manager.send(adding(), { file: letter(), ...typed })
    assert.equal(sent.statusCode, 303, sent.body)
    const held = await page()
    assert.match(held, /Held: we could not check this file/)
    assert.deepEqual(links(held), [])
    const file = /release-file\?file=([0-9a-f-]{36})/.exec(held)?.[1] ?? ''
    assert.equal((await manager.get(`/complaints/${id}/files/${file}`)).statusCode, 404)
    const release = `/complaints/${id}/record/release-file`
    const version = /name="version" value="(\d+)"/.exec((await manager.get(release)).body)?.[1] ?? ''
    const released = await manager.post(release, { happened: '2 March 2026', file, reason: 'Ours.', version })
    assert.equal(released.statusCode, 303, released.body)
    assert.equal(links(await page()).length, 1)
  })

  it('gives it as it was, to be saved and never run, and has it in the audit', async () => {
    const before = await downloads()
    const [to = ''] = links(await page())
    const given = await manager.get(to)
    assert.equal(given.statusCode, 200)
    assert.ok(given.rawPayload.equals(pdfLetter(['Nobody called back.'])))
    const { headers } = given
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox")
    assert.equal(headers['cache-control'], 'no-store')
    const disposition = String(headers['content-disposition'])
    assert.match(disposition, /^attachment; filename="[ -~]+"; filename\*=UTF-8''/)
    assert.equal(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), NAME)
    assert.equal(await downloads(), before + 1)
  })

  it('lets what a scanner found clean be opened at once, and what is infected never', async () => {
    result = 'clean'
    const before = links(await page()).length
    assert.equal((await manager.send(adding(), { file: letter(), ...typed })).statusCode, 303)
    assert.equal(links(await page()).length, before + 1)
    result = 'infected'
    assert.equal((await manager.send(adding(), { file: letter(), ...typed })).statusCode, 303)
    assert.equal(links(await page()).length, before + 1)
    assert.match(await page(), /A virus was found/)
    result = 'no answer'
    assert.equal((await manager.send(adding(), { file: letter(), ...typed })).statusCode, 303)
    assert.match(await page(), /Held: we could not check this file/)
  })

  it('takes up a check that was cut off, at the start of the service or when a person asks, and reads words anew', async () => {
    const { authorityId } = council
    const office = { ...council.office, files: { ...usualHandling, scanner, largest: 100_000 } }
    const asked = /check-file-again\?file=([0-9a-f-]{36})/.exec(await page())?.[1] ?? ''
    const verb = `/complaints/${id}/record/check-file-again`
    const version = /name="version" value="(\d+)"/.exec((await manager.get(verb)).body)?.[1] ?? ''
    const sent = await manager.post(verb, { happened: '2 March 2026', file: asked, version })
    assert.equal(sent.statusCode, 303, sent.body)
    await takeUpFiles(office, authorityId)
    assert.match(await page(), /Held: we could not check this file/, 'the scanner is still down')
    // As a stop in the middle of it leaves it.
    const cutOff = await run(
      council.office,
      checkFileAgain,
      {
        complaintId: id,
        input: { happened: '2 March 2026', file: asked },
        expectedVersion: null,
        source: { kind: 'worked' },
      },
      council.visitor('complaints manager'),
    )
    assert.equal(cutOff.kind, 'done')
    assert.match(await page(), /We are checking this file/)
    result = 'clean'
    await council.record.transaction(authorityId, tx => tx.query('delete from file_readings', []))
    const taken = await takeUpFiles(office, authorityId)
    assert.equal(taken.checked, 1)
    assert.ok(taken.read > 0)
    assert.doesNotMatch(await page(), /We are checking this file|Held:/)
    assert.deepEqual(await takeUpFiles(office, authorityId), { checked: 0, read: 0 })
  })

  it('finds its words inside the complaint, posted and marked', async () => {
    result = 'clean'
    const word = new File([new Uint8Array(docxOf(['The plan was late &lt;again&gt;.']))], 'note.docx')
    assert.equal((await manager.send(adding(), { file: word, ...typed })).statusCode, 303)
    const found = await manager.post(`/complaints/${id}/files`, { words: 'PLAN <again>' })
    assert.equal(found.statusCode, 200)
    assert.match(found.body, /Found in 1 file/)
    assert.match(found.body, /The <mark>plan<\/mark> was late <mark>&lt;again&gt;<\/mark>/)
    assert.match((await manager.post(`/complaints/${id}/files`, { words: 'called BACK' })).body, /page 1/)
    const nothing = await manager.post(`/complaints/${id}/files`, { words: 'elephant' })
    assert.match(nothing.body, /Nothing found/)
    assert.doesNotMatch(/<title>([^<]*)/.exec(nothing.body)?.[1] ?? '', /elephant/)
  })

  it('keeps the file where something beside it was wrong, and takes it once', async () => {
    const before = await onShelf()
    const wrong = await manager.send(adding(), { file: letter(), happened: '', kind: '', what: 'Kept words' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /has been received\. Choose a file only to replace it/)
    assert.match(wrong.body, /value="Kept words"/)
    assert.doesNotMatch(wrong.body, /id="file-error"/)
    assert.equal(await onShelf(), before + 1)
    const right = await manager.send(adding(), { ...typed, what: 'Kept words' })
    assert.equal(right.statusCode, 303, right.body)
    assert.equal(await onShelf(), before + 1)
    const none = await manager.send(adding(), { ...typed, version: await version() })
    assert.equal(none.statusCode, 422)
    assert.match(none.body, /id="file-error"/)
  })

  it('says why a file is not taken, beside it and with every other mistake, and keeps nothing of it', async () => {
    const before = await onShelf()
    const large = new File([new Uint8Array(200_000)], 'large.txt')
    const sent = await manager.send(adding(), { file: large, happened: '', kind: 'report' })
    assert.equal(sent.statusCode, 422)
    assert.match(sent.body, /The file is larger than 97 KB/)
    assert.match(sent.body, /Enter the day/)
    const disguised = new File(['Only words.'], 'letter.pdf')
    const refused = await manager.send(adding(), { file: disguised, ...typed })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /its content is something else/)
    assert.equal(await onShelf(), before)
  })

  it('takes nothing from somebody who may not, and no field that says what only the office knows', async () => {
    const before = await onShelf()
    const reader = new Browserless(app)
    await reader.become(council.visitor('reader').personId)
    assert.equal((await reader.send(adding(), { file: letter(), ...typed })).statusCode, 403)
    const forged = JSON.stringify({ storedAs: '0'.repeat(32), name: 'x', type: 'pdf', size: 1, sha256: '0' })
    const claimed = { ...typed, version: await version(), file: forged }
    assert.equal((await manager.post(adding(), claimed)).statusCode, 422)
    assert.equal(await onShelf(), before)
  })

  it('records once what is sent twice under one key, and keeps one copy', async () => {
    const before = await onShelf()
    const fields = { once: crypto.randomUUID(), ...typed }
    for (const _ of [1, 2]) assert.equal((await manager.send(adding(), { file: letter(), ...fields })).statusCode, 303)
    assert.equal(await onShelf(), before + 1)
  })

  it('tells in words that the content of a file is damaged or gone', async () => {
    const [to = ''] = links(await page())
    for await (const placed of council.record.files.list()) await council.record.files.remove(placed)
    const gone = await manager.get(to)
    assert.equal(gone.statusCode, 500)
    assert.match(gone.body, /The content of the file is missing/)
  })
})
