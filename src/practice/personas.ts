import type { Standing } from '#authority/term-of-office.ts'
import type { Role } from '#stream/role.ts'

/** Somebody invented to step into in practice mode. */
export interface Persona {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly standing: Standing
  /** What they do, in a sentence. */
  readonly words: string
}

const persona = (last: number, name: string, role: Role, words: string, standing: Standing = 'officer'): Persona => ({
  personId: `5eed0000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`,
  name,
  roles: [role],
  standing,
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
  'neither',
)
export const independentPerson = persona(
  4,
  'Cormac Fellbridge',
  'independent person',
  'Is neither a member nor an officer of the council, and watches that the investigation is fair.',
  'neither',
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

export const complaintsOfficer = persona(
  8,
  'Tamsin Okafor',
  'complaints officer',
  'Takes calls and letters all day, records them, sends what has to be sent and keeps the papers.',
)
export const panelChair = persona(
  9,
  'Aurelia Stanwick',
  'panel member',
  'Chairs review panels. Is neither a member nor an officer of the council.',
  'neither',
)
export const secondPanellist = persona(
  10,
  'Bram Oxenholme',
  'panel member',
  'Sits on review panels. Is neither a member nor an officer of the council.',
  'neither',
)
export const thirdPanellist = persona(
  11,
  'Nerys Vandermeer',
  'panel member',
  'Sits on review panels. Is neither a member nor an officer of the council.',
  'neither',
)
export const advocate = persona(
  12,
  'Jonah Pettifer',
  'advocate',
  'Helps children and care leavers to complain, and speaks for them where they wish it.',
  'neither',
)
/** A second look at some points is taken by somebody new to the complaint. */
const secondInvestigatingOfficer = persona(
  14,
  'Ottoline Carrow',
  'investigating officer',
  'Investigates at stage 2 as well, and looks again at what a review panel sends back.',
  'neither',
)
const administrator = persona(
  13,
  'Hollis Greave',
  'administrator',
  'Gives people their roles and takes them back. Sees no complaint.',
)

export const personas: readonly [Persona, ...Persona[]] = [
  complaintsManager,
  stage1Resolver,
  investigatingOfficer,
  independentPerson,
  adjudicatingOfficer,
  panelClerk,
  complaintsOfficer,
  panelChair,
  secondPanellist,
  thirdPanellist,
  advocate,
  secondInvestigatingOfficer,
  administrator,
  auditor,
]

export const southfoldManager = persona(
  21,
  'Ravi Calloway',
  'complaints manager',
  'Takes in every complaint at the neighbouring council and answers for its record.',
)

/** Independent people serve more than one council, and see in each what that council gave them. */
export const personasOfSouthfold: readonly [Persona, ...Persona[]] = [
  southfoldManager,
  investigatingOfficer,
  independentPerson,
  panelChair,
  advocate,
]
