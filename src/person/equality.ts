/** A code of the Department for Education's children's social care data sets, and what it stands for. */
export type Coded = readonly [code: string, text: string]

/** "Not asked" is a fact about us, "prefer not to say" an answer of theirs: they are never one. */
export const NOT_ASKED = 'not asked'
export const DECLINED = 'prefer not to say'

const unasked: readonly Coded[] = [
  [NOT_ASKED, 'Not asked'],
  [DECLINED, 'Prefer not to say'],
]

/** The Department's ethnicity codes; its REFU is "prefer not to say" and its NOBT "not asked". */
export const ethnicities: readonly Coded[] = [
  ['WBRI', 'White British'],
  ['WIRI', 'White Irish'],
  ['WIRT', 'Traveller of Irish heritage'],
  ['WROM', 'Gypsy or Roma'],
  ['WOTH', 'Any other White background'],
  ['MWBC', 'White and Black Caribbean'],
  ['MWBA', 'White and Black African'],
  ['MWAS', 'White and Asian'],
  ['MOTH', 'Any other mixed background'],
  ['AIND', 'Indian'],
  ['APKN', 'Pakistani'],
  ['ABAN', 'Bangladeshi'],
  ['AOTH', 'Any other Asian background'],
  ['BCRB', 'Black Caribbean'],
  ['BAFR', 'Black African'],
  ['BOTH', 'Any other Black background'],
  ['CHNE', 'Chinese'],
  ['OOTH', 'Any other ethnic group'],
  ...unasked,
]

export const sexes: readonly Coded[] = [['F', 'Female'], ['M', 'Male'], ['U', 'Neither, or unknown'], ...unasked]

/** The Department's disability codes: any number of them, or none. */
export const disabilities: readonly Coded[] = [
  ['NONE', 'No disability'],
  ['MOB', 'Mobility'],
  ['HAND', 'Hand function'],
  ['PC', 'Personal care'],
  ['INC', 'Incontinence'],
  ['COMM', 'Communication'],
  ['LD', 'Learning'],
  ['HEAR', 'Hearing'],
  ['VIS', 'Vision'],
  ['BEH', 'Behaviour'],
  ['CON', 'Consciousness'],
  ['AUT', 'Autism or Asperger syndrome'],
  ['DDA', 'Another disability'],
  ...unasked,
]

export const religions: readonly Coded[] = [
  ['none', 'No religion'],
  ['christian', 'Christian'],
  ['muslim', 'Muslim'],
  ['hindu', 'Hindu'],
  ['sikh', 'Sikh'],
  ['jewish', 'Jewish'],
  ['buddhist', 'Buddhist'],
  ['other', 'Another religion or belief'],
  ...unasked,
]

export const orientations: readonly Coded[] = [
  ['heterosexual', 'Heterosexual or straight'],
  ['gay or lesbian', 'Gay or lesbian'],
  ['bisexual', 'Bisexual'],
  ['other', 'Another orientation'],
  ...unasked,
]

export interface EqualityAnswers {
  readonly ethnicity: string
  readonly sex: string
  readonly disabilities: readonly string[]
  readonly religion: string
  readonly orientation: string
}

/** What a code stands for; the code itself where it is none of these. */
export const textOf = (codes: readonly Coded[], code: string): string =>
  codes.find(([each]) => each === code)?.[1] ?? code
