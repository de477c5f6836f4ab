import type { Milestone } from '../milestone.ts'

export const datesGiven = ['month and year', 'season and year', 'year', 'day'] as const
export type DatesGiven = (typeof datesGiven)[number]

/** What an account says. Parts that were left empty are null. */
export interface AccountText {
  readonly title: string
  readonly theme: string | null
  readonly dates: DatesGiven
  readonly about: string
  /** A line for each point; what was found at each stage stands after bars: "The plan was late | not upheld | upheld". */
  readonly findings: string | null
  readonly late: string | null
  readonly agreed: string | null
  readonly learnt: string | null
}

export interface AccountDraft extends Milestone {
  readonly writtenBy: string
  readonly text: AccountText
}

/** Somebody said why a find may stand. `key` is that of the find, so that it holds for that passage and no other. */
export interface Explained {
  readonly seq: number
  readonly reason: string
  readonly by: string
}

/** What everybody at the council can read. It keeps its own words: what is drafted later changes nothing of it. */
export interface PublishedAccount extends Milestone {
  readonly reference: string
  readonly text: AccountText
  readonly pseudonyms: readonly string[]
  takenBack: (Milestone & { readonly reason: string }) | null
  /** Something became known since that it may not hide; nobody reads it until somebody has looked. */
  doubted: (Milestone & { readonly kinds: readonly string[] }) | null
}

/** The council's own account of the case, which names nobody. */
export interface AccountState {
  /** Who is called what, by the person's id. Never shown with the account. */
  readonly cast: Map<string, { readonly seq: number; readonly pseudonym: string }>
  readonly drafts: AccountDraft[]
  readonly explained: Map<string, Explained>
  readonly approvals: (Milestone & { readonly by: string; readonly note: string | null })[]
  readonly published: PublishedAccount[]
}

export const emptyAccount = (): AccountState => ({
  cast: new Map(),
  drafts: [],
  explained: new Map(),
  approvals: [],
  published: [],
})

interface WithAccount {
  readonly account: AccountState
}

export const lastDraft = ({ account }: WithAccount): AccountDraft | undefined => account.drafts.at(-1)

/** The account that stands published, whether or not it is held back until somebody has looked. */
export const standingAccount = ({ account }: WithAccount): PublishedAccount | undefined => {
  const last = account.published.at(-1)
  return last && last.takenBack === null ? last : undefined
}

/** Everybody who wrote any of it or said why something in it may stand: none of them approves it. */
export const writersOfAccount = ({ account }: WithAccount): readonly string[] => [
  ...new Set([
    ...account.drafts.map(({ writtenBy }) => writtenBy),
    ...[...account.explained.values()].map(({ by }) => by),
  ]),
]

/** The approval of the account as it now stands. One given before the last change of anything is none. */
export function approvalOf({ account }: WithAccount): AccountState['approvals'][number] | undefined {
  const changed = Math.max(
    0,
    ...account.drafts.map(({ seq }) => seq),
    ...[...account.cast.values()].map(({ seq }) => seq),
    ...[...account.explained.values()].map(({ seq }) => seq),
    ...account.published.flatMap(({ takenBack }) => takenBack?.seq ?? []),
  )
  const last = account.approvals.at(-1)
  return last && last.seq > changed ? last : undefined
}
