import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateInWords } from '#law/day-words.ts'
import { nowOn } from '#test/derived.ts'
import {
  answered,
  considered,
  drafted,
  enquired,
  finallyDecided,
  itemsOf,
  matterIn,
  publiclyReported,
  reportIn,
  reviewAsked,
} from '#test/ombudsman-stories.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  fromThePast,
  type Scenario,
  type Setting,
  worked,
} from '#test/scenario.ts'
import { received, stage2Requested } from '#test/stories.ts'
import { clocksOf } from '../clocks/clocks.ts'
import { dutiesOf } from '../duties.ts'
import { permittedTimes } from '../ombudsman/permitted-time.ts'
import { standingOf } from '../ombudsman/stands.ts'
import { tasksOf } from '../tasks/tasks.ts'
import { answerOmbudsman } from './answer-ombudsman.ts'
import { closeOmbudsmanMatter } from './close-ombudsman-matter.ts'
import { commentOnDraftDecision } from './comment-on-draft-decision.ts'
import { dateGrounds } from './date-grounds.ts'
import { giveReportNotice } from './give-report-notice.ts'
import { keepOmbudsmanText } from './keep-ombudsman-text.ts'
import { moveOmbudsmanDate } from './move-ombudsman-date.ts'
import { recordDraftDecision } from './record-draft-decision.ts'
import { recordOmbudsmanContact } from './record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from './record-ombudsman-decision.ts'
import { recordOmbudsmanInvestigation } from './record-ombudsman-investigation.ts'
import { recordReviewRequest } from './record-review-request.ts'
import { recordSignpost } from './record-signpost.ts'
import { replyToReport } from './reply-to-report.ts'
import { restart } from './restart.ts'

const live: Setting = { source: worked, today: '2026-06-01' }
const setting = { today: '2026-06-01' }
const stands = (story: Scenario) => {
  const matter = story.state().matters.get(matterIn(story))
  return matter && standingOf(matter).kind
}
const owed = (story: Scenario, today = '2025-02-20') =>
  dutiesOf(story.state(), nowOn(today)).filter(({ id }) => id.startsWith('ombudsman-'))

describe('what the Ombudsman asks for', () => {
  it('is a task for each question and each document, with the date that it set', () => {
    const story = enquired(live)
    assert.deepEqual(
      owed(story).map(({ what, by }) => [what, by?.latest && dateInWords(by.latest)]),
      [
        ['Answer the Ombudsman: Why did stage 1 take so long?', '3 March 2025'],
        ['Send the Ombudsman: The stage 1 answer', '3 March 2025'],
      ],
    )
    const tasks = tasksOf(story.state(), nowOn('2025-02-20')).filter(({ stage }) => stage === 'ombudsman')
    assert.deepEqual(
      tasks.map(({ verb, page }) => [verb, page]),
      [
        ['answer-ombudsman', 'ombudsman'],
        ['answer-ombudsman', 'ombudsman'],
      ],
    )
  })

  it('is answered with words or with files, and with neither not at all', () => {
    const story = enquired(live)
    const [item] = itemsOf(story)
    const answer = { happened: '24 February 2025', itemId: item?.id ?? '' }
    assertInvalid(story.when(answerOmbudsman, answer, setting), 'words')
    assertInvalid(story.when(answerOmbudsman, { ...answer, fileIds: 'elsewhere' }, setting), 'fileIds')
    assertInvalid(story.when(answerOmbudsman, { ...answer, itemId: 'elsewhere', words: 'x' }, setting), 'itemId')
    story.givenDone(answerOmbudsman, { ...answer, words: 'An officer left.' }, live)
    assert.deepEqual(
      owed(story).map(({ what }) => what),
      ['Send the Ombudsman: The stage 1 answer'],
    )
  })

  it('has a later date once the Ombudsman agreed to one, and the first stays on record', () => {
    const story = enquired(live)
    const [item] = itemsOf(story)
    story.givenDone(
      moveOmbudsmanDate,
      { happened: '1 March 2025', ofId: item?.id ?? '', until: '17 March 2025', words: 'By email.' },
      live,
    )
    const by = owed(story).find(({ id }) => id.endsWith(item?.id ?? ''))?.by?.latest
    assert.equal(by && dateInWords(by), '17 March 2025')
    const due = itemsOf(story)[0]?.due?.latest
    assert.equal(due && dateInWords(due), '3 March 2025')
    assertInvalid(story.when(moveOmbudsmanDate, { happened: '', ofId: 'x', until: '', words: 'x' }, setting), 'until')
  })

  it('is asked for no longer when the matter is decided', () => {
    const story = enquired(live)
    story.givenDone(recordOmbudsmanDecision, { happened: '2 June 2025', matterId: matterIn(story) }, live)
    assert.deepEqual(owed(story), [])
  })

  it('stops no clock of the complaint', () => {
    const dues = (story: Scenario) =>
      clocksOf(story.state(), nowOn('2025-06-01')).map(({ id, due, stop }) => [id, due, stop.kind])
    const before = dues(stage2Requested())
    const contact = { happened: '3 February 2025', about: 'Delay.', questions: 'Why?', due: '3 March 2025' }
    assert.deepEqual(dues(stage2Requested().givenDone(recordOmbudsmanContact, contact)), before)
  })
})

