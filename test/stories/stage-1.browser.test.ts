import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Screen, withPage } from '#test/browser.ts'
import { Desk } from '#test/desk.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const calls = 'Three calls in February were not returned.'
const plan = 'The plan came in March and not in January.'

/** A complaint by letter, as a complaints manager takes it in: who complains, about what, and what they want. */
async function takenIn(desk: Desk): Promise<string> {
  const on = '17 February 2026'
  await desk.becomes('complaints manager')
  await desk.visit('/complaints/new')
  await desk.write('When did the council receive the complaint?', on)
  await desk.choose('How was it made?', 'Written')
  await desk.write('What is it about?', 'Calls to the social worker were not returned.')
  await desk.press('Save')
  const complaint = desk.address()
  await desk.records(complaint, 'add-person', { happened: on, name: 'Ada Invented', part: 'complainant' })
  await desk.records(complaint, 'record-point', { happened: on, text: calls })
  await desk.records(complaint, 'record-point', { happened: on, text: plan })
  await desk.records(complaint, 'state-desired-outcome', { happened: on, text: 'One worker who rings back.' })
  return complaint
}

async function givenToTheTeam(desk: Desk, complaint: string): Promise<void> {
  const on = '17 February 2026'
  await desk.records(complaint, 'add-person', {
    happened: on,
    personId: 'Devon Ashgrove',
    part: 'stage 1 resolver',
  })
  await desk.visit(complaint)
  await desk.press('Record something')
  await desk.follow('Start stage 1')
  await desk.write('From which day does stage 1 count?', on)
  await desk.choose('What makes it that day?', 'Received')
  await desk.press('Save')
  assert.match(await desk.says(), /Answer at stage 1 by Tuesday 3 March 2026/)
}

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
    it(`is taken in by the complaints manager and answered point by point by a team manager, ${where}`, () =>
      withPage(screen, async page => {
        const desk = new Desk(page, site.base, `stage-1-${screen.width ?? 1280}`)
        const complaint = await takenIn(desk)
        await givenToTheTeam(desk, complaint)

        // The team manager comes from the task, and sees what the response needs.
        await desk.becomes('stage 1 resolver')
        await desk.visit(complaint)
        await desk.follow('Answer at stage 1')
        assert.match(await desk.says(), /0 of 2 points have a finding/)
        assert.match(await desk.says(), /The right to ask for stage 2, and how\s+Still open/)

        // Point 1 is upheld. A finding without reasons is not saved, and nothing that was written is lost.
        await desk.follow('Answer point 1')
        assert.match(await desk.says(), /Three calls in February were not returned/)
        await desk.write('What did you look at?', 'The call log of February, and what the duty worker says.')
        await desk.choose('What do you find?', 'Upheld')
        await desk.press('Save')
        assert.match(await desk.says(), /Give the reasons for the finding/)
        assert.equal(
          await page.getByLabel('What did you look at?').inputValue(),
          'The call log of February, and what the duty worker says.',
        )
        await desk.write('Why do you find that?', 'The log shows three calls, and none that went back.')
        await desk.write('What does the council say sorry for?', 'We are sorry that nobody called you back.')
        await desk.press('Save')
        assert.match(await desk.says(), /1 of 2 points have a finding/)
        assert.match(await desk.says(), /What will be done about everything upheld\s+Still open\s+0 of 1 written/)

        // The complaints manager finds the same draft, and adds what the council offers.
        await desk.becomes('complaints manager')
        await desk.visit(complaint)
        await desk.follow('Stage 1 response')
        await desk.follow('Change point 1')
        assert.equal(
          await page.getByLabel('Why do you find that?').inputValue(),
          'The log shows three calls, and none that went back.',
        )
        await desk.write('What will be done about it?', 'The duty worker calls every Monday from 9 March 2026 on.')
        await desk.press('Save')
        await desk.follow('Write the rest of the response')
        assert.match(
          await page.getByLabel('How can they ask for stage 2?').inputValue(),
          /the law sets no last day/,
          'the right to stage 2 stands there already, in words that can be sent',
        )
        await desk.write('Who answers, and how can they be reached?', 'The team manager, on 01632 960001.')
        await desk.write('How can they talk it over?', 'A call or a visit at a time that suits them.')
        await desk.press('Save')
        await desk.follow('Answer One worker who rings back.')
        await desk.choose('What will become of it?', 'Met')
        await desk.write('Why, or how?', 'One worker is named from 9 March on.')
        await desk.press('Save')
        assert.match(await desk.says(), /Every desired outcome answered\s+Done/)

        // The team manager answers the other point, and the response is whole.
        await desk.becomes('stage 1 resolver')
        await desk.visit(`${complaint}/stage-1-response`)
        await desk.follow('Answer point 2')
        await desk.write('What did you look at?', 'The plan and the day it was sent.')
        await desk.choose('What do you find?', 'Not upheld')
        await desk.write('Why do you find that?', 'It was sent on the day that the review had set.')
        await desk.press('Save')
        assert.doesNotMatch(await desk.says(), /Still open/)

        // It goes out by post, and only then is it on record as an answer, with its findings.
        await desk.press('Record that it was sent')
        await desk.write('When was the answer sent?', '2 March 2026')
        await desk.choose('Were matters resolved?', 'Not resolved')
        await desk.press('Save')
        assert.match(await desk.says(), /Choose how it was sent/)
        assert.match(await desk.says(), /Choose everybody it was sent to/)
        await desk.choose('How was it sent?', 'Post')
        await desk.tick('To whom was it sent?', /Ada Invented/)
        await desk.press('Save')
        assert.match(await desk.says(), /Stage 1 has been answered/)
        assert.doesNotMatch(await desk.says(), /Record that it was sent/)

        await desk.visit(complaint)
        assert.doesNotMatch(await desk.says(), /Answer at stage 1 by|late/)
        await desk.visit(`${complaint}/points`)
        assert.match(await desk.says(), /Upheld[\s\S]*Not upheld/)
        await desk.visit(`${complaint}/clocks`)
        assert.match(await desk.says(), /On time. Stage 1 answered Monday 2 March 2026/)
      }))
})
