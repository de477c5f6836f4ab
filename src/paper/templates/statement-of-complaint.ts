import { holdersNow } from '#complaint/appointing/held.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import type { StatementVersion } from '#complaint/statement-of-complaint/state.ts'
import { lastVersion } from '#complaint/statement-of-complaint/versions.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { initials, listed, namesOf } from '../people.ts'
import { capitalised, pointName } from '../point-words.ts'
import { complaintsTeam } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const version = ({ state }: Given): StatementVersion | undefined => lastVersion(state)

function parties(given: Given): readonly Block[] {
  const children = namesOf(given, 'child').map(initials)
  return table(
    'Who it is about',
    ['Part', 'Name'],
    [
      ['Complainant', listed(namesOf(given, 'complainant')) || '[nobody on record]'],
      ['Advocate', listed(namesOf(given, 'advocate')) || 'None'],
      [children.length > 1 ? 'Children' : 'Child', listed(children) || '[nobody on record]'],
    ],
  )
}

/** A column of which nothing is on record is left out. */
function points(given: Given): readonly Block[] {
  const { pointDetails } = given.state.intake
  const all = (version(given)?.points ?? []).map(({ pointId, label, kind, text }) => ({
    name: pointName({ label }),
    text: text ?? (kind === 'heading' ? '–' : '[not described on record]'),
    when: dayTold(pointDetails.get(pointId)?.arose),
    wanted: pointDetails.get(pointId)?.wanted ?? null,
  }))
  const [withDays, withWishes] = [all.some(({ when }) => when !== null), all.some(one => one.wanted !== null)]
  return [
    heading('What is complained about'),
    ...table(
      'The points, in the complainant’s own sense',
      ['Point', 'Complaint', ...(withDays ? ['When'] : []), ...(withWishes ? ['What is wanted of it'] : [])],
      all.map(({ name, text, when, wanted }) => [
        name,
        text,
        ...(withDays ? [when ?? 'No day given'] : []),
        ...(withWishes ? [wanted ?? '–'] : []),
      ]),
    ),
  ]
}

const wishes = (given: Given): readonly Block[] =>
  table(
    'What the complainant wants to happen',
    ['What is wanted'],
    (version(given)?.outcomes ?? []).map(text => [text]),
  )

const outside = ({ state }: Given): readonly Block[] =>
  table(
    'What is not part of it, and why',
    ['What', 'Why', 'Where it can go'],
    state.scopeDecisions
      .filter(({ reconsidered }) => !reconsidered)
      .map(({ about, reason, route }) => [about, reason, route]),
  )

/** By their kind and never by their name, which may hold the names of people. */
function supplied({ state }: Given): readonly Block[] {
  const from = new Set([...holdersNow(state, 'complainant'), ...holdersNow(state, 'advocate')])
  const rows = [...state.files.held.values()]
    .filter(({ suppliedBy, destroyed }) => suppliedBy !== null && from.has(suppliedBy) && destroyed === null)
    .map(({ what, kind, dated }) => [what ?? capitalised(kind), dayTold(dated) ?? 'No day given'])
  return table('What the complainant gave us', ['Document', 'Dated'], rows)
}

function agreement(given: Given): readonly Block[] {
  const last = version(given)
  if (!last) return []
  const which = `Version ${last.number}, ${last.kind === 'sent' ? 'sent to the complainant' : 'settled'} on ${dayTold(last.happened) ?? '[no exact day on record]'}.`
  if (last.kind === 'settled')
    return [
      heading('Agreed or not'),
      ...paragraphs(
        [
          which,
          `The complainant: ${last.agreed ?? 'not stated'}.`,
          last.disagreement === null ? '' : `Where they do not agree: ${last.disagreement}`,
          last.reasons === null ? '' : `Why we went on all the same: ${last.reasons}`,
        ]
          .filter(one => one !== '')
          .join('\n\n'),
      ),
    ]
  return [
    heading('Do you agree?'),
    ...paragraphs(
      `${which}${last.answerBy === null ? '' : ` Please answer by ${dateInWords(isoDay(last.answerBy))}.`}\n\nI agree / I agree with part of it / I do not agree\n\nWhat is wrong or missing:\n\n…………………………………………………………………………………\n\nName: ………………………………………………\nSigned, or agreed by email on: ………………………………………………`,
    ),
  ]
}

/** What is complained about, numbered and as agreed: the investigation, the findings and the panel all go by it. */
export const statementOfComplaint: Template = {
  id: 'statement-of-complaint',
  title: 'Statement of complaint',
  heading: 'Statement of complaint',
  summary: 'The numbered points with what is wanted of each, what is not part of it, and whether it is agreed.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: () => null,
  tells: ['T22'],
  source: [
    { key: 'D', at: '23 013 837' },
    { key: 'GUIDANCE', at: '' },
  ],
  opensWhen(state) {
    if (!hasStage(currentRound(state), 2)) return 'Opens when stage 2 has been asked for.'
    return lastVersion(state) ? null : 'Opens when a version of the statement has been sent or settled.'
  },
  asks: () => [],
  parts: [parties, points, wishes, outside, supplied, agreement].map(compose => ({ kind: 'composed', compose })),
  values: () => ({}),
  lacks: given => [
    ...(version(given)?.points ?? [])
      .filter(({ text, kind }) => text === null && kind === 'point')
      .map(({ label }) => `${pointName({ label })} has no words on record.`),
    ...(namesOf(given, 'complainant').length === 0 ? ['No complainant is on record.'] : []),
  ],
  enclosures: () => [],
}
