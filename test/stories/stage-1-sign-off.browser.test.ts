import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const on = '17 February 2026'

describe('a stage 1 response at a council that wants it signed off', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  it('is written by the team manager, refused unsigned, and sent with the signature of somebody else', () =>
    withPage({}, async page => {
      const desk = new Desk(page, site.base, 'stage-1-sign-off')
      await desk.becomes('complaints manager')
      await desk.visit('/council')
      await desk.press('Say who signs a stage 1 response')
      await desk.write('From which day does it apply?', '2 February 2026')
      await desk.choose('Who signs?', 'The complaints manager, if they did not write it')
      await desk.write('On what does it rest?', 'Our policy of January 2026.')
      await desk.press('Save')
      assert.match(await desk.says(), /signed off before it is sent, by the complaints manager/)

      await desk.visit('/complaints/new')
      await desk.write('When did the council receive the complaint?', on)
      await desk.choose('How was it made?', 'Written')
      await desk.write('What is it about?', 'Calls were not returned.')
      await desk.press('Save')
      const complaint = desk.address()
      await desk.records(complaint, 'record-point', { happened: on, text: 'Calls were not returned.' })
      await desk.records(complaint, 'add-person', {
        happened: on,
        personId: 'Devon Ashgrove',
        part: 'stage 1 resolver',
      })
      await desk.records(complaint, 'start-stage-1', { happened: on, limb: 'received' })

      await desk.becomes('stage 1 resolver')
      await desk.visit(`${complaint}/stage-1-response`)
      await desk.follow('Answer point 1')
      await desk.choose('What do you find?', 'Not upheld')
      await desk.write('Why do you find that?', 'The log shows that each call went back.')
      await desk.press('Save')
      assert.match(await desk.says(), /Signed off by somebody who did not write it\s+Needed first/)
      const sent = { happened: '2 March 2026', outcome: 'not resolved', method: 'email' }
      assert.match(await desk.isRefused(complaint, 'answer-stage-1', sent), /asks that it is signed off as it stands/)

      await desk.becomes('complaints manager')
      await desk.visit(complaint)
      await desk.follow('Sign off the stage 1 response')
      await desk.follow('Sign it off')
      await desk.press('Save')
      assert.match(await desk.says(), /Signed off by\s+Marian Thistlewood/)

      await desk.becomes('stage 1 resolver')
      await desk.records(complaint, 'answer-stage-1', sent)
      await desk.visit(`${complaint}/stage-1-response`)
      assert.match(await desk.says(), /Stage 1 has been answered/)
    }))
})
