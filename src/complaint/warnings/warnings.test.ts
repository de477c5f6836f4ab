import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sources } from '#law/sources.ts'
import { nowOn } from '#test/derived.ts'
import type { Scenario } from '#test/scenario.ts'
import {
  appointed,
  found,
  panelReported,
  received,
  reported,
  stage1Started,
  stage2Requested,
  stage2Responded,
} from '#test/stories.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { tasksOf } from '../tasks/tasks.ts'
import { appoint } from '../verbs/appoint.ts'
import { endAppointment } from '../verbs/end-appointment.ts'
import { followFadingEvidence } from '../verbs/follow-fading-evidence.ts'
import { giveDelayNotice } from '../verbs/give-delay-notice.ts'
import { noteFadingEvidence } from '../verbs/note-fading-evidence.ts'
import { noteWaiting } from '../verbs/note-waiting.ts'
import { isToldOn, type Warning } from './warning.ts'
import { warningsOf } from './warnings.ts'

function told(story: Scenario, today: string): readonly Warning[] {
  const now = nowOn(today)
  const state = story.state()
  return warningsOf(state, now, clocksOf(state, now), tasksOf(state, now)).filter(one => isToldOn(one, now.today))
}

const words = (story: Scenario, today: string): readonly string[] => told(story, today).map(({ what }) => what)

describe('evidence that will not keep', () => {
  const noted = (keptUntil: string) =>
    stage1Started().givenDone(noteFadingEvidence, {
      happened: '5 August 2024',
      kind: 'CCTV',
      what: 'Reception on the day of the visit',
      heldBy: 'Facilities team',
      keptUntil,
    })
  const what = 'Evidence that will not keep: the CCTV is not secured'

  it('is warned of a week before its last day, until that day or until it is secured', () => {
    const story = noted('4 September 2024')
    assert.ok(!words(story, '2024-08-27').includes(what))
    assert.ok(words(story, '2024-08-28').includes(what))
    assert.ok(words(story, '2024-09-04').includes(what))
    assert.ok(!words(story, '2024-09-05').includes(what))
    const [evidenceId = ''] = story.state().intake.fadingEvidence.keys()
    story.givenDone(followFadingEvidence, { happened: '28 August 2024', evidenceId, how: 'secured' })
    assert.ok(!words(story, '2024-08-28').includes(what))
  })

  it('is warned of at once where nobody knows until when it is kept', () => {
    const [warning] = told(noted(''), '2024-08-05').filter(one => one.what === what)
    assert.match(warning?.why(nowOn('2024-08-05')) ?? '', /not known\. Ask the Facilities team at once/)
  })
})

