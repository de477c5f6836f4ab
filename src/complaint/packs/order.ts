import type { ComplaintState } from '../state.ts'
import { slotOf } from './slots.ts'
import type { Pack, PackPaper, PackPurpose } from './state.ts'

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

/** The order that somebody chose last for the same papers: copies for others have the same pages. */
export const orderChosenFor = (
  { packs }: ComplaintState,
  purpose: PackPurpose,
  files: readonly string[],
): readonly string[] | undefined =>
  [...packs.composed.values()]
    .findLast(
      pack =>
        pack.purpose === purpose &&
        pack.papers.length === files.length &&
        pack.papers.every(({ fileId }) => files.includes(fileId)),
    )
    ?.papers.map(({ fileId }) => fileId)
