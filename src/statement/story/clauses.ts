import { sumsIn } from '../text/money.ts'
import { lower } from '../text/words.ts'

/** Verbs that begin something a council agrees to do. */
const VERB =
  '(?:apologise|say sorry|pay|paying|make|making|send|offer|give|provide|refund|reimburse|backdate|write|review|remind|train|tell|publish|hold|arrange|start|begin|complete|carry out|ensure|consider|appoint|produce|update|amend|correct|draw up|issue|share|circulate|set up|meet|place|add|check|audit|confirm|explain|respond|investigate|reconsider|reassess|assess|credit|waive|write off|restore|remove|record|keep|agree|contact|put|take|change|improve|develop|introduce|discuss|identify|inform|invite|acknowledge|finish|implement|show|prepare|decide|ask|use|monitor|report)'

const NEXT_ACTION = new RegExp(
  `(?:;|,|\\band\\b|\\balso\\b)[\\s,]*(?:and |to |also |then |it will |it should )*(?=(?:to )?${VERB}\\b)`,
  'gi',
)
const STARTS = new RegExp(`^(?:to )?(?:also |then )?${VERB}\\b`, 'i')

export const startsWithVerb = (text: string): boolean => STARTS.test(lower(text))

/**
 * "apologise to Mrs X and pay her £300" is two things to do. A further verb opens a new one only where both sides hold
 * their own apology or sum, or a semicolon parts them.
 */
export function clausesOf(text: string): readonly string[] {
  if (text.length > LONGEST) return [text.trim()]
  const cuts: number[] = []
  for (const match of text.matchAll(NEXT_ACTION)) {
    const left = text.slice(cuts.at(-1) ?? 0, match.index)
    const right = text.slice(match.index + match[0].length)
    const parted = match[0].startsWith(';')
    if (ADDS_UP.test(right)) continue
    if (parted || (isRemedy(left) && isRemedy(firstClause(right)))) cuts.push(match.index + match[0].length)
  }
  if (cuts.length === 0) return [text.trim()]
  const ends = [...cuts, text.length]
  return ends
    .map((end, index) => text.slice(index === 0 ? 0 : cuts[index - 1], end))
    .map(clause =>
      clause
        .trim()
        .replace(/(?:[\s,]*\b(?:and|also|then|to|it will|it should))+$/i, '')
        .replace(/,$/, '')
        .trim(),
    )
    .filter(clause => clause !== '')
}

const LONGEST = 2_000
/** "making £250 in all" is a total and nothing to do. */
const ADDS_UP = /^making (?:a total|£|it )/i
const isRemedy = (text: string): boolean => /\bapolog|\bsay sorry/i.test(text) || sumsIn(text).length > 0
const firstClause = (text: string): string => text.split(/;|\. /)[0] ?? ''
