import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { Layout } from '#statement/facts.ts'
import type { Chance } from './chance.ts'

export type Line =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly items: readonly string[] }

interface HeaderWords {
  readonly authority: string
  readonly reference: string
  readonly subcategory: string
  readonly decided: string
  readonly dateInHeader: string
  readonly hasHeader: boolean
}

const SIGN_OFF = "Investigator's decision on behalf of the Ombudsman"
const COOKIES = [
  'Privacy settings',
  'LGO logogram',
  'Review your privacy settings',
  'Required cookies',
  'The site needs these cookies. A browser can refuse them.',
  'View required cookies',
  'Analytical cookies',
  'They count visits.',
  'View analytical cookies',
  'Nothing in them says who you are.',
  'Privacy settings',
]

/** The page as text, in one of the three layouts, with the furniture and slips that such pages have. */
export function body(
  chance: Chance,
  layout: Layout,
  header: HeaderWords,
  summary: string,
  lines: readonly Line[],
): string {
  if (layout === 'reprint') return reprint(header, summary, lines)
  return layout === 'new' ? newLayout(chance, header, summary, lines) : oldLayout(chance, header, summary, lines)
}

const headerLines = ({ authority, reference, subcategory, dateInHeader, hasHeader }: HeaderWords): string[] => [
  `${authority} (${reference})`,
  ...(hasHeader
    ? [`Category : Children's care services > ${subcategory}`, 'Decision : Upheld', `Decision date : ${dateInHeader}`]
    : []),
  "The Ombudsman's final decision:",
]

function newLayout(chance: Chance, header: HeaderWords, summary: string, lines: readonly Line[]): string {
  const page = [...headerLines(header), `Summary: ${summary}`]
  for (const line of lines) {
    if (line.kind === 'heading') page.push(line.text)
    else page.push(`- ${line.text}`, ...line.items.map(item => `- ${item}`))
  }
  const signOff = chance.one([[SIGN_OFF], [SIGN_OFF.replace("'", '’'), SIGN_OFF], [SIGN_OFF.slice(0, -1)]])
  return [...(chance.in100(10) ? COOKIES : []), ...page, ...signOff].join(chance.one(['\n', '\r\n']))
}

function oldLayout(chance: Chance, header: HeaderWords, summary: string, lines: readonly Line[]): string {
  const page = [...headerLines(header), `Summary: ${summary}`].flatMap(line => [line, ''])
  const nested = chance.in100(25)
  let number = 0
  let first = true
  for (const line of lines) {
    if (line.kind === 'heading') {
      if (line.level === 1 && !first) page.push('', 'Back to top', '')
      page.push('', line.text, '')
      number = 0
      first = false
      continue
    }
    page.push(`  ${++number}. ${line.text}`)
    for (const [index, item] of line.items.entries())
      page.push(nested ? `      ${index + 1}. ${item}` : `    • ${item}`)
  }
  const end = ['', 'Back to top', '', SIGN_OFF, '', 'Print this page', '', ...COOKIES.flatMap(line => [line, ''])]
  const cookiesFirst = chance.in100(15) ? COOKIES.flatMap(line => [line, '']) : []
  return [...cookiesFirst, ...page, ...end].join('\n')
}

/** On another site: no marks, one run-together header, lists run into the paragraph. */
function reprint(
  { authority, reference, subcategory, decided }: HeaderWords,
  summary: string,
  lines: readonly Line[],
): string {
  const inTitleCase = `Children S Care Services › ${subcategory.replace(/\b[a-z]/g, letter => letter.toUpperCase())}`
  const page = [
    'LGO (Local Government & Social Care Ombudsman) Upheld',
    authority,
    `${reference.replaceAll(' ', '-')} · ${inTitleCase} · Decision date: ${dateInWords(isoDay(decided))}`,
    'Full Decision',
    'The Ombudsman’s final decision',
    `Summary: ${summary}`,
  ]
  for (const line of lines) page.push(line.kind === 'heading' ? line.text : [line.text, ...line.items].join(' '))
  return page.join('\n\n')
}
