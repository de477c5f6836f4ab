import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { usualHandling } from '#office/files/handling.ts'
import { run } from '#office/run.ts'
import { Browserless } from '#test/browserless.ts'
import { docxOf, lockedPdf, pdfLetter, zipOf } from '#test/made-files.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const MEGABYTE = 1024 * 1024

const workbookBomb = (): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(1000), claims: 4_000_000_000 },
  ])

/** What is sent, and the sentence it is refused with. */
const bad: readonly (readonly [what: string, name: string, bytes: () => Buffer, says: RegExp])[] = [
  ['a file that says .pdf and is a Word file', 'letter.pdf', () => docxOf(['x']), /its content is something else/],
  ['a Word file made for macros', 'letter.docm', () => docxOf(['x'], [], MACROS), /macros, which are small programs/],
  [
    'a Word file with macros in it',
    'letter.docx',
    () => docxOf(['x'], [{ name: 'word/vbaProject.bin', content: 'x' }]),
    /macros, which are small programs/,
  ],
  ['a workbook that would unpack to four gigabytes', 'money.xlsx', workbookBomb, /made to do harm when it is opened/],
  ['a program', 'plan.exe', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /not taken/],
]

const named = [
  '<b>bold</b> & #set page(fill: red).pdf',
  '..\\..\\windows\\letter.pdf',
  '../../etc/letter.pdf',
  'fdp.\u202e.pdf',
]

describe('a harmful or broken file', () => {
  let site: ServedCouncil
  let officer: Browserless
  let id = ''
  before(async () => {
    site = await serveCouncil()
    officer = new Browserless(site.app)
    await officer.become(site.visitor('complaints officer').personId)
    const input = { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' }
    const task = { complaintId: null, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const begun = await run(site.office, receiveComplaint, task, site.visitor('complaints officer'))
    assert.ok(begun.kind === 'done')
    id = begun.complaintId
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  const typed = { happened: '2 March 2026', kind: 'other' }
  const byForm = (name: string, bytes: Buffer) =>
    officer.send(`/complaints/${id}/record/add-file`, { file: new File([new Uint8Array(bytes)], name), ...typed })
  async function byMail(name: string, bytes: Buffer) {
    const mailId = await mailTaken(site, { attached: [{ name, bytes }] })
    return officer.post(`/inbox/${mailId}/file`, { complaint: 'another', reference: 'NNB/2026/0001', parts: '0' })
  }
  const page = async () => (await officer.get(`/complaints/${id}/files`)).body

  for (const [what, name, bytes, says] of bad)
    it(`is refused with a sentence, by form as by email: ${what}`, async () => {
      for (const send of [byForm, byMail]) {
        const answer = await send(name, bytes())
        assert.equal(answer.statusCode, 422, answer.body)
        assert.match(answer.body, says)
      }
      assert.ok(!(await page()).includes(name))
    })

  it('that is locked with a password is kept, and held until somebody releases it, by form as by email', async () => {
    for (const [send, name] of [
      [byForm, 'locked-form.pdf'],
      [byMail, 'locked-mail.pdf'],
    ] as const) {
      assert.equal((await send(name, lockedPdf())).statusCode, 303)
      assert.match(await page(), new RegExp(`${name}[\\s\\S]*Held: we could not check this file`))
    }
  })

  it('with markup, Typst, a path or a turned-round ending in its name is called by its own last part, as plain words', async () => {
    for (const name of named)
      for (const send of [byForm, byMail]) assert.equal((await send(name, pdfLetter(['x']))).statusCode, 303, name)
    const body = await page()
    assert.doesNotMatch(body, /<b>bold|windows[\\/]|etc\/|\u202e/)
    assert.match(body, /b&gt; &amp; #set page\(fill: red\)\.pdf/)
    assert.match(body, /fdp\.\.pdf/)
  })

  it('of 200 MB is read as it comes and refused at the limit, without the memory to hold it', async () => {
    const limit = usualHandling.largest / MEGABYTE
    const cookie = officer.cookie()
    const token = await officer.token()
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const head = `${part('_csrf', token)}${part('happened', '2 March 2026')}${part('kind', 'other')}--b\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\nContent-Type: video/mp4\r\n\r\n`
    const block = Buffer.alloc(MEGABYTE, 7)
    let most = 0
    const before = process.memoryUsage.rss()
    async function* body(): AsyncGenerator<Uint8Array, void> {
      yield Buffer.from(head)
      for (let sent = 0; sent < 200; sent++) {
        most = Math.max(most, process.memoryUsage.rss() - before)
        yield block
      }
      yield Buffer.from('\r\n--b--\r\n')
    }
    const answer = await fetch(`${site.base}/complaints/${id}/record/add-file`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' },
      body: ReadableStream.from(body()),
      duplex: 'half',
      redirect: 'manual',
    })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), new RegExp(`The file is larger than ${limit} MB`))
    assert.ok(most < 150 * MEGABYTE, `${most / MEGABYTE} MB`)
  })
})
