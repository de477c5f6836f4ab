import type { ChildFact } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { namesIn } from '../text/names.ts'
import { readNumber } from '../text/words.ts'

/** A letter after one of these names something else. */
const NOT_A_CHILD =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|complaints?|points?|elements?|heads?|issues?|part|parts|schedule|section|stage|article|regulation|form|type|band|grade|category|appendix|annex|option|plan|council|company|trust|provider|school|college|officer|worker|manager|home|placement|unit|team|agency|carer|councillor|hospital|authority|borough|county|nursery|solicitor|vitamin|hepatitis|figure|table|note|group|level|class|year|and|or|&)\.?\s|[-–/&.'’\d])$/i
const LETTER = /(?<![A-Za-z0-9£])([A-Z])(?![A-Za-z0-9/&]|[-–]\w|\.\w)/g
const NAMED_CHILD = /\b[Cc]hild ([A-Z]|\d{1,2})(?![A-Za-z0-9])/g
const COUNTED =
  /\b(?:has|have|had|with) (?:their |his |her )?(two|three|four|five|six|seven|a|one) (?:young |small |adopted |foster |older |other )*(?:children|child)\b/i

const statuses: readonly (readonly [status: string, shape: RegExp])[] = [
  ['died', /\bdied\b|\bdeath of\b|\blate child\b/],
  ['child protection plan', /child protection plan/i],
  ['child in need plan', /\bcin plan|child in need/i],
  ['interim care order', /interim care order/i],
  ['care order', /(?<!interim )care order/i],
  ['looked after', /looked[- ]after|accommodated under section 20|\bin care\b/i],
  ['special guardianship order', /special guardian/i],
  ['adopted', /\badopt(?:ed|ion)\b/i],
  ['disabled', /\bdisabled\b|\bdisabilit/i],
]

interface Found {
  name: string
  readonly quote: string
  readonly lines: readonly number[]
  readonly said: Set<string>
}

/** The children, by letter. `adults` are the letters that stand alone for a grown-up, such as a complainant "X". */
export function readChildren(page: Page, adults: ReadonlySet<string>): readonly ChildFact[] {
  const found = new Map<string, Found>()
  let counted: ChildFact | null = null
  for (const block of page.blocks) {
    if (block.section.main === 'powers' || block.section.kind === 'law') continue
    for (const { text, words } of block.sentences) {
      const letters = childLetters(text).filter(letter => !adults.has(letter.letter))
      for (const { letter, called } of letters) {
        const known = found.get(letter) ?? { name: letter, quote: text, lines: block.lines, said: new Set<string>() }
        found.set(letter, known)
        if (called) known.name = called
        if (letters.length === 1) for (const [status, shape] of statuses) if (shape.test(text)) known.said.add(status)
      }
      const count: RegExpExecArray | null = counted !== null || !words.includes('child') ? null : COUNTED.exec(text)
      if (count)
        counted = {
          name: null,
          count: readNumber(count[1] ?? '') ?? 1,
          status: 'child of the family',
          quote: text,
          lines: block.lines,
          sure: 'stated',
        }
    }
  }
  if (found.size === 0) return counted ? [counted] : []
  return [...found.values()].map(({ name, quote, lines, said }) => ({
    name,
    count: 1,
    status: said.size > 0 ? [...said].join('; ') : 'child of the family',
    quote,
    lines,
    sure: 'stated',
  }))
}

const MAY_HAVE_LETTER = /(?:^|[^A-Za-z0-9])[A-Z](?![A-Za-z0-9])|hild \d/

function childLetters(text: string): readonly { letter: string; called: string | null }[] {
  if (!MAY_HAVE_LETTER.test(text)) return []
  const found = new Map<string, string | null>()
  for (const match of text.matchAll(NAMED_CHILD)) if (match[1]) found.set(match[1], match[0])
  const names = namesIn(text)
  for (const match of text.matchAll(LETTER)) {
    const letter = match[1] ?? ''
    const { index } = match
    if (letter === 'I' || found.has(letter) || names.some(name => index >= name.start && index < name.end)) continue
    const before = text.slice(Math.max(0, index - 24), index)
    const after = text.slice(index + 1, index + 24)
    if (letter === 'A' && !/^['’]s\b|^,|^ and [B-Z]\b/.test(after)) continue
    if (NOT_A_CHILD.test(before) && !/(?:^|[^A-Za-z])[A-Z](?:,| and| or) (?:and )?$/.test(before)) {
      const list = /(?:^|[^A-Za-z])(?:and|or|&) $/i.test(before) && /['’]s\b|^ |^[,.;)]/.test(after)
      if (!list) continue
    }
    if (index === 0 && /^ [A-Z]/.test(after) && !/^['’]s/.test(after)) continue
    found.set(letter, null)
  }
  return [...found].map(([letter, called]) => ({ letter, called }))
}
