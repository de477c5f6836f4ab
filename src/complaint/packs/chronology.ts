import type { StoredEntry } from '#stream/entry.ts'
import { inProcedureOrder } from '#stream/fold.ts'
import { complaintEntryTypes } from '../entries/index.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import { partInWords } from '../words.ts'
import { dayOrAsWritten } from './in-words.ts'

export interface ChronologyLine {
  readonly on: string
  readonly what: string
  /** By their part in the complaint, and never by name. */
  readonly by: string
  /** The numbers of the papers that show it. */
  readonly papers: readonly number[]
}

function whoIn(state: ComplaintState, { actor, data }: StoredEntry): string {
  const id = typeof data.decidedBy === 'string' ? data.decidedBy : actor
  if (id === 'system') return 'Redress'
  const parts = partsHeldBy(state, id)
  return parts.length === 0 ? 'the council' : [...new Set(parts.map(partInWords))].join(', ')
}

/**
 * What happened, in the order in which it did. Everything for whoever looks into the complaint; otherwise the steps of
 * the procedure alone, by their titles: what was typed of them may be a note that the council made for itself.
 * @param papers the files of the pack, in its order
 */
export function chronology(
  state: ComplaintState,
  {
    everything,
    papers,
    first,
  }: { readonly everything: boolean; readonly papers: readonly string[]; readonly first: number },
): readonly ChronologyLine[] {
  const shownBy = (seq: number): readonly number[] =>
    papers.flatMap((id, place) => {
      const sent = state.letters.sendings.some(sending => sending.seq === seq && sending.files.includes(id))
      return sent || state.files.held.get(id)?.seq === seq ? [first + place] : []
    })
  return inProcedureOrder(complaintEntryTypes, state.history.standing).flatMap(entry => {
    const type = complaintEntryTypes.get(entry.type)
    if (!type || (type.background && !everything)) return []
    const words = everything ? type.describe(entry) : ''
    return [
      {
        on: dayOrAsWritten(entry.happened) || 'Not dated',
        what: words === '' ? type.title : `${type.title}. ${words}`,
        by: whoIn(state, entry),
        papers: shownBy(entry.seq),
      },
    ]
  })
}
