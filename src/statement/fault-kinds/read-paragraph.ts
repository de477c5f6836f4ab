import type { FaultKindId } from '../facts/fault-passages.ts'
import type { Sentence } from '../text/sentences.ts'
import { conducts } from './conducts/conducts.ts'
import { type Found, LONGEST } from './found.ts'
import { kindsIn } from './kinds-in.ts'
import { paidFor } from './paid-for.ts'
import { isItem, type Paragraph } from './paragraphs.ts'
import { refusedBefore } from './refused-before.ts'
import { saidOutright } from './said-outright.ts'
import {
  EVALUATED_DELAY,
  faultWords,
  isAccepted,
  isLikely,
  isNotLookedInto,
  isOpen,
  isUpheld,
  pointsBack,
  pointsOn,
  saysWrong,
  speaksForOthers,
} from './voice.ts'

const evidentWhereFound = conducts.filter(({ evident }) => evident === 'where found')
const evidentWhereWeighed = conducts.filter(({ evident }) => evident !== undefined)

/** What the sentences of a paragraph find. */
export function readParagraph(paragraph: Paragraph, before: Paragraph | undefined, upheld: boolean): readonly Found[] {
  const { part, sentences, words: all } = paragraph
  const found: Found[] = []
  const add = (faults: Set<FaultKindId>, first: Sentence, last = first): void => {
    if (faults.size > 0) found.push({ faults, from: first.start, to: last.start + last.text.length })
  }
  for (const [at, sentence] of sentences.entries()) {
    const { words } = sentence
    if (words.length > LONGEST) continue
    if (part !== 'remedy' && isItem(paragraph)) continue
    if (part === 'remedy') {
      add(paidFor(words), sentence)
      continue
    }
    if (isOpen(words) && !isLikely(words)) continue
    if (speaksForOthers(words)) continue
    const { found: says } = faultWords(words)
    if (isNotLookedInto(words) && !isUpheld(words) && !isLikely(words)) continue
    if (says) {
      const outright = saidOutright(words, part)
      const own = outright.size > 0 || faultWords(words).denied ? outright : refusedBefore(sentences, at)
      const previous = at > 0 ? sentences[at - 1] : undefined
      const next = sentences[at + 1]
      if (own.size > 0) add(own, sentence)
      else if (previous && pointsBack(words) && !speaksForOthers(previous.words)) {
        add(kindsIn(`${previous.words} ${words}`), previous, sentence)
      } else if (next && pointsOn(next.words)) add(kindsIn(next.words), sentence, next)
      else if (!previous && pointsBack(words)) {
        const last = before?.part === part ? before.sentences.at(-1) : undefined
        if (last && last.words.length < LONGEST && !speaksForOthers(last.words))
          add(kindsIn(`${last.words} ${words}`), sentence)
      }
      continue
    }
    const next = sentences[at + 1]
    if (!upheld || (next && faultWords(next.words).denied && pointsBack(next.words))) continue
    if (isUpheld(words)) {
      add(kindsIn(words), sentence)
      continue
    }
    if (EVALUATED_DELAY.test(words)) {
      const kinds = kindsIn(words)
      const around = kinds.has('delay') ? kinds : kindsIn(`delay ${words} ${all.slice(0, sentence.start).slice(-300)}`)
      const delay =
        kinds.has('delay') || /\bstage (?:1|2|3|one|two|three)\b|\bcomplaint\b/.test(all.slice(0, sentence.start))
      if (delay && around.has('delay')) add(new Set([...around].filter(kind => kind.startsWith('delay'))), sentence)
      continue
    }
    if (part === 'story') continue
    const evident = kindsIn(words, part === 'findings' ? evidentWhereFound : evidentWhereWeighed)
    if (isAccepted(words)) for (const kind of kindsIn(words)) evident.add(kind)
    else if (saysWrong(words, part !== 'findings')) for (const kind of kindsIn(words)) evident.add(kind)
    add(evident, sentence)
  }
  return found
}
