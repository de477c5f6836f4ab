import { holdersNow } from '#complaint/appointing/held.ts'
import { livePoints } from '#complaint/points.ts'
import { currentRound, hasStage, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { lastVersion } from '#complaint/statement-of-complaint/versions.ts'
import { type Block, heading } from './content.ts'
import { dayOf, dueDay, lengthTold } from './dates.ts'
import { pointsTold } from './points-told.ts'
import { words } from './shared-parts.ts'
import { answerTo, type Given, type Question, type TemplatePart } from './template.ts'

/** Whoever is appointed at stage 2. */
type Appointed = 'investigating officer' | 'independent person'

export const opensAtStage2 = (state: ComplaintState, who: Appointed): string | null => {
  const round = currentRound(state)
  if (hasStep(round, 'stage 2 responded')) return 'Stage 2 has been answered.'
  if (!hasStage(round, 2)) return 'Opens when stage 2 has been asked for.'
  return holdersNow(state, who).length > 0 ? null : `Opens when the ${who} has been appointed.`
}

export const termsAsked: Question = {
  name: 'terms',
  label: 'What is paid, and on what terms?',
  hint: 'The fee, expenses, and the agreement they sign.',
  needed: true,
  long: true,
}

const scope = ({ state }: Given): readonly Block[] => [
  heading('What it is about'),
  ...pointsTold('The points as they stand', livePoints(state, 'substance')),
]

/** Whether the points are agreed, so that nobody begins with the wrong ones. */
function statementStands({ state }: Given): string {
  const last = lastVersion(state)
  if (!last) return 'There is no statement of complaint yet. To agree one with the complainant comes first.'
  if (last.kind === 'sent')
    return `Version ${last.number} of the statement of complaint is with the complainant and not agreed yet.`
  return `The statement of complaint is settled as version ${last.number}: ${last.agreed ?? 'not stated'}.`
}

/** The declaration of independence of whoever the letter goes to. */
function declaration({ state, to }: Given, as: Appointed): string {
  const appointment = state.parts.findLast(
    ({ personId, part, until }) => personId === to && part === as && until === null,
  )
  const declared =
    appointment?.declared === true || state.appointing.declarations.some(one => one.personId === to && one.as === as)
  return declared
    ? 'Your declaration is on record.'
    : 'Your declaration is not on record yet. We need it before you begin.'
}

export const scopePart: TemplatePart = { kind: 'composed', compose: scope }

export const statementPart = words(
  'statement',
  'where the statement of complaint stands',
  '{where the statement stands}',
)

export const datesPart = words(
  'dates',
  'the dates of stage 2',
  'Stage 2 counts from {started}. The council’s answer has to go out within {limit}, by {usual}, or with notice by {latest} at the latest. The decision and the letter need time as well, so let us have your report well before.',
  { heading: 'The dates', source: [{ key: 'REG', at: '17(3)' }], keeps: ['usual', 'latest'] },
)

export const sharedValues = (given: Given, as: Appointed): Readonly<Record<string, string | null>> => ({
  'where the statement stands': statementStands(given),
  started:
    currentRound(given.state).form === 'oral'
      ? dayOf(given, 'written record produced')
      : dayOf(given, 'stage 2 requested'),
  limit: lengthTold(given, 'S2-25'),
  usual: dueDay(given, 'S2-25'),
  latest: dueDay(given, 'S2-65'),
  declaration: declaration(given, as),
  terms: answerTo(given, 'terms'),
})

export const confidentialPart = words(
  'confidential',
  'confidentiality and data',
  'You may see the files that you need, and nobody may hold them back from you because of who asks. Keep what you learn to yourself. Use it for this complaint only. Send nothing by ordinary email. Give everything back when the complaint is over. Tell us at once if something is lost.',
  { heading: 'Files, and keeping them safe', source: [{ key: 'UKGDPR', at: '' }] },
)
