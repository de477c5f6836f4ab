import type { Point } from '#complaint/state.ts'
import type { FindingValue } from '#complaint/words.ts'

/** "Point 2b"; "A point without a number". */
export const pointName = ({ label }: Pick<Point, 'label'>): string =>
  label === null ? 'A point without a number' : `Point ${label}`

export const pointText = ({ text }: Pick<Point, 'text'>): string => text ?? '[not described on record]'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** "Upheld", "Not upheld": as recorded. */
export const findingWords = (finding: FindingValue): string => capital(finding)

export const capitalised = capital

/** Without the full stop that the words around it bring. */
export const unstopped = (text: string): string => text.replace(/\.$/, '')

/** Points whose words nobody recorded cannot be told in a letter. A sentence each. */
export const undescribed = (points: readonly Point[]): readonly string[] =>
  points.filter(({ text }) => text === null).map(point => `${pointName(point)} has no words on record.`)
