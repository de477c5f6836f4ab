import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayOf } from '../dates.ts'
import { ofTheHandling } from '../handling.ts'
import { capitalised, findingWords, pointName, pointText } from '../point-words.ts'
import { BEFORE_THE_END, OMBUDSMAN, ombudsmanPart } from '../shared-parts.ts'
import { letterAtStage1, type PointAtStage1, pointsAtStage1, pointsLackAtStage1 } from '../stage-1.ts'
import type { Given, Template } from '../template.ts'

const found = ({ finding }: PointAtStage1): string => (finding === null ? '[no finding yet]' : findingWords(finding))

const onPoint = (one: PointAtStage1): readonly Block[] => [
  heading(pointName(one.point), 3),
  ...paragraphs(`You told us: ${pointText(one.point)}`),
  ...(one.work?.lookedAt ? paragraphs(`What we looked at: ${one.work.lookedAt}`) : []),
  ...paragraphs(`What we found: ${found(one)}.`),
  ...(one.whichPart === null ? [] : paragraphs(`The part this is about: ${one.whichPart}`)),
  ...paragraphs(one.reasons ?? ''),
  ...paragraphs(one.work?.apology ?? ''),
  ...(one.work?.offer ? paragraphs(`What we will do: ${one.work.offer}`) : []),
]

const findings =
  (strand: Strand) =>
  ({ state }: Given): readonly Block[] => {
    const points = pointsAtStage1(state, strand)
    const rows = points.map(one => [pointName(one.point), pointText(one.point), found(one)])
    return [
      heading('What we found'),
      ...table('What we found on each point', ['Point', 'Your complaint', 'Finding'], rows),
      ...points.flatMap(onPoint),
    ]
  }

function wishes({ state }: Given): readonly Block[] {
  const rows = state.outcomes.flatMap(({ id, text }) => {
    const said = state.adjudication.outcomes.get(id)
    return said?.atStage1 ? [[text, capitalised(said.result), said.reasons]] : []
  })
  const told = table('What we say to what you asked for', ['You asked for', 'Result', 'Reasons'], rows)
  return told.length === 0 ? [] : [heading('What you asked for'), ...told]
}

/** The answer at stage 1: every point with what was found, and the way to stage 2 (regulations 14 and 15). */
const stage1ResponseOf = (strand: Strand): Template => ({
  id: 'stage-1-response',
  title: 'Stage 1 response',
  heading: 'Our answer to your complaint at stage 1',
  summary:
    'Every point with what was looked at, the finding and the reasons, what is put right, and how to ask for stage 2.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T16', 'T17'],
  source: [
    { key: 'REG', at: '14(1)' },
    { key: 'REG', at: '15(2)' },
  ],
  opensWhen(state) {
    const round = currentRound(state, strand)
    if (hasStep(round, 'stage 2 requested')) return 'Stage 2 has been asked for.'
    return hasStep(round, 'stage 1 started') ? null : 'Opens when stage 1 has started.'
  },
  asks: () => askedOfAll,
  parts: [
    {
      kind: 'words',
      wording: {
        id: 'opening',
        about: 'what the letter is',
        words:
          'Dear {name}\n\nThank you for your complaint, which reached us on {received}. This is our answer at stage 1.',
      },
    },
    {
      kind: 'words',
      wording: { id: 'who-answers', about: 'who answers', words: '{who answers}' },
      when: ({ state }) => Boolean(letterAtStage1(state, strand)?.answeredBy),
    },
    { kind: 'composed', compose: findings(strand) },
    { kind: 'composed', compose: wishes },
    {
      kind: 'words',
      heading: 'Talking it over',
      wording: { id: 'meeting', about: 'talking it over', words: '{talking it over}' },
      when: ({ state }) => Boolean(letterAtStage1(state, strand)?.meeting),
    },
    {
      kind: 'words',
      heading: 'If you are not satisfied',
      wording: {
        id: 'right-to-stage-2',
        about: 'the right to ask for stage 2',
        words: '{asking for stage 2}',
        required: { source: [{ key: 'REG', at: '15(2)' }], keeps: ['asking for stage 2'] },
      },
    },
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const letter = letterAtStage1(given.state, strand)
    return {
      received: dayOf(given, 'received', strand),
      'who answers': letter?.answeredBy ?? null,
      'talking it over': letter?.meeting ?? null,
      'asking for stage 2': letter?.askingForStage2 ?? null,
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: ({ state }) => pointsLackAtStage1(state, strand),
  enclosures: () => [],
})

export const stage1Response = stage1ResponseOf('substance')

/** The same of how the complaint was handled, where that is a strand of its own. */
export const stage1ResponseOnHandling = ofTheHandling(stage1ResponseOf('handling'), {
  id: 'stage-1-response-on-handling',
  title: 'Stage 1 response, on how the complaint was handled',
  heading: 'Our answer at stage 1 on how we handled your complaint',
})
