import type { InputIssue } from '#stream/refusal.ts'
import { messageAsSent } from './kinds.ts'
import type { ComplaintFile, Files } from './state.ts'

/** Whether there still is a content. */
export const isKept = ({ destroyed }: ComplaintFile): boolean => destroyed === null

/** Nothing could check it, and nobody has decided yet whether it is opened all the same. */
export const awaitsRelease = (file: ComplaintFile): boolean => wasNotChecked(file) && file.release === null

/** Nothing could check it. One that was released all the same may still turn out to be infected. */
export const wasNotChecked = (file: ComplaintFile): boolean =>
  isKept(file) && file.check?.result === 'could not be checked'

/** Nobody has decided on it, and the scanner has not: it gave no answer, or was cut off before it could. */
export const mayBeCheckedAgain = (file: ComplaintFile): boolean =>
  isKept(file) && file.release === null && (file.check === null || file.check.result === 'could not be checked')

/** A file is held until a scanner finds it clean, or a person releases one that nothing could check; what is made here never is. */
export const mayBeOpened = (file: ComplaintFile): boolean =>
  isKept(file) &&
  (file.check?.result === 'clean' ||
    file.check?.result === 'made here' ||
    (file.check?.result === 'could not be checked' && file.release !== null))

/** A message as it was sent names the address of whoever got it, and goes to nobody else. */
export const mayBeSent = (file: ComplaintFile): boolean => mayBeOpened(file) && file.kind !== messageAsSent

/** For a verb that takes files by their id: what is wrong where one is not a file of this complaint. */
export const filesNotHere = (
  { held }: Files,
  field: string,
  chosen: string | null | readonly string[],
): readonly InputIssue[] =>
  (chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen).every(id => held.has(id))
    ? []
    : [{ field, message: 'Choose a file of this complaint' }]
