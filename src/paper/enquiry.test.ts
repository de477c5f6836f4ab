import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nowOn } from '#test/derived.ts'
import { answered, enquired } from '#test/ombudsman-stories.ts'
import type { Scenario } from '#test/scenario.ts'
import { stage1StartedWithPoint } from '#test/stories.ts'
import { compose } from './compose.ts'
import { plainText } from './plain-text.ts'
import type { Template } from './template.ts'
import { acknowledgement } from './templates/acknowledgement.ts'
import { acknowledgementForChild } from './templates/acknowledgement-for-a-child.ts'
import { enquiryResponse } from './templates/enquiry-response.ts'

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
  it('answers each thing that was asked by itself, with who supplied it and the council’s view', () => {
    const { says, lacks } = response(answered('24 February 2025'))
    assert.deepEqual(lacks, [])
    assert.match(says, /reference 25 000 111[\s\S]*by 3 March 2025/)
    assert.match(says, /You asked: Why did stage 1 take so long\?\n\nSee the record\.[\s\S]*The stage 1 answer/)
    assert.match(says, /\[who\][\s\S]*What we say: \[fault\][\s\S]*\[delicate\]/)
    assert.doesNotMatch(says, /offer to settle/i)
  })

  it('is not whole while something that was asked has no answer', () => {
    assert.deepEqual(response(enquired()).lacks, [
      'This question of the Ombudsman is not answered yet: Why did stage 1 take so long?',
      'This document of the Ombudsman is not answered yet: The stage 1 answer.',
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

  it('has the council’s own in their place once there are some', () => {
    const own = ending(acknowledgement, 'We speak Welsh.')
    assert.match(own, /We speak Welsh/)
    assert.doesNotMatch(own, /large print/)
  })
})
