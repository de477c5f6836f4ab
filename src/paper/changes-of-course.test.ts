import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ComplaintState } from '#complaint/state.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { resolvePoints } from '#complaint/verbs/resolve-points.ts'
import { nowOn } from '#test/derived.ts'
import {
  interestOpen,
  madeAgainAfterProceedings,
  newMatter,
  onePauseOver,
  pausedAgain,
  pointsAddedAfterTheAnswer,
  pointsAddedLater,
  proceedingsEnded,
  reopened,
  resumedOnce,
  reviewedFurther,
  startedAgain,
  startedLater,
  twoPausesOver,
} from '#test/letter-stories.ts'
import type { Scenario } from '#test/scenario.ts'
import {
  appointed,
  bothReportsWorked,
  pointId,
  reported,
  stage1StartedWithPoint,
  stage2Responded,
  withFinding,
  withPart,
} from '#test/stories.ts'
import { compareLetter } from './against-record/compare.ts'
import { compose } from './compose.ts'
import { plainText } from './plain-text.ts'
import type { Given, Template } from './template.ts'
import { templateNamed } from './templates.ts'
import { wordingFaults } from './wording.ts'

const names = new Map([
  ['mother', 'Oluwaseun Adebayo'],
  ['girl', 'Ines Adebayo'],
  ['second io', 'Ash Moor'],
  ['resolver', 'Rowan Field'],
  ['ip', 'Ada Fen'],
])

const named = (id: string): Template => templateNamed(id) ?? assert.fail(id)

const opens = (id: string, story: Scenario): string | null => named(id).opensWhen(story.state())

function letter(id: string, story: Scenario, today: string, more: Given['answers'] = {}, to = 'mother') {
  const template = named(id)
  const state: ComplaintState = withPart(story, 'mother', 'complainant').state()
  const bare = {
    state,
    now: nowOn(today),
    names,
    council: { name: 'Northwick Council', colour: '#1f4e5f' },
    to,
    answers: {},
  }
  const answers = Object.fromEntries(template.asks(bare).map(({ name }) => [name, `[${name}]`]))
  const { paper, lacks } = compose(template, { ...bare, answers: { ...answers, ...more } })
  return { state, says: plainText(paper), lacks: lacks.map(({ words }) => words) }
}

describe('the letter that the interest has to be decided', () => {
  it('says how it is decided and what follows, and gives away nothing that the child said', () => {
    const { says, lacks } = letter('interest-to-be-decided', interestOpen(), '2024-08-07')
    assert.deepEqual(lacks, [])
    assert.match(says, /strong enough[\s\S]*\[tellUs\][\s\S]*stage 1 starts on the day that we decide/)
    assert.doesNotMatch(says, /uncle/)
  })

  it('is over when it was decided', () => {
    assert.match(opens('interest-to-be-decided', stage1StartedWithPoint()) ?? '', /^Opens when/)
  })
})

describe('the letter that proceedings are over', () => {
  it('counts the year from their end, and gives its last day', () => {
    const { says, lacks } = letter('proceedings-over', proceedingsEnded(), '2025-01-14')
    assert.deepEqual(lacks, [])
    assert.match(says, /They ended on 10 January 2025/)
    assert.match(says, /by 10 January 2026\. That is 1 year from the end of the proceedings/)
  })

  it('says how they ended as it is recorded, and nothing where it is not', () => {
    assert.match(
      letter('proceedings-over', proceedingsEnded('discontinued'), '2025-01-14').says,
      /They were given up on/,
    )
    assert.match(letter('proceedings-over', proceedingsEnded('not recorded'), '2025-01-14').says, /They were over on/)
  })
})

