import { recommendationsOfStage } from '#complaint/adjudication/response-check.ts'
import { panelMembers } from '#complaint/panel/members.ts'
import { type PointBeforePanel, pointsBeforePanel } from '#complaint/panel/views.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayOf } from '../dates.ts'
import { capitalised, findingWords, pointName, pointText } from '../point-words.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

/** Whatever the complainant named, and whatever the panel has a view of. What nobody speaks of stays as it was. */
const disputed = ({ state }: Given): readonly PointBeforePanel[] => {
  const named = new Set(currentRound(state).panel.disputed)
  return pointsBeforePanel(state, 'substance').filter(one => named.has(one.point.id) || one.changed || one.unchanged)
}

function attendance({ state, names }: Given): readonly Block[] {
  const { panel } = currentRound(state)
  const sat = panelMembers(state).map(({ part, personId }) => [capitalised(part), names.get(personId) ?? 'Name erased'])
  const came = panel.attended.map(one => [capitalised(one), 'Came'])
  return table('Who was there', ['Part', 'Who'], [...sat, ...came])
}

function submissions({ state }: Given): readonly Block[] {
  return table(
    'What the panel was given to read',
    ['From', 'What', 'Considered'],
    currentRound(state).panel.submissions.map(({ from, what, considered }) => [
      capitalised(from),
      what,
      considered ? 'Yes' : 'No',
    ]),
  )
}

const viewOf = ({ changed, unchanged, baseline }: PointBeforePanel): string => {
  if (changed) return findingWords(changed.finding)
  if (unchanged) return `Left as it was: ${baseline ? findingWords(baseline.finding).toLowerCase() : 'no finding'}`
  return '[no view on record]'
}

const reasonsOf = ({ changed, unchanged }: PointBeforePanel): string | null =>
  changed?.reasons ?? unchanged?.reasons ?? null

function points(given: Given): readonly Block[] {
  const all = disputed(given)
  return [
    heading('The points'),
    ...table(
      'What the panel says on each point',
      ['Point', 'At stage 2', 'The panel'],
      all.map(one => [
        pointName(one.point),
        one.baseline ? findingWords(one.baseline.finding) : 'No finding',
        viewOf(one),
      ]),
    ),
    ...all.flatMap(one => [
      heading(pointName(one.point), 3),
      ...paragraphs(pointText(one.point)),
      ...paragraphs(reasonsOf(one) ?? ''),
    ]),
  ]
}

function recommended({ state }: Given): readonly Block[] {
  const rows = recommendationsOfStage(state, 3).map(({ number, text, deadline }) => [
    number === null ? 'Not numbered' : `Recommendation ${number}`,
    text,
    deadline ?? 'No date',
  ])
  return [
    heading('What the panel recommends'),
    ...(rows.length === 0
      ? paragraphs('The panel recommends nothing.')
      : table('The recommendations, numbered on from stage 2', ['Number', 'Recommendation', 'By when'], rows)),
  ]
}

/** The panel's report: a summary of what was put to it, and its recommendations with their reasons (regulation 20(1)). */
export const panelReport: Template = {
  id: 'panel-report',
  title: 'Panel report',
  heading: 'Report of the review panel',
  summary: 'Who was there, what was put to the panel, its view on each point with reasons, and its recommendations.',
  reader: 'adult',
  may: [...complaintsTeam, 'panel clerk'],
  goesTo: [],
  addressedTo: () => null,
  tells: ['T35'],
  source: [
    { key: 'REG', at: '20(1)' },
    { key: 'REG', at: '20(2)' },
    { key: 'FRG3', at: '' },
  ],
  opensWhen: state => (hasStep(currentRound(state), 'panel held') ? null : 'Opens when the panel has met.'),
  asks: () => [
    {
      name: 'summary',
      label: 'What was put to the panel, in brief?',
      hint: 'By the complainant, the council and the independent person.',
      needed: true,
      long: true,
    },
    {
      name: 'dissent',
      label: 'Did one of the panel see something otherwise?',
      hint: 'Who, on what, and why.',
      needed: false,
      long: true,
    },
  ],
  parts: [
    words('opening', 'when the panel met', 'The review panel met on {met}.'),
    { kind: 'composed', compose: attendance },
    words('summary', 'the summary of what was put to the panel', '{summary}', {
      heading: 'What was put to us',
      source: [{ key: 'REG', at: '20(1)(a)' }],
      keeps: ['summary'],
    }),
    { kind: 'composed', compose: submissions },
    { kind: 'composed', compose: points },
    { kind: 'composed', compose: recommended },
    words('dissent', 'where one of the panel saw it otherwise', '{dissent}', {
      heading: 'Where we were not of one mind',
      when: given => answerTo(given, 'dissent') !== '',
    }),
    {
      kind: 'composed',
      compose: given => [
        heading('Signed'),
        ...paragraphs(
          panelMembers(given.state)
            .map(({ personId, part }) => `${given.names.get(personId) ?? 'Name erased'}, ${part}: ………………………………`)
            .join('\n'),
        ),
      ],
    },
  ],
  values: given => ({
    met: dayOf(given, 'panel held'),
    summary: answerTo(given, 'summary'),
    dissent: answerTo(given, 'dissent'),
  }),
  lacks: given =>
    disputed(given).flatMap(one =>
      one.changed || one.unchanged
        ? one.changed && reasonsOf(one) === null
          ? [`${pointName(one.point)}: the panel changes the finding without reasons on record.`]
          : []
        : [`${pointName(one.point)}: no view of the panel is on record.`],
    ),
  enclosures: () => [],
}
