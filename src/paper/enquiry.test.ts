import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { courtPaperNoted } from '#complaint/entries/court-paper-noted.ts'
import { answerOmbudsman } from '#complaint/verbs/answer-ombudsman.ts'
import { moveOmbudsmanDate } from '#complaint/verbs/move-ombudsman-date.ts'
import { undated } from '#stream/when.ts'
import { nowOn } from '#test/derived.ts'
import { idsOf, withCleanFile } from '#test/examples/packs.ts'
import { answered, enquired, itemsOf, signedOff } from '#test/ombudsman-stories.ts'
import { fromThePast, type Scenario } from '#test/scenario.ts'
import { stage1StartedWithPoint, withPart } from '#test/stories.ts'
import { compose } from './compose.ts'
import { plainText } from './plain-text.ts'
import type { Template } from './template.ts'
import { acknowledgement } from './templates/acknowledgement.ts'
import { acknowledgementForChild } from './templates/acknowledgement-for-a-child.ts'
import { enquiryResponse } from './templates/enquiry-response.ts'
import { interviewInvitation } from './templates/interview-invitation.ts'

function response(story: Scenario, more: Readonly<Record<string, string>> = {}) {
  const bare = {
    state: story.state(),
    now: nowOn('2025-02-25'),
    names: new Map<string, string>(),
    council: { name: 'Northwick Council', colour: '#1f4e5f' },
    to: null,
    answers: {},
  }
  const needed = enquiryResponse.asks(bare).filter(one => one.needed)
  const answers = { ...Object.fromEntries(needed.map(({ name }) => [name, `[${name}]`])), ...more }
  const { paper, lacks } = compose(enquiryResponse, { ...bare, answers })
  return { says: plainText(paper), lacks: lacks.map(({ words }) => words) }
}

describe('the response to an enquiry of the Ombudsman', () => {
  it('answers each thing that was asked by itself, with who supplied it and the view signed off with the bundle', () => {
    const { says, lacks } = response(signedOff(answered('24 February 2025')))
    assert.deepEqual(lacks, [])
    assert.match(says, /reference 25 000 111[\s\S]*by 3 March 2025/)
    assert.match(says, /You asked: Why did stage 1 take so long\?[\s\S]*See the record\.[\s\S]*The stage 1 answer/)
    assert.match(says, /\[who\][\s\S]*What we say: There was delay[\s\S]*\[delicate\]/)
    assert.doesNotMatch(says, /offer to settle/i)
  })

  it('is not whole while something that was asked has no answer, or no bundle is signed off', () => {
    assert.deepEqual(response(enquired()).lacks, [
      'No bundle is signed off for this enquiry. Its papers and the council’s view are told from the bundle.',
      'This question of the Ombudsman is not answered yet: Why did stage 1 take so long?',
      'This document of the Ombudsman is not answered yet: The stage 1 answer.',
    ])
    assert.doesNotMatch(response(answered('24 February 2025')).says, /With this letter/)
  })

  it('names no paper that is not in the bundle, and tells of each thing the day of its own', () => {
    const story = enquired()
    withCleanFile(story, 'report', 'ab01')
    withCleanFile(story, 'other', 'ab02')
    const [goes = '', stays = ''] = idsOf(story)
    const [question, document] = itemsOf(story)
    story.given(courtPaperNoted.write(undated, fromThePast, { fileId: stays, permission: null, recipients: [] }))
    const happened = '24 February 2025'
    story
      .givenDone(moveOmbudsmanDate, { happened, ofId: question?.id, until: '17 March 2025', words: 'Agreed.' })
      .givenDone(answerOmbudsman, { happened, itemId: question?.id, words: 'See these.', fileIds: [goes, stays] })
      .givenDone(answerOmbudsman, { happened, itemId: document?.id, words: '', fileIds: [stays] })
    signedOff(story, { papers: [goes], leftOut: 'A paper that may not be passed on.' })
    const { says, lacks } = response(story)
    assert.match(says, /ab01\.pdf/)
    assert.doesNotMatch(says, /ab02/)
    assert.match(says, /Why did stage 1[\s\S]*17 March 2025[\s\S]*The stage 1 answer[\s\S]*3 March 2025/)
    assert.deepEqual(lacks, [
      'This document of the Ombudsman is answered by files alone, and none of them is in the bundle: The stage 1 answer.',
    ])
  })

  it('tells of an offer to settle only where there is one', () => {
    assert.match(response(enquired(), { settle: 'We pay £100.' }).says, /An offer to settle\n\nWe pay £100/)
  })
})

describe('a letter of a council that has settled no paragraphs of its own', () => {
  const ending = (template: Template, standard?: string): string => {
    const council = { name: 'Northwick Council', colour: '#1f4e5f', ...(standard === undefined ? {} : { standard }) }
    const state = stage1StartedWithPoint().state()
    const given = { state, now: nowOn('2024-08-06'), names: new Map<string, string>(), council, to: null, answers: {} }
    return plainText(compose(template, given).paper)
  }

  it('offers other forms and languages, and tells an adult what becomes of what they say', () => {
    assert.match(ending(acknowledgement), /another language, in large print[\s\S]*use what you tell us/)
    assert.match(ending(acknowledgementForChild), /Would you like to hear it\? Tell us/)
    assert.doesNotMatch(response(enquired()).says, /large print/)
  })

  it('speaks of somebody’s complaint only to those who made it, or for whom it was made', () => {
    const story = withPart(withPart(stage1StartedWithPoint(), 'mother', 'complainant'), 'worker', 'subject of a point')
    const council = { name: 'Northwick Council', colour: '#1f4e5f' }
    const told = (template: Template, to: string): string => {
      const names = new Map([[to, 'Ash Moor']])
      const given = { state: story.state(), now: nowOn('2024-08-06'), names, council, to, answers: {} }
      return plainText(compose(template, given).paper)
    }
    assert.match(told(acknowledgement, 'mother'), /to look into your complaint/)
    assert.match(told(interviewInvitation, 'worker'), /to look into the complaint/)
    assert.doesNotMatch(told(interviewInvitation, 'worker'), /look into your complaint/)
  })

  it('has the council’s own in their place once there are some', () => {
    const own = ending(acknowledgement, 'We speak Welsh.')
    assert.match(own, /We speak Welsh/)
    assert.doesNotMatch(own, /large print/)
  })
})
