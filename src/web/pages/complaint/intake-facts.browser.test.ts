import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { openPracticeSite, type PracticeSite } from '#test/practice-site.ts'

let site: PracticeSite

before(async () => {
  site = await openPracticeSite()
})
after(() => site.close())

/** The complaint about so, and its reference. */
async function complaintAbout(desk: Desk, subject: string): Promise<{ address: string; reference: string }> {
  await desk.visit('/complaints')
  const found = desk.page.locator('tbody tr').filter({ hasText: subject }).locator('th a')
  return { address: (await found.getAttribute('href')) ?? '', reference: (await found.innerText()).trim() }
}

describe('what is learned when a complaint is taken, and afterwards', () => {
  it('asks at once for evidence that will not keep, with a date of its own that stands first until it is secured', () =>
    withPage({ width: 390 }, async page => {
      const desk = new Desk(page, site.base, 'evidence-that-will-not-keep')
      await desk.becomes('complaints officer')
      const { address } = await complaintAbout(desk, 'Family time called off at short notice')
      await desk.records(address, 'note-fading-evidence', {
        happened: '23 November 2026',
        kind: 'CCTV',
        what: 'The entrance on 16 November',
        heldBy: 'Facilities team',
        keptUntil: '24 November 2026',
      })
      await desk.visit(address)
      assert.match(await desk.says(), /Ask the Facilities team at once to keep the CCTV[\s\S]*24 November 2026/)
      assert.match(await desk.says(), /Evidence that will not keep: the CCTV is not secured/)
      await desk.visit('/?show=week&by=me')
      assert.match(await desk.says(), /24 Nov 2026/)
      await desk.records(address, 'follow-fading-evidence', {
        happened: '23 November 2026',
        evidenceId: 'CCTV',
        how: 'secured',
      })
      await desk.visit(address)
      assert.doesNotMatch(await desk.says(), /24 November 2026/)
    }))

  it('keeps what a child was from when to when, a death included, and whether the child agreed to the complaint', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'child-over-time')
      await desk.becomes('complaints manager')
      const { address } = await complaintAbout(desk, 'Special guardianship allowance stopped')
      for (const [status, from, until] of [
        ['looked after', '2021', 'March 2024'],
        ['died', '4 October 2026', ''],
      ] as const)
        await desk.records(address, 'record-child-status', {
          happened: '20 November 2026',
          personId: 'Zadie Abara-Lowe',
          status,
          from,
          until,
        })
      await desk.visit(`${address}/people`)
      assert.doesNotMatch(await desk.says(), /Consent:/)
      await desk.records(address, 'record-childs-wish', {
        happened: '20 November 2026',
        childId: 'Zadie Abara-Lowe',
        adultId: 'Winston Abara-Lowe',
        capacity: 'on behalf of the child',
        consent: 'given',
        views: 'She asked him to.',
      })
      await desk.visit(`${address}/people`)
      assert.match(await desk.says(), /Looked after from 2021 until March 2024[\s\S]*Died on 4 October 2026/)
      assert.match(
        await desk.says(),
        /Winston Abara-Lowe complains on behalf of the child\. Consent: given\. Says: She asked him to/,
      )
    }))

  it('tells “not asked” from “declined”', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'not-asked-and-declined')
      await desk.becomes('complaints manager')
      const { address } = await complaintAbout(desk, 'Special guardianship allowance stopped')
      await desk.visit(`${address}/people`)
      assert.match(await desk.says(), /Equality questions: not asked/)
      await page.goto(`${site.base}${address}/record/record-about-person`)
      await desk.answer({ happened: '20 November 2026', personId: 'Winston Abara-Lowe' })
      await page
        .getByRole('group', { name: 'What is their sex?' })
        .getByRole('radio', { name: /^(?:Declined|Prefer)/ })
        .check()
      await desk.press('Save')
      await desk.visit(`${address}/people`)
      assert.match(await desk.says(), /Ethnic group: Not asked[\s\S]*Sex: (?:Declined|Prefers? not to say)/i)
    }))

  it('links the complaint of a brother or sister, for both', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'linked')
      await desk.becomes('complaints manager')
      const one = await complaintAbout(desk, 'Family time called off at short notice')
      const other = await complaintAbout(desk, 'No answer on who may agree to a school trip')
      await page.goto(`${site.base}${one.address}/record/link-complaint`)
      await desk.answer({ happened: '20 November 2026', complaintId: other.reference })
      await page.getByRole('radio', { name: /brother or sister/ }).check()
      await desk.press('Save')
      await desk.visit(`${one.address}/people`)
      assert.match(await desk.says(), new RegExp(`${other.reference}: complaint of a brother or sister`))
      await desk.visit(`${other.address}/people`)
      assert.match(await desk.says(), new RegExp(`${one.reference}: complaint of a brother or sister`))
      await page.goto(`${site.base}${one.address}/record/add-person`)
      const known = page.getByLabel('Are they recorded already?').locator('option', { hasText: other.reference })
      const [value = '', name = ''] = [
        await known.first().getAttribute('value'),
        await known.first().textContent(),
      ].map(text => text ?? '')
      await desk.answer({ happened: '20 November 2026', personId: name, part: 'relative' })
      await desk.press('Save')
      await desk.visit(`${one.address}/people`)
      assert.ok(await page.locator(`#person-${value}`).isVisible())
    }))
})
