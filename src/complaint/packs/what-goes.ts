import { mayBeSent } from '../files/may-be-opened.ts'
import { copyDetails, redactedCopyFor } from '../redaction/copies.ts'
import { profileOf, type RecipientKind } from '../redaction/recipients.ts'
import type { ComplaintState } from '../state.ts'
import type { Pack, PackPurpose } from './state.ts'

/** How one file goes to one recipient. */
export type HowItGoes =
  | { readonly kind: 'as it is' | 'redacted copy'; readonly usesId: string }
  /**
   * It has to be redacted for them, or is not theirs by default: it goes as it is only for a reason. So does a copy that
   * was made elsewhere, in which nobody here looked for what it should not hold.
   */
  | {
      readonly kind: 'only for a reason'
      readonly why: string
      readonly usesId: string
      readonly made: 'elsewhere' | null
    }
  | { readonly kind: 'never'; readonly why: string }

/** The person complained about gets nothing that nobody has redacted for them: where the family lives stands in it. */
const onlyRedacted: ReadonlySet<RecipientKind> = new Set(['person complained about'])

const MADE_ELSEWHERE = 'Its redacted copy was made elsewhere, and was not checked here.'

export function howItGoes(state: ComplaintState, fileId: string, recipient: RecipientKind): HowItGoes {
  const file = state.files.held.get(fileId)
  if (!file) return { kind: 'never', why: 'It is no file of this complaint.' }
  if (!mayBeSent(file)) return { kind: 'never', why: 'It is held by the scanner, destroyed, or names an address.' }
  if (copyDetails(state, fileId))
    return { kind: 'never', why: 'It is a redacted copy, which goes in the place of its original.' }
  const permission = state.packs.courtPapers.get(fileId)
  if (permission === null)
    return { kind: 'never', why: 'It is a paper of a family court, and no permission to pass it on is recorded.' }
  const copy = redactedCopyFor(state, fileId, recipient)
  if (copy?.made === 'here') return { kind: 'redacted copy', usesId: copy.copyId }
  const { profile, includes, words } = profileOf(recipient)
  if (copy)
    return onlyRedacted.has(recipient)
      ? { kind: 'never', why: MADE_ELSEWHERE }
      : { kind: 'only for a reason', why: MADE_ELSEWHERE, usesId: copy.copyId, made: 'elsewhere' }
  if (profile === 'as it is' && includes.includes(file.kind)) return { kind: 'as it is', usesId: fileId }
  const why =
    profile === 'redacted'
      ? `No redacted copy for ${words} is among the files.`
      : `A file of this kind does not go to ${words} by itself.`
  return onlyRedacted.has(recipient)
    ? { kind: 'never', why }
    : { kind: 'only for a reason', why, usesId: fileId, made: null }
}

const packsOf = (state: ComplaintState, purpose: PackPurpose): readonly Pack[] =>
  [...state.packs.composed.values()].filter(pack => pack.purpose === purpose)

/** The latest pack of that kind for a recipient, files made: what a supplement goes on from. */
export const latestFor = (state: ComplaintState, purpose: PackPurpose, recipient: RecipientKind): Pack | undefined =>
  packsOf(state, purpose).findLast(pack => pack.recipient === recipient && pack.made !== null)

const same = (papers: Pack['papers'], chosen: readonly string[]): boolean =>
  papers.length === chosen.length && papers.every(({ fileId }, place) => fileId === chosen[place])

/** The same papers are the same version, whoever it is for; other papers are the next. */
export function versionOf(state: ComplaintState, purpose: PackPurpose, chosen: readonly string[]): number {
  const packs = packsOf(state, purpose)
  return (
    packs.findLast(pack => pack.supplements === null && same(pack.papers, chosen))?.version ??
    Math.max(0, ...packs.map(({ version }) => version)) + 1
  )
}

/** The papers of a pack and of all it supplements, and where the numbering ends. */
export function before(
  state: ComplaintState,
  pack: Pack | undefined,
): { readonly papers: readonly string[]; readonly lastPage: number } {
  if (!pack?.made) return { papers: [], lastPage: 0 }
  const earlier = pack.supplements === null ? undefined : state.packs.composed.get(pack.supplements)
  return {
    papers: [...before(state, earlier).papers, ...pack.papers.map(({ fileId }) => fileId)],
    lastPage: pack.made.lastPage,
  }
}
