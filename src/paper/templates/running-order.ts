import { panelMembers } from '#complaint/panel/members.ts'
import { pointsBeforePanel } from '#complaint/panel/views.ts'
import { partInWords } from '#complaint/words.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { opensBeforePanel, panelDay } from '../panel.ts'
import { capitalised, findingWords, pointName, pointText } from '../point-words.ts'
import { complaintsTeam } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const order: readonly (readonly [string, string])[] = [
  ['Welcome', 'The chair says who is there, what the panel can do, and that notes are taken.'],
  ['The complainant', 'What they are not satisfied with, and what they want. Nobody interrupts.'],
  ['The council', 'How it came to its decision.'],
  ['The investigating officer', 'What was looked at, and why the findings are what they are.'],
  ['The independent person', 'Whether it was fair.'],
  ['Questions', 'The panel asks everybody. Others ask through the chair.'],
  ['The last word', 'The complainant’s.'],
  ['Closing', 'The chair says what happens next, and by when.'],
  ['The panel by itself', 'A view on each disputed point, with reasons, and the recommendations.'],
]

function who({ state, names }: Given): readonly Block[] {
  return table(
    'The panel',
    ['Part', 'Name'],
    panelMembers(state).map(({ part, personId }) => [
      capitalised(partInWords(part)),
      names.get(personId) ?? 'Name erased',
    ]),
  )
}

/** A sheet for each disputed point, with the finding of stage 2 that nobody can change by typing. */
function sheets({ state }: Given): readonly Block[] {
  return [
    heading('A sheet for each point'),
    ...pointsBeforePanel(state, 'substance')
      .filter(({ disputed, point }) => disputed && point.kind === 'point')
      .flatMap(({ point, baseline }) => [
        heading(pointName(point), 3),
        ...paragraphs(
          `${pointText(point)}\n\nFinding at stage 2: ${baseline ? findingWords(baseline.finding) : 'None'}\n\nThe panel leaves it / changes it to: ………………………………………\n\nBecause: …………………………………………………………………………………\n\nWhere the panel is not of one mind: ………………………………………`,
        ),
      ]),
  ]
}

/** The order of the panel's day, with room for the note-taker: who speaks when, and a sheet for every disputed point. */
export const runningOrder: Template = {
  id: 'running-order',
  title: 'Running order and note-taker’s sheet',
  heading: 'Review panel: running order and notes',
  summary: 'Who is there, who speaks when, and a sheet for each disputed point with the finding of stage 2.',
  reader: 'colleague',
  may: [...complaintsTeam, 'panel clerk'],
  goesTo: [],
  addressedTo: () => null,
  tells: [],
  source: [{ key: 'GUIDANCE', at: '' }],
  opensWhen: opensBeforePanel,
  asks: () => [],
  parts: [
    {
      kind: 'composed',
      compose: given => paragraphs(`The panel meets on ${panelDay(given) ?? '[no day on record]'}.`),
    },
    { kind: 'composed', compose: who },
    {
      kind: 'composed',
      compose: () => [
        heading('The order of the day'),
        ...table(
          'Who speaks when',
          ['Part', 'What happens', 'Notes'],
          order.map(([part, what]) => [part, what, '…']),
        ),
      ],
    },
    { kind: 'composed', compose: sheets },
  ],
  values: () => ({}),
  lacks: given => (panelDay(given) === null ? ['The record does not hold the day of the panel.'] : []),
  enclosures: () => [],
}
