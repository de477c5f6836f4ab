import type { ActionFact, AmountFact, EarlierDecisionFact } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { type Sum, sumsIn } from '../text/money.ts'
import { actionsIn } from './action.ts'
import { readEarlierDecision } from './earlier-decision.ts'

export interface AmountsRead {
  readonly remediesAlreadyGiven: readonly ActionFact[]
  readonly otherAmounts: readonly AmountFact[]
  readonly earlierOmbudsmanDecision: EarlierDecisionFact | null
}

const CLAIMED =
  /\b(?:ask(?:ed|s|ing)? (?:\w+ ){0,3}(?:for|to pay)|wants?|wanted|claim(?:ed|s|ing)?|sought|seeks?|seeking|would like|demand(?:ed|s)?|request(?:ed|s|ing)?|expect(?:ed|s)?|believes? (?:\w+ ){0,4}(?:owed|due|owes)|complain(?:s|ed)? (?:that )?the council owes)\b/
const REFUSED = /\brefus|\bdeclin|\bentitled to refuse|\bwould not pay|\bdid not agree/
const GIVEN =
  /\b(?:ha[sd] (?:already |since |now |also |previously )*(?:paid|offered|given|refunded|reimbursed|made|agreed to pay|apologised and (?:paid|offered))|already (?:paid|offered|made|given)|paid|offered|refunded|reimbursed|compensated|backdated|made (?:a|an)\b[^.]{0,30}payment)\b/
const NOT_TAKEN =
  /\b(?:offered|offer of)\b[^.;]*(?:\bbut\b|\brefused\b|\bturned\b[^.;]{0,12}\bdown\b|\brejected\b|\bdeclined\b|\bdid not accept\b)/
const PAID_BY_OTHERS =
  /\b(?:m(?:r|rs|s|iss|x) [a-z]\d?|she|he|they|family|parents?) (?:had |has |have )?(?:already )?paid\b/
const KINDS: readonly (readonly [what: string, shape: RegExp])[] = [
  ['allowance', /\ballowance/],
  [
    'fee or charge',
    /\bfees?\b|\bcharge[sd]?\b|\bbill|\binvoice|\bcosts?\b|\bcost\b|\brent\b|\barrears|\bdebt|\bowe[sd]?\b/,
  ],
  ['grant or payment for a service', /\bgrant|\bdirect payment|\bbudget|\bfunding|\bsavings|\bbenefit|\bpackage/],
  ['income or rate', /\b(?:a|per|each) (?:week|month|year|hour)\b/],
]

/** Sums outside the remedy: remedies given before, what an earlier decision brought, and sums that are no remedy at all. */
export function readAmounts(
  page: Page,
  used: ReadonlySet<Block>,
  complainant: string | null,
  decided: string | null,
): AmountsRead {
  const earlier = readEarlierDecision(page, { complainant, decided })
  const given: ActionFact[] = []
  const other: AmountFact[] = (earlier.decision?.actions ?? []).flatMap(({ amountGBP, quote, lines, sure }) =>
    amountGBP === null
      ? []
      : [{ amountGBP, what: 'agreed after an earlier decision of the Ombudsman', quote, lines, sure }],
  )
  const told = new Set<number>()
  const uses = new Set<number>()
  for (const block of page.blocks) {
    const { main, kind } = block.section
    const tellsLaw = main === 'powers' || main === 'method' || kind === 'law'
    if (tellsLaw || main === 'remedy' || used.has(block) || earlier.used.has(block) || !block.text.includes('£'))
      continue
    for (const [index, sentence] of block.sentences.entries()) {
      const { words } = sentence
      const next = block.sentences[index + 1]?.words ?? ''
      for (const sum of sumsIn(sentence.text)) {
        const again = main === 'end' || kind === 'analysis'
        if (again && told.has(sum.pounds)) continue
        told.add(sum.pounds)
        const what = useOf(words, sum, next)
        const place = { quote: sentence.text, lines: block.lines }
        if (what !== null && uses.has(sum.pounds)) continue
        if (what !== null) uses.add(sum.pounds)
        if (what !== null)
          other.push({ ...place, amountGBP: sum.pounds, what, sure: what === 'not said' ? 'uncertain' : 'stated' })
        else {
          const [read] = actionsIn(sentence.text.slice(0, sum.end + 200), {
            complainant,
            decided,
            lines: block.lines,
            limit: null,
          })
          if (read)
            given.push({ ...read, ...place, action: 'payment', amountGBP: sum.pounds, deadline: null, sure: 'stated' })
        }
      }
    }
  }
  return { remediesAlreadyGiven: given, otherAmounts: other, earlierOmbudsmanDecision: earlier.decision }
}

/** What a sum is when it is no remedy; null for a remedy already given. */
function useOf(words: string, sum: Sum, next: string): string | null {
  const before = words.slice(0, sum.start)
  const around = words.slice(Math.max(0, sum.start - 120), sum.end + 60)
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(' but ')) + 1)
  if (CLAIMED.test(clause) && !GIVEN.test(clause.slice(Math.max(0, clause.search(CLAIMED)))))
    return REFUSED.test(words) || REFUSED.test(next)
      ? 'claimed by the complainant, refused'
      : 'claimed by the complainant'
  const kind = KINDS.find(([, shape]) => shape.test(around))?.[0]
  if (NOT_TAKEN.test(words) && /\boffer/.test(clause)) return 'offered before, not taken'
  const given = GIVEN.test(clause) && !PAID_BY_OTHERS.test(clause)
  if (given && !(kind === 'allowance' && !/\bbackdat|\brefund|\breimburs|\barrears/.test(words))) return null
  if (PAID_BY_OTHERS.test(clause)) return 'paid by the family'
  return kind ?? 'not said'
}
