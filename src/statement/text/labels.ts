import type { Label } from '../facts.ts'

/** What a page calls a numbered part of a complaint. */
const NOUN = '(?:complaint|point|element|head|issue|part|allegation|ground)'
/** "14bii", "5a)", "14(b)(ii)", "1.2", or a capital letter alone ("Complaint B"); not the I of "complaint I made". */
const BODY = '(?:\\d{1,3}(?:\\.\\d{1,2}){0,2}(?:[a-zA-Z]{1,6}\\b|(?: ?\\([a-z]{1,4}\\)){1,2})?\\)?|[A-HJ-Z]\\b)'
const JOIN = '(?:\\s*,\\s*and\\s+|\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s+to\\s+|\\s*[–-]\\s*)'

const BRACKETED = new RegExp(
  `\\(\\s*(${NOUN}|recommendation|rec\\.?)s?\\s+(?:no\\.?\\s*|number\\s+)?(${BODY}(?:${JOIN}${BODY})*)\\s*\\)\\.?`,
  'gi',
)
const NAMED = `\\b(${NOUN})(s?)\\s+(?:nos?\\.?\\s*|numbers?\\s+)?(${BODY}(?:${JOIN}(?:${NOUN}s?\\s+)?${BODY})*)`
const EVERY_NAMED = new RegExp(NAMED, 'gi')
const FIRST_NAMED = new RegExp(NAMED, 'i')
const LEADING = new RegExp(`^${NAMED}`, 'i')
const MAY_BE_NAMED = /(?:complaint|point|element|head|issue|part|allegation|ground)s? +(?:n[a-z.]+ *)?(?:\d|[a-z]\b)/i

/** "(Complaint 1c)", "(complaint 1ci)", "(Point 2a).", "(Recommendation 3)": the noun, then the labels. */
export const bracketedLabels = (text: string): readonly RegExpExecArray[] =>
  text.includes('(') ? [...text.matchAll(BRACKETED)] : []

/** "Complaint 1b", "complaints 3, 5b and 7": the noun, its plural, then the labels. */
export const namedLabels = (text: string): readonly RegExpExecArray[] =>
  MAY_BE_NAMED.test(text) ? [...text.matchAll(EVERY_NAMED)] : []
export const firstNamedLabel = (text: string): RegExpExecArray | null =>
  MAY_BE_NAMED.test(text) ? FIRST_NAMED.exec(text) : null
/** Only where the text begins with it. */
export const leadingLabel = (text: string): RegExpExecArray | null => LEADING.exec(text)

const one = new RegExp(BODY, 'g')

/** Every label in "3, 5b and 7"; a range of whole numbers ("1 to 4") is filled in. */
export function labelsIn(list: string): readonly Label[] {
  const written = [...list.matchAll(one)]
  const found: Label[] = []
  for (const [index, match] of written.entries()) {
    const label = parseLabel(match[0])
    if (!label) continue
    const before = written[index - 1]
    const between = before ? list.slice(before.index + before[0].length, match.index).trim() : ''
    const last = found.at(-1)
    if (last && /^(?:to|–|-)$/.test(between)) found.push(...rangeBetween(last, label))
    found.push(label)
  }
  return found
}

function rangeBetween(first: Label, last: Label): readonly Label[] {
  const [from] = first.segments
  const [to] = last.segments
  const whole = first.segments.length === 1 && last.segments.length === 1
  if (!whole || typeof from !== 'number' || typeof to !== 'number' || to - from > 60) return []
  const between: Label[] = []
  for (let n = from + 1; n < to; n++) between.push({ printed: `${n}`, id: `${n}`, segments: [n], ambiguous: false })
  return between
}

const ROMAN = /^(?:x{0,2}(?:ix|iv|v?i{0,3}))$/

const isRoman = (text: string): boolean => text !== '' && ROMAN.test(text)

function romanValue(text: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10 }
  let total = 0
  for (const [index, letter] of [...text].entries()) {
    const value = worth[letter] ?? 0
    total += value < (worth[text[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return total
}

/**
 * A label as segments: "14bii" is 14, b, ii. A single i, v or x right after the number is read as a letter and marked
 * ambiguous; `settled` decides it from the other labels. Undefined for what is no label ("3rd").
 */
export function parseLabel(printed: string): Label | undefined {
  const text = printed.trim()
  const parts = /^(\d{1,3}(?:\.\d{1,2})*)?\s*([a-z]*|(?: ?\([a-z]+\))*)\)?$/i.exec(text)
  if (!parts) return undefined
  const numbers = parts[1] === undefined ? [] : parts[1].split('.').map(Number)
  const letters = lettersOf((parts[2] ?? '').toLowerCase(), numbers.length > 0)
  if (!letters || (numbers.length === 0 && letters.length === 0)) return undefined
  const segments = [...numbers, ...letters]
  const only = letters.length === 1 ? letters[0] : undefined
  const ambiguous = numbers.length > 0 && only !== undefined && only.length === 1 && isRoman(only)
  return { printed: text, id: `${numbers.join('.')}${letters.join('')}`, segments, ambiguous }
}

function lettersOf(written: string, afterNumber: boolean): string[] | undefined {
  if (written.includes('(')) return written.match(/[a-z]+/g) ?? []
  if (written === '') return []
  if (!afterNumber) return written.length === 1 ? [written] : undefined
  if (/^(?:st|nd|rd|th)$/.test(written)) return undefined
  if (written.length === 1) return [written]
  if (isRoman(written)) return [written]
  const [letter = '', rest] = [written[0], written.slice(1)]
  if (isRoman(rest)) return [letter, rest]
  return written.length === 2 && letter === rest ? [written] : undefined
}

/** Reads "14i" again with the other labels known: after 14h it is a letter, beside 14ii a roman numeral. */
export function settled(label: Label, ids: ReadonlySet<string>): Label {
  const last = label.segments.at(-1)
  if (!label.ambiguous || typeof last !== 'string') return label
  const stem = label.id.slice(0, -last.length)
  const before = String.fromCharCode(last.charCodeAt(0) - 1)
  const after = String.fromCharCode(last.charCodeAt(0) + 1)
  if (ids.has(`${stem}${before}`) || ids.has(`${stem}${after}`)) return { ...label, ambiguous: false }
  if (ids.has(`${stem}ii`) || ids.has(`${stem}iv`) || ids.has(`${stem}vi`)) return { ...label, ambiguous: false }
  return label
}

/** The order people expect: 2 before 10, 14a, 14bi, 14bii, 14c. */
export function compareLabels(a: Label, b: Label): number {
  const length = Math.max(a.segments.length, b.segments.length)
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.segments[at], b.segments[at]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    if (typeof left === 'number' || typeof right === 'number') {
      if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
      if (left !== right) return Number(left) - Number(right)
    } else if (left !== right) {
      const roman = at > 1 && isRoman(left) && isRoman(right)
      return roman ? romanValue(left) - romanValue(right) : left < right ? -1 : 1
    }
  }
  return 0
}

/** The paths above a label, nearest first: of 14bii, "14.b" and "14". */
export const stemsOf = (label: Label): readonly string[] =>
  label.segments.slice(1).map((_, cut) => label.segments.slice(0, label.segments.length - 1 - cut).join('.'))
