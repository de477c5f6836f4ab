import type { DeadlineUnit, DelayFact, StatedLimit } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { NUMBER, readNumber } from '../text/words.ts'

const TIME = new RegExp(
  `\\b(${NUMBER}|an?|several|many)\\s+(?:(?:and a half) )?(working day|calendar day|day|week|month|year)s?\\b`,
  'gi',
)
const DELAY =
  /\bdelay|\blate\b|\boverdue\b|\boutside\b|\bover the\b|\bbeyond\b|\blonger\b|\btook\b|\btaken\b|\bmissing\b|\bwithout (?:a |an )?(?:social|service|support|reply|answer)|\bwaited\b|\bwait of\b|\bbehind\b|\bexceed/
const OVER = /\b(?:outside|over|beyond|late|overdue|past|exceed\w*|longer than|more than the)\b/
const LIMIT = /\b(?:within|limit|must|should|at most|allowed|maximum|up to)\b/
const WORDS_FOR_DELAY =
  /\bdelays?\b[^.]{0,40}\b(?:at|in|with|during)\b|\bthere (?:was|were) (?:\w+ )?delays?\b|\blengthy delays?\b/
const STAGES = /\bstage[ -](?:one|two|three|1|2|3)\b|\ball stages\b|\bpanel\b|\badjudication\b|\brecords?\b/

/** Delays the story states, with their length where it gives one. */
export function readDelays(page: Page): readonly DelayFact[] {
  const found: DelayFact[] = []
  const seen = new Set<string>()
  for (const block of page.blocks) {
    const { main, kind } = block.section
    if (main === 'powers' || main === 'method' || main === 'remedy' || kind === 'law' || main === 'complaint') continue
    if (!DELAY.test(block.words)) continue
    for (const { text, words } of block.sentences) {
      if (!DELAY.test(words) || /£|\b(?:ensure|recommend|prevent)\b/.test(words)) continue
      const told = { quote: text, lines: block.lines, sure: 'stated' as const }
      const what = whatOf(words, block.words)
      let timed = false
      for (const match of words.matchAll(TIME)) {
        const before = words.slice(Math.max(0, match.index - 40), match.index)
        if (/£[\d,.]+ $/.test(before) || /\bwithin (?:\w+ ){0,2}$/.test(before) || /\blimit of (?:\w+ )?$/.test(before))
          continue
        const n = readNumber(match[1] ?? '') ?? null
        const unit = unitOf(match[2] ?? '')
        const after = words.slice(match.index, match.index + match[0].length + 16)
        const measure =
          OVER.test(after) || /\b(?:by|over)\s*$/.test(before)
            ? 'over the limit'
            : /\btook\b|\btaken\b|\bin all\b|\bmissing\b/.test(words)
              ? 'in all'
              : null
        timed = true
        if (seen.has(`${what} ${n} ${unit}`)) continue
        seen.add(`${what} ${n} ${unit}`)
        found.push({ what, n, unit, measure, ...told })
      }
      if (!timed && WORDS_FOR_DELAY.test(words) && main === 'findings')
        found.push({ what, n: null, unit: null, measure: null, ...told })
    }
  }
  return found
}

const unitOf = (word: string): DeadlineUnit =>
  /^working/i.test(word)
    ? 'working day'
    : /week/i.test(word)
      ? 'week'
      : /month/i.test(word)
        ? 'month'
        : /year/i.test(word)
          ? 'year'
          : 'day'

function whatOf(words: string, around: string): string {
  if (/\brecords? (?:was|were) missing\b|\bmissing records\b/.test(words)) return 'records missing'
  const stage = STAGES.exec(words)?.[0] ?? STAGES.exec(around)?.[0]
  return stage
    ? stage.replace('-', ' ').replace(/ 1$/, ' one').replace(/ 2$/, ' two').replace(/ 3$/, ' three')
    : 'not said'
}

const LIMITS: readonly (readonly [what: string, shape: RegExp])[] = [
  [
    'response to the panel',
    /\bpanel\b[^.]{0,120}\b(?:within )?\d+ (?:working )?days\b|\b\d+ (?:working )?days\b[^.]{0,60}\bpanel/,
  ],
  ['stage two', /\bwithin 25\b|\b65 (?:working )?days\b|\bin 65\b/],
  ['stage one', /\b10 (?:working )?days\b/],
]

/** The statutory limits as the page words them. It often leaves out "working". */
export function readStatedLimits(page: Page): readonly StatedLimit[] {
  const found = new Map<string, StatedLimit>()
  for (const block of page.blocks) {
    if (!LIMIT.test(block.words) || !/\bdays\b/.test(block.words)) continue
    for (const { text, words } of block.sentences)
      for (const [what, shape] of LIMITS)
        if (shape.test(words) && !found.has(what))
          found.set(what, { what, quote: text, lines: block.lines, sure: 'stated' })
  }
  return [...found.values()]
}
