import type { Asking } from '../asking.ts'
import { DecisionColumns, PRINTED } from './decision-columns.ts'

interface Kept {
  readonly revision: number
  readonly mark: string
  readonly columns: DecisionColumns
}

/** One for each database that this process serves; more than one only in tests. */
const MOST_KEPT = 3
const kept: Kept[] = []

// A text for each column: as rows they take ten times as long to read. The character between is in no text.
const inOne = (text: string): string => `coalesce(string_agg(translate(${text}, e'\\x1f', ''), e'\\x1f'), '')`
const columnOf: Readonly<Record<(typeof PRINTED)[number], string>> = {
  id: 'id::text',
  reference: 'reference',
  authority: `coalesce(authority, '')`,
  category: `coalesce(category, '')`,
  outcome: `coalesce(outcome, '')`,
  decidedOn: `coalesce(decided_on::text, '')`,
  stage: `coalesce(stage_reached::text, '')`,
  remedyPence: `coalesce(remedy_pence::text, '')`,
  delayDays: `coalesce(delay_days::text, '')`,
  faultKinds: `array_to_string(fault_kinds, e'\\n')`,
}
const CHANGED = `select ${PRINTED.map(name => `${inOne(columnOf[name])} as "${name}"`).join(', ')}
  from published_decisions where revision > $1`

async function takeChanges(columns: DecisionColumns, tx: Asking, after: number): Promise<void> {
  const [row] = await tx.query<Record<(typeof PRINTED)[number], string>>(CHANGED, [after])
  if (!row || row.id === '') return
  const split = (name: (typeof PRINTED)[number]): readonly string[] => row[name].split('\u{1f}')
  columns.take({
    id: split('id'),
    reference: split('reference'),
    authority: split('authority'),
    category: split('category'),
    outcome: split('outcome'),
    decidedOn: split('decidedOn'),
    stage: split('stage'),
    remedyPence: split('remedyPence'),
    delayDays: split('delayDays'),
    faultKinds: split('faultKinds'),
  })
}

/**
 * The register as it is now: what was read before and whatever was brought in since. The mark of an import is its own, so
 * what was kept belongs to this database, and to what it has committed, only if the database has that mark.
 */
export async function columnsOf(tx: Asking): Promise<DecisionColumns> {
  const revisions = await tx.query<{ revision: number; mark: string }>(
    `(select revision, mark from published_revisions order by revision desc limit 1)
     union select revision, mark from published_revisions where mark = any($1::uuid[])`,
    [kept.map(({ mark }) => mark)],
  )
  const last = revisions.toSorted((one, other) => other.revision - one.revision)[0]
  if (!last) return new DecisionColumns()
  const before = kept
    .filter(({ mark }) => revisions.some(one => one.mark === mark))
    .toSorted((one, other) => other.revision - one.revision)[0]
  if (before?.mark === last.mark) return before.columns
  // Out of reach while it is added to: what another search adds meanwhile may be of another database.
  const { columns, revision } = before ?? { columns: new DecisionColumns(), revision: 0 }
  if (before) kept.splice(kept.indexOf(before), 1)
  await takeChanges(columns, tx, revision)
  kept.unshift({ ...last, columns })
  kept.splice(MOST_KEPT)
  return columns
}
