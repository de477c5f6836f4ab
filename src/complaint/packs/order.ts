import type { ComplaintState } from '../state.ts'
import { byKind, slotOf } from './slots.ts'
import type { Pack, PackPaper } from './state.ts'

export const packMoves = ['up', 'down'] as const
export type PackMove = (typeof packMoves)[number]

/** Its papers cannot be moved any more once its files are made. */
export const canBeOrdered = ({ made }: Pack): boolean => made === null

/**
 * The papers after one of them was moved; null where it cannot be moved so. In a panel pack it changes places with a paper
 * of its kind only: the order of the kinds is what the panel reads by.
 */
export function movedInPack(
  state: ComplaintState,
  { papers, purpose, strand }: Pick<Pack, 'papers' | 'purpose' | 'strand'>,
  fileId: string,
  move: PackMove,
): readonly PackPaper[] | null {
  const place = papers.findIndex(paper => paper.fileId === fileId)
  const [moved, other] = [papers[place], papers[place + (move === 'up' ? -1 : 1)]]
  if (!moved || !other) return null
  const slot = ({ fileId: id }: PackPaper) => {
    const file = state.files.held.get(id)
    return file && slotOf(state, file, strand)
  }
  if (purpose === 'review panel' && slot(moved) !== slot(other)) return null
  return papers.map(paper => (paper === moved ? other : paper === other ? moved : paper))
}

/** Which moves of a paper change anything. */
export const movesInPack = (state: ComplaintState, pack: Pack, fileId: string): readonly PackMove[] =>
  canBeOrdered(pack) ? packMoves.filter(move => movedInPack(state, pack, fileId, move) !== null) : []

/** Its papers were not moved since it was looked at, nor there and back: its pages bear the number of its version. */
export function isAsItStood({ packs }: ComplaintState, pack: Pack): boolean {
  const now = packs.composed.get(pack.id)
  const order = ({ papers }: Pack) => papers.map(({ fileId }) => fileId).join()
  return now !== undefined && now.version === pack.version && order(now) === order(pack)
}

/**
 * The order that somebody chose by hand last for the same papers, for whomever: copies for others have the same pages. In a
 * panel pack the kinds stand as they do now, whatever a paper was when it was moved.
 */
export function orderChosenFor(
  state: ComplaintState,
  { purpose, strand }: Pick<Pack, 'purpose' | 'strand'>,
  files: readonly string[],
): readonly string[] | undefined {
  const [last] = [...state.packs.composed.values()]
    .filter(
      pack =>
        pack.ordered !== null &&
        pack.purpose === purpose &&
        pack.strand === strand &&
        pack.papers.length === files.length &&
        pack.papers.every(({ fileId }) => files.includes(fileId)),
    )
    .toSorted((a, b) => (b.ordered ?? 0) - (a.ordered ?? 0))
  const chosen = last?.papers.flatMap(({ fileId }) => state.files.held.get(fileId) ?? [])
  return (purpose === 'review panel' && chosen ? byKind(state, chosen, strand) : chosen)?.map(({ id }) => id)
}
