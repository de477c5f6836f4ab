import type { StageNumber } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'

const STAGE_3 = /\breview panel\b|\bstage (?:3|three)\b|\bthird stage\b|\bthe panel\b/
const STAGE_2 = /\bstage (?:2|two)\b|\bsecond stage\b|\binvestigating officer\b|\bthe io\b|\ban io\b/

/** A stage that was refused was not reached. */
export const REFUSED =
  /\b(?:would not|did not|refus\w+ to|declin\w+ to|fail\w+ to|not to|never|without|instead of)\b[^.;]{0,60}\b(?:hold|arrange|convene|set up|start|begin|open|appoint|progress|escalate|go to|mov\w* to|tak\w* to|offer|consider|investigate)\w*[^.;]{0,40}\b(?:stage[ -](?:2|3|two|three)|panel|second stage|third stage)\b|\b(?:refus\w+|declin\w+|turned down|den(?:y|ied|ying)|rejected)(?: (?!by\b|at\b|in\b)[\w']+){0,9} (?:stage[ -](?:2|3|two|three)|(?:review )?panel)\b/

/** Tried in this order because the first is quick. */
export const isRefusal = (words: string): boolean => /\bstage\b|\bpanel\b/.test(words) && REFUSED.test(words)

/** Sections that tell the law or the Ombudsman's own work, not what happened. */
export const tellsNoStory = (block: Block): boolean =>
  block.section.main === 'powers' || block.section.main === 'method' || block.section.kind === 'law'

/**
 * The stage each paragraph tells of, by index: from its sub-heading, or else from the stages named up to there. Null
 * outside the story.
 */
export function stagesOf(page: Page): readonly (StageNumber | null)[] {
  const known = read.get(page)
  if (known) return known
  const stages = readStages(page)
  read.set(page, stages)
  return stages
}

/** Many readers ask for the same page's stages. */
const read = new WeakMap<Page, readonly (StageNumber | null)[]>()

function readStages(page: Page): readonly (StageNumber | null)[] {
  let running: StageNumber | null = null
  let heading = ''
  return page.blocks.map(block => {
    if (tellsNoStory(block) || block.section.main === 'remedy' || block.section.main === 'end') return null
    const { kind } = block.section
    if (kind === 'stage 1') return 1
    if (kind === 'stage 2') return 2
    if (kind === 'stage 3') return 3
    if (kind === 'analysis') return null
    if (heading !== block.section.heading) {
      heading = block.section.heading
      running = null
    }
    if (isRefusal(block.words)) return running
    if (STAGE_3.test(block.words)) running = 3
    else if (STAGE_2.test(block.words)) running ??= 2
    return running
  })
}
