import { letterChecked } from '#complaint/entries/letter-checked.ts'
import type { MadeFrom } from '#complaint/letters/state.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import type { AgainstRecord } from '#paper/against-record/difference.ts'
import type { RecordTx } from '#record/record.ts'
import type { NewEntry } from '#stream/entry.ts'
import { onDay } from '#stream/when.ts'
import type { Opened } from '../open-complaint.ts'

/** What is kept of holding a letter against the record. */
export interface Check {
  readonly fileId: string
  readonly madeFrom: MadeFrom | null
  readonly dated: Day
  /** Days that the letter sets itself. */
  readonly sets: readonly Day[]
  readonly against: AgainstRecord
  readonly reason: string | null
}

/** "2 of a date, 1 of a finding": how many differences of each kind. */
const counted = ({ differences }: AgainstRecord) =>
  [...Map.groupBy(differences, ({ kind }) => kind)].map(([kind, all]) => ({ kind, count: all.length }))

const checkEntry = ({ fileId, madeFrom, dated, sets, against, reason }: Check, today: Day): NewEntry =>
  letterChecked.write(
    onDay(today),
    { kind: 'worked' },
    {
      fileId,
      madeFrom,
      dated: formatIsoDay(dated),
      sets: sets.map(formatIsoDay),
      differences: counted(against),
      notCompared: against.notCompared.length,
      reason,
    },
  )

/** Appends what a check found, with its line in the audit. */
export async function appendCheck(
  tx: RecordTx,
  { ref, version }: Pick<Opened, 'ref' | 'version'>,
  check: Check,
  { personId, today, at }: { readonly personId: string; readonly today: Day; readonly at: string },
): Promise<void> {
  await tx.append(ref, version, [checkEntry(check, today)], { actor: personId, now: at })
  const { differences } = check.against
  const detail = { verb: 'check-letter', history: false, file: check.fileId, differences: differences.length }
  await tx.audit({ at, actor: personId, kind: 'change', subject: `complaint/${ref.id}`, detail })
}
