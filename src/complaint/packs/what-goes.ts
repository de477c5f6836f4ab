import { mayBeSent } from '../files/may-be-opened.ts'
import { copyDetails, redactedCopyFor } from '../redaction/copies.ts'
import { profileOf, type RecipientKind } from '../redaction/recipients.ts'
import type { ComplaintState } from '../state.ts'
import { courtKeeps } from './court-papers.ts'
import { everMade } from './ever-made.ts'
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
  const kept = courtKeeps(state, fileId, recipient)
  if (kept !== null) return { kind: 'never', why: kept }
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

/** The file that goes in for a paper as things stand now. */
export function usedFor(state: ComplaintState, fileId: string, recipient: RecipientKind): string {
  const goes = howItGoes(state, fileId, recipient)
  return 'usesId' in goes ? goes.usesId : fileId
}

/** What a reader of a pack is told in it: its papers as they go, and the words that were said with them. */
export type ToldInPack = Pick<
  Pack,
  'purpose' | 'strand' | 'happened' | 'recipient' | 'supplements' | 'papers' | 'leftOut' | 'view' | 'unanswered'
>

const tells = ({ papers, strand, happened, leftOut, view, unanswered }: ToldInPack): string =>
  JSON.stringify([
    papers.map(({ fileId, usesId }) => [fileId, usesId]),
    strand,
    [happened.earliest, happened.latest, happened.asWritten],
    leftOut,
    view && [view.fault, view.injustice, view.remedy],
    unanswered,
  ])

/** The same papers with the same words are the same version, whoever it is for; anything else is the next. */
export function versionOf(state: ComplaintState, pack: ToldInPack): number {
  const packs = packsOf(state, pack.purpose)
  const same = packs.findLast(
    one => pack.supplements === null && one.supplements === null && tells(one) === tells(pack),
  )?.version
  const isTheirs = packs.some(one => one.version === same && one.recipient === pack.recipient)
  return same === undefined || isTheirs ? Math.max(0, ...packs.map(({ version }) => version)) + 1 : same
}

/** The version of a pack whose papers are moved: the next one where somebody else’s copy bears the same. */
export function versionMoved(state: ComplaintState, { id, purpose, version }: Pack): number {
  const packs = packsOf(state, purpose)
  const shared = packs.some(other => other.id !== id && other.version === version)
  return shared ? Math.max(...packs.map(one => one.version)) + 1 : version
}

/** What may no longer go out as it was put together, and what to do; null when everything may. */
export function nowInTheWay(state: ComplaintState, pack: Pack): string | null {
  if (pack.made === null && everMade(state.history.stored).packs.has(pack.id))
    return 'Its files were made before, and the entry that says so was withdrawn. Put the pack together again.'
  for (const { fileId, usesId } of pack.papers) {
    const goes = howItGoes(state, fileId, pack.recipient)
    const uses = state.files.held.get(usesId)
    if (goes.kind === 'never') return `A paper may no longer go out: ${goes.why} Put the pack together again.`
    if (!uses || !mayBeSent(uses))
      return 'A paper may no longer go out: what was to go in its place is gone. Put the pack together again.'
    if (usedFor(state, fileId, pack.recipient) !== usesId)
      return 'A redacted copy was made since, or is gone. Put the pack together again.'
    if (goes.kind === 'only for a reason' && pack.unredacted === null) return `${goes.why} Put the pack together again.`
  }
  const other = [...state.packs.composed.values()].some(
    ({ id, supplements, made }) => id !== pack.id && supplements !== null && supplements === pack.supplements && made,
  )
  return other ? 'Another supplement to the same pack has these numbers. Put it together again.' : null
}

/** A supplement to that pack waits for its files: another one would have the same numbers. */
export const supplementWaits = (state: ComplaintState, base: Pack): boolean =>
  [...state.packs.composed.values()].some(
    pack => pack.supplements === base.id && pack.made === null && nowInTheWay(state, pack) === null,
  )

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
