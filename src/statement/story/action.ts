import type { ActionFact, ActionKind, Deadline } from '../facts.ts'
import { type Limit, limitsIn } from '../text/deadlines.ts'
import { misprintedSumsIn, type Sum, sumsIn } from '../text/money.ts'
import { NAME } from '../text/names.ts'
import { lower } from '../text/words.ts'

/** What is known around a clause that tells of something to do. */
export interface ActionSetting {
  readonly lines: readonly number[]
  readonly complainant: string | null
  /** ISO day of the decision. */
  readonly decided: string | null
  /** The limit of the lead-in; one inside the clause comes first. */
  readonly limit: Deadline | null
}

const EVIDENCE =
  /\bevidence\b[^.;]{0,60}\b(?:compli|done|carried out|completed|action)|\b(?:provide|send|give|show)\b[^.;]{0,40}\b(?:us|me|the ombudsman)\b[^.;]{0,30}\b(?:evidence|proof)/
const APOLOGY = /\bapolog(?:y|ies|ise|ising|ises)\b|\bsay(?:ing)? sorry\b/
const PAYS =
  /\b(?:paid|pay|paying|payment|pays|offer|refund|reimburse|backdat|compensat|remedy|credit|symbolic|sum of|amount of|waive|award)/
const IMPROVES =
  /\b(?:review|remind|train|publish|polic(?:y|ies)|procedures?|process(?:es)?|guidance|staff|officers|audit|system|templates?|tell complainants|complainants in writing|how it|monitor|track|learning|lessons|circulate|briefing|action plan|service improvement|all social workers|managers)\b/
const OWN_CASE = /\b(?:stage (?:2|3|two|three)|panel|investigation of|her|his|their|assessment of)\b/

/** No clause is longer. */
const LONGEST = 4_000

export const isEvidence = (words: string): boolean => EVIDENCE.test(words)

/** The remedies in one clause: a payment for each sum that is paid, an apology, or something else to do. */
export function actionsIn(told: string, setting: ActionSetting): readonly ActionFact[] {
  const clause = told.slice(0, LONGEST)
  const words = lower(clause)
  const own = limitsIn(clause, setting.decided).find(limit => !isMeasure(words, limit))
  const deadline = own ? deadlineOf(own, setting.lines) : setting.limit
  const base = { deadline, quote: quoteOf(clause, own), lines: setting.lines, sure: 'stated' as const }
  const none = { amountGBP: null, payee: null, reason: null, symbolic: false, rate: null, totalGBP: null }
  if (isEvidence(words)) return [{ ...none, ...base, action: 'evidence of compliance to the Ombudsman' }]
  const sums = sumsIn(clause)
  if (sums.length > 0 && PAYS.test(words))
    return payments(clause, words, sums, setting).map(one => ({ ...one, ...base }))
  if (misprintedSumsIn(clause).length > 0 && PAYS.test(words))
    return [
      { ...none, ...base, action: 'payment', payee: payeeOf(clause, setting.complainant), sure: 'uncertain' as const },
    ]
  if (APOLOGY.test(words)) return [{ ...none, ...base, action: 'apology', payee: payeeOf(clause, setting.complainant) }]
  return [{ ...none, ...base, action: kindOf(words) }]
}

function kindOf(words: string): ActionKind {
  if (/\btell complainants|complainants in writing/.test(words)) return 'service improvement'
  return IMPROVES.test(words) && !(OWN_CASE.test(words) && !/\b(?:staff|how it|polic|procedure|process)/.test(words))
    ? 'service improvement'
    : 'other action'
}

export const deadlineOf = (limit: Limit, lines: readonly number[]): Deadline => {
  const { phrase, n, unit, fromEvent, fromDate, due } = limit
  return { phrase, n, unit, fromEvent, fromDate, due, lines }
}

/** "within 31 days of the incident" is what is to be done, not by when. */
const isMeasure = (words: string, limit: Limit): boolean =>
  limit.fromEvent !== 'final decision' &&
  limit.fromEvent !== 'fixed date' &&
  /\b(?:ensure|review|remind|policy|reviewed)\b/.test(words.slice(0, limit.start))

/** The clause without a limit at its end, which is told apart. */
const quoteOf = (clause: string, limit: Limit | undefined): string =>
  limit && limit.start > 0 && limit.end >= clause.replace(/[.;,\s]+$/, '').length
    ? clause.slice(0, limit.start).replace(/[,\s]+$/, '')
    : clause

type Money = Pick<ActionFact, 'action' | 'amountGBP' | 'payee' | 'reason' | 'symbolic' | 'rate' | 'totalGBP'>

