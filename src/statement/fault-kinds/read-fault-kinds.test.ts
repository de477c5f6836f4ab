import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn, type Parts, pageOf } from '#test/statements/page-of.ts'
import { readStatement } from '../read.ts'
import { type FaultKindNamed, faultKind, faultKinds } from './kinds.ts'

const passages = (parts: Parts) => factsIn(parts).faultPassages ?? []
const kinds = (parts: Parts): readonly string[] => [...new Set(passages(parts).map(({ fault }) => fault))].sort()
const weighed = (...lines: string[]): readonly string[] => kinds({ found: ['# Analysis', ...lines] })

/** By kind: what the Ombudsman finds. */
const found: Record<FaultKindNamed['id'], readonly string[]> = {
  'time-limit-not-weighed': [
    'The Council was at fault: it did not consider whether to use its discretion for an older matter.',
    'It was fault that the Council did not weigh the reasons for her delay.',
  ],
  'wrong-procedure': [
    'The Council was at fault because it used its corporate complaints procedure instead of the statutory one.',
    'The Council failed to deal with her concerns under the statutory children’s complaints procedure. This was fault.',
  ],
  'child-not-heard': [
    'The Council did not offer C an advocate. That was fault.',
    'We found fault because the Council never answered the young person’s complaint.',
  ],
  delay: [
    'The Council was at fault for delay in its complaints process.',
    'The Council took too long to answer her complaint.',
    'There was fault: the panel’s reply at stage three was not sent within the timescales.',
  ],
  'stage-2-refused': ['The Council was at fault when it refused to move her complaint to stage two.'],
  'delay-at-stage-2': [
    'It is likely we would find fault. This is because stage two should have been finished within 65 working days.',
    'The Council accepts there was delay at stage 2.',
  ],
  'investigation-flawed': [
    'There were flaws in the stage two investigation.',
    'The stage 2 report was inadequate, and this was fault.',
  ],
  'findings-overturned': [
    'The Council was at fault because it rejected three findings of the panel.',
    'The adjudication was inconsistent with the report, and that was fault.',
  ],
  'stage-3-refused': [
    'The Council was at fault for not arranging a stage three panel.',
    'The Council refused her request for a review panel. This was fault.',
  ],
  'panel-run-badly': ['There was fault: the panel was not independent.'],
  'not-completed': ['The Council was at fault because it did not complete the statutory complaints procedure.'],
  'closed-early': [
    'The Council was at fault when it closed her complaint without a word to her.',
    'The Council failed to reopen the complaint once the hearing was over. This was fault.',
  ],
  'poor-updates': ['The Council failed to keep Mrs B informed.', 'Poor communication by the Council was fault.'],
  records: ['The Council’s case notes were incomplete.', 'There was fault in errors in its records.'],
  'handled-badly': ['There were faults in how the Council handled Mrs B’s complaint.'],
  'remedy-too-small': [
    'The remedy did not go far enough.',
    'The Council failed to offer a suitable remedy for what it had upheld.',
    'Mrs B has an injustice that has not been put right.',
  ],
  'recommendations-not-done': [
    'The Council was at fault because it has not carried out the recommendations of stage two.',
    'The Council delayed carrying out the agreed actions.',
    'The Council has done most of its work and completed many of the recommendations, but two are outstanding.',
    'The Council has now agreed to carry out the actions that it had already agreed at stage three.',
  ],
  'remedy-not-delivered': [
    'The Council was at fault because it did not carry out the actions it had agreed with the Ombudsman.',
  ],
}

