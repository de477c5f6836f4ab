import type { ChildFact, Person } from '#statement/facts.ts'
import { told } from '../retold.ts'

const person = (name: string, role: string, line: number): Person => ({ name, role, members: [], ...told([line]) })

export const people: readonly Person[] = [
  person('Mr X', 'complainant', 11),
  person('Mrs X', 'ex-wife of Mr X', 40),
  person('first IO', 'investigating officer', 65),
  person('second IO', 'investigating officer', 71),
  person('IP', 'independent person', 65),
  person('SW1', 'social worker', 41),
  person('SW2', 'social worker', 57),
]

export const children: readonly ChildFact[] = [{ name: null, count: 2, status: 'child of the family', ...told([40]) }]
