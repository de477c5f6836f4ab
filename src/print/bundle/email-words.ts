import { Parser } from 'htmlparser2'
import PostalMime, { type Address } from 'postal-mime'
import { type Block, heading, paragraphs, table } from '#paper/content.ts'

const LINE = new Set(['p', 'div', 'br', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote'])
const UNREAD = new Set(['style', 'script', 'head', 'title'])

function htmlWords(source: string): string {
  const lines: string[] = []
  let unread = 0
  const parser = new Parser({
    onopentagname: name => {
      if (UNREAD.has(name)) unread += 1
    },
    ontext: words => {
      if (unread === 0) lines.push(words.replaceAll(/\s+/g, ' '))
    },
    onclosetag: name => {
      if (UNREAD.has(name)) unread -= 1
      if (LINE.has(name)) lines.push('\n')
    },
  })
  parser.end(source)
  return lines.join('')
}

const inWords = (one: Address): string => (one.address ? `${one.name ? `${one.name}, ` : ''}${one.address}` : one.name)

/** An email as it is read: who, when, about what, its words, and what came with it. */
export async function emailBlocks(bytes: Uint8Array): Promise<readonly Block[]> {
  const email = await new PostalMime().parse(bytes)
  const rows = [
    ['From', email.from ? inWords(email.from) : ''],
    ['To', (email.to ?? []).map(inWords).join('\n')],
    ['Copy to', (email.cc ?? []).map(inWords).join('\n')],
    ['Date', email.date ?? ''],
    ['Subject', email.subject ?? ''],
  ].filter(([, words]) => words !== '')
  const words = email.text?.trim() ? email.text : htmlWords(email.html ?? '')
  const attached = email.attachments.map(({ filename, mimeType }) => filename ?? mimeType)
  return [
    ...table(
      'The email',
      ['Part', 'What it says'],
      rows.map(row => row.map(cell => cell ?? '')),
    ),
    ...paragraphs(words.trim() === '' ? 'It has no words.' : words),
    ...(attached.length === 0
      ? []
      : [
          heading('Came with it'),
          ...paragraphs(`${attached.join('\n')}`),
          ...paragraphs('They are not printed here.'),
        ]),
  ]
}
