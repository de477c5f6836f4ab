import { roundNumberOf } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import type { Stage2Author } from './state.ts'
import type { WrittenPart, WrittenReport } from './written.ts'

/** What an author wrote last in the run under way; null where nothing is written. */
export const writtenIn = (state: ComplaintState, strand: Strand, author: Stage2Author): WrittenReport | undefined =>
  state.investigation.written.findLast(
    one => one.strand === strand && one.author === author && one.round === roundNumberOf(state, strand),
  )

export const wordsOn = (written: WrittenReport | undefined, part: WrittenPart): string | null =>
  written?.parts.find(one => one.part === part)?.words ?? null
