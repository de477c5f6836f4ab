import type { RecommendationFact, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { limitsIn } from '../text/deadlines.ts'
import { lower } from '../text/words.ts'
import { withAnswers } from './answers.ts'
import type { Item } from './labelled.ts'
import { recommendationKind } from './recommendation-kind.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

const ALL_DONE =
  /\b(?:has|have) (?:now |already |since |fully )?(?:implemented|completed|carried out|done|delivered|actioned)\b[^.]{0,30}\ball\b|\ball (?:the |of the )?(?:agreed )?(?:actions|recommendations)\b[^.]{0,40}\b(?:implemented|completed|carried out|done|delivered)/

/**
 * Numbered recommendations through both stages, and those told in running sentences, each with the council's answer where
 * the page tells it. `earlier`: the lines of what an earlier decision of the Ombudsman asked for, which is none of them.
 */
export function readRecommendations(
  page: Page,
  items: readonly Item[],
  earlier: ReadonlySet<number>,
): readonly RecommendationFact[] {
  const allDone = page.blocks.some(
    block =>
      block.section.main === 'findings' &&
      ALL_DONE.test(block.words) &&
      !/\b(?:not|whether|if|unclear)\b[^.]{0,60}\ball\b/.test(block.words),
  )
  const found: RecommendationFact[] = []
  const used = new Set<Block>()
  const add = (number: number | null, stage: 2 | 3, text: string, told: Told, more: Answerable): void => {
    const words = lower(text)
    const limit = limitsIn(text, null)[0]?.phrase ?? null
    const kind = recommendationKind(words)
    found.push({ number, stage, kind, text, ombudsmanSaysDone: allDone, limit, ...told, ...more })
  }
  for (const item of items) {
    const isListed = item.noun === 'none' && item.group?.of === 'recommendations'
    if (item.noun !== 'recommendation' && !isListed) continue
    const lead = lower(item.lead)
    if (earlier.has(item.block.lines[0] ?? 0) || /\bombudsman/.test(lead)) continue
    used.add(item.block)
    const number = item.labels[0]?.segments[0]
    const told: Told = { quote: item.quote, lines: item.block.lines, sure: 'stated' }
    const stage = item.stage === 3 ? 3 : 2
    const author = stage === 3 && BY_PANEL.test(lead) ? { author: 'panel' as const } : {}
    add(typeof number === 'number' ? number : null, stage, item.text, told, author)
  }
  for (const { stage, text, told, ...more } of inProse(page, used, earlier)) add(null, stage, text, told, more)
  return withAnswers(page, found)
}

type Answerable = Pick<RecommendationFact, 'author' | 'answered'>

const BY_PANEL = /\bpanel\b[^.]{0,60}\b(?:recommend|made|suggest|propos|asked)|\bpanel's (?:\w+ )?recommendations\b/
const BY_COUNCIL = /\bcouncil (?:\w+ )?recommend/
const RECOMMENDED =
  /\brecommend(?:ed|s)? (?!the following\b|that the council\s*:)|\bmade (?:some|several|a number of|two|three|four|five|six|seven|eight|nine|ten|\d+) recommendations? about\b/
const FILE_NOTE = /\bagreed to (?:place|put|add) a note\b/
const NOT_THE_STAGES = /\b(?:i|we|ombudsman|the ombudsman's)\b/

interface InProse extends Answerable {
  readonly stage: 2 | 3
  readonly text: string
  readonly told: Told
}

function inProse(page: Page, used: ReadonlySet<Block>, earlier: ReadonlySet<number>): readonly InProse[] {
  const stages = stagesOf(page)
  const found: InProse[] = []
  for (const block of page.blocks) {
    const stage = stages[block.index]
    if ((stage !== 2 && stage !== 3) || used.has(block) || earlier.has(block.lines[0] ?? 0) || tellsNoStory(block))
      continue
    let panel = false
    for (const { text, words } of block.sentences) {
      if (/\bpanel\b/.test(words)) panel = true
      const isNote = FILE_NOTE.test(words)
      const isRecommendation = RECOMMENDED.test(words) && !NOT_THE_STAGES.test(words) && !/[:]$/.test(text)
      if (!isRecommendation && !isNote) continue
      const told: Told = { quote: text, lines: block.lines, sure: isNote ? 'inferred' : 'stated' }
      found.push({ stage, text, told, ...(isNote ? noted(text, stage, block) : authorOf(words, stage, panel)) })
    }
  }
  return found
}

/** What the council took upon itself is agreed by being told. */
const noted = (quote: string, stage: 2 | 3, { lines }: Block): Answerable => ({
  ...(stage === 3 ? { author: 'council' as const } : {}),
  answered: { value: 'accepted', quote, lines, sure: 'stated' },
})

/** "It also recommended …" is the panel's, once the paragraph has named the panel. */
function authorOf(words: string, stage: 2 | 3, panel: boolean): Answerable {
  if (stage === 2) return {}
  if (BY_COUNCIL.test(words)) return { author: 'council' }
  return panel ? { author: 'panel' } : {}
}
