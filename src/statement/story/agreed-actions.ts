import type { ActionFact, Deadline } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { limitsIn } from '../text/deadlines.ts'
import { sumsIn } from '../text/money.ts'
import { lower } from '../text/words.ts'
import { type ActionSetting, actionsIn, deadlineOf, isEvidence } from './action.ts'
import { clausesOf, startsWithVerb } from './clauses.ts'
import { listAfter, runInItems } from './lists.ts'

export interface ActionsRead {
  readonly actions: readonly ActionFact[]
  /** Paragraphs whose sums are told as actions. */
  readonly used: ReadonlySet<Block>
}

interface Known {
  readonly complainant: string | null
  readonly decided: string | null
}

/** What the authority agreed with the Ombudsman to do: the remedy section, or an early settlement in the assessment. */
export function readAgreedActions(page: Page, known: Known): ActionsRead {
  const inSection = page.blocks.filter(block => block.section.main === 'remedy')
  if (inSection.length > 0) {
    const actions = fromRemedySection(page, inSection, known)
    if (actions.some(({ action }) => action !== 'evidence of compliance to the Ombudsman'))
      return { actions, used: new Set(inSection) }
  }
  return fromAssessment(page, known)
}

const LIMIT_FIRST = /^(?:(?:to (?:remedy|put right)|in order to)[^,:]{0,160},? )?(?:within|by \d|no later than)\b/

function fromRemedySection(page: Page, blocks: readonly Block[], known: Known): readonly ActionFact[] {
  const actions: ActionFact[] = []
  let limit: Deadline | null = null
  let skipTo = 0
  for (const block of blocks) {
    if (block.index < skipTo) continue
    const setting = (deadline: Deadline | null): ActionSetting => ({ ...known, lines: block.lines, limit: deadline })
    const colon = leadInEnd(block)
    if (colon !== null) {
      const lead = block.text.slice(0, colon)
      limit = limitOf(lead, block, known) ?? limit
      const runIn = runInItems(block, colon)
      const list = runIn.length > 0 ? { items: runIn, next: block.index + 1 } : listAfter(page, block)
      for (const item of list.items)
        for (const clause of clausesOf(item.text))
          actions.push(...actionsIn(clause, { ...setting(limit), lines: item.block.lines }))
      skipTo = list.next
      continue
    }
    if (startsWithVerb(block.text) || /^[a-z]/.test(block.text)) {
      for (const clause of clausesOf(block.text)) actions.push(...actionsIn(clause, setting(limit)))
      continue
    }
    for (const sentence of block.sentences) {
      const agreed = agreedIn(sentence.text)
      if (agreed === null) continue
      const own = limitOf(sentence.text, block, known)
      if (LIMIT_FIRST.test(sentence.words)) limit = own ?? limit
      if (isEvidence(sentence.words)) actions.push(...actionsIn(sentence.text, setting(own)))
      else for (const clause of clausesOf(agreed)) actions.push(...actionsIn(clause, setting(own ?? limit)))
    }
  }
  return actions
}

/** Where the list begins: after a colon at the end of the paragraph, or one that a list runs on from. */
function leadInEnd(block: Block): number | null {
  if (/[:–]$/.test(block.text)) return block.text.length
  const colon = block.text.indexOf(': ')
  if (colon < 0) return null
  const lead = block.words.slice(0, colon)
  return /\b(?:agreed|will|should|must|to|actions?|following)\b/.test(lead) &&
    startsWithVerb(block.text.slice(colon + 2))
    ? colon + 1
    : null
}

function limitOf(text: string, block: Block, known: Known): Deadline | null {
  const found = limitsIn(text, known.decided)[0]
  return found ? deadlineOf(found, block.lines) : null
}

const AGREES =
  /\b(?:has|have|had) (?:also |now |already )?agreed(?:,[^,]{3,80},)? (?:to|that it will|it will)\b|\bagreed (?:to|that it (?:will|would|should))\b|\b(?:will|should|must|is to|are to)(?:,| (?:also |now |then )?)(?=[a-z]| (?:by \d|within |no later ))/

/** "The Council will, by 4 March 2025, apologise": the limit is looked for in the whole sentence. */
const LIMIT_BETWEEN = /^\s*,?\s*(?:by \d|within |no later than )[^,;:]{2,80},\s*(?=[a-z])/i

