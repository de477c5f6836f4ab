import { partsHeldBy } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { type Part, partInWords } from '#complaint/words.ts'

/** Those who read a report, or whose name stands in it by right. */
const told: ReadonlySet<Part> = new Set([
  'complainant',
  'child',
  'advocate',
  'investigating officer',
  'supplementary investigating officer',
  'independent person',
  'adjudicating officer',
  'complaints manager',
] as const)

export interface PersonNamed {
  readonly name: string
  /** "social worker complained about" */
  readonly is: string
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A name that can be told from an ordinary word: whole, or by the surname where that has three letters and a capital. */
function isNamed(words: string, name: string): boolean {
  const surname = name.trim().split(/\s+/).at(-1) ?? ''
  const sought = [name, ...(surname.length > 2 && /^\p{Lu}/u.test(surname) ? [surname] : [])]
  return sought.some(one => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?![\\p{L}\\p{N}])`, 'u').test(words))
}

/** The people of a complaint whom a report names although it is not for them: those complained about, and everybody else. */
export function peopleNamed(
  words: string,
  { state, names }: { readonly state: ComplaintState; readonly names: ReadonlyMap<string, string> },
): readonly PersonNamed[] {
  const parts = [...new Set(state.parts.map(({ personId }) => personId))]
  const shared = new Set(
    parts.flatMap(id =>
      partsHeldBy(state, id).some(part => told.has(part)) ? (names.get(id)?.split(/\s+/).at(-1) ?? []) : [],
    ),
  )
  return parts.flatMap(id => {
    const name = names.get(id)
    const held = partsHeldBy(state, id)
    if (name === undefined || held.some(part => told.has(part))) return []
    // A child's surname is the mother's too: only the whole name tells of somebody else.
    const whole = shared.has(name.split(/\s+/).at(-1) ?? '')
    const found = whole ? words.includes(name) : isNamed(words, name)
    return found ? [{ name, is: held.map(partInWords).join(', ') }] : []
  })
}
