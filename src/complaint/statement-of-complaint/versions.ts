import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { draftOf, numbered } from './draft.ts'
import type { StatementVersion, VersionPoint } from './state.ts'

/** Of that strand: each has a statement of its own, with numbers of its own. */
export const lastVersion = (
  { statement }: Pick<ComplaintState, 'statement'>,
  strand: Strand = 'substance',
): StatementVersion | undefined => statement.versions.findLast(version => version.strand === strand)

/** The draft as a version would hold it. */
export const draftAsVersion = (state: ComplaintState): readonly VersionPoint[] =>
  numbered(draftOf(state)).map(({ id, label, kind, text }) => ({ pointId: id, label, kind, text }))

export const isSame = (a: readonly VersionPoint[], b: readonly VersionPoint[]): boolean =>
  JSON.stringify(a.map(({ pointId, label, kind, text }) => [pointId, label, kind, text])) ===
  JSON.stringify(b.map(({ pointId, label, kind, text }) => [pointId, label, kind, text]))

/** The number of the version that the draft would be: the one it is, while nothing was changed since it was sent. */
export function numberOfDraft(state: ComplaintState): number {
  const last = lastVersion(state)
  if (!last) return 1
  return isSame(last.points, draftAsVersion(state)) ? last.number : last.number + 1
}

/** One point in two versions, side by side: null where a version does not have it. */
export interface Compared {
  readonly pointId: string
  readonly first: VersionPoint | null
  readonly second: VersionPoint | null
}

export function compared(first: readonly VersionPoint[], second: readonly VersionPoint[]): readonly Compared[] {
  const gone = first.filter(one => !second.some(({ pointId }) => pointId === one.pointId))
  return [
    ...second.map(one => ({
      pointId: one.pointId,
      first: first.find(({ pointId }) => pointId === one.pointId) ?? null,
      second: one,
    })),
    ...gone.map(one => ({ pointId: one.pointId, first: one, second: null })),
  ]
}
