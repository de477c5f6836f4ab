import { madeFrom, submissionStanding } from '#complaint/investigation/as-submitted.ts'
import type { Stage2Author } from '#complaint/investigation/state.ts'
import type { Strand } from '#complaint/words.ts'
import type { Block } from '../content.ts'
import type { Given } from '../template.ts'

/** Which report: whose, and of which strand. */
export interface OfReport {
  readonly strand: Strand
  readonly author: Stage2Author
  /** It is in: what it does not hold is not still to come. */
  readonly isIn?: boolean
}

/** The same with the complaint as it stands, or as it stood when the report was submitted. */
export const asReported = (given: Given, { strand, author }: OfReport): Given => ({
  ...given,
  state: madeFrom(given.state, strand, author),
})

/** A part of a report, composed from what it was or will be submitted with. */
export const partOf = (of: OfReport, compose: (given: Given, of: OfReport) => readonly Block[]) =>
  ({
    kind: 'composed',
    compose: (given: Given) => {
      const isIn = submissionStanding(given.state, of.strand, of.author) !== undefined
      return compose(asReported(given, of), { ...of, isIn })
    },
  }) as const

/** In the place of what is not there. Of a report that was written elsewhere the record may hold little. */
export const gap = ({ isIn }: OfReport, stillToCome: string): string => (isIn ? '[not on record]' : `[${stillToCome}]`)