function payments(clause: string, words: string, sums: readonly Sum[], setting: ActionSetting): readonly Money[] {
  const paid = paidSums(words, sums)
  const symbolic = /\bsymbolic\b/.test(words)
  return paid.map(({ sum, rate, totalGBP }, index) => {
    const from = index === 0 ? 0 : (paid[index - 1]?.sum.end ?? 0)
    const to = paid[index + 1]?.sum.start ?? clause.length
    const { complainant } = setting
    const payee =
      paid.length === 1
        ? payeeOf(clause, complainant)
        : (payeeOf(clause.slice(sum.start, to), complainant) ?? payeeOf(clause.slice(from, sum.start), complainant))
    return {
      action: 'payment',
      amountGBP: sum.pounds,
      payee,
      reason: reasonOf(clause.slice(sum.end, to)),
      symbolic,
      rate,
      totalGBP,
    }
  })
}

interface Paid {
  readonly sum: Sum
  readonly rate: string | null
  readonly totalGBP: number | null
}

const RATE =
  /^\s*(?:(?:a|per|each|every|for each|for every)\b(?: (?:additional|further|full))? ?(?:day|week|month|year|term|fortnight)s?)/
const IN_ALL = /^[^.;£]{0,30}\b(?:in all|in total|altogether|overall)\b/
const MAKES =
  /\b(?:making|totalling|a total of|total of|bringing [^£]{0,40} to|coming to|that is|which is|amounting to|adding up to)\s*(?:a )?(?:total (?:of )?)?$/

/** Leaves out a rate, and a total that only adds up other sums. */
function paidSums(words: string, sums: readonly Sum[]): readonly Paid[] {
  const paid: Paid[] = []
  let rate: string | null = null
  for (const [index, sum] of sums.entries()) {
    const before = words.slice(sums[index - 1]?.end ?? 0, sum.start)
    const after = words.slice(sum.end, sums[index + 1]?.start ?? words.length)
    const per = RATE.exec(after)
    if (per && sums.length > 1) {
      rate = `${sum.printed}${per[0]}`
      continue
    }
    const last = paid.at(-1)
    const isTotal = MAKES.test(before) || IN_ALL.test(after)
    if (isTotal && last && rate === null) paid[paid.length - 1] = { ...last, totalGBP: sum.pounds }
    else paid.push({ sum, rate: rate ?? (per ? `${sum.printed}${per[0]}` : null), totalGBP: null })
  }
  const [first, ...rest] = paid
  const addsUp =
    first && rest.length > 1 && Math.abs(rest.reduce((sum, one) => sum + one.sum.pounds, 0) - first.sum.pounds) < 0.005
  return addsUp ? rest : paid
}

const TO_NAME = new RegExp(`\\bto ((?:(?:his|her|their) [a-z-]+,? )?(?:${NAME}|(?:[Cc]hild )?[A-Z]\\b(?![’'a-z])))`)
const PAY_NAME = new RegExp(
  `\\b(?:pay|paid|paying|offer|offered|offering|refund|refunded|reimburse|give|gave|send|sent|provide|providing|apologise to|apologised to|sorry to)(?:ing)? (?:(?:his|her|their) [a-z-]+,? )?((?:${NAME}|[A-Z]\\b(?![’'a-z]))(?:[’']s (?:son|daughter|child|children|husband|wife|partner|mother|father|family)\\b)?)`,
  'i',
)
const TO_PRONOUN = /\b(?:to|pay|paying|offer|give|send) (?:him|her|them)\b(?! \w+['’]s)/

function payeeOf(text: string, complainant: string | null): string | null {
  const named = TO_NAME.exec(text)?.[1] ?? PAY_NAME.exec(text)?.[1]
  if (named) return named.replace(/^(?:his|her|their) [a-z-]+,? /, '')
  const relative = /\bto (?:his|her|their) ([a-z-]+)\b/.exec(text)?.[1]
  if (relative && /^(?:son|daughter|child|children|husband|wife|partner|mother|father|family)$/.test(relative))
    return relative
  if (TO_PRONOUN.test(text)) return complainant
  return complainant !== null && /\bthe complainant\b/.test(text) ? complainant : null
}

const REASON =
  /\b(?:because of|in recognition of|to recognise|to acknowledge|in acknowledgement of|to reflect|to remedy|as a remedy for|to put right|for) (?!the (?:council|ombudsman) to\b|each |every )([^;]{3,300})/i

function reasonOf(after: string): string | null {
  const found = REASON.exec(after)?.[1]
  if (!found) return null
  const words = found
    .replace(/,? as a symbolic.*$/i, '')
    .replace(/,? (?:and|plus|with) *$/i, '')
    .replace(/,? (?:within|no later than|by \d).*$/i, '')
    .replace(/[\s.,;]+$/, '')
  return words === '' ? null : words
}
