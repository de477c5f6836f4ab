import { Parser } from 'htmlparser2'
import { type HtmlWords, MOST_WORDS } from './parsed.ts'

const blocks = new Set(
  'address article aside blockquote body br center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)
const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 blockquote table'.split(' '))
const never = new Set('script style head title noscript template svg iframe object embed'.split(' '))
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d]*[1-9])|(?:^|[^-])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b)|max-height\s*:\s*0(?![.\d]*[1-9])/i
const ELSEWHERE = /^\s*(?:https?:)?\/\//i

type Shown = 'shown' | 'hidden' | 'never'

const tidied = (text: string): string =>
  text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

function standingOf(name: string, { style = '', hidden }: Readonly<Record<string, string>>, outer: Shown): Shown {
  if (outer === 'never' || never.has(name)) return 'never'
  return outer === 'hidden' || hidden !== undefined || HIDDEN.test(style) ? 'hidden' : 'shown'
}

/** The words of an HTML message: nothing of it is run, fetched or laid out. */
export function htmlWords(source: string): HtmlWords {
  const open: { readonly name: string; readonly standing: Shown }[] = []
  const said = { shown: '', hidden: '' }
  let remote = 0
  const now = (): Shown => open.at(-1)?.standing ?? 'shown'
  const add = (text: string): void => {
    const standing = now()
    if (standing !== 'never' && said[standing].length < MOST_WORDS) said[standing] += text
  }
  const newLine = (name: string): void => {
    for (const which of ['shown', 'hidden'] as const)
      if (said[which].length < MOST_WORDS)
        said[which] += paragraphs.has(name) ? '\n\n' : said[which].endsWith('\n') ? '' : '\n'
  }
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (blocks.has(name)) newLine(name)
        if (name === 'img' && ELSEWHERE.test(given.src ?? '')) remote++
        if (name === 'img' && given.alt) add(` [Picture: ${given.alt}] `)
        if (name === 'td' || name === 'th') add(' ')
        // Deeper than any letter: what is in there counts as what is around it.
        if (!empty.has(name) && open.length < 2_000) open.push({ name, standing: standingOf(name, given, now()) })
      },
      onclosetag(name) {
        const at = open.findLastIndex(one => one.name === name)
        if (at >= 0) open.length = at
        if (blocks.has(name)) newLine(name)
      },
      ontext: text => add(text.replaceAll(/\s+/g, ' ')),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(source.slice(0, 20 * MOST_WORDS))
  const text = tidied(said.shown).slice(0, MOST_WORDS)
  return { text, hidden: tidied(said.hidden).slice(0, MOST_WORDS), remote }
}
