import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { answerRecommendation } from '#complaint/verbs/answer-recommendation.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { compareLetter } from '#paper/against-record/compare.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import { type Composed, compose } from '#paper/compose.ts'
import { daysSet } from '#paper/days-set.ts'
import { plainText } from '#paper/plain-text.ts'
import type { Given, Template } from '#paper/template.ts'
import { templates } from '#paper/templates.ts'
import type { FileKind } from '#print/order.ts'
import { print } from '#print/print.ts'
import { nowOn } from '#test/derived.ts'
import {
  interestOpen,
  madeAgainAfterProceedings,
  pointsAddedLater,
  proceedingsEnded,
  reopened,
  reviewedFurther,
  startedAgain,
  startedLater,
} from '#test/letter-stories.ts'
import { answered, signedOff } from '#test/ombudsman-stories.ts'
import type { Scenario } from '#test/scenario.ts'
import {
  adjudicated,
  bothReportsWorked,
  discussed,
  panelReported,
  pointId,
  stage1StartedWithPoint,
  stage2Requested,
  withPart,
} from '#test/stories.ts'
import { inspect } from '../files/inspect.ts'

const names = new Map([
  ['mother', 'Marian Thistlewood-Featherstonehaugh'],
  ['resolver', 'Rowan Field'],
  ['second io', 'Ash Moor'],
])

function answeredAtStage1(): Scenario {
  const story = withPart(stage1StartedWithPoint(), 'resolver', 'stage 1 resolver')
  return story
    .givenDone(answerPointAtStage1, {
      happened: '14 August 2024',
      pointId: pointId(story, '1'),
      lookedAt: 'The call log of June and July.',
      finding: 'upheld',
      reasons:
        'Four calls were not returned within the two working days that our own standard sets, and nobody told you why, although the team knew on 6 August 2024 that the calls had been missed.',
    })
    .givenDone(writeStage1Response, {
      happened: '14 August 2024',
      answeredBy: 'The team manager answers.',
      askingForStage2: 'You can ask for stage 2 by telephone.',
    })
}

function decided(): Scenario {
  const story = adjudicated()
  const [recommendationId = ''] = story.state().recommendations.keys()
  return story
    .givenDone(answerRecommendation, { happened: '7 October 2024', recommendationId, answer: 'accepted' })
    .givenDone(agreeAction, {
      happened: '7 October 2024',
      stage: '2',
      kind: 'payment',
      text: 'Pay for the distress.',
      amountPence: '£509.81',
      payee: 'the complainant',
      symbolic: 'yes',
      reason: 'Distress.',
    })
}

const stories: readonly (readonly [() => Scenario, string])[] = [
  [answeredAtStage1, '2024-08-15'],
  [() => withPart(stage2Requested(), 'resolver', 'stage 1 resolver'), '2024-09-30'],
  [decided, '2024-10-08'],
  [() => discussed(panelReported(), 'stage 3', '20 November 2024'), '2024-11-21'],
  [bothReportsWorked, '2024-09-27'],
  [interestOpen, '2024-08-07'],
  [proceedingsEnded, '2025-01-14'],
  [madeAgainAfterProceedings, '2025-03-04'],
  [startedLater, '2024-08-08'],
  [reopened, '2024-09-03'],
  [startedAgain, '2025-02-04'],
  [pointsAddedLater, '2024-08-12'],
  [reviewedFurther, '2025-01-28'],
  [() => signedOff(answered('24 February 2025')), '2025-02-25'],
]

interface Made {
  readonly given: Given
  readonly composed: Composed
}

/** The letter as it is most whole in any of the stories, with something answered to every question. */
function madeOf(template: Template): Made {
  const all = stories.map(([story, today]): Made & { readonly open: boolean } => {
    const state = withPart(story(), 'mother', 'complainant').state()
    const council = { name: 'Northwick Council', colour: '#1f4e5f' }
    const bare: Given = { state, now: nowOn(today), names, council, to: 'mother', answers: {} }
    const answers = Object.fromEntries(
      template
        .asks(bare)
        .map(({ name, hint }) => [name, /27 March/.test(hint ?? '') ? '1 November 2024' : 'Please ask us.']),
    )
    const given = { ...bare, answers }
    return { given, composed: compose(template, given), open: template.opensWhen(state) === null }
  })
  const [best] = all.toSorted(
    (a, b) => Number(b.open) - Number(a.open) || a.composed.lacks.length - b.composed.lacks.length,
  )
  return best ?? assert.fail('There is no story')
}

const told = ({ differences }: AgainstRecord) =>
  differences.map(({ kind, sentence, passage }) => ({ kind, sentence, passage }))

async function readBack({ composed }: Made, as: Exclude<FileKind, 'text'>): Promise<string> {
  const made = await print(composed.paper, as)
  if (made.kind !== 'printed') return assert.fail(made.letters.join())
  const found = await inspect(Buffer.from(made.bytes), as === 'pdf' ? 'letter.pdf' : 'letter.docx')
  if (found.kind !== 'taken' || found.words.outcome !== 'read') return assert.fail(JSON.stringify(found))
  return found.words.pages
    .map(({ words }) => words)
    .join('\n')
    .replaceAll(/[\u200b\u00ad]/g, '')
}

describe('a letter made from the record and not touched agrees with it', () => {
  for (const template of templates) {
    const made = madeOf(template)
    const { state, now } = made.given
    const unsubmitted = /^(?:investigation|independent-persons)-report/.test(template.id)
    const sets = daysSet(template, made.given)
    const people = [...names].map(([personId, name]) => ({ personId, name }))
    const against = (text: string) =>
      told(compareLetter(text, { state, dated: now.today, people, now, sets, unsubmitted }))

    it(`${template.title}: as it was composed`, () => assert.deepEqual(against(plainText(made.composed.paper)), []))
    for (const as of ['pdf', 'word'] as const)
      it(`${template.title}: read back from ${as === 'pdf' ? 'its PDF' : 'Word'}`, async () =>
        assert.deepEqual(against(await readBack(made, as)), []))
  }
})
