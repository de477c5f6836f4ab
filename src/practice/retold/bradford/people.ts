import type { ChildFact, Person } from '#statement/facts.ts'
import { told } from '../retold.ts'

const person = (name: string, role: string, line: number): Person => ({ name, role, members: [], ...told([line]) })
const child = (name: string, status: string): ChildFact => ({ name, count: 1, status, ...told([28]) })

export const people: readonly Person[] = [
  person('Mrs Y', 'complainant', 6),
  person('Mr Y', 'husband of Mrs Y', 28),
  person('IO', 'investigating officer', 32),
  person('IP', 'independent person', 32),
  person('AO', 'adjudicating officer', 76),
  person('SW1', 'social worker', 44),
  person('SW2', 'social worker', 34),
  person('SW3', 'social worker', 35),
]

export const children: readonly ChildFact[] = [
  child('B', 'died'),
  child('C', 'child in need plan'),
  child('D', 'interim care order; care order; looked after'),
]
