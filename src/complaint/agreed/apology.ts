import type { Milestone } from '../milestone.ts'

/** What the Ombudsman's guidance on remedies asks of an apology, in our words. */
export const apologyPrinciples = [
  'says what went wrong',
  'says what effect it had on the person',
  'accepts that without “if” or “but”',
  'says what has changed or will',
  'is in the council’s own words',
  'comes from somebody senior enough',
] as const
export type ApologyPrinciple = (typeof apologyPrinciples)[number]

export const apologyForms = ['letter of its own', 'in the response', 'in person', 'by telephone'] as const

/** An apology as it was made. There may be several of one agreed thing: to several people, or for points upheld later. */
export interface Apology extends Milestone {
  /** Those it was made to, by id. */
  readonly toIds: readonly string[]
  /** The office of whoever made it, in words. */
  readonly by: string
  readonly form: (typeof apologyForms)[number]
  /** The points it is for; empty for all that it was to cover on that day. */
  readonly pointIds: readonly string[]
  /** Those it was checked against and met; null in an account that does not say. */
  readonly meets: readonly ApologyPrinciple[] | null
  readonly fileId: string | null
}

/** What an apology leaves out; null where nobody checked. */
export const leavesOut = ({ meets }: Apology): readonly ApologyPrinciple[] | null =>
  meets && apologyPrinciples.filter(one => !meets.includes(one))
