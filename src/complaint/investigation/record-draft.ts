import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import type { RecordDraft } from './papers.ts'

/** The written record of an oral complaint as it was last sent to the complainant, in the run under way (regulation 16). */
export const recordDraft = (state: ComplaintState, strand: Strand = 'substance'): RecordDraft | undefined =>
  state.investigation.recordDrafts.findLast(
    draft => draft.strand === strand && draft.round === roundNumberOf(state, strand),
  )
