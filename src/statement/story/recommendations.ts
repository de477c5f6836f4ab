import type { RecommendationFact, RecommendationKind, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { limitsIn } from '../text/deadlines.ts'
import { lower } from '../text/words.ts'
import type { Item } from './labelled.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

const kinds: readonly (readonly [RecommendationKind, RegExp])[] = [
  [
    'completion of earlier actions',
    /\boutstanding actions?\b|\baction plan to be completed\b|\bcomplete (?:all|any|the) (?:outstanding|earlier|agreed|remaining)/,
  ],
  ['further investigation', /\b(?:another|new|second|further) (?:io|investigat|review)|\bdesktop\b|\breinvestigat/],
  [
    'record correction',
    /\b(?:correct|amend|rectif)\w*\b[^.]{0,60}\b(?:file|record|mistake|error)|\bnote on (?:the|his|her|their) (?:case )?(?:file|record)/,
  ],
  ['apology', /\bapolog/],
  ['payment', /£|\bpay(?:ment)?\b|\breimburs|\brefund|\bcompensat/],
  ['individual action', /\bpass on\b|\bthe family\b|\bm(?:r|rs|s|iss) [a-z]\b|\bgive (?:her|him|them)\b/],
]

const kindOf = (words: string): RecommendationKind =>
  kinds.find(([, shape]) => shape.test(words))?.[0] ?? 'service improvement'

const ALL_DONE =
  /\b(?:has|have) (?:now |already |since |fully )?(?:implemented|completed|carried out|done|delivered|actioned)\b[^.]{0,30}\ball\b|\ball (?:the |of the )?(?:agreed )?(?:actions|recommendations)\b[^.]{0,40}\b(?:implemented|completed|carried out|done|delivered)/

/** Numbered recommendations through both stages, and those told in running sentences. */
export function readRecommendations(page: Page, items: readonly Item[]): readonly RecommendationFact[] {
  const allDone = page.blocks.some(
    block =>
      block.section.main === 'findings' &&
      ALL_DONE.test(block.words) &&
      !/\b(?:not|whether|if|unclear)\b[^.]{0,60}\ball\b/.test(block.words),
  )
  const found: RecommendationFact[] = []
  const used = new Set<Block>()
  const add = (number: number | null, stage: 2 | 3, text: string, told: Told): void => {
    const words = lower(text)
    const limit = limitsIn(text, null)[0]?.phrase ?? null
    found.push({ number, stage, kind: kindOf(words), text, ombudsmanSaysDone: allDone, limit, ...told })
  }
  for (const item of items) {
    const isListed = item.noun === 'none' && item.group?.of === 'recommendations'
    if (item.noun !== 'recommendation' && !isListed) continue
    used.add(item.block)
    const number = item.labels[0]?.segments[0]
    const told: Told = { quote: item.quote, lines: item.block.lines, sure: 'stated' }
    add(typeof number === 'number' ? number : null, item.stage === 3 ? 3 : 2, item.text, told)
  }
  for (const one of inProse(page, used)) add(null, one.stage, one.text, one.told)
  return found
}

const RECOMMENDED =
  /\brecommend(?:ed|s)? (?!the following\b|that the council\s*:)|\bmade (?:some|several|a number of|two|three|four|five|six|seven|eight|nine|ten|\d+) recommendations? about\b/
const FILE_NOTE = /\bagreed to (?:place|put|add) a note\b/
const NOT_THE_STAGES = /\b(?:i|we|ombudsman|the ombudsman's)\b/

function inProse(page: Page, used: ReadonlySet<Block>): readonly { stage: 2 | 3; text: string; told: Told }[] {
  const stages = stagesOf(page)
  const found: { stage: 2 | 3; text: string; told: Told }[] = []
  for (const block of page.blocks) {
    const stage = stages[block.index]
    if ((stage !== 2 && stage !== 3) || used.has(block) || tellsNoStory(block)) continue
    for (const { text, words } of block.sentences) {
      const isRecommendation = RECOMMENDED.test(words) && !NOT_THE_STAGES.test(words) && !/[:]$/.test(text)
      if (isRecommendation || FILE_NOTE.test(words))
        found.push({
          stage,
          text,
          told: { quote: text, lines: block.lines, sure: FILE_NOTE.test(words) ? 'inferred' : 'stated' },
        })
    }
  }
  return found
}
