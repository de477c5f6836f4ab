import type { ComplaintState } from './state.ts'
import type { Strand } from './words.ts'

/** null where it is open in one of the strands; otherwise why it is not, in the words of the complaint itself. */
export function openInSomeStrand(
  state: ComplaintState,
  opens: (state: ComplaintState, strand: Strand) => string | null,
): string | null {
  const whys = [...new Set<Strand>(['substance', ...state.strands.keys()])].map(strand => opens(state, strand))
  return whys.includes(null) ? null : (whys[0] ?? null)
}
