import type { Block, Paper } from '../content.ts'
import { OMBUDSMAN } from '../shared-parts.ts'

/** A title, or somebody's initial. */
const ABBREVIATED = /\b(?:Mr|Mrs|Ms|Mx|Dr|No|St|e\.g|i\.e|\p{Lu})\.$/u

/** Running text only: a heading or the cell of a table is no sentence. */
const running = (block: Block): readonly string[] => (block.kind === 'paragraph' ? block.text.split('\n') : [])

/** One line taken apart where a sentence ends. Put together again they are the line. */
export function piecesOf(line: string): readonly string[] {
  const found: string[] = []
  let begun = ''
  for (const piece of line.split(/(?<=[.!?…]["”’)]?)\s+/)) {
    begun = begun === '' ? piece : `${begun} ${piece}`
    if (ABBREVIATED.test(begun)) continue
    found.push(begun)
    begun = ''
  }
  return [...found, begun].map(one => one.trim()).filter(one => one !== '')
}

/** The sentences of a line, without what has no word in it. */
export const sentencesIn = (line: string): readonly string[] => piecesOf(line).filter(one => wordsIn(one).length > 0)

/** Words that somebody reads out: numbers, addresses and signs are none. */
export const wordsIn = (text: string): readonly string[] =>
  text.split(/[\s/–—]+/).filter(one => /\p{L}/u.test(one) && !/@|www\.|:\/\//.test(one))

/** The sentences of a paper. The Ombudsman's name and how to reach it stand in each and cannot be said more plainly. */
export const sentencesOf = ({ blocks }: Pick<Paper, 'blocks'>): readonly string[] =>
  blocks
    .flatMap(running)
    .map(line => line.replaceAll(OMBUDSMAN, 'the Ombudsman'))
    .flatMap(sentencesIn)
