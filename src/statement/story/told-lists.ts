import type { Told } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { lower } from '../text/words.ts'
import { clauseBefore } from './lead-in.ts'
import { listAfter, runInItems } from './lists.ts'
import { tellsNoStory } from './stage.ts'

export interface ToldLists {
  readonly complaintThemes: readonly Told[]
  readonly desiredOutcomes: readonly Told[]
  readonly complaintsToOmbudsman: readonly Told[]
}

const OUTCOMES =
  /\b(?:outcomes?|remed(?:y|ies)|resolution)\b[^:]{0,60}\b(?:want|sought|seek|wish|hope|desired|includ|achieve)|\b(?:want|wanted|wants|seeking|desired) (?:the following )?outcomes?\b/
const TO_OMBUDSMAN = /\b(?:complain(?:s|ed)?|says?|said)\b[^:]{0,40}\b(?:that|about|the council)\b/
const THEMES =
  /\bcomplaints? (?:about|included|covered|concerned|that)\b|\blist included\b|\bcomplained (?:about|that)\b/

/** The lists of what was complained of and what was wanted: themes and wishes, not the points. */
export function readToldLists(page: Page): ToldLists {
  const complaintThemes: Told[] = []
  const desiredOutcomes: Told[] = []
  const complaintsToOmbudsman: Told[] = []
  let toOmbudsman = false
  for (const block of page.blocks) {
    if (tellsNoStory(block) || block.section.main === 'remedy') continue
    if (/\bcomplained to (?:the ombudsman|us)\b|\bcame to (?:the ombudsman|us)\b/.test(block.words)) toOmbudsman = true
    const colon = block.text.endsWith(':') ? block.text.length - 1 : block.text.indexOf(': ')
    if (colon < 0) continue
    const clause = lower(clauseBefore(block.text, colon).text)
    const inComplaint = block.section.main === 'complaint'
    const list = OUTCOMES.test(clause)
      ? desiredOutcomes
      : TO_OMBUDSMAN.test(clause) && (inComplaint || /\bombudsman\b/.test(block.words))
        ? complaintsToOmbudsman
        : THEMES.test(clause) && !inComplaint && !toOmbudsman
          ? complaintThemes
          : null
    if (!list) continue
    const items = block.text.endsWith(':') ? listAfter(page, block).items : runInItems(block, colon + 1)
    for (const { text, block: at } of items)
      if (!/\([A-Za-z]+ \d[^()]{0,12}\)\.?$/.test(text)) list.push({ quote: text, lines: at.lines, sure: 'stated' })
  }
  return { complaintThemes, desiredOutcomes, complaintsToOmbudsman }
}
