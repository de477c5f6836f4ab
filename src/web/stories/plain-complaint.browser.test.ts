import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Screen, withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

describe('a plain written complaint, from its receipt to the stage 1 answer', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  for (const [where, screen] of screens)
    it(`is taken in by the complaints manager and answered by a team manager, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `plain-complaint-${screen.width ?? 1280}`)

        await desk.becomes('complaints manager')
        await desk.visit('/complaints/new')
        await desk.write('When did the council receive the complaint?', '17 February 2026')
        await desk.choose('How was it made?', 'Written')
        await desk.write('What is it about?', 'Calls to the social worker were not returned.')
        await desk.press('Save')
        const complaint = desk.address()

        await desk.press('Record something')
        await desk.follow('Add a person')
        await desk.write('Since when do they have this part?', '17 February 2026')
        await desk.write('What is their name?', 'Ada Invented')
        await desk.choose('What are they in this complaint?', 'Complainant')
        await desk.press('Save')

        await desk.press('Record something')
        await desk.follow('Add a person')
        await desk.answer({ happened: '17 February 2026', personId: 'Devon Ashgrove', part: 'stage 1 resolver' })
        await desk.press('Save')

        await desk.press('Record something')
        await desk.follow('Start stage 1')
        await desk.write('From which day does stage 1 count?', '17 February 2026')
        await desk.choose('What makes it that day?', 'Received')
        await desk.press('Save')
        assert.match(await desk.says(), /Answer at stage 1 by Tuesday 3 March 2026/)
        assert.match(await desk.says(), /stage 1 resolver/)

        await desk.becomes('stage 1 resolver')
        await desk.visit(complaint)
        await desk.press('Record something')
        await desk.follow('Record the stage 1 answer')
        await desk.write('When was the answer sent?', '2 March 2026')
        await desk.choose('Were matters resolved?', 'Not resolved')
        await desk.press('Save')
        assert.match(await desk.says(), /Choose how it was sent/)
        assert.match(await desk.says(), /Choose everybody it was sent to/)
        await desk.choose('How was it sent?', 'Post')
        await desk.tick('To whom was it sent?', /Ada Invented/)
        await desk.press('Save')
        assert.doesNotMatch(await desk.says(), /Answer at stage 1 by|late/)

        await desk.visit(`${complaint}/clocks`)
        assert.match(await desk.says(), /On time. Stage 1 answered Monday 2 March 2026/)
      }))
})
