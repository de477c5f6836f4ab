import { firstCheckOf } from '#complaint/letters/checked.ts'
import type { Day } from '#law/day.ts'
import { type Compared, type ComparedFile, compareLetterBytes } from '../compare-letter.ts'
import type { Office, Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { keepChecked } from './keep-checked.ts'

export interface DraftBack {
  readonly complaintId: string
  /** The day the letter bears. */
  readonly dated: Day
  readonly bytes: Buffer
  /** What it is by its first bytes: "docx". */
  readonly ending: string
  /** The kept letter that it is a later version of. */
  readonly versionOf: string | null
}

export type KeptDraft =
  | { readonly kind: 'kept'; readonly fileId: string; readonly compared: Extract<Compared, { kind: 'compared' }> }
  /** The same was sent before, and is kept once; null where that file is gone since. */
  | { readonly kind: 'kept before'; readonly fileId: string | null }
  /** Somebody else recorded something in the same moment: nothing was kept. */
  | { readonly kind: 'changed meanwhile' }
  | Exclude<ComparedFile, { readonly kind: 'compared' }>

/**
 * Holds a letter that was brought back against the record and keeps that very file with what was found, so that no other
 * than the one that was compared can go out under its check.
 */
export async function keepDraft(
  office: Office,
  { complaintId, dated, bytes, ending, versionOf }: DraftBack,
  visitor: Visitor,
  key: Once | null = null,
): Promise<KeptDraft> {
  const given = { complaintId, dated, bytes, name: `letter.${ending}`, versionOf }
  const compared = await compareLetterBytes(office, given, visitor)
  if (compared.kind !== 'compared') return compared
  const { shown, against } = compared
  const { state } = shown
  const sets = (versionOf === null ? undefined : firstCheckOf(state, versionOf)?.sets) ?? []
  const before = versionOf === null ? undefined : state.files.held.get(versionOf)
  const what = before?.what ?? 'A letter'
  const name = `${before?.name.replace(/\.[^.]*$/, '') ?? `Letter ${state.reference.replaceAll('/', '-')}`}.${ending}`
  const check = { madeFrom: null, dated, sets, against, reason: null }
  const done = await keepChecked(office, shown, { name, bytes, what, versionOf, check }, visitor, { key })
  switch (done.kind) {
    case 'kept':
      return { ...done, compared }
    case 'kept before':
      return done
    case 'not taken':
      return { kind: 'not read', why: done.why }
    case 'not done': {
      const { kind } = done.result
      return kind === 'not allowed' || kind === 'not found' ? { kind } : { kind: 'changed meanwhile' }
    }
  }
}