/** The things agreed in one sentence: what follows "has agreed to", "will", "should". */
function agreedIn(text: string): string | null {
  const words = lower(text)
  if (isEvidence(words)) return text
  const match = AGREES.exec(words)
  if (!match) return null
  const rest = text
    .slice(match.index + match[0].length)
    .replace(LIMIT_BETWEEN, '')
    .replace(/^\s*(?:also |to )*/, '')
  return startsWithVerb(rest) ? rest.replace(/[.\s]+$/, '') : null
}

const BY_DOING = /\bby (paying|apologising|making|offering|refunding|reimbursing)\b/
const ASKED =
  /\b(?:has |have )?(?:also |now )?agreed(?:,[^,]{3,80},)? (?:to|that it (?:will|would))\b|\b(?:will|should) (?:also |now )?(?=(?:pay|apologise|offer|make|refund|reimburse)\b)/
const SETTLED =
  /\bagree|\bwe (?:\w+ )?asked\b|\bremed(?:y|ied|ying)\b|\bwe recommend|\bi recommend|\bour (?:recommend|proposal)|\bremedy\b|\bsettle|\bresol/
const EARLIER = /\b(?:previous|earlier|first) (?:decision|complaint|investigation)\b|\bombudsman's decision\b/

/** An early settlement has no section of its own: "We asked the Council to remedy this by paying … It agreed." */
function fromAssessment(page: Page, known: Known): ActionsRead {
  const actions: ActionFact[] = []
  const used = new Set<Block>()
  for (const block of page.blocks) {
    const { main, kind } = block.section
    if (main !== 'findings' || kind === 'law' || kind.startsWith('stage') || kind === 'background') continue
    const isSettlement = SETTLED.test(block.words) && !EARLIER.test(block.words)
    if (!isSettlement) continue
    const listed = fromListInAssessment(page, block, known)
    if (listed.length > 0) {
      actions.push(...listed)
      for (let at = block.index; at <= (page.blocks.at(-1)?.index ?? 0) && at <= block.index + 12; at++) {
        const one = page.blocks[at]
        if (one && listed.some(action => action.lines[0] === one.lines[0])) used.add(one)
      }
      continue
    }
    for (const sentence of block.sentences) {
      const { words } = sentence
      const match = BY_DOING.exec(words) ?? ASKED.exec(words)
      const isRemedy = sumsIn(sentence.text).length > 0 || /\bapologis/.test(words)
      if (!match || !isRemedy || /\b(?:complainant|[a-z]+ [a-z]) (?:asked|wanted|wants|claim)/.test(words)) continue
      const start = match[1] === undefined ? match.index + match[0].length : match.index + 'by '.length
      const rest = sentence.text
        .slice(start)
        .replace(/^\s*(?:also )?/, '')
        .replace(/[.\s]+$/, '')
      const limit = limitOf(sentence.text, block, known) ?? limitOf(block.text, block, known)
      for (const clause of clausesOf(rest))
        for (const action of actionsIn(clause, { ...known, lines: block.lines, limit }))
          if (action.action !== 'other action') actions.push(action)
      if (sumsIn(sentence.text).length > 0) used.add(block)
    }
  }
  return { actions, used }
}

const OF_THE_ACTIONS = /\bactions?\b|\bit will\b|\bdo (?:this|so|these)\b|\bcomplete\b|\bagreed\b/
const LIMIT_STANDS_NEAR = 14

/** "We asked the Council to remedy this by:" with a list; its limit may stand after the list. */
function fromListInAssessment(page: Page, block: Block, known: Known): readonly ActionFact[] {
  const colon = block.text.endsWith(':') ? block.text.length : block.text.indexOf(': ') + 1
  if (colon === 0 || !/\b(?:by|to|will|should|following|actions?|agreed)\s*:$/.test(block.words.slice(0, colon)))
    return []
  const items = block.text.endsWith(':') ? listAfter(page, block).items : runInItems(block, colon)
  const after = page.blocks.slice(block.index, block.index + LIMIT_STANDS_NEAR)
  const near = after.find(
    one =>
      one.section === block.section && OF_THE_ACTIONS.test(one.words) && limitsIn(one.text, known.decided).length > 0,
  )
  const limit = limitOf(block.text, block, known) ?? (near ? limitOf(near.text, near, known) : null)
  const actions = items.flatMap(item =>
    clausesOf(item.text).flatMap(clause => actionsIn(clause, { ...known, lines: item.block.lines, limit })),
  )
  return actions.some(({ action }) => action === 'payment' || action === 'apology') ? actions : []
}
