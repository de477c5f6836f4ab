import type { Visitor } from '#office/office.ts'
import { complaintsManager } from './personas.ts'

/** The invented council of practice mode: no council of England is called so. */
export const practiceCouncil = {
  id: '5eed0000-0000-4000-8000-00000000c001',
  name: 'Northmere Council',
  shortName: 'Northmere',
  colour: '#1f4e5f',
  referencePrefix: 'NM',
} as const

/** Who stands at the door when practice mode itself asks. */
export const practiceVisitor: Visitor = { authorityId: practiceCouncil.id, personId: complaintsManager.personId }
