import type { ComplaintState, Matter } from '#complaint/state.ts'
import type { Given } from './template.ts'

/** The dealing with the Ombudsman that is under way: the last of which there is something to tell. */
export const matterWith = ({ matters }: ComplaintState, has: (matter: Matter) => boolean): Matter | undefined =>
  [...matters.values()].findLast(has)

export const toTheOmbudsman = (_given: Given): string => 'The Local Government and Social Care Ombudsman'

export const referenceOf = (matter: Matter | undefined): string => matter?.reference ?? 'no reference on record'
