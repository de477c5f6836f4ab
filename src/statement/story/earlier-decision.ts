import type { ActionFact, EarlierDecisionFact } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { datesIn } from '../text/dates.ts'
import { actionsIn } from './action.ts'
import { clausesOf } from './clauses.ts'
import { listAfter, runInItems } from './lists.ts'
import { tellsNoStory } from './stage.ts'

const EARLIER =
  /\bthe ombudsman's decision (?:in|of|on|dated)\b|\b(?:previous|earlier|first|last) (?:ombudsman )?(?:decision|investigation)\b|\b(?:we|i|the ombudsman) (?:previously|already) (?:investigated|decided|found|upheld)\b|\bin \w* ?\d{4},? (?:we|the ombudsman) (?:found|decided|upheld|issued)\b|\b(?:our|an) (?:previous|earlier) decision\b/
const AGREED = /\bagreed\b|\brecommend/

/** A decision of the Ombudsman before this one, with what was agreed then. */
export function readEarlierDecision(
  page: Page,
  known: { readonly complainant: string | null; readonly decided: string | null },
): { readonly decision: EarlierDecisionFact | null; readonly used: ReadonlySet<Block> } {
  const used = new Set<Block>()
  for (const block of page.blocks) {
    if (tellsNoStory(block) || block.section.main === 'remedy' || block.section.main === 'end') continue
    if (!EARLIER.test(block.words)) continue
    const sentence = block.sentences.find(({ words }) => EARLIER.test(words))
    if (!sentence) continue
    const rest = block.text.slice(sentence.start)
    const date = datesIn(sentence.text)[0]?.date ?? null
    const faultFound = /\bfault\b/.test(sentence.words) && !/\bno fault\b|\bnot at fault\b/.test(sentence.words)
    const actions: ActionFact[] = []
    const colon = rest.indexOf(':')
    const runIn = colon > 0 && colon < rest.length - 1 ? runInItems(block, sentence.start + colon + 1) : []
    const isLead = /:$/.test(block.text) && AGREED.test(block.words)
    const items = isLead ? listAfter(page, block).items : runIn
    for (const item of items) {
      used.add(item.block)
      for (const clause of clausesOf(item.text)) {
        const read = actionsIn(clause, { ...known, decided: date, lines: item.block.lines, limit: null })
        actions.push(...read.map(action => ({ ...action, quote: item.text })))
      }
    }
    if (items.length === 0 && block.text.includes('£')) {
      for (const { text, words } of block.sentences.slice(block.sentences.indexOf(sentence)))
        if (text.includes('£') && (AGREED.test(words) || /\bpaid|\bpay\b/.test(words)))
          actions.push(...actionsIn(text, { ...known, decided: date, lines: block.lines, limit: null }))
      if (actions.length > 0) used.add(block)
    }
    if (date === null && actions.length === 0) continue
    const outcome = faultFound ? 'fault' : /\bno fault\b|\bnot upheld\b/.test(block.words) ? 'no fault' : null
    return { decision: { date, outcome, actions, quote: sentence.text, lines: block.lines, sure: 'stated' }, used }
  }
  return { decision: null, used }
}
