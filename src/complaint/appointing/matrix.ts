import type { Mark } from '#law/source.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Part } from '../words.ts'

/** `hard` is refused; `warn` asks for a written reason, which is kept. */
export type Force = 'hard' | 'warn'

/** What one person may not be, or should not be without a reason, in one complaint. */
export interface Conflict {
  readonly force: Force
  readonly source: SourceRef
  readonly mark: Mark
  readonly why: string
}

interface Cell extends Conflict {
  readonly one: readonly Part[]
  readonly other: readonly Part[]
}

const manager = 'complaints manager'
const resolver = 'stage 1 resolver'
const investigator = 'investigating officer'
const independent = 'independent person'
const adjudicator = 'adjudicating officer'
const second = 'supplementary investigating officer'
const panel: readonly Part[] = ['panel chair', 'panellist']
const family: readonly Part[] = ['complainant', 'child', 'person affected', 'relative', 'representative']

const cell = (
  one: Part | readonly Part[],
  other: Part | readonly Part[],
  force: Force,
  source: SourceRef,
  mark: Mark,
  why: string,
): Cell => ({
  one: typeof one === 'string' ? [one] : one,
  other: typeof other === 'string' ? [other] : other,
  force,
  source,
  mark,
  why,
})

const guidance: SourceRef = { key: 'GUIDANCE', at: '' }
const advocates: SourceRef = { key: 'ADV', at: 'regulation 3' }
const itsOwnJudge = 'Nobody considers a complaint of their own or about themselves.'
const noEarlierPart = 'A member of the panel has had no earlier part in the complaint.'
const outsideTheCouncil = 'The independent person stands outside those who consider the complaint for the council.'
const apart = 'An advocate is neither complained about nor part of considering the complaint.'
const oneDecision = 'An investigating officer has no other part in deciding the complaint.'

/**
 * The conflict matrix: every pair of parts that one person does not hold in one complaint, or only with a reason. A pair
 * that is not here is allowed. The stricter law comes first: of several cells for a pair the first is told.
 */
export const conflictMatrix: readonly Cell[] = [
  cell(
    independent,
    panel,
    'hard',
    { key: 'REG', at: '19(3)' },
    'verified',
    'The independent person at stage 2 may not sit on the panel.',
  ),
  cell('advocate', 'subject of a point', 'hard', advocates, 'verified', apart),
  cell(
    'advocate',
    [resolver, investigator, adjudicator, second, ...panel, independent, manager],
    'hard',
    advocates,
    'verified',
    apart,
  ),
  cell(
    independent,
    manager,
    'hard',
    { key: 'REG', at: '2' },
    'verified',
    'The independent person is no officer of the council.',
  ),
  cell(
    independent,
    [resolver, investigator, adjudicator, second],
    'hard',
    { key: 'REG', at: '17(2)' },
    'verified',
    outsideTheCouncil,
  ),
  cell(
    panel,
    manager,
    'hard',
    { key: 'REG', at: '19(2)' },
    'verified',
    'A member of the panel is no officer of the council.',
  ),
  cell(
    panel,
    [resolver, investigator, adjudicator, second],
    'hard',
    { key: 'REG', at: '19(2)' },
    'verified',
    noEarlierPart,
  ),
  cell(
    investigator,
    second,
    'hard',
    { key: 'D', at: '18 011 015' },
    'derived',
    'A further review is made by somebody other than the first investigating officer.',
  ),
  cell([investigator, second], [resolver, adjudicator], 'hard', guidance, 'derived', oneDecision),
  cell(
    'subject of a point',
    [resolver, investigator, adjudicator, second, independent, ...panel],
    'hard',
    guidance,
    'derived',
    itsOwnJudge,
  ),
  cell(
    family,
    [resolver, investigator, adjudicator, second, independent, ...panel],
    'hard',
    guidance,
    'derived',
    itsOwnJudge,
  ),
  cell(
    manager,
    'subject of a point',
    'warn',
    guidance,
    'recalled',
    'The complaints manager should not be complained about in the complaint they co-ordinate.',
  ),
  cell(
    manager,
    [resolver, investigator, adjudicator, second],
    'warn',
    guidance,
    'recalled',
    'The complaints manager should stand apart from those who decide the complaint.',
  ),
  cell(resolver, adjudicator, 'warn', guidance, 'derived', 'Whoever answered at stage 1 should not decide at stage 2.'),
]

const joins = ({ one, other }: Cell, a: Part, b: Part): boolean =>
  (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))

/** What stands between two parts of one person; undefined where they may be both. */
export const conflictBetween = (a: Part, b: Part): Conflict | undefined =>
  a === b ? undefined : conflictMatrix.find(one => joins(one, a, b))
