import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { wordsOf } from '#test/page-check.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

/** Every reason that the check asks for. */
async function givesReasons(desk: Desk): Promise<void> {
  for (const field of await desk.page.locator('input[name^="reason "]').all())
    await field.fill('It tells nobody who it is: the word is used by every council.')
  if ((await desk.page.locator('input[name^="reason "]').count()) > 0) await desk.press('Save the reasons')
}

for (const [where, screen] of [
  ['on a desk', {}],
  ['on a phone, without JavaScript', { width: 390, height: 844, javaScript: false }],
] as const)
  describe(`the council’s own account of a case, ${where}`, () => {
    let site: PracticeSite
    beforeEach(async () => {
      site = await openPracticeSite()
    })
    afterEach(() => site.close())

    it('is made from the record, refused with a nickname in it, mended, published and read by somebody else', () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `account ${where}`)
        const main = () => wordsOf(page.locator('main'))
        await desk.becomes('Tamsin Okafor')
        await desk.visit('/complaints')
        const row = page.locator('tr', { hasText: 'No meetings between a sister' }).getByRole('link').first()
        const complaint = (await row.getAttribute('href')) ?? assert.fail('no complaint')
        await desk.records(complaint, 'record-names', {
          happened: '23 November 2026',
          personId: 'Seren Vale',
          asked: 'asked',
          knownAs: 'Pippin',
          places: 'Thornlea Primary School',
        })

        await desk.visit(`${complaint}/account`)
        const cast = page.locator('input[name^="called "]')
        for (const called of await cast.all())
          assert.doesNotMatch(await called.inputValue(), /Vale|Seren|Rhiannon| [VSR]$/)
        await cast.first().fill('Rhiannon')
        await desk.press('Save the cast')
        assert.match(await main(), /holds, a name or the initials of somebody in the case/)
        await cast.first().fill('Ms A')
        await desk.press('Save the cast')
        assert.match(await main(), /The cast is saved/)

        await desk.press('Write the account')
        const about = page.locator('textarea[name="about"]')
        assert.doesNotMatch(await about.inputValue(), /Vale|Seren|Rhiannon/)
        await about.fill(
          `${await about.inputValue()}\n\nPip\u00adpin and Ms A had not met for months, and P i p p i n minded.`,
        )
        await page.locator('textarea[name="learnt"]').fill('Dates are agreed three months ahead.')
        await desk.press('Save')
        assert.match(await main(), /To be written in other words \(2\)/)

        // The page gives no button for it, and the form that is asked for by its address refuses.
        await desk.becomes('Yetunde Marlowe')
        await desk.visit(`${complaint}/account`)
        assert.equal(await page.getByRole('button', { name: 'Approve it' }).count(), 0)
        await desk.visit(`${complaint}/record/approve-account`)
        await desk.press('Approve it')
        assert.match(await main(), /Use what they are called in the cast/)

        await desk.becomes('Tamsin Okafor')
        await desk.visit(`${complaint}/account`)
        await desk.follow('Change the text')
        await about.fill((await about.inputValue()).replace(/\n\nPip[\s\S]*$/, '\n\nThey had not met for months.'))
        await desk.press('Save')
        assert.doesNotMatch(await main(), /To be written in other words/)
        await givesReasons(desk)
        assert.match(await main(), /Nothing that is known of anybody in the case stands in the text/)

        await desk.becomes('Yetunde Marlowe')
        await desk.visit(`${complaint}/account`)
        await desk.press('Approve it')
        await desk.press('Approve it')
        await desk.becomes('Marian Thistlewood')
        await desk.visit(`${complaint}/account`)
        await desk.press('Publish it')
        await desk.choose('Have you thought of whoever would know themselves in it?', 'Yes')
        await desk.press('Publish it')
        assert.match(await main(), /Everybody at the council can read the published account/)

        await desk.becomes('Soraya Whitlock')
        await desk.visit('/accounts')
        await desk.follow(/No meetings between/)
        const read = await main()
        const html = await page.content()
        assert.match(read, /Dates are agreed three months ahead/)
        for (const secret of [
          /NM\/2026/,
          /Vale|Seren|Rhiannon|Pippin/,
          new RegExp(complaint.slice('/complaints/'.length)),
        ])
          assert.doesNotMatch(html, secret)
        for (const as of ['text', 'page']) {
          const saved = await page.request.get(`${page.url()}/${as}`)
          assert.equal(saved.status(), 200)
          assert.match(await saved.text(), /Dates are agreed three months ahead/)
        }
        const address = new URL(page.url()).pathname

        await desk.becomes('Marian Thistlewood')
        await desk.records(complaint, 'record-names', {
          happened: '23 November 2026',
          personId: 'Rhiannon Vale',
          asked: 'asked',
          knownAs: 'Months',
        })
        const held = await page.goto(`${site.base}${address}`)
        assert.equal(held?.status(), 404)
        await desk.visit(`${complaint}/account`)
        assert.match(await main(), /may no longer hide who it is about/)
        await desk.press('Take it back')
        await desk.answer({ reason: 'Somebody is known by a word that stands in it.' })
        await desk.press('Save')
        assert.match(await main(), /The account was taken back/)
      }))
  })