describe('the letter that proceedings are over, where it is about one of two or about a part', () => {
  const story = twoPausesOver()
  const [tribunal = 0, police = 0] = story
    .state()
    .history.standing.flatMap(({ type, seq }) => (type === 'proceedings-over' ? [seq] : []))

  it('asks which, and takes all that it says from that one', () => {
    const asked = letter('proceedings-over', story, '2025-01-21')
    assert.notDeepEqual(asked.lacks, [])
    const first = letter('proceedings-over', story, '2025-01-21', { pause: String(tribunal) })
    assert.deepEqual(first.lacks, [])
    assert.match(first.says, /point 2 had to wait[\s\S]*The appeal to the tribunal\. They ended on 10 January 2025/)
    assert.match(first.says, /by 10 January 2026/)
    assert.doesNotMatch(first.says, /police|20 January/)
    const second = letter('proceedings-over', story, '2025-01-21', { pause: String(police) }).says
    assert.match(second, /point 1 had to wait[\s\S]*The police investigation\. They were given up on 20 January 2025/)
  })

  it('closes only the part that waited', () => {
    const { says, lacks } = letter('proceedings-over', onePauseOver(), '2025-01-14')
    assert.deepEqual(lacks, [])
    assert.match(says, /make this part of your complaint again[\s\S]*we do not look at that part any more/)
    assert.doesNotMatch(says, /close this complaint|make this complaint again/)
  })

  it('is lacking once the year is over, to the child as well', () => {
    for (const id of ['proceedings-over', 'waiting-is-over-for-a-child']) {
      assert.deepEqual(letter(id, proceedingsEnded(), '2026-01-10').lacks, [])
      assert.match(letter(id, proceedingsEnded(), '2026-01-11').lacks.join(), /ended on 10 January 2026/)
    }
  })
})

describe('the letter that a complaint was made again', () => {
  it('names the earlier one and the reason: after proceedings in time, or a new matter', () => {
    const again = letter('made-again', madeAgainAfterProceedings(), '2025-03-04')
    assert.deepEqual(again.lacks, [])
    assert.match(
      again.says,
      /on 3 March 2025[\s\S]*follows your earlier complaint, TST[\s\S]*you came back to us in time/,
    )
    const fresh = letter('made-again', newMatter(), '2025-03-04').says
    assert.match(fresh, /The plan of February/)
    assert.doesNotMatch(fresh, /proceedings|took back/)
  })
})

describe('the letter that stage 1 starts later', () => {
  it('counts the ten working days from the later day, and gives back what they asked for', () => {
    const { says, lacks } = letter('later-start', startedLater(), '2024-08-08')
    assert.deepEqual(lacks, [])
    assert.match(says, /on 7 August 2024 we agreed\. Stage 1 of your complaint starts on 19 August 2024/)
    assert.match(
      says,
      /I am away until the 19th[\s\S]*Rowan Field will answer you by 3 September 2024, which is 10 working/,
    )
  })
})

describe('the letter that it is not resolved after all', () => {
  it('says sorry where the council did not do what was agreed, and not where they say that it is not resolved', () => {
    const { says, lacks } = letter('open-again', reopened(), '2024-09-03')
    assert.deepEqual(lacks, [])
    assert.match(says, /We are sorry\. No call came on any Monday[\s\S]*no last day for it/)
    const theirs = letter('open-again', reopened('the complainant says so'), '2024-09-03').says
    assert.match(theirs, /This is what you told us: No call came/)
    assert.doesNotMatch(theirs, /sorry/)
  })

  it('may not lose the right to ask for stage 2 in the words of a council', () => {
    const part = named('open-again').parts.find(one => one.kind === 'words' && one.wording.id === 'right-to-stage-2')
    assert.ok(part?.kind === 'words')
    assert.match(wordingFaults(part.wording, 'Goodbye.', ['stage 2']).join(), /lost \{stage 2\}.*15\(2\)/)
  })

  it('is over once it is settled again, and names only what is still open', () => {
    const story = reopened().givenDone(answerStage1, { happened: '5 September 2024', outcome: 'resolved' })
    assert.match(opens('open-again', story) ?? '', /any more/)
    const points = reopened()
    points.givenDone(resolvePoints, {
      happened: '5 September 2024',
      pointIds: [pointId(points, '1')],
      by: 'at stage 1',
      terms: 'Two calls a week.',
    })
    assert.match(opens('open-again', points) ?? '', /any more/)
    assert.match(opens('open-again-for-a-child', points) ?? '', /any more/)
  })

  it('is over once stage 2 was asked for', () => {
    const asked = reopened().givenDone(requestStage2, {
      happened: '9 September 2024',
      form: 'written',
      stage1Skipped: 'no',
    })
    assert.equal(opens('open-again', asked), 'Stage 2 has been asked for.')
  })
})

