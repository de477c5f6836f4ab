import { type Block, heading, type Paper } from '../content.ts'
import { piecesOf } from '../plain-english/sentences.ts'
import { plainText } from '../plain-text.ts'
import { hardWordsIn } from './hard-words.ts'
import { pictureFor } from './pictures.ts'

/** Headings of what was found, decided or agreed. */
export const decidedUnder: ReadonlySet<string> = new Set([
  'What we decided',
  'What we found',
  'The findings',
  'Our decision',
  'What was agreed',
  'What is outside this procedure',
  'What came too late',
  'Why',
  'What we pay',
])

/** Headings of what happens next, by when, and what the reader can do. */
export const nextUnder: ReadonlySet<string> = new Set([
  'Who answers, and by when',
  'When you will have our answer',
  'By when',
  'What happens now',
  'What happens next',
  'What happens afterwards',
  'When and where',
  'What you can do now',
  'When we look at it again',
  'Your right to come back',
  'If you are not satisfied',
  'If you are still not happy',
  'How you get it',
])

/** Of each kind of main thing no more than a reader keeps in mind. */
const MOST_MAIN = 5

/** A part of the letter: its heading, and everything up to the next of that level. */
interface Section {
  readonly heading: string | null
  readonly blocks: readonly Block[]
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: string | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }]
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: block.text, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  return sections.filter(one => one.heading !== null || one.blocks.length > 0)
}

const idea = (text: string): Block => ({ kind: 'paragraph', text, picture: pictureFor(text) })

const ended = (text: string): string => (/[.!?…:”)]$/.test(text) ? text : `${text}.`)

/** A row of a table said line by line: what it is about first, then what stands under each heading. */
const rowSaid = (header: readonly string[], row: readonly string[]): readonly string[] =>
  row
    .map((cell, place) => (place === 0 ? ended(cell).replace(/\.$/, ':') : ended(`${header[place] ?? ''}: ${cell}`)))
    .filter((line, place) => place === 0 || !/: –\.$/.test(line))

/** Sentence by sentence, and line by line. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return block.text.split('\n').flatMap(piecesOf)
    case 'table':
      return block.rows.flatMap(row => rowSaid(block.header, row))
  }
}

const oneIdeaALine = (block: Block): readonly Block[] =>
  block.kind === 'heading'
    ? [block]
    : block.kind === 'table'
      ? [heading(block.caption, 3), ...linesOf(block).map(idea)]
      : linesOf(block).map(idea)

/** "Point 1: upheld.": what a row is about, and what was decided of it, or the last that stands in it. */
function rowsInShort({ header, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const decided = header.findIndex(one => /decision|finding/i.test(one))
  const told = (row: readonly string[]): string =>
    decided < 0 ? ended(row.at(-1) ?? '') : ended(row[decided] ?? '').toLowerCase()
  return rows.map(row => `${(row[0] ?? '').replace(/\.$/, '')}: ${told(row)}`)
}

/** What a section says before it goes into each point by itself. */
function beforeDetail(blocks: readonly Block[]): readonly Block[] {
  const detail = blocks.findIndex(({ kind }) => kind === 'heading')
  return detail <= 0 ? blocks : blocks.slice(0, detail)
}

const mainOf = (sections: readonly Section[], under: ReadonlySet<string>): readonly Block[] => {
  const lines = sections
    .filter(one => one.heading !== null && under.has(one.heading))
    .flatMap(({ blocks }) =>
      beforeDetail(blocks).flatMap(block => (block.kind === 'table' ? rowsInShort(block) : linesOf(block))),
    )
  const more = lines.length - MOST_MAIN
  return [...lines.slice(0, MOST_MAIN), ...(more > 0 ? ['There is more about this further on.'] : [])].map(idea)
}

const under = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(title, 3), ...blocks]

/**
 * The same letter in easy read: the main things first (what was decided, what happens next, whom to call), then all of it
 * with one idea a line, then what its hard words mean. Nothing of the letter is left out, and no table is left.
 */
export function easyRead(paper: Paper): Paper {
  const sections = sectionsOf(paper.blocks)
  const main = [
    ...under('What we decided', mainOf(sections, decidedUnder)),
    ...under('What happens next', mainOf(sections, nextUnder)),
    ...under(
      'Who to call',
      paper.closing
        .slice(1)
        .flatMap(text => linesOf({ kind: 'paragraph', text }))
        .map(idea),
    ),
  ]
  const hard = hardWordsIn(plainText(paper))
  return {
    ...paper,
    blocks: [
      ...(main.length === 0 ? [] : [heading('The main things'), ...main]),
      heading('The whole letter'),
      ...sections.flatMap(({ heading: title, blocks }) => [
        ...(title === null ? [] : [heading(title)]),
        ...blocks.flatMap(oneIdeaALine),
      ]),
      ...(hard.length === 0
        ? []
        : [heading('What hard words mean'), ...hard.map(({ word, meaning }) => idea(`${word}: ${meaning}`))]),
    ],
  }
}
