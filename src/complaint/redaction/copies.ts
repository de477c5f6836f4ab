import { isKept, mayBeSent } from '../files/may-be-opened.ts'
import type { Files } from '../files/state.ts'
import { profileOf, type RecipientKind } from './recipients.ts'
import type { RedactedCopy, RedactionState } from './state.ts'

interface WithCopies {
  readonly files: Files
  readonly redaction: RedactionState
}

/** What this file is a redacted copy of, and for whom; undefined where it is no copy. */
export const copyDetails = ({ redaction }: Pick<WithCopies, 'redaction'>, fileId: string): RedactedCopy | undefined =>
  redaction.copies.findLast(({ copyId }) => copyId === fileId)

/** The redacted copies of a file that are still kept, the latest first. */
export const copiesOf = ({ files, redaction }: WithCopies, fileId: string): readonly RedactedCopy[] =>
  redaction.copies
    .filter(({ originalId, copyId }) => {
      const copy = files.held.get(copyId)
      return originalId === fileId && copy !== undefined && isKept(copy)
    })
    .toReversed()

/**
 * The latest redacted copy of a file that was made for this recipient and may be sent; null where there is none. One made
 * elsewhere, which nobody here checked, is told only where none was made here.
 */
export function redactedCopyFor(state: WithCopies, fileId: string, recipient: RecipientKind): RedactedCopy | null {
  const theirs = copiesOf(state, fileId).filter(({ recipients, copyId }) => {
    const copy = state.files.held.get(copyId)
    return recipients.includes(recipient) && copy !== undefined && mayBeSent(copy)
  })
  return theirs.find(({ made }) => made === 'here') ?? theirs[0] ?? null
}

/** What of a file goes to a recipient by default. */
export type WhatGoes =
  | { readonly kind: 'as it is'; readonly fileId: string }
  | { readonly kind: 'redacted copy'; readonly fileId: string; readonly copy: RedactedCopy }
  /** It is theirs by default, and has to be redacted for them here first. */
  | { readonly kind: 'to be redacted' }
  /** It is not theirs by default, is held, destroyed, or is itself a copy made for others. */
  | { readonly kind: 'not included' }

export function whatGoesTo(state: WithCopies, fileId: string, recipient: RecipientKind): WhatGoes {
  const file = state.files.held.get(fileId)
  // A copy goes in the place of its original, and never beside it.
  if (!file || copyDetails(state, fileId)) return { kind: 'not included' }
  const copy = redactedCopyFor(state, fileId, recipient)
  if (copy?.made === 'here') return { kind: 'redacted copy', fileId: copy.copyId, copy }
  const { includes, profile } = profileOf(recipient)
  if (!mayBeSent(file) || !includes.includes(file.kind)) return { kind: 'not included' }
  return profile === 'as it is' ? { kind: 'as it is', fileId } : { kind: 'to be redacted' }
}