describe('kinds of fault', () => {
  it('have an id of their own, a title and a source', () => {
    assert.equal(new Set(faultKinds.map(({ title }) => title)).size, faultKinds.length)
    assert.deepEqual(new Set(faultKinds.map(({ id }) => id)), new Set(Object.keys(found)))
    for (const { id, source } of faultKinds) assert.ok(source.length > 0 && faultKind(id)?.id === id, id)
    assert.equal(faultKind('no-such-kind'), undefined)
  })

  for (const [kind, sentences] of Object.entries(found))
    it(`are seen where the Ombudsman finds one: ${faultKind(kind)?.title}`, () => {
      for (const sentence of sentences) {
        const seen = weighed(sentence)
        assert.ok(seen.includes(kind), `${sentence} ${seen.join()}`)
        const others = seen.filter(one => one !== kind && !(kind === 'delay-at-stage-2' && one === 'delay'))
        assert.deepEqual(others, [], sentence)
      }
    })

  it('are none in what is complained of, asked, denied, or said by the law', () => {
    for (const sentence of [
      'Mrs B complained the Council delayed at stage two.',
      'Mrs B says the Council refused to hold a stage three panel and was at fault.',
      'The Council was not at fault for the time it took at stage two.',
      'I found no fault in how the Council arranged the panel.',
      'There was no delay in the complaints process.',
      'Did the Council offer a suitable remedy, and was there delay at stage two?',
      'If a council does not complete stage two within 65 working days, we may find fault.',
      'There may have been delay between stage two and stage three.',
      'The IO found the Council failed to keep Mrs B informed.',
      'The Council accepted the recommendations and has carried them out.',
      'The Council had offered a suitable remedy, so I have ended my investigation.',
      'We have not investigated her complaint that the Council refused stage two, where there could be fault.',
    ])
      assert.deepEqual(weighed(sentence), [], sentence)
  })

  it('are none in the parts that tell the law, the complaint or how it was considered', () => {
    const sentence = 'The Council was at fault for delay at stage two.'
    assert.deepEqual(kinds({ complaint: [sentence] }), [])
    assert.deepEqual(kinds({ found: ['# Law and guidance', sentence] }), [])
    assert.deepEqual(kinds({ found: ['# What happened', 'The Council delayed at stage two.'] }), [])
    assert.deepEqual(kinds({ found: ['# What happened', sentence] }), ['delay', 'delay-at-stage-2'])
  })

  it('are none where the complaint was not upheld', () => {
    const sentence = 'The Council was at fault for delay at stage two.'
    assert.deepEqual(kinds({ found: ['# Analysis', sentence], decision: 'Not upheld' }), [])
    assert.deepEqual(kinds({ found: ['# Analysis', sentence], decision: null }), ['delay', 'delay-at-stage-2'])
  })

  it('keep what is fault and what is not apart in one sentence', () => {
    assert.deepEqual(
      weighed(
        'The Council was not at fault for the delay at stage two, but it was at fault for refusing a review panel.',
      ),
      ['stage-3-refused'],
    )
  })

  it('take back what the next sentence says was no fault', () => {
    assert.deepEqual(weighed('The Council delayed its response at stage two. This was not fault.'), [])
    assert.deepEqual(weighed('The Council delayed its response at stage two. This was fault.'), [
      'delay',
      'delay-at-stage-2',
    ])
  })

  it('are read from each item of a list of faults, and from none of a list of complaints', () => {
    const items = ['delaying its answer at stage three;', 'refusing to escalate her complaint to stage two; and']
    assert.deepEqual(weighed('The Council was at fault for:', ...items), ['delay', 'stage-2-refused'])
    assert.deepEqual(weighed('Mrs B complained to us of:', ...items), [])
  })

  it('are seen in money paid to recognise a delay, and not in what should prevent the next', () => {
    const remedy = (line: string) => kinds({ found: ['I looked at it.'], remedy: ['The Council has agreed to:', line] })
    assert.deepEqual(remedy('pay £200 to Mrs B to recognise the delay in its complaints process;'), ['delay'])
    assert.deepEqual(remedy('pay £200 to Mrs B for distress and hold the panel without delay;'), [])
    assert.deepEqual(remedy('remind staff of the £200 it paid because of delay at stage two;'), [])
  })

  it('know by the sentences before it to which stage a request was refused', () => {
    const complained = 'Mrs B complained the Council refused to escalate her complaint to a stage three panel.'
    const refused = 'It was at fault for the reasons it gave for refusing her request.'
    assert.deepEqual(weighed(`${complained} ${refused}`), ['stage-3-refused'])
    assert.deepEqual(weighed(refused), [])
    assert.deepEqual(weighed(`${complained} It was not at fault for refusing her request.`), [])
  })

  it('are none where what was agreed is outstanding no longer, or is first agreed now', () => {
    for (const sentence of [
      'The Council has completed most of the recommendations, and nothing is outstanding that matters here: no more is needed.',
      'The Council has agreed to carry out the actions below.',
      'The Council agreed to our recommendations and to complete the actions we asked for.',
    ])
      assert.deepEqual(weighed(sentence), [], sentence)
  })

  it('say that a complaint was handled badly only where nothing more particular is found', () => {
    const general = 'There was fault in how the Council handled Mrs B’s complaint.'
    assert.deepEqual(weighed(general), ['handled-badly'])
    assert.deepEqual(weighed(general, 'The Council was at fault for not arranging a review panel.'), [
      'stage-3-refused',
    ])
  })

  it('are shown by the words as printed, at their place in the paragraph and on their line', () => {
    const before = 'Mrs B has a son, C. '
    const sentence = 'The Council’s records were incomplete.'
    const page = pageOf({ found: ['# Analysis', `${before}${sentence} I say so.`] })
    const reading = readStatement(page)
    assert.ok(reading.kind === 'statement')
    const [passage, ...more] = reading.facts.faultPassages ?? []
    assert.ok(passage && more.length === 0)
    assert.equal(passage.quote, sentence)
    assert.equal(passage.heading, 'Analysis')
    assert.deepEqual([passage.from, passage.to], [before.length, before.length + sentence.length])
    assert.ok(passage.lines.every(line => reading.lines[line - 1]?.includes(sentence)))
  })
})
