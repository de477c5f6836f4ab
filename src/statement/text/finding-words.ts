import type { StageFinding } from '../facts.ts'

/** A finding in running words: which it is, how it is printed, and where it stands. */
export interface FindingWords {
  readonly finding: StageFinding
  readonly printed: string
  readonly start: number
  readonly end: number
}

const UPHOLD = 'uph(?:e|o)ld(?:s|ing)?'
const SOME = "(?:(?!to\\b|and\\b|or\\b|but\\b|which\\b)[\\w'’]+ ){0,4}"
const FINDING = '(?:finding|conclusion|view|decision|determination)s?'
const REACH = '(?:make|made|reach|reached|come to|came to|draw|drew|form|formed|record|recorded|give|gave)'

/** In the order they are tried at each place: the longer and the negated before the plain. */
const shapes: readonly (readonly [StageFinding, string])[] = [
  [
    'inconclusive',
    [
      '\\binconclusive(?:ly)?\\b',
      `\\b(?:un|not )able to ${REACH}(?: an?y?)? (?:\\w+ )?${FINDING}(?! of fault)`,
      '\\b(?:unable|not able|not possible) to (?:decide|determine|conclude|uphold or)\\b',
      `\\b(?:could|can)(?: ?not|n['’]t)? ${REACH} (?:no|an?y?)(?: \\w+)? ${FINDING}(?! of fault)`,
      `\\bnot (?:\\w+ )?${REACH}(?: an?y?)? (?:\\w+ )?${FINDING}(?! of fault)`,
      `\\b${REACH} no (?:\\w+ )?${FINDING}(?! of fault)`,
      '\\bno (?:clear |definite |firm |definitive )?(?:finding|conclusion)s?\\b(?! of fault)',
      `\\b${FINDING} (?:could|can) ?not be (?:made|reached)\\b`,
      '\\b(?:could|can) ?not be (?:determined|decided|resolved|proved|proven)\\b',
      '\\b(?:undetermined|indeterminate|unresolved|not determined|not proven|unproven)\\b',
      `\\bneither ${UPHOLD} nor (?:rejected|not upheld|dismissed)\\b`,
    ].join('|'),
  ],
  [
    'partially upheld',
    [
      `\\b(?:part(?:ly|ially)?|in part)[ -]+${UPHOLD}\\b`,
      `\\bnot (?:fully|wholly|entirely) ${UPHOLD}\\b`,
      `\\b${UPHOLD}[ ,]+${SOME}(?:in part|partly|partially|to some extent)\\b(?! ${UPHOLD})`,
      '\\b(?:partly|partially) (?:substantiated|justified|founded|agreed|accepted)\\b',
      '\\bpartial(?:ly)? (?:uphold|finding)s?\\b',
    ].join('|'),
  ],
  [
    'not upheld',
    [
      `\\b(?:not|never|nor|didn['’]t|weren['’]t|wasn['’]t|isn['’]t|don['’]t)(?: (?!uph|part|full|to\\b|and\\b|or\\b)\\w+){0,2} ${UPHOLD}\\b`,
      `\\b(?:none|no) (?:\\w+ ){0,5}(?:was|were|been|be) ${UPHOLD}\\b`,
      `\\b${UPHOLD} none\\b`,
      `\\b(?:declined|refused) to ${UPHOLD}\\b`,
      `\\bun-?upheld\\b`,
      '\\b(?:rejected|dismissed|unsubstantiated|unfounded|unjustified)\\b',
      '\\bnot (?:substantiated|supported|justified|made out)\\b',
    ].join('|'),
  ],
  [
    'upheld',
    `\\b(?:(?:fully|wholly|entirely) )?${UPHOLD}\\b(?: in full\\b)?|\\bsubstantiated\\b|\\bwell[ -]founded\\b`,
  ],
]

const any = new RegExp(shapes.map(([, shape]) => `(${shape})`).join('|'), 'gi')

/** Every finding in the words, in order. `words` may be any text; use `lower` text of the page. */
export function findingsIn(words: string): readonly FindingWords[] {
  if (!MAY_HAVE.test(words)) return []
  const found: FindingWords[] = []
  for (const match of words.matchAll(any)) {
    const group = match.slice(1).findIndex(part => part !== undefined)
    const finding = shapes[group]?.[0]
    if (finding) found.push({ finding, printed: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}

const MAY_HAVE =
  /uph[eo]ld|inconclusive|finding|conclusion|determin|proven|substantiated|founded|rejected|dismissed|resolved|view|unable|not (?:able|possible)/i
