import type { Mark } from './source.ts'
import type { SourceRef } from './sources.ts'

const guidance: readonly SourceRef[] = [{ key: 'REMEDY', at: '' }]

/** A kind of remedy, at its place in the published order. */
export interface RemedyStep {
  readonly id: 'apology' | 'action' | 'loss' | 'symbolic' | 'improvements'
  readonly title: string
  /** What to ask oneself there. */
  readonly asks: string
  /** `in order`: only while significant injustice is left. `always`: whatever the others came to. */
  readonly when: 'in order' | 'always'
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

const step = (
  id: RemedyStep['id'],
  title: string,
  asks: string,
  when: RemedyStep['when'] = 'in order',
): RemedyStep => ({
  id,
  title,
  asks,
  when,
  source: guidance,
  mark: 'verified',
})

/** The order in which the Ombudsman considers remedies. */
export const remedyOrder: readonly RemedyStep[] = [
  step(
    'apology',
    'An apology',
    'Does it accept what went wrong, name the effect on this person, come from somebody senior enough, and say what was learnt?',
  ),
  step(
    'action',
    'Putting it right',
    'What would put the person back where they would have been: a decision taken again, a service given, a record corrected?',
  ),
  step(
    'loss',
    'Money they lost',
    'What did it cost them that they can show: something paid for, an allowance not received?',
  ),
  step(
    'symbolic',
    'A symbolic payment',
    'Is there still significant injustice that nothing above puts right, such as distress, or time and trouble?',
  ),
  step(
    'improvements',
    'Change for others',
    'Could the same happen to somebody else, and what will be different so that it does not?',
    'always',
  ),
]

export interface RemedyFactor {
  readonly weighs: 'more' | 'less' | 'either way'
  readonly words: string
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

/** What makes an injustice weigh more or less. */
export const remedyFactors: readonly RemedyFactor[] = [
  { weighs: 'more', words: 'The person is vulnerable.', source: guidance, mark: 'verified' },
  {
    weighs: 'more',
    words: 'What was agreed could not be done for a long time.',
    source: guidance,
    mark: 'verified',
  },
  {
    weighs: 'less',
    words: 'What the person did themselves added to the problem.',
    source: guidance,
    mark: 'verified',
  },
  {
    weighs: 'either way',
    words: 'How long it went on, and how many people it touched: parent, child and sibling each by themselves.',
    source: [{ key: 'D', at: '24 001 902' }],
    mark: 'derived',
  },
]

export const remedyFigureIds = ['distress', 'time-and-trouble', 'missed-education'] as const
export type RemedyFigureId = (typeof remedyFigureIds)[number]

/** A range that guidance is remembered to give. It is shown for comparison and never put into a form. */
export interface RemedyFigure {
  readonly id: RemedyFigureId
  readonly about: string
  /** Pence; null where it is only said what it goes up to. */
  readonly from: number | null
  /** Pence. */
  readonly to: number
  readonly per: 'term' | null
  readonly note: string
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

export const remedyFigures: readonly RemedyFigure[] = [
  {
    id: 'distress',
    about: 'Distress',
    from: null,
    to: 50_000,
    per: null,
    note: 'Common, and no limit.',
    source: guidance,
    mark: 'recalled',
  },
  {
    id: 'time-and-trouble',
    about: 'Time and trouble',
    from: 10_000,
    to: 30_000,
    per: null,
    note: 'In older versions of the guidance.',
    source: guidance,
    mark: 'recalled',
  },
  {
    id: 'missed-education',
    about: 'Missed education',
    from: 90_000,
    to: 240_000,
    per: 'term',
    note: 'For comparison where schooling was lost.',
    source: guidance,
    mark: 'recalled',
  },
]
