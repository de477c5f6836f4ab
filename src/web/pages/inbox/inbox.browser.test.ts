import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { checkMail } from '#office/inbox/after-taking.ts'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { docxOf, pdfLetter } from '#test/made-files.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

describe('email in the inbox', () => {
  let site: PracticeSite
  let to: Parameters<typeof mailTaken>[0]
  before(async () => {
    site = await openPracticeSite()
    const [council] = await site.record.listAuthorities()
    const office = { record: site.record, now: () => new Date('2026-11-20T18:31:00.000Z'), newId: randomUUID }
    to = { office, authorityId: council?.id ?? '' }
  })
  after(() => site.close())

  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
  ] as const)
    it(`is read as plain words, filed with a complaint by a person, and nothing of it is run or fetched, ${where}`, () =>
      withPage(screen, async page => {
        const asked: string[] = []
        page.on('request', request => asked.push(request.url()))
        const desk = new Desk(page, site.base, `inbox-${screen.width ?? 1280}`)
        const subject = `<b>Nobody</b> #set calls back, about NM/2026/0001 (${screen.width ?? 1280})`
        await mailTaken(to, {
          subject,
          text: 'Dear council,\n\nNobody has called us back for three weeks. Please treat this as a complaint.\n\nAda',
          html: '<p>Another story.</p><p style="color:#fff">Written in white</p><img src="http://spy.example/seen.gif"><script>document.title="run"</script>',
          attached: [
            { name: 'letter.pdf', bytes: pdfLetter(['The plan was late.']), media: 'application/pdf' },
            { name: 'macros.docx', bytes: docxOf(['x'], [{ name: 'word/vbaProject.bin', content: 'x' }]) },
          ],
        })
        await checkMail(to.office, to.authorityId)
        await desk.becomes('complaints officer')
        await desk.visit('/')
        assert.match(await desk.says(), /Inbox: \d+ emails? waits?, (?:the oldest )?since Friday 20 November 2026/)
        await desk.visit('/inbox')
        assert.match(await desk.says(), /Ada Invented, family@home\.example[\s\S]*Friday 20 November 2026 at 6:31 pm/)
        await desk.follow(subject)
        const says = await desk.says()
        assert.match(says, /Who sent it is not proved: anybody can write any sender/)
        assert.match(says, /the council received it on Friday 20 November 2026/)
        assert.match(says, /Nobody has called us back for three weeks/)
        assert.match(says, /1 picture that would have been fetched from elsewhere was not/)
        assert.match(says, /Complaints it may be about[\s\S]*NM\/2026\/0001/)
        await page.getByText('Its sender hid these words').click()
        assert.match(await desk.says(), /Written in white/)
        assert.doesNotMatch(await page.title(), /Nobody|run/)
        await desk.press('File it with a complaint')
        await desk.press('File it')
        assert.match(await desk.says(), /Choose which complaint it is about/)
        await page.getByRole('radio', { name: /^NM\/2026\/0001/ }).check()
        await desk.press('File it')
        assert.match(await desk.says(), /“macros\.docx” is not taken\. This file has macros/)
        await page.getByRole('checkbox', { name: /macros\.docx/ }).uncheck()
        await desk.press('File it')
        assert.match(await desk.says(), /The email was filed with NM\/2026\/0001/)
        assert.match(await desk.says(), /email\.eml[\s\S]*letter\.pdf|letter\.pdf[\s\S]*email\.eml/)
        assert.match(await desk.says(), /Held: we could not check this file/)
        await desk.visit('/inbox?show=all')
        assert.match(await desk.says(), /Filed with NM\/2026\/0001/)
        assert.deepEqual(
          asked.filter(url => !url.startsWith(site.base)),
          [],
        )
      }))

  it('begins a complaint, received on the day it came, out of hours and whenever it is read', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'inbox-begin')
      const mailId = await mailTaken(to, { subject: 'A complaint', text: 'Nobody calls back.' })
      await desk.becomes('complaints manager')
      await desk.visit(`/inbox/${mailId}/begin`)
      assert.equal(
        await page.getByLabel('When did the council receive the complaint?').inputValue(),
        '20 November 2026',
      )
      await desk.press('Begin the complaint')
      assert.match(await desk.says(), /Enter what it is about[\s\S]*Choose whether it is known who made it/)
      await desk.write('What is it about?', 'Calls that nobody returns')
      await desk.choose('Is it known who made it?', 'Yes')
      await desk.write('When did the council receive the complaint?', '21 November 2026')
      await desk.press('Begin the complaint')
      assert.match(await desk.says(), /Enter 20 November 2026 or an earlier day: the email came in on that day/)
      await desk.write('When did the council receive the complaint?', '20 November 2026')
      await desk.press('Begin the complaint')
      assert.match(await desk.says(), /was begun from the email/)
      await desk.visit(`${desk.address()}/history`)
      assert.match(await desk.says(), /20 November 2026[\s\S]*An email came in to the address for complaints at 18:31/)
    }))

  it('is set aside with a reason, stays there, and can still be filed', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'inbox-aside')
      const mailId = await mailTaken(to, {
        subject: 'Cheap printers',
        headers: ['Auto-Submitted: auto-generated'],
        text: 'Buy now.',
      })
      await desk.becomes('complaints manager')
      await desk.visit(`/inbox/${mailId}/set-aside`)
      await desk.press('Set it aside')
      assert.match(await desk.says(), /Say why it is neither/)
      await desk.write('Why is it neither a complaint nor part of one?', 'An advertisement.')
      await desk.press('Set it aside')
      assert.doesNotMatch(await desk.says(), /Cheap printers/)
      await desk.visit('/inbox?show=all')
      await desk.follow('Cheap printers')
      assert.match(await desk.says(), /Sent by a machine[\s\S]*Set aside by Marian Thistlewood[\s\S]*An advertisement/)
      await desk.press('File it with a complaint')
      await desk.write('Which complaint?', 'nm/2026/9999')
      await desk.press('File it')
      assert.match(await desk.says(), /There is no complaint with this reference/)
    }))
})
