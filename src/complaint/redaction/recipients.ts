import { z } from 'zod'
import { type FileKind, reportAsSubmitted } from '../files/kinds.ts'
import type { Part } from '../words.ts'
import type { Ground } from './grounds.ts'

/** Who papers go to. A redacted copy is made for one or several of them. */
export const recipientKind = z.enum([
  'complainant',
  'child',
  'advocate',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'panel',
  'person complained about',
  'Ombudsman',
  'Ofsted',
])
export type RecipientKind = z.infer<typeof recipientKind>

/** What somebody of this kind gets unless a person decides otherwise for one file. */
export interface RecipientProfile {
  readonly kind: RecipientKind
  /** In a sentence, after "for": "the complainant". */
  readonly words: string
  /** Kinds of file that go into their bundle by default. */
  readonly includes: readonly FileKind[]
  /** `as it is`: the original goes to them. `redacted`: only a redacted copy does. */
  readonly profile: 'as it is' | 'redacted'
  /** What is looked for in a file before it goes to them. */
  readonly removes: readonly Ground[]
  /** Whose names are proposed to be taken out. */
  readonly names: readonly Part[]
  /** Whose addresses, telephone numbers and dates of birth are. */
  readonly details: readonly Part[]
  /** Why it is so, for whoever decides. */
  readonly why: string
}

const family = ['complainant', 'child', 'person affected', 'representative', 'relative'] as const
const others = ['relative', 'other'] as const

const papersOfTheProcedure = [
  'letter or email',
  'complaint as received',
  'statement of complaint',
  'report',
  reportAsSubmitted,
] as const satisfies readonly FileKind[]

const everything = [
  ...papersOfTheProcedure,
  'record of an interview or meeting',
  'case record',
  'photograph or recording',
  'policy or procedure',
  'form or consent',
  'other',
] as const satisfies readonly FileKind[]

const asItIs = (kind: RecipientKind, words: string, why: string): RecipientProfile => ({
  kind,
  words,
  includes: everything,
  profile: 'as it is',
  removes: [],
  names: [],
  details: [],
  why,
})

const redacted = (
  kind: RecipientKind,
  words: string,
  rest: Pick<RecipientProfile, 'includes' | 'removes' | 'names' | 'details' | 'why'>,
): RecipientProfile => ({ kind, words, profile: 'redacted', ...rest })

const forTheFamily = {
  includes: [...papersOfTheProcedure, 'policy or procedure'] as const,
  removes: ['another person', 'serious harm', 'health', 'legal papers', 'contact details'] as const,
}

const profiles: readonly RecipientProfile[] = [
  redacted('complainant', 'the complainant', {
    ...forTheFamily,
    names: others,
    details: ['child', 'person affected', 'relative', 'other', 'subject of a point'],
    why: 'That an adult may complain opens neither the child’s data to them nor anybody else’s.',
  }),
  redacted('child', 'the child or young person', {
    ...forTheFamily,
    names: others,
    details: ['complainant', 'representative', 'relative', 'other', 'subject of a point'],
    why: 'What is about others stays out, and so does what could seriously harm them.',
  }),
  redacted('advocate', 'the advocate', {
    ...forTheFamily,
    names: others,
    details: ['relative', 'other', 'subject of a point'],
    why: 'An advocate speaks for somebody, and gets what they may see.',
  }),
  asItIs('investigating officer', 'the investigating officer', 'They need the whole file to find out what happened.'),
  asItIs('independent person', 'the independent person', 'They take part in the investigation and see what it sees.'),
  asItIs('adjudicating officer', 'the adjudicating officer', 'They decide on the whole of what was found.'),
  redacted('panel', 'the panel', {
    includes: [...papersOfTheProcedure, 'record of an interview or meeting', 'policy or procedure'],
    removes: ['another person', 'legal papers', 'contact details'],
    names: others,
    details: [...family, 'other', 'subject of a point'],
    why: 'They decide on the complaint and need nobody’s address for it.',
  }),
  redacted('person complained about', 'the person complained about', {
    includes: ['statement of complaint', 'report', reportAsSubmitted],
    removes: ['another person', 'serious harm', 'health', 'legal papers', 'contact details'],
    names: ['relative', 'other'],
    details: family,
    why: 'They answer for what they did, and must not learn where the family lives.',
  }),
  asItIs(
    'Ombudsman',
    'the Ombudsman',
    'The Ombudsman can ask for every paper that a court could. Mark family-court papers.',
  ),
  redacted('Ofsted', 'Ofsted', {
    includes: ['report', reportAsSubmitted, 'policy or procedure'],
    removes: ['another person', 'legal papers', 'contact details'],
    names: others,
    details: [...family, 'other'],
    why: 'They look at the service. Who the family is matters only where they ask.',
  }),
]

/** Everybody who papers go to, in the order of the procedure, with what is usual for each. */
export const recipientProfiles: ReadonlyMap<RecipientKind, RecipientProfile> = new Map(
  profiles.map(one => [one.kind, one]),
)

export function profileOf(kind: RecipientKind): RecipientProfile {
  const found = recipientProfiles.get(kind)
  if (!found) throw new RangeError(`nobody is a ${kind}`)
  return found
}
