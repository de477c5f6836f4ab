import type { StoredEntry } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import { afterOmbudsman } from './ombudsman.ts'
import { ofPoints } from './points.ts'
import { atReceipt } from './receipt.ts'
import { atStage1 } from './stage-1.ts'
import { atStage2 } from './stage-2.ts'
import { atStage3 } from './stage-3.ts'
import type { Tell } from './tell.ts'

/** Who must be told of what, for every step of the procedure up to the council's last response, and for every move of a point. */
export const tells: readonly Tell[] = [
  ...atReceipt,
  ...atStage1,
  ...atStage2,
  ...atStage3,
  ...afterOmbudsman,
  ...ofPoints,
]

const byEntry: ReadonlyMap<string, readonly Tell[]> = Map.groupBy(
  tells.filter(({ entry }) => entry !== null),
  ({ entry }) => entry ?? '',
)

/** What somebody is told of this one entry. */
export const tellsOf = (entry: StoredEntry, state: ComplaintState): readonly Tell[] =>
  (byEntry.get(entry.type) ?? []).filter(
    ({ when, told }) => told.length > 0 && (when?.(entry.data, entry, state) ?? true),
  )
