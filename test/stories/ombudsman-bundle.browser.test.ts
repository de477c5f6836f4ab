import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { Page } from 'playwright-core'
import { mailChannel } from '#office/dispatch/email.ts'
import { sendNext } from '#office/dispatch/send-next.ts'
import { type FileHandling, usualHandling } from '#office/files/handling.ts'
import { zipEntries } from '#office/files/zip-entries.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { practiceCouncil } from '#practice/council.ts'
import { seedFiles } from '#practice/files/seed-files.ts'
import { describeWith } from '#test/at-hand.ts'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { textOf, toolSays } from '#test/packs.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

/** What lies in a zip, by its name there. */
async function unpacked(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const { name, read } of await zipEntries(bytes)) {
    const pieces: Uint8Array[] = []
    for await (const piece of read()) pieces.push(piece)
    found.set(name, Buffer.concat(pieces))
  }
  return found
}

/** A row begins where a line begins with a cell: words may hold line breaks. */
const csvRows = (csv: string): readonly string[] => csv.replace(/^\ufeff/, '').split(/\r\n(?=")/)

describeWith('the PDF tools', 'a bundle for the Ombudsman, through the pages', tools => {
  let site: PracticeSite
  let server: MailServer
  let largestPack: number | undefined
  const files: FileHandling = {
    ...usualHandling,
    get largestPack() {
      return largestPack ?? 20 * 1024 * 1024
    },
  }
  before(async () => {
    server = await mailServer()
    const { port } = server
    const from = 'complaints@council.example'
    const mail = { host: '127.0.0.1', port, secure: false, requireTls: false, user: null, password: null, from }
    site = await openPracticeSite(undefined, { files, channels: [mailChannel(mail)] })
    await seedFiles(site.office)
  })
  after(async () => {
    await server.close()
    await site.close()
  })

  /** The address of the published case in the practice record. */
  async function retold(desk: Desk, reference: string): Promise<string> {
    await desk.visit(`/complaints?search=${encodeURIComponent(reference)}`)
    const link = desk.page.locator('tr', { hasText: reference }).getByRole('link').first()
    return new URL((await link.getAttribute('href')) ?? '', site.base).pathname
  }

  async function fetched(page: Page, words: RegExp): Promise<readonly Buffer[]> {
    const found: Buffer[] = []
    for (const link of await page.getByRole('link', { name: words }).all()) {
      const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', site.base).href)
      assert.equal(answer.status(), 200)
      found.push(await answer.body())
    }
    return found
  }

  const stateOf = (complaint: string) =>
    site.record.transaction(practiceCouncil.id, async tx => {
      const opened = await openComplaint(tx, complaint.split('/').at(-1) ?? '')
      return opened?.state ?? assert.fail('no such complaint')
    })

  const papersOf = async (complaint: string) =>
    [...(await stateOf(complaint)).packs.composed.values()].at(-1)?.papers.map(({ fileId }) => fileId) ?? []

  async function asksAndIsAnswered(desk: Desk, complaint: string, reference: string): Promise<void> {
    await desk.records(complaint, 'record-ombudsman-contact', {
      happened: '2 November 2026',
      reference,
      about: 'What was done after the decision.',
      questions: 'What was done about the notice given of meetings?\nWho looked at it?',
      documents: 'The report of the panel',
      due: '30 November 2026',
    })
    await desk.records(complaint, 'answer-ombudsman', {
      happened: '20 November 2026',
      itemId: 'What was done about the notice given of meetings?',
      words: 'Invitations go out ten working days before a meeting.',
    })
    await desk.records(complaint, 'answer-ombudsman', {
      happened: '20 November 2026',
      itemId: 'The report of the panel',
      fileIds: ['report of the panel.pdf'],
    })
  }

  async function putTogether(desk: Desk, complaint: string): Promise<void> {
    await desk.visit(`${complaint}/packs`)
    await Promise.all([
      desk.page.waitForNavigation(),
      desk.page.getByRole('button', { name: 'Put a bundle for the Ombudsman together' }).click(),
    ])
    await desk.answer({
      happened: '23 November 2026',
      supplement: 'no',
      fault: 'Yes: meetings were called too late.',
      injustice: 'Yes: they could not prepare.',
      remedy: 'An apology, and ten days’ notice from now on.',
    })
    await desk.press('Save')
    assert.match(await desk.says(), /One thing the Ombudsman asked for is not answered/)
    await desk.answer({ unanswered: 'Who looked at it is being asked.' })
    await desk.press('Save')
    await desk.visit(`${complaint}/packs`)
    const before = await papersOf(complaint)
    await desk.pressQuickly(/^Move up/)
    assert.deepEqual(await papersOf(complaint), [...before.slice(0, -2), before.at(-1), before.at(-2)])
    await desk.visit(`${complaint}/packs`)
    await desk.pressQuickly(/^Make its files/)
    await desk.visit(`${complaint}/packs`)
    while ((await desk.page.getByRole('link', { name: /^Load this page again/ }).count()) > 0)
      await Promise.all([
        desk.page.waitForNavigation(),
        desk.page.getByRole('link', { name: /^Load this page again/ }).click(),
      ])
    await desk.visit(`${complaint}/packs`)
  }

  for (const [published, reference] of [
    ['24 001 902', '26 999 201'],
    ['18 011 015', '26 999 202'],
  ] as const)
    it(`goes out on the published case ${published} with its index, its chronology, what was asked and every paper`, () =>
      withPage({}, async page => {
        largestPack = undefined
        const desk = new Desk(page, site.base, `ombudsman-bundle-${published.replaceAll(' ', '-')}`)
        await desk.visit('/')
        const complaint = await retold(desk, published)
        await asksAndIsAnswered(desk, complaint, reference)
        await putTogether(desk, complaint)
        const [index, ...noIndexes] = await fetched(page, /^The index by itself/)
        const [pdf, ...noMore] = await fetched(page, /^The pack/)
        const [zip, ...noZips] = await fetched(page, /^Each paper as it is/)
        assert.ok(index && pdf && zip)
        assert.deepEqual([noIndexes, noMore, noZips], [[], [], []])

        const info = toolSays(tools, 'pdfinfo', pdf, file => [file])
        assert.match(info, /Title: +Bundle for the Ombudsman NM\/2026\/\d+, version 1, copy for the Ombudsman/)
        const words = textOf(tools, pdf)
        const pages = words.split('\f').length - 1
        assert.match(words, new RegExp(`page ${pages - (words.match(/, page [ivx]+$/gm) ?? []).length} of`))
        assert.match(words, new RegExp(`The Ombudsman’s reference: ${reference}`))
        for (const said of [
          /What was asked/,
          /Not answered\. +Who looked/,
          /The council’s view/,
          /Chronology/,
          /Signed off by the/,
        ])
          assert.match(words, said)
        for (const paper of [
          'Statement of complaint',
          'Adjudication letter',
          'Report of the panel',
          'Report of the independent',
        ])
          assert.match(words, new RegExp(paper))
        assert.match(words, /The panel heard both sides/)

        const within = await unpacked(zip)
        const told = [...csvRows(within.get('chronology.csv')?.toString() ?? '')]
        const state = await stateOf(complaint)
        const ready = state.history.standing.findLast(({ type }) => type === 'pack-ordered')?.seq ?? 0
        const known = state.history.standing.filter(({ seq }) => seq <= ready)
        assert.equal(told.length - 1, known.length, 'every entry stands in the chronology')
        const asked = told.filter(row => /Asked for by the Ombudsman|Answered to the Ombudsman/.test(row))
        assert.equal(asked.length, 5)
        const papers = [...within.keys()].filter(name => name.startsWith('files/'))
        assert.equal(papers.length, 9)
        const [panels] = [...state.files.held.values()].filter(({ name }) => name === 'report of the panel.pdf')
        assert.match(within.get('SHA256SUMS')?.toString() ?? '', new RegExp(`${panels?.sha256}  files/`))
        const sums = within.get('SHA256SUMS')?.toString() ?? ''
        for (const name of papers) assert.match(sums, new RegExp(`  ${name}`))
        assert.deepEqual(within.get('index.pdf'), index)
      }))

  it('leaves by email with what the outbox knows of it as proof, and not where it is larger than one email', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'ombudsman-bundle-sent')
      await desk.visit('/')
      const complaint = await retold(desk, '24 001 902')
      await desk.visit(`${complaint}/packs`)
      assert.match(await desk.says(), /Nobody is recorded as the Ombudsman, so it cannot be sent from here yet/)
      await desk.records(complaint, 'add-person', {
        happened: '2 November 2026',
        name: 'Investigator Made-Up',
        part: 'Ombudsman',
      })
      await desk.visit(`${complaint}/packs`)
      await desk.follow(/^Send the pack/)
      assert.equal(
        await page.getByLabel('What is it?').inputValue(),
        'Bundle for the Ombudsman, version 1, for the Ombudsman',
      )
      const theirs = page.getByRole('group', { name: 'Investigator Made-Up' })
      await theirs.getByRole('radio', { name: 'Email' }).check()
      await desk.choose('Does somebody else have to read it', 'No')
      await desk.press('Send it')
      assert.match(await desk.says(), /No email address is recorded for the Ombudsman/)
      await desk.records(complaint, 'record-contact', {
        happened: '23 November 2026',
        personId: 'Investigator Made-Up',
        email: 'investigator@ombudsman.example',
      })
      await desk.visit(`${complaint}/packs`)
      await desk.follow(/^Send the pack/)
      await theirs.getByRole('radio', { name: 'Email' }).check()
      await desk.choose('Does somebody else have to read it', 'No')
      largestPack = 1_000
      await desk.press('Send it')
      assert.match(await desk.says(), /This file is \d+ KB, and an email from here takes/)
      largestPack = undefined
      await desk.press('Send it')
      await desk.visit(`${complaint}/packs`)
      assert.match(await desk.says(), /the pack: email to Investigator Made-Up\. To go/)
      assert.equal(await sendNext(site.office, site.office.channels ?? [], practiceCouncil.id), 'taken')
      assert.deepEqual(server.taken.at(-1)?.to, ['investigator@ombudsman.example'])
      await desk.visit(`${complaint}/packs`)
      assert.match(await desk.says(), /Gone 23 November 2026: the mail server took it/)
      assert.doesNotMatch(await desk.says(), /Nothing is recorded/)
    }))

  it('is in parts where it is larger than a file may be, each no larger and with the whole index', () =>
    withPage({}, async page => {
      largestPack = 82_000
      const desk = new Desk(page, site.base, 'ombudsman-bundle-in-parts')
      await desk.visit('/')
      const complaint = await retold(desk, '24 001 902')
      await putTogether(desk, complaint)
      const made = [...(await stateOf(complaint)).packs.composed.values()].at(-1)
      assert.equal(made?.version, 2)
      const parts = (await fetched(page, /^The pack, part/)).map(pdf => ({
        size: pdf.length,
        words: textOf(tools, pdf),
      }))
      assert.ok(parts.length > 1)
      for (const [place, { size, words }] of parts.entries()) {
        assert.ok(size <= largestPack, `${size}`)
        assert.match(words, new RegExp(`This is part ${place + 1} of ${parts.length}, with pages`))
        assert.match(words, /What was asked/)
      }
      const numbers = parts.flatMap(({ words }) =>
        [...words.matchAll(/, page (\d+) of \d+$/gm)].map(([, number]) => Number(number)),
      )
      assert.deepEqual(
        numbers,
        numbers.map((_, place) => place + 1),
      )
      assert.equal(numbers.at(-1), made?.made?.lastPage)
    }))
})
