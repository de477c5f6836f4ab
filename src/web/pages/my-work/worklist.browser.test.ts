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

const lists = [
  '',
  '?show=others',
  '?show=complainant',
  '?show=late',
  '?show=week',
  '?show=warnings',
  '?by=me&show=complainant',
]

describe('my work', () => {
  for (const [where, screen] of [
    ['on a desk', {}],
    ['on a telephone', { width: 390, height: 844 }],
  ] as const)
    it(`is sound in each of its lists, full or empty, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `my-work-${screen.width ?? 1280}`)
        await desk.becomes('complaints manager')
        for (const list of lists) {
          await desk.visit(`/${list}`)
          assert.match(await desk.says(), /\d+ complaints? (?:with|waiting|past)/)
        }
        assert.match(await desk.says(), /No complainant is waited for/)
      }))

  it('leads from a task to where it is done, and shows who looks after a complaint once that is said', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'my-work')
      const mine = async () => {
        await desk.visit('/?show=others&by=me')
        const others = Number(/(\d+) complaints?/.exec(await desk.says())?.[1])
        await desk.visit('/?by=me')
        return others + Number(/(\d+) complaints? with you, of those you look after/.exec(await desk.says())?.[1])
      }
      await desk.becomes('complaints officer')
      const before = await mine()
      assert.ok(before > 0)
      await desk.becomes('complaints manager')
      await desk.visit('/?by=nobody')
      await desk.follow(/^Assign complaint NM/)
      await desk.write('From when?', '20 November 2026')
      await page.getByLabel('Who looks after it?').selectOption({ label: 'Tamsin Okafor (complaints officer)' })
      await desk.press('Save')
      assert.match(await desk.says(), /Looked after by Tamsin Okafor\. Reassign/)
      await desk.becomes('complaints officer')
      assert.equal(await mine(), before + 1)
      await desk.visit('/?by=me')
      await desk.follow(/^Reassign complaint NM/)
      await desk.write('From when?', '23 November 2026')
      await page.getByLabel('Who looks after it?').selectOption({ label: 'Marian Thistlewood (complaints manager)' })
      await desk.press('Save')
      assert.equal(await mine(), before)
    }))

  it('comes first to what is with others where nothing is with somebody, who can still ask for their own', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'my-work-others')
      for (const role of ['reader', 'advocate', 'panel member'] as const) {
        await desk.becomes(role)
        if (desk.address() === '/working-for') await desk.press('Continue')
        await desk.visit('/')
        assert.match(await desk.says(), /[1-9]\d* complaints? with others/, role)
        assert.equal(await page.getByRole('link', { name: /^(?:Assign|Reassign)/ }).count(), 0, role)
        await desk.visit('/?show=you')
        assert.match(await desk.says(), /0 complaints with you/, role)
      }
    }))

  it('is found by reference, by words and by name, and a name is never in an address', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'search')
      await desk.becomes('complaints manager')
      const found = async (words: string) => {
        await desk.visit('/complaints')
        await desk.write('Search by reference, name or words', words)
        await desk.press('Search')
        assert.ok(!decodeURIComponent(page.url()).toLowerCase().includes(words.toLowerCase()), page.url())
        return page.locator('tbody th a').allTextContents()
      }
      const [reference = ''] = await found('school trip')
      assert.deepEqual(await found(reference), [reference])
      assert.deepEqual(await found('Gwenllian Marsh'), [reference])
      assert.match(await desk.says(), /Gwenllian Marsh, complainant/)
      await desk.becomes('investigating officer')
      if (desk.address() === '/working-for') await desk.press('Continue')
      assert.deepEqual(await found('Gwenllian Marsh'), [])
      assert.deepEqual(await found(reference), [])
    }))
})
