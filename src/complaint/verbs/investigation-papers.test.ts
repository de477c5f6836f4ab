import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aboutTheFile, fileId, inventedUpload } from '#test/files.ts'
import { assertDecided, assertInvalid, assertNotOpen } from '#test/scenario.ts'
import { appointed, interviewed, received, reported, stage2Requested, withPapers } from '#test/stories.ts'
import { addFile } from './add-file.ts'
import { answerFactCheck } from './answer-fact-check.ts'
import { askForFactCheck } from './ask-for-fact-check.ts'
import { askForRecord } from './ask-for-record.ts'
import { draftWrittenRecord } from './draft-written-record.ts'
import { followInterviewRecord } from './follow-interview-record.ts'
import { followUpRecord } from './follow-up-record.ts'
import { holdInterview } from './hold-interview.ts'
import { noteChronology } from './note-chronology.ts'

const setting = { today: '2024-12-20' }
type Story = ReturnType<typeof appointed>
const first = (held: ReadonlyMap<string, unknown>): string => [...held.keys()][0] ?? ''
const papers = (story: Story) => story.state().investigation

describe('what the papers of an investigation rest on', () => {
  const story = interviewed(appointed()).givenDone(addFile, { ...aboutTheFile, file: inventedUpload }, setting)
  const happened = '26 September 2024'
  const interviewId = first(papers(story).interviews)

  it('is a file of this complaint: of the talk, and of what the interviewee sends back', () => {
    const talk = { happened, interviewId, attended: 'The interviewee.', independentPersonPresent: 'yes' }
    const back = { happened, interviewId, step: 'corrected by the interviewee', words: 'Three calls.' }
    for (const [verb, said] of [
      [holdInterview, talk],
      [followInterviewRecord, back],
    ] as const) {
      const [entry] = assertDecided(story.when(verb, { ...said, fileId: fileId(story) }, setting))
      assert.equal(entry?.data.fileId, fileId(story))
      assertInvalid(story.when(verb, { ...said, fileId: 'of another' }, setting), 'fileId')
    }
  })
})

describe('records asked for', () => {
  it('are chased, and come or are missing, each with its day', () => {
    const story = withPapers(appointed())
    const recordId = first(papers(story).records)
    story.givenDone(followUpRecord, { happened: '19 September 2024', recordId, step: 'chased' }, setting)
    story.givenDone(
      followUpRecord,
      { happened: '26 September 2024', recordId, step: 'missing', note: 'Lost.' },
      setting,
    )
    assert.deepEqual(
      papers(story)
        .records.get(recordId)
        ?.steps.map(({ step }) => step),
      ['chased', 'missing'],
    )
    assertInvalid(
      story.when(followUpRecord, { happened: '26 September 2024', recordId: 'x', step: 'chased' }, setting),
      'recordId',
    )
  })

  it('are asked for in an open investigation', () => {
    const ask = { happened: '12 September 2024', what: 'Notes.', ofWhom: 'The team.' }
    assertNotOpen(received().when(askForRecord, ask, setting), /asked for/)
    assertNotOpen(reported().when(askForRecord, ask, setting), /locked/)
  })
})

describe('interviews', () => {
  it('are held with the independent person, or the record says why not', () => {
    const story = withPapers(appointed())
    const held = { happened: '24 September 2024', interviewId: first(papers(story).interviews), attended: 'Both.' }
    assertInvalid(story.when(holdInterview, { ...held, independentPersonPresent: 'no' }, setting), 'whyAbsent')
    assertDecided(story.when(holdInterview, { ...held, independentPersonPresent: 'no', whyAbsent: 'Ill.' }, setting))
  })

  it('have a record that the interviewee corrects and confirms', () => {
    const story = interviewed(appointed())
    const step = { happened: '26 September 2024', interviewId: first(papers(story).interviews) }
    const corrected = { ...step, step: 'corrected by the interviewee' }
    assertInvalid(story.when(followInterviewRecord, corrected, setting), 'words')
    story.givenDone(followInterviewRecord, { ...step, step: 'sent to the interviewee' }, setting)
    story.givenDone(followInterviewRecord, { ...corrected, words: 'Three calls.' }, setting)
    story.givenDone(followInterviewRecord, { ...step, step: 'confirmed by the interviewee' }, setting)
    assert.equal(papers(story).interviews.get(step.interviewId)?.steps.length, 3)
  })

  it('have no record before they are held', () => {
    const story = withPapers(appointed())
    const step = { happened: '26 September 2024', interviewId: first(papers(story).interviews) }
    assertNotOpen(story.when(followInterviewRecord, { ...step, step: 'not confirmed' }, setting), /has been held/)
  })
})

describe('the chronology', () => {
  it('dates what happened as exactly as it is known, and cites what is in the register', () => {
    const event = { happened: '12 September 2024', dated: '18 October', what: 'A visit was missed.' }
    const [entry] = assertDecided(appointed().when(noteChronology, event, setting))
    assert.equal(JSON.stringify(entry?.data.dated).includes('18 October'), true)
    assertInvalid(appointed().when(noteChronology, { ...event, evidenceIds: 'x' }, setting), 'evidenceIds')
  })
})

describe('the facts of the draft report', () => {
  it('are checked by somebody named, by a last day, and no finding changes by it', () => {
    const ask = { happened: '26 September 2024', reader: 'The team manager' }
    assertInvalid(appointed().when(askForFactCheck, { ...ask, lastDay: '20 September 2024' }, setting), 'lastDay')
    const story = withPapers(appointed())
    const comment = {
      happened: '27 September 2024',
      checkId: first(papers(story).factChecks),
      comment: 'May.',
      outcome: 'Put right.',
      accepted: 'put right',
    }
    const entries = assertDecided(story.when(answerFactCheck, comment, setting))
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['fact-check-answered'],
    )
  })
})

describe('the written record of an oral complaint is drafted (regulation 16)', () => {
  const draft = { happened: '5 September 2024', words: 'The visits were missed in March.', method: 'post' }

  it('for the complainant to comment on, and a later draft says what was changed and why', () => {
    const story = stage2Requested('oral').givenDone(draftWrittenRecord, draft, setting)
    assertInvalid(story.when(draftWrittenRecord, draft, setting), 'amendments')
    const later = {
      ...draft,
      happened: '9 September 2024',
      comments: 'It was April.',
      amendments: 'The month: they have the card.',
    }
    story.givenDone(draftWrittenRecord, later, setting)
    assert.equal(papers(story).recordDrafts.length, 2)
  })

  it('only where the complaint was made orally', () => {
    assertNotOpen(stage2Requested('written').when(draftWrittenRecord, draft, setting), /Only an oral/)
  })
})
