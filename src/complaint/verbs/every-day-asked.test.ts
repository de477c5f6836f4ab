import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exampleOf } from '#test/examples.ts'
import { fromThePast } from '#test/scenario.ts'
import { complaintVerbs } from './index.ts'

const today = '2025-06-30'

const asked = complaintVerbs.flatMap(verb =>
  verb.fields.filter(({ kind }) => kind === 'when').map(({ name }) => ({ verb, name, at: `${verb.name}, ${name}` })),
)

type Asked = (typeof asked)[number]

function answered({ verb, name }: Asked, text: string) {
  const { story, input } = exampleOf(verb.name)
  const live = verb.historyOnly ? { today, source: fromThePast } : { today }
  return story.when(verb, { ...input, [name]: text }, live)
}

const toldOf = (one: Asked, text: string): readonly string[] => {
  const outcome = answered(one, text)
  return outcome.kind === 'invalid'
    ? outcome.issues.filter(({ field }) => field === one.name).map(({ message }) => message)
    : []
}

/** Days that are agreed, promised or set for later. */
const mayLieAhead = [
  'record-child-status, until',
  'note-fading-evidence, keptUntil',
  'note-waiting, until',
  'agree-lead, askedFor',
  'suspend, reviewOn',
  'review-suspension, reviewOn',
  'answer-freeze, reviewOn',
  'restrict-contact, reviewOn',
  'agree-later-start, startOn',
  'send-statement, answerBy',
  'give-delay-notice, promised',
  'update-on-delay, newDate',
  'state-council-date, date',
  'plan-interview, on',
  'ask-for-fact-check, lastDay',
  'offer-meeting, meetsOn',
  'plan-agreed, from',
  'plan-agreed, fixedDay',
  'plan-agreed, reviewOn',
  'arrange-panel, panelOn',
  'commission-supplementary-review, dueOn',
  'agree-action, from',
  'agree-action, fixedDay',
  'record-ombudsman-contact, due',
  'record-ombudsman-request, due',
  'record-draft-decision, commentsBy',
  'move-ombudsman-date, until',
  'give-report-notice, copiesFrom',
]

describe('every day that is asked of a complaint', () => {
  it('is read as people write it', () => {
    for (const one of asked) {
      const plain = JSON.stringify(answered(one, '8 September 2024'))
      for (const text of [
        '8 Sept 2024',
        '08/09/2024',
        '8.9.24',
        ' 8th  september 2024',
        '2024-09-08',
        'Sunday 8 Sep 2024',
      ])
        assert.equal(JSON.stringify(answered(one, text)), plain, `${one.at}: ${text}`)
    }
  })

  it('is no day that there is not, and is told in words', () => {
    for (const one of asked)
      for (const text of ['31 February 2024', '29/2/2023', '32/1/2024', 'Monday 8 September 2024', 'soon'])
        assert.match(toldOf(one, text).join(' '), /enter a date such as/, `${one.at}: ${text}`)
  })

  it('is known only roughly where that is enough, and is told in words where a day is needed', () => {
    for (const one of asked) {
      const outcome = answered(one, 'September 2024')
      const told = toldOf(one, 'September 2024').join(' ')
      if (one.name === 'happened' && !one.verb.historyOnly) assert.match(told, /Enter the day/, one.at)
      else if (outcome.kind === 'invalid') assert.doesNotMatch(told, /enter a date such as/, one.at)
    }
  })

  it('does not lie ahead, but for what is agreed, promised or set for later', () => {
    const taken = asked.filter(one => !toldOf(one, '3 January 2031').some(told => told.includes('is in the future')))
    assert.deepEqual(taken.map(({ at }) => at).toSorted(), mayLieAhead.toSorted())
  })
})