describe('where a matter stands', () => {
  it('is an enquiry, being investigated, a draft, decided and closed, in turn', () => {
    const story = answered('24 February 2025')
    assert.equal(stands(story), 'enquiry')
    const matterId = matterIn(story)
    story.givenDone(recordOmbudsmanInvestigation, { happened: '17 March 2025', matterId, scope: 'Delay.' })
    assert.equal(stands(story), 'investigating')
    story.givenDone(recordDraftDecision, { happened: '5 May 2025', matterId, text: 'Draft.' })
    assert.equal(stands(story), 'draft')
    assertInvalid(
      story.when(closeOmbudsmanMatter, { happened: '6 May 2025', matterId, words: 'x' }, setting),
      'matterId',
    )
    story.givenDone(recordOmbudsmanDecision, { happened: '2 June 2025', matterId, kind: 'decided' })
    assert.equal(stands(story), 'decided')
    story.givenDone(closeOmbudsmanMatter, { happened: '30 June 2025', matterId, words: 'Nothing is left.' })
    assert.equal(stands(story), 'closed')
  })

  it('is a public report when there is one', () => assert.equal(stands(publiclyReported()), 'public report'))
})

describe('a draft decision', () => {
  it('is commented on by the council, by the date that the Ombudsman set', () => {
    const story = drafted(live)
    const by = owed(story, '2025-05-06')[0]?.by?.latest
    assert.equal(by && dateInWords(by), '19 May 2025')
    const comment = { happened: '12 May 2025', matterId: matterIn(story), words: 'x' }
    story.givenDone(commentOnDraftDecision, { ...comment, by: 'the complainant' }, live)
    assert.equal(owed(story, '2025-05-13').length, 1)
    story.givenDone(commentOnDraftDecision, { ...comment, by: 'the council' }, live)
    assert.equal(owed(story, '2025-05-13').length, 0)
  })

  it('is kept as a text or as a file', () => {
    const story = enquired()
    const draft = { happened: '5 May 2025', matterId: matterIn(story) }
    assertInvalid(story.when(recordDraftDecision, draft, setting), 'text')
    assertInvalid(story.when(recordDraftDecision, { ...draft, fileId: 'elsewhere' }, setting), 'fileId')
  })
})

describe('a decision', () => {
  it('is kept exactly as issued, spaces, markup and all', () => {
    const text = '  1. There was fault. <b>&</b> 🙂\r\n\r\n\tIt caused injustice.  '
    const story = finallyDecided({ text })
    assert.equal(story.state().matters.get(matterIn(story))?.decided?.text, text)
  })

  it('recorded before its text was at hand is given it later, and once', () => {
    const story = finallyDecided()
    const matterId = matterIn(story)
    const keep = { happened: '9 June 2025', matterId, text: ' As issued. ' }
    assertInvalid(story.when(keepOmbudsmanText, { ...keep, text: ' ' }, setting), 'text')
    story.givenDone(keepOmbudsmanText, keep)
    assert.equal(story.state().matters.get(matterId)?.decided?.text, ' As issued. ')
    assertInvalid(story.when(keepOmbudsmanText, keep, setting), 'text')
  })

  it('that sends the complaint back is something to do until the complaint is taken up again', () => {
    const story = enquired(live)
    const matterId = matterIn(story)
    story.givenDone(recordOmbudsmanDecision, { happened: '2 June 2025', matterId, kind: 'sent back' }, live)
    assert.equal(stands(story), 'sent back')
    assert.match(owed(story, '2025-06-03')[0]?.what ?? '', /sent back/)
    const again = { happened: '9 June 2025', at: '2', matterId, newMatters: 'yes', words: 'Straight to stage 2.' }
    story.givenDone(restart, again, live)
    assert.deepEqual(owed(story, '2025-06-10'), [])
  })

  it('names the first day of the stage begun again, or the day on which it was received stands in', () => {
    const startOf = (startIs: string) => {
      const story = finallyDecided()
      const matterId = matterIn(story)
      story.givenDone(restart, { happened: '9 June 2025', at: '2', matterId, newMatters: 'no', words: 'x', startIs })
      return clocksOf(story.state(), nowOn('2025-06-20')).find(
        ({ round, limit }) => round === 1 && limit.id === 'S2-25',
      )?.start.standsIn
    }
    assert.equal(startOf('named in the decision'), null)
    assert.match(startOf('the day the decision was received, standing in') ?? '', /names no day/)
  })

  it('is reviewed once', () => {
    const story = reviewAsked()
    const again = { happened: '20 June 2025', matterId: matterIn(story), by: 'the council', words: 'x' }
    assertInvalid(story.when(recordReviewRequest, again, setting), 'matterId')
    const undecided = drafted()
    assertNotOpen(undecided.when(recordReviewRequest, again, setting), /has decided/)
  })

  it('leaves to other bodies what is theirs, in its own words', () => {
    const story = finallyDecided()
    const words = ' Take this to the Commissioner. '
    const signpost = { happened: '2 June 2025', matterId: matterIn(story), body: 'the Information Commissioner', words }
    assertInvalid(story.when(recordSignpost, { ...signpost, pointId: 'elsewhere' }, setting), 'pointId')
    story.givenDone(recordSignpost, signpost)
    assert.equal(story.state().matters.get(matterIn(story))?.signposts[0]?.words, words)
  })
})

