import { copyDetails } from '../redaction/copies.ts'
import { profileOf, type RecipientKind } from '../redaction/recipients.ts'
import type { ComplaintState } from '../state.ts'
import type { CourtPaper } from './state.ts'

/** What a file was made of: the version before it, and the original of a redacted copy. */
const sourcesOf = (state: ComplaintState, fileId: string): readonly string[] =>
  [state.files.held.get(fileId)?.versionOf, copyDetails(state, fileId)?.originalId].flatMap(id => id ?? [])

/** The file and all it was made of, the nearest first. */
export function cameFrom(state: ComplaintState, fileId: string): readonly string[] {
  const found = new Set([fileId])
  for (const id of found) for (const source of sourcesOf(state, id)) found.add(source)
  return [...found]
}

/** What is noted of a file as a paper of a court; of a later version or a copy, what is noted of what it was made of. */
const courtPaperOf = (state: ComplaintState, fileId: string): CourtPaper | undefined =>
  cameFrom(state, fileId).flatMap(id => state.packs.courtPapers.get(id) ?? [])[0]

/** Why a paper of a family court does not go to somebody; null where it may, or is none. */
export function courtKeeps(state: ComplaintState, fileId: string, recipient: RecipientKind | null): string | null {
  const paper = courtPaperOf(state, fileId)
  if (!paper) return null
  if (paper.permission === null) return 'It is a paper of a family court, and no permission to pass it on is recorded.'
  if (recipient !== null && paper.recipients.includes(recipient)) return null
  const whom = recipient === null ? 'them' : profileOf(recipient).words
  return `It is a paper of a family court, and the permission to pass it on is not for ${whom}.`
}
