import type { Visitor } from '#office/office.ts'
import { complaintsManager, type Persona, personas, personasOfSouthfold } from './personas.ts'

/** An invented council of practice mode: no council of England is called so. */
export interface PracticeCouncil {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly colour: string
  readonly referencePrefix: string
  readonly personas: readonly [Persona, ...Persona[]]
}

export const practiceCouncil: PracticeCouncil = {
  id: '5eed0000-0000-4000-8000-00000000c001',
  name: 'Northmere Council',
  shortName: 'Northmere',
  colour: '#1f4e5f',
  referencePrefix: 'NM',
  personas,
}

/** A neighbour in the same installation, so that independent people have two councils to work for. */
export const neighbouringCouncil: PracticeCouncil = {
  id: '5eed0000-0000-4000-8000-00000000c002',
  name: 'Southfold Borough Council',
  shortName: 'Southfold',
  colour: '#5b2a4c',
  referencePrefix: 'SF',
  personas: personasOfSouthfold,
}

/** The first is the one a new visitor meets. */
export const practiceCouncils = [practiceCouncil, neighbouringCouncil] as const

/** Who stands at the door when practice mode itself asks. */
export const practiceVisitor: Visitor = { authorityId: practiceCouncil.id, personId: complaintsManager.personId }