describe('the letter that a stage begins again', () => {
  it('tells no day that is past', () => {
    const { says, lacks } = letter('begun-again', startedAgain(), '2025-03-11')
    assert.deepEqual(lacks, [])
    assert.doesNotMatch(says, /10 March/)
    assert.match(says, /We will write to you about what happens next/)
  })

  it('tells of stage 3 by when a panel meets, which is no answer, to the child as well', () => {
    const adult = letter('begun-again', startedAgain('3'), '2025-02-04')
    assert.match(adult.says, /review panel looks at it\. It has to meet by 17 March 2025/)
    const child = letter('begun-again-for-a-child', startedAgain('3'), '2025-02-04')
    assert.deepEqual([adult.lacks, child.lacks], [[], []])
    assert.match(child.says, /Three people meet by 17 March 2025/)
    assert.doesNotMatch(child.says, /an answer by/)
  })

  it('says which, from which day, that it was agreed, and the last day of the stage as its clock has it', () => {
    const { says, lacks } = letter('begun-again', startedAgain(), '2025-02-04')
    assert.deepEqual(lacks, [])
    assert.match(says, /starts again at stage 2, from 3 February 2025[\s\S]*we agreed on it with you: A new statement/)
    assert.match(says, /also look at what is new[\s\S]*until 10 March 2025 for this/)
    assert.doesNotMatch(says, /8 May/)
  })
})

describe('the letter that a point was added', () => {
  it('lists only what came after stage 1 began, and leaves the last day where it was', () => {
    const { says, lacks } = letter('point-added', pointsAddedLater(), '2024-08-12')
    assert.deepEqual(lacks, [])
    assert.match(says, /Point 2\n {2}What it is about: A visit was missed in July\n {2}Since: 9 August 2024/)
    assert.doesNotMatch(says, /Calls were missed/)
    assert.match(says, /still have to answer by 19 August 2024\. What was added does not move that day/)
  })

  it('tells no day where it came after the answer, and not that it is answered with the rest', () => {
    const { says, lacks } = letter('point-added', pointsAddedAfterTheAnswer(), '2024-10-10')
    assert.deepEqual(lacks, [])
    assert.match(says, /We have answered the rest already/)
    assert.doesNotMatch(says, /August|together with the rest/)
  })
})

describe('the answer to a further review', () => {
  const answer = () => letter('further-review-answer', reviewedFurther(), '2025-01-28')

  it('tells what the panel, the review and the council found on each point looked at, and the findings that stay', () => {
    const { says, lacks } = answer()
    assert.deepEqual(lacks, [])
    assert.match(
      says,
      /Point 1\n {2}The panel: Upheld\n {2}The further review: Not upheld\n {2}Our finding now: Upheld\n[\s\S]*We say: The plan was there, and nobody gave it[\s\S]*Point 2b\n {2}Finding: Upheld\n {2}Who found it: /,
    )
  })

  it('does not say that nothing changes on the other points while the answer to the panel is due', () => {
    assert.doesNotMatch(answer().says, /Nothing changes|Our finding:/)
    assert.match(answer().says, /What we say on them comes with our answer to the panel/)
  })

  it('goes to the independent person too, who did not complain', () => {
    const story = withPart(reviewedFurther(), 'ip', 'independent person')
    const { says, lacks } = letter('further-review-answer', story, '2025-01-28', {}, 'ip')
    assert.deepEqual(lacks, [])
    assert.doesNotMatch(says, /You told us|your complaint|Ombudsman/)
  })

  it('says that the answer to the panel is late where its last day has gone', () => {
    assert.match(answer().says, /That was due by 9 December 2024\. It is late, and we are sorry/)
  })

  it('is held against what the review found, not only against what stands', () => {
    const { state, says } = answer()
    const people = [...names].map(([personId, name]) => ({ personId, name }))
    const setting = { state, dated: nowOn('2025-01-28').today, people, now: nowOn('2025-01-28') }
    const slipped = says.replace('The further review: Not upheld', 'The further review: Upheld')
    assert.notEqual(slipped, says)
    assert.deepEqual(
      compareLetter(slipped, setting).differences.map(({ sentence }) => sentence),
      ['Point 1 is told as “upheld”. The finding of the further review is “not upheld”.'],
    )
  })
})

