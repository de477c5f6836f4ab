/** A part of an account that is read back: its title, a passage, a cell of its table. */
export interface Place {
  readonly key: string
  /** As it is told to people: "What it was about". */
  readonly label: string
  readonly text: string
}

/**
 * `never` stands in no account. `unless ordinary` is the name or part of a name that a person may say is the ordinary word
 * here. `to look at` is no secret that is known, and is published only once somebody has said why it may stand.
 */
export type Gravity = 'never' | 'unless ordinary' | 'to look at'

export type FindKind =
  | 'full name'
  | 'name'
  | 'initials'
  | 'address'
  | 'street'
  | 'place'
  | 'postcode'
  | 'date of birth'
  | 'birthday'
  | 'email'
  | 'telephone'
  | 'reference'
  | 'capital'
  | 'nobody of the cast'
  | 'age'
  | 'exact date'
  | 'few share it'

/** What was found at one place, as places of the text it was found in. */
export interface Spotted {
  readonly kind: FindKind
  readonly gravity: Gravity
  readonly start: number
  readonly end: number
  /** Whose it is, where it is known; several may share a name. */
  readonly personIds: readonly string[]
}

export interface Find extends Spotted {
  /** Where it stands and what stands around it: the same passage unchanged has the same key. */
  readonly key: string
  readonly place: string
  readonly label: string
  readonly text: string
  readonly before: string
  readonly after: string
}

const AROUND = 60

/** A number for a passage: the passage itself may hold a name, which is to stand in no entry of the complaint. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return ((b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0')).toLowerCase()
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The passage around a find. The key counts those with the very same passage, so that each is answered by itself. */
export function findsAt({ key: place, label, text }: Place, spotted: readonly Spotted[]): readonly Find[] {
  const seen = new Map<string, number>()
  return spotted.map(one => {
    const found = text.slice(one.start, one.end)
    const before = oneLine(text.slice(Math.max(0, one.start - AROUND), one.start))
    const after = oneLine(text.slice(one.end, one.end + AROUND))
    const passage = `${place}|${one.kind}|${before.slice(-20)}|${found}|${after.slice(0, 20)}`
    const count = (seen.get(passage) ?? 0) + 1
    seen.set(passage, count)
    return { ...one, key: `${place}-${digest(passage)}-${count}`, place, label, text: found, before, after }
  })
}

const weight: Record<Gravity, number> = { never: 0, 'unless ordinary': 1, 'to look at': 2 }

const covers = (one: Spotted, other: Spotted): boolean => one.start <= other.start && one.end >= other.end

/** In the order of the text, without what a graver or longer find at the same place says already. */
export function gravest(spotted: readonly Spotted[]): readonly Spotted[] {
  const sorted = spotted.toSorted(
    (a, b) => weight[a.gravity] - weight[b.gravity] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: Spotted[] = []
  const at = new Map<number, Spotted[]>()
  for (const one of sorted) {
    let told = false
    for (let place = one.start; place < one.end && !told; place += 1)
      told = (at.get(place) ?? []).some(other => covers(other, one))
    if (told) continue
    kept.push(one)
    for (let place = one.start; place < one.end; place += 1) {
      const there = at.get(place)
      if (there) there.push(one)
      else at.set(place, [one])
    }
  }
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end)
}
