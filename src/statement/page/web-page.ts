import { Parser } from 'htmlparser2'
import { type Line, lineOf } from './lines.ts'

export interface WebPage {
  readonly lines: readonly Line[]
  /** The page's own address, where it names one. */
  readonly address: string | null
}

/** Looks only at the beginning: a statement may quote a tag, a web page starts with one. */
export const looksLikeWebPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|main|article|div|section|p|h1|!--)[\s>]/i.test(
    text.slice(0, 2_000),
  )

const blocks = new Set(
  'address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
const unseen = new Set('script style head noscript template svg iframe select button'.split(' '))

/** No decision is nested so deep; the time to close such a page grows with the square of its depth. */
const DEEPEST = 2_000
const CHUNK = 32_768

/**
 * The words of a saved page, line by line: a block is a line, an item of a list keeps a mark. The lines keep the number of
 * the line of the page's source on which they begin.
 */
export function linesOfWebPage(source: string): WebPage {
  const lines: Line[] = []
  const lists: { ordered: boolean; count: number }[] = []
  let address: string | null = null
  let hidden = 0
  let text = ''
  let isBlank = true
  let mark = ''
  let startsAt = 0
  let depth = 0
  let line = 1
  let nextBreak = source.indexOf('\n')
  const lineAt = (index: number): number => {
    for (; nextBreak >= 0 && nextBreak < index; nextBreak = source.indexOf('\n', nextBreak + 1)) line++
    return line
  }
  const close = (): void => {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words !== '') {
      lines.push(lineOf(`${mark}${words}`, lineAt(startsAt)))
      mark = ''
    }
    text = ''
    isBlank = true
  }
  const parser = new Parser({
    onopentagname(name) {
      depth++
      if (unseen.has(name)) hidden++
      if (blocks.has(name)) close()
    },
    onopentag(name, attributes) {
      if (name === 'ol' || name === 'ul') lists.push({ ordered: name === 'ol', count: 0 })
      if (name === 'li') mark = nextMark(lists)
      const isAddress = name === 'link' ? attributes.rel === 'canonical' : attributes.property === 'og:url'
      if (isAddress) address ??= attributes.href ?? attributes.content ?? null
    },
    ontext(words) {
      if (hidden > 0) return
      if (isBlank && words.trim() !== '') {
        startsAt = parser.startIndex + words.length - words.trimStart().length
        isBlank = false
      }
      text += words
    },
    onclosetag(name) {
      depth--
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
      if (blocks.has(name)) close()
      if (name === 'ol' || name === 'ul') lists.pop()
      if (name === 'li') mark = ''
    },
  })
  for (let from = 0; from < source.length && depth < DEEPEST; from += CHUNK)
    parser.write(source.slice(from, from + CHUNK))
  if (depth < DEEPEST) parser.end()
  close()
  return { lines, address }
}

function nextMark(lists: readonly { ordered: boolean; count: number }[]): string {
  const list = lists.at(-1)
  if (!list) return ''
  list.count++
  if (!list.ordered) return lists.length > 1 ? '    • ' : '  • '
  return lists.length > 1 ? `      ${list.count}. ` : `  ${list.count}. `
}
