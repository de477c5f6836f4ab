import type { StoredEntry } from '#stream/entry.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { ComplaintState } from '../state.ts'
import type { LetterCheck } from './state.ts'

/** What happens around a letter and is told in none: recorded after a check, it leaves the check as good as it was. */
const toldInNoLetter: ReadonlySet<string> = new Set([
  'complaint-assigned',
  'court-paper-noted',
  'delivery-asked-again',
  'delivery-gone',
  'delivery-told',
  'dispatch-asked',
  'dispatch-released',
  'dispatch-withdrawn',
  'file-added',
  'file-check-asked',
  'file-checked',
  'file-destroyed',
  'file-missed',
  'file-redacted',
  'file-released',
  'letter-checked',
  'passages-marked',
  'letter-sent',
  'pack-composed',
  'pack-ordered',
  'pack-delivery-noted',
  'pack-made',
  'receipt-recorded',
  'redaction-begun',
  'redaction-dropped',
  'report-kept',
  'stage-1-signed-off',
  'waiting-ended',
  'waiting-noted',
  'who-is-told-decided',
])

/** The response to an enquiry tells the council’s view and the papers as the bundle for the Ombudsman was signed off. */
const saysWhatTheCouncilThinks = (type: string, { view }: StoredEntry['data']): boolean =>
  type === 'pack-composed' && view !== null

/** How a kept letter stands to the record; null for a file that is no letter made or checked here. */
export type Standing =
  | { readonly kind: 'agrees' | 'differs, with a reason'; readonly check: LetterCheck }
  | { readonly kind: 'differs'; readonly check: LetterCheck }
  /** The record has changed since. */
  | { readonly kind: 'out of date'; readonly check: LetterCheck }
  /** A later version of a letter that was made or checked here, or one whose check was withdrawn. */
  | { readonly kind: 'not checked' }

/** A letter and what it is a later version of, the letter first. */
function* versionsBack({ files }: ComplaintState, fileId: string): Generator<string> {
  const seen = new Set<string>()
  for (let at: string | null = fileId; at !== null && !seen.has(at); at = files.held.get(at)?.versionOf ?? null) {
    yield at
    seen.add(at)
  }
}

/** The first check of a letter, or of the nearest that it is a later version of. */
export function firstCheckOf(state: ComplaintState, fileId: string): LetterCheck | undefined {
  for (const one of versionsBack(state, fileId)) {
    const check = state.letters.checks.find(each => each.fileId === one)
    if (check) return check
  }
  return undefined
}

/** The letter made here that a file is, or is a later version of; undefined for one that was not made here. */
export function madeLetterOf(state: ComplaintState, fileId: string): LetterCheck | undefined {
  const back = new Set(versionsBack(state, fileId))
  return state.letters.checks.find(one => back.has(one.fileId) && one.madeFrom !== null)
}

/** What a letter was made from, or the one that it is a later version of; null for one that was not made here. */
export const madeFromOf = (state: ComplaintState, fileId: string): LetterCheck['madeFrom'] =>
  madeLetterOf(state, fileId)?.madeFrom ?? null

/** Sending the stage 1 answer makes its findings: they are recorded with it, directly before it. */
function* madeBySending({ history: { stored } }: ComplaintState, sending: number): Generator<number> {
  const sent = stored[sending - 1]
  for (let at = sending - 2; sent && at >= 0; at--) {
    const before = stored[at]
    if (before?.type !== 'finding-made' || before.recordedAt !== sent.recordedAt || before.actor !== sent.actor) return
    yield before.seq
  }
}

/**
 * Whether a file is a letter that was made or checked here, or a later version of one, going by what was recorded first:
 * to withdraw the check, or to correct what it is a version of, leaves it a letter.
 */
function isLetterOfOurs({ history: { stored } }: ComplaintState, fileId: string): boolean {
  const checked = new Set<unknown>(stored.flatMap(({ type, data }) => (type === 'letter-checked' ? [data.fileId] : [])))
  const versionOf = new Map<unknown, unknown>(
    stored.flatMap(({ type, data }) => (type === 'file-added' ? [[data.fileId, data.versionOf] as const] : [])),
  )
  const back = new Set<unknown>([fileId])
  for (const one of back) {
    if (checked.has(one)) return true
    if (versionOf.has(one)) back.add(versionOf.get(one))
  }
  return false
}

export function standingOf(state: ComplaintState, fileId: string): Standing | null {
  const check = state.letters.checks.findLast(one => one.fileId === fileId)
  if (!check) return firstCheckOf(state, fileId) || isLetterOfOurs(state, fileId) ? { kind: 'not checked' } : null
  const itsOwn = new Set(
    state.letters.sendings.flatMap(({ seq, files }) =>
      files.includes(fileId) ? [seq, ...madeBySending(state, seq)] : [],
    ),
  )
  const changed = ({ seq, type, data }: StoredEntry): boolean =>
    seq > check.seq && !itsOwn.has(seq) && (!toldInNoLetter.has(type) || saysWhatTheCouncilThinks(type, data))
  if (state.history.stored.some(changed)) return { kind: 'out of date', check }
  if (check.differences === 0) return { kind: 'agrees', check }
  return { kind: check.reason === null ? 'differs' : 'differs, with a reason', check }
}

const inTheWay = (state: ComplaintState, fileId: string): string | null => {
  const standing = standingOf(state, fileId)
  switch (standing?.kind) {
    case 'not checked':
      return 'has not been held against the record since it was brought back'
    case 'out of date':
      return 'was last held against the record before the record changed'
    case 'differs':
      return `differs from the record in ${standing.check.differences === 1 ? '1 place' : `${standing.check.differences} places`}, and nobody has said why it is sent all the same`
    default:
      return null
  }
}

/** A letter made or checked here goes out as it agrees with the record now, or with a reason why it does not. */
export const lettersChecked = (state: ComplaintState, files: readonly string[]): readonly InputIssue[] =>
  files.flatMap(fileId => {
    const why = inTheWay(state, fileId)
    const name = state.files.held.get(fileId)?.name ?? 'The letter'
    return why === null
      ? []
      : [{ field: 'files', message: `“${name}” ${why}. Hold it against the record first, under Letters` }]
  })
