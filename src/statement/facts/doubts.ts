export type InconsistencyKind =
  | 'label with no such point'
  | 'from contradicts the finding held'
  | 'parent amended as a whole'
  | 'change without a from'
  | 'point found twice'
  | 'point amended twice'
  | 'dates out of order'
  | 'date without a year'
  | 'section missing'
  | 'stated count differs'
  | 'counted, not listed'
  | 'closing line twice'
  | 'closing line cut'
  | 'misprinted Act'
  | 'misprinted section'
  | 'bracket not closed'
  | 'abbreviation before its explanation'
  | 'pointer to a lost paragraph number'
  | 'paragraph numbers restart'
  | 'same amount twice'
  | 'same event twice'
  | 'due before the report it rests on'
  | 'two names for one role'
  | 'name slip'
  | 'plural for one action'
  | 'longer than the limit it quotes'
  | 'changes said, none described'
  | 'finding rejected, action agreed'
  | 'upheld, nothing new agreed'
  | 'delay wider in the complaint than in the analysis'
  | 'misspelt heading'
  | 'sum misprinted'
  | 'recommendation numbers'
  | 'rejected label with no such point'

export interface Inconsistency {
  readonly kind: InconsistencyKind
  /** One plain sentence. */
  readonly what: string
  readonly quotes: readonly string[]
  readonly lines: readonly number[]
  /** `ask`: a person must settle it before it is used. `note`: good to know. */
  readonly weight: 'ask' | 'note'
}

/** Something to ask a person, because the page does not say it. */
export interface Question {
  readonly about: string
  readonly question: string
  readonly lines: readonly number[]
}