describe('a public report', () => {
  it('is noticed within two weeks, and answered by members within three months beginning with its day', () => {
    const due = owed(publiclyReported('report', live), '2025-12-01').map(({ what, by }) => [
      what.split(' ').slice(0, 3).join(' '),
      by?.latest && dateInWords(by.latest),
    ])
    assert.deepEqual(due, [
      ['Give public notice', '14 December 2025'],
      ['Put the report', '28 February 2026'],
      ['Tell the Ombudsman', '28 February 2026'],
    ])
  })

  it('lies open for three weeks from the day that the notice states', () => {
    const story = publiclyReported('report', live)
    const notice = { happened: '8 December 2025', reportId: reportIn(story), words: 'In two newspapers.' }
    assertInvalid(story.when(giveReportNotice, { ...notice, copiesFrom: '1 December 2025' }, setting), 'copiesFrom')
    story.givenDone(giveReportNotice, { ...notice, copiesFrom: '15 December 2025' }, live)
    const copies = owed(story, '2025-12-20').find(({ id }) => id.includes('copies'))?.by?.latest
    assert.equal(copies && dateInWords(copies), '5 January 2026')
    assert.equal(
      owed(story, '2026-01-06').some(({ id }) => id.includes('copies')),
      false,
    )
  })

  it('is not answered before members considered it (section 31(2))', () => {
    const story = publiclyReported()
    const reply = { happened: '4 February 2026', reportId: reportIn(story), words: 'Paid.' }
    assertRefused(story.when(replyToReport, reply, setting), 'section 31(2)')
    assertDecided(story.when(replyToReport, reply, { ...setting, source: fromThePast }))
    const after = considered()
    assertDecided(after.when(replyToReport, { ...reply, reportId: reportIn(after) }, setting))
  })
})

describe('the permitted time of the Ombudsman', () => {
  it('is counted both ways, and only the one from notice can be relied on', () => {
    const story = enquired()
    const matter = story.state().matters.get(matterIn(story)) ?? null
    const told = permittedTimes(story.state(), matter, nowOn('2025-06-01')).map(({ way, until, safe, verdict }) => [
      way,
      until.latest && dateInWords(until.latest),
      safe,
      verdict,
    ])
    assert.deepEqual(told, [
      ['from notice of the matter', '4 August 2025', true, 'cannot be said'],
      ['from the council’s last response', '15 August 2025', false, 'in time'],
    ])
  })

  it('may be over by one count and not by the other', () => {
    const story = stage2Requested().givenDone(recordOmbudsmanContact, {
      happened: '3 September 2025',
      about: 'Delay.',
      complained: '1 September 2025',
      noticed: '1 March 2024',
    })
    const matter = story.state().matters.get(matterIn(story)) ?? null
    const [notice] = permittedTimes(story.state(), matter, nowOn('2025-10-01'))
    assert.equal(notice?.until.latest && dateInWords(notice.until.latest), '28 February 2025')
    assert.equal(notice?.verdict, 'late')
  })

  it('is not said to be over where nobody recorded when the complainant went there', () => {
    const story = stage2Requested().givenDone(recordOmbudsmanDecision, { happened: '31 January 2025', label: 'Upheld' })
    const matter = [...story.state().matters.values()].at(-1) ?? null
    const verdicts = (of: typeof matter) =>
      permittedTimes(story.state(), of, nowOn('2027-06-01')).map(({ verdict }) => verdict)
    assert.deepEqual(verdicts(matter), ['cannot be said'])
    assert.deepEqual(verdicts(null), ['late'])
  })

  it('is not said to be over by the day that a matter arose, as notice may have come later', () => {
    const story = received().givenDone(dateGrounds, {
      happened: '6 August 2024',
      arose: '5 February 2022',
      howKnown: 'The visit.',
    })
    const [notice] = permittedTimes(story.state(), null, nowOn('2025-02-01'))
    assert.match(notice?.counted ?? '', /arose/)
    assert.equal(notice?.verdict, 'cannot be said')
  })
})