describe('a child’s version', () => {
  it('gives the last day on which they can ask again after proceedings', () => {
    const { says, lacks } = letter('waiting-is-over-for-a-child', proceedingsEnded(), '2025-01-14')
    assert.deepEqual(lacks, [])
    assert.match(says, /not in trouble[\s\S]*Please tell us by 10 January 2026[\s\S]*advocate/)
  })

  it('says that the waiting is over only while nothing waits, and nothing has been answered since', () => {
    const id = 'waiting-is-over-for-a-child'
    assert.equal(opens(id, resumedOnce()), null)
    assert.match(opens(id, pausedAgain()) ?? '', /^Opens when/)
    const answered = resumedOnce().givenDone(answerStage1, { happened: '22 August 2024', outcome: 'not resolved' })
    assert.match(opens(id, answered) ?? '', /^Opens when/)
  })

  it('tells of a complaint made again that it is looked at now, and asks nothing more of them', () => {
    const { says } = letter('waiting-is-over-for-a-child', madeAgainAfterProceedings(), '2025-03-04')
    assert.match(says, /We look at it now/)
    assert.doesNotMatch(says, /ask us to look/)
  })

  it('promises no right to a child who did not complain, and does not say that they did', () => {
    for (const [id, story, today] of [
      ['later-start-for-a-child', startedLater(), '2024-08-08'],
      ['open-again-for-a-child', reopened(), '2024-09-03'],
      ['waiting-is-over-for-a-child', proceedingsEnded(), '2025-01-14'],
      ['waiting-is-over-for-a-child', resumedOnce(), '2024-08-21'],
      ['report-for-a-child', reported(), '2024-10-08'],
    ] as const) {
      const { says, lacks } = letter(id, withPart(story, 'girl', 'child'), today, {}, 'girl')
      assert.deepEqual(lacks, [], id)
      assert.match(says, /Somebody told us about something\. It is about you too/, id)
      assert.doesNotMatch(
        says,
        /you (asked|told|said|get|will get)|with you\.|ask us to look at it now\. Please|You can ask for/i,
        id,
      )
    }
  })

  it('has a real day in it where a stage starts later or begins again', () => {
    assert.match(letter('later-start-for-a-child', startedLater(), '2024-08-08').says, /an answer by 3 September 2024/)
    assert.match(letter('begun-again-for-a-child', startedAgain(), '2025-02-04').says, /an answer by 10 March 2025/)
  })
})

describe('the report of the investigation for a child', () => {
  const told = (story: Scenario) => letter('report-for-a-child', story, '2024-10-08')

  it('tells each point as it was found, and what comes next', () => {
    const { says, lacks } = told(reported())
    assert.deepEqual(lacks, [])
    assert.match(says, /\[told-.*\]\nIt was like you said\.[\s\S]*The council has to say now/)
    assert.doesNotMatch(says, /upheld|Investigating officer/)
  })

  it('tells a finding as it is on record, whatever it is, and lacks one that nobody made', () => {
    const story = appointed()
    withFinding(story, '1', 'investigating officer', 'not upheld')
    withFinding(story, '2a', 'investigating officer', 'inconclusive')
    story.givenDone(receiveReport, { happened: '1 October 2024', author: 'investigating officer' })
    const { says, lacks } = told(story)
    assert.match(says, /It did not look like that to me[\s\S]*I could not find out for sure/)
    assert.deepEqual(lacks, ['Point 2b has no finding that can be told.'])
  })

  it('opens when the report is in, and not while it is being written', () => {
    assert.match(opens('report-for-a-child', bothReportsWorked()) ?? '', /^Opens when the report/)
    assert.equal(opens('report-for-a-child', stage2Responded()), null)
    assert.match(told(stage2Responded()).says, /The council told you in a letter what it will do/)
  })
})
