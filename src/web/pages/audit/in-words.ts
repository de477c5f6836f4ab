import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { capital, counted } from '../days.ts'

const titles = new Map([
  ...[...complaintVerbs, ...authorityVerbs].map(({ name, title }) => [name, title] as const),
  ['import-decisions', 'Bring published decisions in'],
  ['settle-letterhead', 'Settle the address, logo and standard paragraphs of letters'],
  ['settle-wording', 'Settle the words of a letter'],
  ['check-letter', 'Hold a letter against the record'],
])
const titleOf = (name: unknown): string => titles.get(String(name)) ?? String(name)

const pages = new Map([
  ['list/worklist', 'My work'],
  ['list/complaints', 'The list of complaints'],
  ['list/agreed', 'What was agreed'],
  ['council', 'This council'],
  ['council/people', 'People and roles'],
  ['inbox', 'The inbox'],
  ['council/service', 'How this service stands'],
  ['council/reminders', 'Reminders of the council'],
  ['reminders', 'Their own reminders'],
  ['council/logo', 'The council’s logo'],
  ['council/letters', 'How the council words its letters'],
  ['drafts', 'Drafts of complaints'],
  ['audit', 'The audit'],
  ['decisions', 'The register of published decisions'],
  ['decisions/figures', 'Figures of published decisions'],
  ['statement/preview', 'A decision statement'],
])

/** What a line of the audit is about, where that is no complaint. */
export function subjectInWords(subject: string): string {
  const page = pages.get(subject)
  if (page !== undefined) return page
  const [kind = '', ...rest] = subject.split('/')
  const what = rest.join('/')
  if (kind === 'form') return `The form “${titleOf(what)}”`
  if (kind === 'verb') return `“${titleOf(what)}”`
  if (kind === 'view') return capital(what)
  if (kind === 'decision') return `Published decision ${what}`
  return kind === 'draft' ? `Draft ${what}` : subject
}

/** Names of what is kept in an audit line, as sentences begin with them. */
const words = (name: string): string => capital(name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))

type Names = ReadonlyMap<string, string>

function partInWords(name: string, value: unknown, names: Names): readonly string[] {
  if (value === null || value === false || value === '') return []
  if (name === 'verb') return [titleOf(value)]
  if (name === 'form') return [`The form “${titleOf(value)}”`]
  if (name === 'tried') return [`What “${titleOf(value)}” would change`]
  if (name === 'shown' && Array.isArray(value))
    return [
      value.length === 0 ? 'Showed no complaint' : `Showed ${counted(value.length, 'complaint')}: ${value.join(', ')}`,
    ]
  if (name === 'shown') return [`Showed ${String(value)}`]
  if (name === 'reminded' || name === 'invited')
    return [`${capital(name)} ${names.get(String(value)) ?? 'somebody whose name was erased'}`]
  if (name === 'history') return ['As something that happened']
  if (name === 'page' && value === 1) return []
  if (name === 'looking') return [capital(String(value))]
  if (value === true) return [words(name)]
  if (Array.isArray(value)) return value.length === 0 ? [] : [`${words(name)}: ${value.join(', ')}`]
  return [`${words(name)}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`]
}

/**
 * The detail of an audit line is kept as JSON; nothing of it is left out but what says “no”, “none” or “the first page”.
 * @param names of people that it may name, by their id
 */
export function detailInWords(detail: string | null, names: Names = new Map()): string {
  const read: unknown = detail === null ? null : JSON.parse(detail)
  if (typeof read !== 'object' || read === null) return 'Nothing more'
  const told = Object.entries(read).flatMap(([name, value]) => partInWords(name, value, names))
  return told.length === 0 ? 'Nothing more' : `${told.join('. ')}.`
}
