import { shows } from './conduct.ts'
import { handledBadly } from './conducts/handled-badly.ts'
import { type Found, LONGEST } from './found.ts'
import type { Paragraph } from './paragraphs.ts'
import { faultWords, isOpen, isUpheld, speaksForOthers } from './voice.ts'

/** It finds fault, whatever the fault is. */
export const findsFault = ({ part, sentences }: Paragraph): boolean =>
  part !== 'story' &&
  part !== 'remedy' &&
  sentences.some(
    ({ words }) => words.length <= LONGEST && (faultWords(words).found || isUpheld(words)) && !speaksForOthers(words),
  )

/** Bad handling of a complaint, where nothing more particular is said of it. */
export function* inGeneral(paragraphs: readonly Paragraph[]): Generator<readonly [Paragraph, Found]> {
  for (const paragraph of paragraphs) {
    if (paragraph.part === 'story' || paragraph.part === 'remedy') continue
    for (const sentence of paragraph.sentences) {
      const { words, start, text } = sentence
      if (words.length > LONGEST || isOpen(words) || speaksForOthers(words)) continue
      const { found, denied } = faultWords(words)
      if (found && !denied && shows(handledBadly, words))
        yield [paragraph, { faults: new Set(['handled-badly']), from: start, to: start + text.length }]
    }
  }
}