describe('early warnings', () => {
  it('regulation 14(3): stage 1 has not begun, three working days after receipt', () => {
    assert.deepEqual(words(received(), '2024-08-08'), [])
    assert.deepEqual(words(received(), '2024-08-09'), ['Stage 1 has not begun'])
    const [warning] = told(received(), '2024-08-09')
    assert.match(
      warning?.why(nowOn('2024-08-09')) ?? '',
      /No advocate is recorded: if one was asked for, stage 1 begins/,
    )
  })

  it('the stage 2 team is not complete by working day 5, and the statement is not agreed by working day 10', () => {
    const besidesTheForecast = (today: string) =>
      words(stage2Requested(), today).filter(what => !what.includes('on present dates'))
    assert.deepEqual(besidesTheForecast('2024-09-09'), [])
    assert.deepEqual(besidesTheForecast('2024-09-10'), ['The stage 2 team is not complete'])
    assert.ok(words(stage2Requested(), '2024-09-17').includes('The statement of complaint is not agreed'))
    const complete = words(appointed(), '2024-09-16')
    assert.ok(!complete.some(what => /team is not complete|statement of complaint is not agreed/i.test(what)))
  })

  it('the team is not complete again once an appointment ends and nobody takes the place', () => {
    const ended = (part: string) => {
      const story = appointed()
      const appointment = String(story.state().parts.find(one => one.part === part)?.seq)
      return story.givenDone(endAppointment, { happened: '20 September 2024', appointment, reason: 'Ill.' })
    }
    for (const part of ['investigating officer', 'independent person']) {
      const [warning] = told(ended(part), '2024-09-23').filter(({ id }) => id.endsWith('team-not-complete'))
      assert.match(warning?.why(nowOn('2024-09-23')) ?? '', new RegExp(`has no ${part}`))
    }
    const again = ended('investigating officer').givenDone(appoint, {
      happened: '23 September 2024',
      as: 'investigating officer',
      personId: 'another',
      declared: 'yes',
    })
    assert.ok(!words(again, '2024-09-24').includes('The stage 2 team is not complete'))
  })

  it('regulation 17(6): the 25 working days are nearly over and no notice of delay has been sent', () => {
    const notice = 'The 25 working days are nearly over and no delay notice has been sent'
    assert.ok(!words(appointed(), '2024-09-30').includes(notice))
    assert.ok(words(appointed(), '2024-10-01').includes(notice))
    assert.ok(!words(appointed(), '2024-10-08').includes(notice), 'a notice no longer reaches the longer period')
    const sent = appointed().givenDone(giveDelayNotice, {
      happened: '1 October 2024',
      promised: '2 December 2024',
      reason: 'Interviews.',
    })
    assert.ok(!words(sent, '2024-10-02').includes(notice))
  })

  it('foretell a missed date from what is still to come, told in words that can be checked', () => {
    // Due on Monday 7 October: investigation 10, independent person 2, adjudication 3 working days.
    const late = 'Stage 2 response: on present dates it will be late'
    assert.ok(!words(appointed(), '2024-09-16').includes(late))
    const [forecast] = told(appointed(), '2024-09-20').filter(({ what }) => what === late)
    assert.equal(
      forecast?.why(nowOn('2024-09-20')),
      'Still to come, with the working days that each usually needs at the least: the investigation and its report (10), the independent person’s report (2) and the adjudication and the response (3). Counted from today, that is 11 October 2024, 4 working days after the lawful date of 7 October 2024.',
    )
    assert.ok(!words(reported(), '2024-10-02').includes(late), 'with both reports in, three working days are enough')
    assert.ok(words(reported(), '2024-10-03').includes(late))
    assert.ok(!words(found(), '2024-10-09').includes(late), 'what is late already is told as late')
  })

  it('regulation 20(3): the response to the panel is foretold late', () => {
    assert.deepEqual(words(panelReported(), '2024-11-25'), [])
    assert.deepEqual(words(panelReported(), '2024-12-05'), [
      "Council's response to the panel: on present dates it will be late",
    ])
  })

  it('tell of a wait that was to be over', () => {
    const story = stage1Started().givenDone(
      noteWaiting,
      {
        happened: '6 August 2024',
        taskId: 'substance-answer-stage-1',
        on: 'somebody else',
        waitingFor: 'the notes',
        until: '8 August 2024',
      },
      { today: '2024-08-06' },
    )
    assert.deepEqual(words(story, '2024-08-08'), [])
    assert.deepEqual(words(story, '2024-08-09'), ['Answer at stage 1: the wait for the notes is over'])
  })

  it('are none once stage 2 has been answered', () => {
    assert.deepEqual(words(stage2Responded(), '2024-12-20'), [])
  })

  it('name what they rest on, and are sentences', () => {
    for (const [story, today] of [
      [received(), '2024-08-12'],
      [stage2Requested(), '2024-10-04'],
      [panelReported(), '2024-12-05'],
    ] as const)
      for (const { what, why, source } of told(story, today)) {
        assert.match(what, /^[A-Z].*[^.]$/)
        assert.match(why(nowOn(today)), /^[A-Z].*\.$/)
        assert.ok(source.length > 0 && source.every(({ key }) => Object.hasOwn(sources, key)))
      }
  })
})
