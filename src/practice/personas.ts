import type { Role } from '#stream/role.ts'

/** Somebody invented to step into in practice mode. */
export interface Persona {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** What they do, in a sentence. */
  readonly words: string
}

const persona = (last: number, name: string, role: Role, words: string): Persona => ({
  personId: `5eed0000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`,
  name,
  roles: [role],
  words,
})

export const complaintsManager = persona(
  1,
  'Marian Thistlewood',
  'complaints manager',
  'Takes in every complaint, keeps the dates and answers for the record.',
)
export const stage1Resolver = persona(
  2,
  'Devon Ashgrove',
  'stage 1 resolver',
  'Manages a team of social workers and answers complaints at stage 1.',
)
export const investigatingOfficer = persona(
  3,
  'Priya Lindqvist',
  'investigating officer',
  'Investigates at stage 2, makes a finding on every point and writes the report.',
)
export const independentPerson = persona(
  4,
  'Cormac Fellbridge',
  'independent person',
  'Is neither a member nor an officer of the council, and watches that the investigation is fair.',
)
export const adjudicatingOfficer = persona(
  5,
  'Yetunde Marlowe',
  'adjudicating officer',
  'Is a senior manager who decides on the findings and sends the council’s response.',
)
export const panelClerk = persona(
  6,
  'Elis Penhallow',
  'panel clerk',
  'Finds three independent people for a review panel and keeps its papers and dates.',
)
const auditor = persona(
  7,
  'Soraya Whitlock',
  'reader',
  'Audits complaints for the council: may see everything and change nothing.',
)

export const personas: readonly [Persona, ...Persona[]] = [
  complaintsManager,
  stage1Resolver,
  investigatingOfficer,
  independentPerson,
  adjudicatingOfficer,
  panelClerk,
  auditor,
]
