import { formatIsoDay } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import type { Fact, Header, Outcome, Sureness } from '../facts.ts'
import { lower, straight } from '../text/words.ts'
import type { Line } from './lines.ts'
import { dashed, titleOf } from './title.ts'

const outcomes: readonly Outcome[] = ['Upheld', 'Not upheld', 'Closed after initial enquiries']

const fact = <Value>(value: Value, line: Line, sure: Sureness = 'stated'): Fact<Value> => ({
  value,
  quote: line.text,
  lines: [line.number],
  sure,
})

/** The header of a page in the Ombudsman's own layouts: fixed lines, any of which may be missing. */
export function readHeader(lines: readonly Line[], address: string | null): Header {
  let titleLine: Line | undefined
  let category: Line | undefined
  let decision: Line | undefined
  let date: Line | undefined
  for (const line of lines) {
    if (!titleLine && titleOf(line.text)) titleLine = line
    const words = line.text.slice(0, 24).toLowerCase()
    if (/^category ?:/.test(words)) category ??= line
    else if (/^decision date ?:/.test(words)) date ??= line
    else if (/^decision ?:/.test(words)) decision ??= line
  }
  const title = titleLine ? titleOf(titleLine.text) : null
  const [broad = '', narrow = ''] = category ? saidOn(category).split(/\s*[>›»]\s*/) : []
  const fromAddress = category || !address ? null : categoryFromAddress(address)
  return {
    reference: title && titleLine ? fact(title.reference, titleLine) : null,
    referenceDashed: title ? dashed(title.reference) : null,
    authority: title?.authority && titleLine ? fact(title.authority, titleLine) : null,
    category: category && broad !== '' ? fact(broad, category) : (fromAddress?.category ?? null),
    subcategory: category && narrow !== '' ? fact(narrow, category) : (fromAddress?.subcategory ?? null),
    decision: decision && saidOn(decision) !== '' ? fact(outcomeOf(saidOn(decision)), decision) : null,
    decisionDate: date ? dateFact(saidOn(date), date) : null,
    kind: 'statement',
  }
}

const saidOn = (line: Line): string => line.text.slice(line.text.indexOf(':') + 1).trim()

/** The canonical spelling of a known outcome, or the words as printed. */
const outcomeOf = (printed: string): string =>
  outcomes.find(outcome => outcome.toLowerCase() === printed.toLowerCase()) ?? printed

function dateFact(printed: string, line: Line): Fact<string> | null {
  const day = readDay(printed.replace(/^(\d{1,2})-([a-z]+)-(\d{4})$/i, '$1 $2 $3'))
  return day === undefined ? null : fact(formatIsoDay(day), line)
}

const OMBUDSMAN = /\(local government[^()]{0,60}ombudsman\)\s*(.*)$/i
const DASHED = /\b(\d{2})-(\d{3})-(\d{3})([a-z])?\b/i
/** With spaces, only at the beginning of the line with the day: elsewhere it may be any number. */
const SPACED = /^(\d{2}) (\d{3}) (\d{3})([a-z])?(?=\s*[·|].*decision date\s*:)/i

/**
 * The header of a reprint on another site: one run-together line, or a few, in another order, with the category in title
 * case ("Children S Care Services") and closed cases labelled "Other". Null when the page has no such header.
 */
export function readReprintHeader(lines: readonly Line[]): Header | null {
  const at = lines.findIndex(
    ({ text }) => SPACED.test(text) || (DASHED.test(text) && /decision date\s*:|[·›|]/i.test(text)),
  )
  const line = lines[at]
  const number = line && (SPACED.exec(line.text) ?? DASHED.exec(line.text))
  if (!line || !number) return null
  const reference = `${number[1]} ${number[2]} ${number[3]}${(number[4] ?? '').toLowerCase()}`
  const afterNumber = line.text.slice(number.index + number[0].length)
  const [place, ...rest] = afterNumber
    .split('·')
    .map(part => part.trim())
    .filter(part => part !== '')
  const categoryPart = [place, ...rest].find(part => part !== undefined && /[›>»]/.test(part))
  const [broad, narrow] = categoryPart?.split(/\s*[›>»]\s*/).map(fromTitleCase) ?? []
  const printedDate = /decision date\s*:\s*([^·|]{6,30})/i.exec(line.text)?.[1]?.trim()
  const before = [...lines.slice(0, at), { ...line, text: line.text.slice(0, number.index) }]
  const { decision, authority } = nameAndOutcome(before)
  return {
    reference: fact(reference, line),
    referenceDashed: dashed(reference),
    authority,
    category: broad ? fact(broad, line) : null,
    subcategory: narrow ? fact(narrow, line) : null,
    decision,
    decisionDate: printedDate === undefined ? null : dateFact(printedDate, line),
    kind: 'statement',
  }
}

function nameAndOutcome(lines: readonly Line[]): Pick<Header, 'authority' | 'decision'> {
  let decision: Header['decision'] = null
  let authority: Header['authority'] = null
  for (const line of lines) {
    let text = line.text
    const ombudsman = OMBUDSMAN.exec(text)
    if (ombudsman) text = ombudsman[1] ?? ''
    if (!decision) {
      const label = [...outcomes, 'Other'].find(outcome => new RegExp(`^${outcome}\\b`, 'i').test(text))
      if (label && (ombudsman || text.length === label.length)) {
        decision =
          label === 'Other' ? fact('Closed after initial enquiries', line, 'inferred') : fact(outcomeOf(label), line)
        text = text.slice(label.length)
      }
    }
    const name = text.replace(/^[\s·|:–-]+|[\s·|:–(-]+$/g, '')
    if (name !== '') authority = fact(name, line)
  }
  return { decision, authority }
}

/** "Children S Care Services" is "Children's care services". */
const fromTitleCase = (printed: string): string => {
  const words = straight(printed)
    .trim()
    .replace(/(\w) S\b/g, "$1's")
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "…/decisions/children-s-care-services/looked-after-children/24-001-902" */
function categoryFromAddress(address: string): { category: Fact<string>; subcategory: Fact<string> } | null {
  const match = /\/decisions\/([a-z-]{3,80})\/([a-z-]{3,80})\/\d{2}-\d{3}-\d{3}/.exec(lower(address))
  if (!match) return null
  const from = (slug = ''): Fact<string> => ({
    value: fromTitleCase(slug.replaceAll('-', ' ').replace(/ s /g, ' S ')),
    quote: address,
    lines: [],
    sure: 'inferred',
  })
  return { category: from(match[1]), subcategory: from(match[2]) }
}
