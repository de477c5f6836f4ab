import type { Part } from '#complaint/words.ts'
import type { Facts, Told } from '../facts.ts'
import { type Drafting, type ProposedPerson, sourceOf } from './proposal.ts'

/** What a role in the statement's words is in ours, the first that fits. */
const partByWord: readonly (readonly [RegExp, Part])[] = [
  [/desktop|second (?:investigat|io\b)|supplementary/, 'supplementary investigating officer'],
  [/complainant/, 'complainant'],
  [/investigating officer|independent investigator/, 'investigating officer'],
  [/independent person/, 'independent person'],
  [/adjudicating/, 'adjudicating officer'],
  [/advocate/, 'advocate'],
  [/representative/, 'representative'],
  [/social worker|officer|manager|worker/, 'subject of a point'],
  [/husband|wife|partner|mother|father|grandparent|relative|carer|ex-/, 'relative'],
]

const partOf = ({ name, role }: { readonly name: string; readonly role: string }): Part =>
  partByWord.find(([word]) => word.test(`${name} ${role}`.toLowerCase()))?.[1] ?? 'other'

/** One investigator and one independent person, whether or not the statement's list of people has them. */
function needed(facts: Facts): readonly { name: string; role: string; told: Told }[] {
  const has = (part: Part) => facts.people.some(one => partOf(one) === part)
  const told = facts.adjudication ?? facts.points[0]
  if (!told) return []
  return has('investigating officer') ? [] : [{ name: 'IO', role: 'investigating officer', told }]
}

export function proposePeople({ facts, document, newId }: Drafting): readonly ProposedPerson[] {
  const person = (
    name: string,
    part: Part,
    note: string | null,
    told: Pick<Told, 'lines' | 'sure'>,
  ): ProposedPerson => ({
    personId: newId(),
    name,
    part,
    note,
    source: sourceOf(document, told),
  })
  return [
    ...facts.people.map(one => person(one.name, partOf(one), one.role === 'not stated' ? null : one.role, one)),
    ...needed(facts).map(({ name, role, told }) =>
      person(name, partOf({ name, role }), role, { lines: told.lines, sure: 'inferred' }),
    ),
    ...facts.children.map(child =>
      person(
        child.name ?? `${child.count} ${child.count === 1 ? 'child' : 'children'}, not named`,
        'child',
        child.status,
        child,
      ),
    ),
  ]
}
