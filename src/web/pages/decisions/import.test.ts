import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { beginImport, keepFiles } from '#register/imports/kept-import.ts'
import type { Role } from '#stream/role.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { docxOf, type Packed, pdfLetter, zipOf } from '#test/made-files.ts'
import { pageOf } from '#test/statements/page-of.ts'
import { buildServer } from '../../server.ts'

const page = pageOf({ found: ['There was fault.'], remedy: ['The Council has agreed to:', 'pay Mrs B £300;'] })
const statement = (number: number): string => page.replace('22 945 111', `22 945 ${number}`)
const file = (name: string, content: string | Uint8Array): File =>
  new File([new Uint8Array(Buffer.from(content))], name)
const zip = (name: string, files: readonly Packed[]): File => file(name, zipOf(files))

const locked = Buffer.from(
  pdfLetter(['A statement.'])
    .toString('latin1')
    .replace(
      '<< /Size',
      `<< /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /Size`,
    ),
  'latin1',
)

describe('bringing decisions in', () => {
  let council: Council
  let elsewhere: Council
  let app: FastifyInstance
  const browsers = new Map<Role, Browserless>()
  async function as(role: Role): Promise<Browserless> {
    const known = browsers.get(role)
    if (known) return known
    const browser = new Browserless(app)
    await browser.become(council.visitor(role).personId)
    browsers.set(role, browser)
    return browser
  }

  before(async () => {
    // Imports are listed by when they began: those of one instant would stand in any order, and the list ends.
    let instant = Date.parse('2026-03-02T10:00:00Z')
    ;[council, elsewhere] = await openCouncils(['RGI', 'RGJ'], () => new Date(instant++))
    app = await buildServer(council.site)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  const sent = async (...files: readonly File[]) => {
    const manager = await as('complaints manager')
    const answer = await manager.send('/decisions/import', { files })
    if (answer.statusCode !== 303) return { status: answer.statusCode, at: '', words: wordsOf(answer.body) }
    const at = String(answer.headers.location)
    return { status: 303, at, words: wordsOf(await ended(at)) }
  }
  /** The page of an import once it has come to its end. */
  async function ended(at: string): Promise<string> {
    for (;;) {
      const page = await (await as('complaints manager')).get(at)
      assert.equal(page.statusCode, 200)
      if (!page.body.includes('data-look-again="yes"')) return page.body
      await setTimeout(20)
    }
  }
  const wordsOf = (body: string): string =>
    body
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', '’')
      .replaceAll(/\s+/g, ' ')

  it('takes one or several, as text, web page, PDF or Word file, and leads to each', async () => {
    const lines = statement(204).split('\n')
    const { status, words } = await sent(
      file('one.txt', statement(201)),
      file('two.html', `<html><body><h1>Wexley</h1>${statement(202).replaceAll('\n', '<p>')}</body></html>`),
      file('three.docx', docxOf(statement(203).split('\n'))),
      file('four.pdf', pdfLetter(lines.map(line => line.replaceAll('’', "'")))),
    )
    assert.equal(status, 303)
    assert.match(words, /The decisions are in the register 4 decisions added\./)
    const found = (await (await as('advocate')).get('/decisions?words=fault')).body
    for (const number of [201, 202, 203, 204]) assert.match(found, new RegExp(`/decisions/22-945-${number}"`))
    const [row] = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ pence: number }>(
        `select array_agg(remedy_pence order by reference) as pence from published_decisions`,
      ),
    )
    assert.deepEqual(row?.pence, [30_000, 30_000, 30_000, 30_000])
  })

  it('tells what is there already, and what has a later text', async () => {
    const { words } = await sent(file('one.txt', statement(201)), file('two.txt', `${statement(202)}\nAmended.\n`))
    assert.match(words, /0 decisions added, 1 with a later text, 1 there already\./)
  })

  it('tells why each that cannot be taken was not, and does the rest', async () => {
    const { words } = await sent(
      file('locked.pdf', locked),
      file('scan.pdf', pdfLetter([])),
      file('photo.jpg', 'x'),
      file('letter.txt', 'Dear Ms X,\n\nThank you for your letter.\n'),
      file('empty.txt', ''),
      file('<img src=x onerror=alert(1)>.txt', 'nothing'),
      file('huge.txt', 'a'.repeat(11 * 1024 * 1024)),
      file('good.txt', statement(210)),
    )
    assert.match(words, /Some files were not taken 1 decision added, 7 files not taken\./)
    assert.match(words, /locked\.pdf It is protected by a password\. Save it without one\./)
    assert.match(words, /scan\.pdf It has no words that can be read: it is probably a scan/)
    assert.match(words, /photo\.jpg It is neither text, web page, PDF, Word file \(\.docx\) nor zip\./)
    assert.match(words, /letter\.txt It has neither an Ombudsman reference nor an Ombudsman’s decision in it\./)
    assert.match(words, /empty\.txt The file is empty\./)
    assert.match(words, /&lt;img src=x onerror=alert\(1\)&gt;\.txt /)
    assert.match(words, /huge\.txt The file is larger than 10 MB/)
  })

  it('takes a zip, and refuses in it a path that leads outside and what is broken, and as a whole one made to do harm', async () => {
    const { words } = await sent(
      zip('some.zip', [
        { name: 'below/a.txt', content: statement(220) },
        { name: '../outside.txt', content: statement(221) },
        { name: 'lies.txt', content: statement(222), claims: 3 },
        { name: 'table.xlsx', content: 'x' },
      ]),
      zip('bomb.zip', [
        { name: 'a.txt', content: statement(223) },
        { name: 'b.txt', content: 'a'.repeat(9_000_000) },
      ]),
      file('none.zip', 'no zip'),
      file('last.txt', statement(224)),
    )
    assert.match(words, /2 decisions added, 4 files not taken\. 1 other file of the zip was left aside/)
    assert.match(words, /some\.zip: \.\.\/outside\.txt Its path leads outside the zip\./)
    assert.match(words, /some\.zip: lies\.txt It is broken in the zip and cannot be unpacked\./)
    assert.match(words, /bomb\.zip It unpacks to far more than statements do\. Nothing in it was read\./)
    assert.match(words, /none\.zip It is not a zip, or it is broken\./)
  })

  it('counts no sum that is misprinted, and says so on the page of the decision', async () => {
    await sent(file('sum.txt', statement(230).replace('£300', '£1,00O')))
    const { body } = await (await as('complaints manager')).get('/decisions/22-945-230')
    assert.match(wordsOf(body), /“£1,00O” is no sum of money: it was not counted\./)
    assert.match(wordsOf(body), /Payments agreed None/)
  })

  it('tells each of many files, the broken ones first and a hundred a page, and does the rest', async () => {
    const files = Array.from({ length: 320 }, (_, place) => ({
      name: `${String(place).padStart(3, '0')}.txt`,
      content: place % 2 === 0 ? `Dear Ms X, this is letter ${place}.\n` : statement(300 + place),
    }))
    const { at, words } = await sent(zip('many.zip', files))
    assert.match(words, /many\.zip Some files were not taken 160 decisions added, 160 files not taken\./)
    const manager = await as('complaints manager')
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map(async page => wordsOf((await manager.get(`${at}?page=${page}`)).body)),
    )
    const told = (of: string | undefined) =>
      [...(of ?? '').matchAll(/many\.zip: (\d{3})\.txt/g)].map(([, name]) => Number(name))
    assert.deepEqual(
      pages.map(page => told(page).length),
      [100, 100, 100, 20, 20],
    )
    assert.equal(new Set(pages.slice(0, 4).flatMap(told)).size, 320)
    assert.ok(told(pages[0]).every(place => place % 2 === 0))
    assert.ok(told(pages[3]).every(place => place % 2 === 1))
    assert.match((await manager.get('/decisions/import')).body, /many\.zip<\/a>, 320 files, on /)
  })

  it('shows how far it is while it goes on, and says where it stopped if it was cut off', async () => {
    const { record, authorityId, office } = council
    const { personId } = council.visitor('complaints manager')
    const begun = async (minutesAgo: number): Promise<string> => {
      const [id, at] = [randomUUID(), new Date(office.now().getTime() - minutesAgo * 60_000).toISOString()]
      await record.transaction(authorityId, async tx => {
        await beginImport(tx, { id, authorityId, personId, named: 'all.zip', files: 2_000, leftAside: 0, at })
        const told = { became: 'refused', reference: null, why: 'The file is empty.' } as const
        await keepFiles(tx, { id, authorityId, at }, 0, [
          { ...told, file: 'a.txt' },
          { ...told, file: 'b.txt' },
        ])
      })
      return `/decisions/import/${id}`
    }
    const manager = await as('complaints manager')
    const going = (await manager.get(await begun(1))).body
    assert.match(going, /data-look-again="yes"/)
    assert.match(going, /<progress [^>]*max="2000" value="2">2 of 2,000 files done<\/progress>/)
    assert.match(going, />Look again<\/a>/)
    const stopped = wordsOf((await manager.get(await begun(3))).body)
    assert.match(stopped, /The import was stopped It stopped with 2 of 2,000 files done\. The last one was b\.txt ?\./)
    assert.match(stopped, /Send the same files again/)
  })

  it('stops with the service after what is being filed, and takes no file twice when they are sent again', async () => {
    const own = await buildServer(council.site)
    const browser = new Browserless(own)
    await browser.become(council.visitor('complaints manager').personId)
    const files = Array.from({ length: 600 }, (_, place) => ({
      name: `${place}.txt`,
      content: page.replace('22 945 111', `21 ${100 + Math.floor(place / 100)} ${100 + (place % 100)}`),
    }))
    const answer = await browser.send('/decisions/import', { files: [zip('long.zip', files)] })
    await own.close()
    const stopped = wordsOf(await ended(String(answer.headers.location)))
    const before = Number(/(\d+) decisions? added/.exec(stopped)?.[1])
    const again = Number(/(\d+) there already/.exec((await sent(zip('long.zip', files))).words)?.[1] ?? 0)
    assert.equal(again, before)
    if (before < 600)
      assert.match(stopped, new RegExp(`The import was stopped It stopped with ${before} of 600 files done`))
  })

  it('shows an import to nobody of another council', async () => {
    const { at } = await sent(file('own.txt', statement(260)))
    const other = await buildServer(elsewhere.site)
    const browser = new Browserless(other)
    await browser.become(elsewhere.visitor('complaints manager').personId)
    assert.equal((await browser.get(at)).statusCode, 404)
    assert.doesNotMatch((await browser.get('/decisions/import')).body, /own\.txt/)
    assert.equal((await (await as('complaints manager')).get('/decisions/import/nonsense')).statusCode, 404)
    assert.equal((await (await as('advocate')).get(at)).statusCode, 403)
    await other.close()
  })

  it('refuses more than ten thousand at once, in one zip or in several, and what comes after fifty megabytes', async () => {
    const many = zip(
      'many.zip',
      Array.from({ length: 10_001 }, (_, place) => ({ name: `${place}.txt`, content: 'x' })),
    )
    const { words } = await sent(many, file('good.txt', statement(240)))
    assert.match(words, /1 decision added, 1 file not taken\./)
    assert.match(words, /many\.zip More than 10,000 statements were sent at once, so it was not read\./)
    const filler = Buffer.alloc(30 * 1024 * 1024, 1)
    const heavy = await sent(file('a.zip', filler), file('b.zip', filler), file('c.txt', statement(241)))
    assert.match(heavy.words, /a\.zip It is not a zip/)
    assert.match(heavy.words, /b\.zip More than 50 MB were sent at once/)
    assert.match(heavy.words, /1 decision added/)
  })

  it('asks for files where none were chosen', async () => {
    const none = await sent()
    assert.equal(none.status, 422)
    assert.match(none.words, /There is a problem Choose the statements to bring in/)
  })

  it('is for complaints managers, and takes nothing without the token of the form', async () => {
    for (const role of ['investigating officer', 'administrator'] satisfies readonly Role[]) {
      const browser = await as(role)
      assert.equal((await browser.get('/decisions/import')).statusCode, 403, role)
      const refused = await browser.send('/decisions/import', { files: [file('a.txt', statement(250))] })
      assert.equal(refused.statusCode, 403, role)
    }
    const manager = await as('complaints manager')
    assert.match((await manager.get('/decisions')).body, /href="\/decisions\/import"/)
    assert.doesNotMatch((await (await as('advocate')).get('/decisions')).body, /href="\/decisions\/import"/)
    for (const token of [null, 'forged'])
      assert.ok(
        (await manager.send('/decisions/import', { files: [file('a.txt', statement(250))] }, token)).statusCode >= 400,
      )
    assert.equal((await manager.get('/decisions/22-945-250')).statusCode, 404)
  })
})
