import { discrepancyNoted } from '#complaint/entries/discrepancy-noted.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { statementImported } from '#complaint/entries/statement-imported.ts'
import type { NewEntry } from '#stream/entry.ts'
import { undated } from '#stream/when.ts'
import type { Facts, InconsistencyKind } from '../facts.ts'
import { proposeHandling, proposeScope } from './beside.ts'
import { proposeFindings } from './findings.ts'
import {
  proposeDecision,
  proposeEarlierMatter,
  proposeFollowed,
  proposeOutcomes,
  proposeRemedies,
} from './ombudsman.ts'
import { proposePeople } from './people.ts'
import { placePoints } from './points.ts'
import { type Drafting, implied, type Proposal } from './proposal.ts'
import { proposeRecommendations } from './recommendations.ts'
import { proposeBackground, proposeReceipt, proposeRestart, proposeStage2, proposeStage3 } from './stages.ts'

/** What the record works out for itself from the entries: noting it too would say it twice. */
const derived: ReadonlySet<InconsistencyKind> = new Set<InconsistencyKind>([
  'label with no such point',
  'from contradicts the finding held',
  'parent amended as a whole',
  'change without a from',
  'dates out of order',
  'due before the report it rests on',
  'longer than the limit it quotes',
])

const proposeDiscrepancies = ({ facts, document }: Drafting): readonly NewEntry[] =>
  facts.inconsistencies
    .filter(({ kind }) => !derived.has(kind))
    .map(({ kind, what, lines }) =>
      discrepancyNoted.write(
        undated,
        { kind: 'history', document, line: lines[0] ?? null, inferred: false },
        { kind, what, lines: [...lines] },
      ),
    )

export interface ProposalSetting {
  /** What the complaint is about, without names; by default what the statement is filed under. */
  readonly subject?: string
  /** The printed reference the complaint will have. */
  readonly reference: string
  /** The statement itself, kept beside its facts; null where only facts are told. */
  readonly text: string | null
  /** Of the text, so that the same file is not read in twice. */
  readonly digest: string
  newId(): string
}

const subjectOf = ({ header }: Facts): string =>
  header.subcategory?.value ?? header.category?.value ?? "Children's services"

/** Facts of a decision statement as entries of the complaint they tell of, each with the line it came from. */
export function proposeEntries(
  facts: Facts,
  { subject, reference: printed, text, digest, newId }: ProposalSetting,
): Proposal {
  const reference = facts.header.reference?.value ?? null
  const document = reference === null ? 'decision statement' : `decision statement ${reference}`
  const drafting: Drafting = { facts, document, newId }
  const people = proposePeople(drafting)
  const [earlier, matter] = [newId(), newId()]
  const before = proposeEarlierMatter(drafting, earlier)
  const points = placePoints(facts.points, newId)
  return {
    people,
    entries: [
      ...people
        .filter(({ part }) => part !== 'investigating officer' && part !== 'independent person')
        .map(({ personId, part, note, source }) => partTaken.write(undated, source, { personId, part, note })),
      ...proposeBackground(drafting),
      ...proposeReceipt(drafting, printed, subject ?? subjectOf(facts)),
      ...before.entries,
      ...proposeHandling(drafting),
      ...proposeRestart(drafting, earlier),
      ...proposeStage2(drafting, people, points),
      ...proposeFindings(drafting, points),
      ...proposeOutcomes(drafting),
      ...proposeRecommendations(drafting),
      ...proposeStage3(drafting, points),
      ...proposeScope(drafting),
      ...proposeFollowed(drafting, before.agreed),
      ...proposeRemedies(drafting, before.agreed),
      ...proposeDecision(drafting, matter),
      ...proposeDiscrepancies(drafting),
      statementImported.write(undated, implied(document), { reference, digest, document, text }),
    ],
  }
}
