import { currentRound } from '#complaint/rounds.ts'
import { actions } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { lastSaid } from '../on-record.ts'
import { pointsNamed } from '../points-told.ts'
import {
  BEFORE_THE_END,
  complaintsTeam,
  OMBUDSMAN,
  ombudsmanPart,
  rightToStage2,
  STAGE_2,
  words,
} from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const onRecord = (given: Given): string | null =>
  lastSaid(given, 'terms-sent', 'terms') ?? lastSaid(given, 'stage-1-answered', 'terms')

/** The terms of a whole resolution, and those that somebody types where the record has none at all. */
const wholeTerms = (given: Given): string | null => onRecord(given) ?? (answerTo(given, 'terms') || null)

function terms(given: Given): readonly Block[] {
  const rows = given.state.gates.resolutions.map(({ pointIds, terms: agreed, happened }) => [
    pointsNamed(given, pointIds),
    agreed,
    dayTold(happened) ?? '–',
  ])
  const whole = wholeTerms(given)
  return [
    heading('What was agreed'),
    ...table('The terms', ['What it is about', 'What was agreed', 'When'], rows),
    ...(whole === null ? [] : paragraphs(whole)),
  ]
}

/** The terms on which matters were resolved, which the law wants in writing (regulation 15(1)). */
export const resolutionRecord: Template = {
  id: 'resolution-record',
  title: 'Record of what was resolved',
  heading: 'What we agreed about your complaint',
  summary: 'What was agreed, by whom and by when, and that it can be brought back.',
  reader: 'adult',
  may: [...complaintsTeam, 'stage 1 resolver'],
  goesTo: ['complainant', 'advocate'],
  tells: ['T16', 'live to resolved'],
  source: [{ key: 'REG', at: '15(1)' }],
  opensWhen: state =>
    state.gates.resolutions.length > 0 || currentRound(state).stage1Outcome === 'resolved'
      ? null
      : 'Opens when something has been resolved.',
  asks: given => [
    ...(given.state.gates.resolutions.length > 0 || onRecord(given) !== null
      ? []
      : [{ name: 'terms', label: 'What was agreed, by whom, and by when?', needed: true, long: true }]),
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what the letter is',
      'Dear {name}\n\nThank you for talking to us about your complaint. This letter says what we agreed, so that you have it in writing.',
      { source: [{ key: 'REG', at: '15(1)' }] },
    ),
    { kind: 'composed', compose: terms },
    { kind: 'composed', compose: given => actions(given, 1) },
    rightToStage2(
      'If we do not do what we agreed, or you find that it does not settle the matter, tell us. You can then ask for {stage 2}. You do not have to give reasons.',
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: () => ({ 'stage 2': STAGE_2, Ombudsman: OMBUDSMAN }),
  lacks: () => [],
  enclosures: () => [],
}
