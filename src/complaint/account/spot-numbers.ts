import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import type { FindKind, Gravity, Spotted } from './find.ts'
import { type Folded, lettersOf } from './folded.ts'
import { commonWords } from './ordinary-words.ts'

/** A figure, or the letter that looks like it. */
const figures: Readonly<Record<string, string>> = { 0: '[0o]', 1: '[1il|]' }
const characterOf = (one: string): string => figures[one] ?? (one === 'o' ? '[o0]' : one === 'i' ? '[i1l|]' : one)

const SEPARATORS = '[^\\p{L}\\p{N}]{0,3}'
const row = (text: string): string => [...text].map(characterOf).join(SEPARATORS)

interface Sought {
  readonly pattern: RegExp
  readonly kind: FindKind
  readonly gravity: Gravity
  readonly personIds: readonly string[]
}

const bounded = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')

/** Groups of letters and of figures: "nm", "2026", "0016". Leading noughts may be left out. */
function reference(text: string): readonly RegExp[] {
  const groups = lettersOf(text).match(/\d+|\D+/gu) ?? []
  if (groups.join('').length < 4) return []
  const written = (group: string, at: number): string =>
    at > 0 && /^0+\d/.test(group)
      ? `(?:${row('0')}${SEPARATORS}){0,6}${row(group.replace(/^0+(?=\d)/, ''))}`
      : row(group)
  const whole = bounded(groups.map(written).join(SEPARATORS))
  const parts = text.match(/\d+/g) ?? []
  const [first = '', second = ''] = parts.slice(-2)
  if (parts.length < 2 || !/^\D/.test(groups[0] ?? '')) return [whole]
  // Without its letters it is told from other figures by what stands between them, or by its noughts.
  const mark = '\\s?[/\\\\_.:-]\\s?'
  const short = [`${first}${mark}0*${second.replace(/^0+(?=\d)/, '')}`]
  if (/^0/.test(second)) short.push(`${first}\\s?${second}`)
  return [whole, bounded(short.join('|'))]
}

/** A telephone number without what only dialling from elsewhere adds, and its local part. */
function telephone(recorded: string): readonly RegExp[] {
  const digits = recorded
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$)/, '')
    .replace(/^0/, '')
  if (digits.length < 6) return []
  const groups = recorded
    .trim()
    .split(/[^\d+]+/)
    .filter(group => group !== '')
  const local = groups.slice(1).join('')
  const any = (number: string): RegExp => new RegExp(`${row(number)}(?!\\d)`, 'gu')
  return [any(digits), ...(local.length >= 6 && local.length < digits.length ? [bounded(row(local))] : [])]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

function emailOf(recorded: string): readonly RegExp[] {
  const [local = '', domain = ''] = recorded.toLowerCase().trim().split('@')
  if (local === '' || domain === '') return []
  const at = '\\s?(?:@|\\(at\\)|\\[at\\]|\\bat\\b)\\s?'
  const dot = '\\s?(?:\\.|\\(dot\\)|\\[dot\\]|\\bdot\\b)\\s?'
  const dotted = (text: string): string => text.split('.').map(escaped).join(dot)
  const alone = local.length >= 5 && !commonWords.has(local) ? [bounded(dotted(local))] : []
  return [bounded(`${dotted(local)}${at}${dotted(domain)}`), ...alone]
}

export const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/gi

const soughtOf = ({ personId, addresses, emails, phones }: PersonSecrets): readonly Sought[] => {
  const personIds = [personId]
  const never =
    (kind: FindKind) =>
    (pattern: RegExp): Sought => ({ pattern, kind, gravity: 'never', personIds })
  const postcodes = addresses.flatMap(address => [...address.matchAll(POSTCODE)])
  return [
    ...phones.flatMap(telephone).map(never('telephone')),
    ...emails.flatMap(emailOf).map(never('email')),
    ...postcodes.flatMap(([, outward = '', inward = '']): readonly Sought[] => [
      never('postcode')(bounded(row(`${outward}${inward}`.toLowerCase()))),
      { pattern: bounded(row(outward.toLowerCase())), kind: 'postcode', gravity: 'unless ordinary', personIds },
    ]),
  ]
}

/** Numbers, references, postcodes and email addresses of a case, ready to be looked for. */
export const numbersSought = ({ people, references }: CaseSecrets): readonly Sought[] => [
  ...people.filter(({ inTheCase }) => inTheCase).flatMap(soughtOf),
  ...references.flatMap(text =>
    reference(text).map((pattern): Sought => ({ pattern, kind: 'reference', gravity: 'never', personIds: [] })),
  ),
]

/** What has the shape of a number or address by which somebody can be reached, whoever it may belong to. */
const shaped: readonly (readonly [RegExp, FindKind])[] = [
  [/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,200}/gu, 'email'],
  [/(?<![\d])(?:\+44|0)[\d\s().-]{8,14}\d(?!\d)/gu, 'telephone'],
  [/(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}(?![\p{L}\p{N}])/gu, 'postcode'],
]

export function spotNumbers(folded: Folded, sought: readonly Sought[]): readonly Spotted[] {
  const { text, from, to } = folded
  const spotted: Spotted[] = []
  const add = (pattern: RegExp, as: Omit<Spotted, 'start' | 'end'>): void => {
    for (const match of text.matchAll(pattern)) {
      if (match[0].length === 0) continue
      spotted.push({ ...as, start: from[match.index] ?? 0, end: to[match.index + match[0].length - 1] ?? 0 })
    }
  }
  for (const { pattern, kind, gravity, personIds } of sought) add(pattern, { kind, gravity, personIds })
  for (const [pattern, kind] of shaped) add(pattern, { kind, gravity: 'to look at', personIds: [] })
  return spotted
}
