import type { InputIssue } from '#stream/refusal.ts'
import type { ComplaintFile, Files } from './state.ts'

/** A file is held until a scanner finds it clean, or a person releases one that nothing could check. */
export const mayBeOpened = ({ check, release }: ComplaintFile): boolean =>
  check?.result === 'clean' || (check?.result === 'could not be checked' && release !== null)

/** For a verb that takes files by their id: what is wrong where one is not a file of this complaint. */
export const filesNotHere = (
  { held }: Files,
  field: string,
  chosen: string | null | readonly string[],
): readonly InputIssue[] =>
  (chosen === null ? [] : typeof chosen === 'string' ? [chosen] : chosen).every(id => held.has(id))
    ? []
    : [{ field, message: 'Choose a file of this complaint' }]
