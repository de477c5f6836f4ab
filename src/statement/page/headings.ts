import type { SectionKind } from '../facts.ts'
import { lower } from '../text/words.ts'

/** The headings a decision always uses for its main sections, in the order they usually stand. */
const main: readonly (readonly [kind: SectionKind, shape: RegExp, usual: string])[] = [
  ['complaint', /^(?:the |summary of the )?complaint(?: background)?$/, 'The complaint'],
  [
    'not investigated',
    /^(?:the )?parts? of (?:the|this) complaint (?:that )?(?:i|we) (?:have|did|could) ?not investigated?$/,
    'Parts of the complaint that I did not investigate',
  ],
  ['not investigated', /^what (?:i|we) (?:have|did|could) not investigated?$/, 'What I have not investigated'],
  [
    'scope',
    /^what (?:i|we) (?:have )?(?:and have not )?(?:also )?investigated?(?: and (?:have|did) not investigated?)?$/,
    'What I have and have not investigated',
  ],
  ['powers', /^(?:the ombudsm[ae]n'?s'?|our) roles?(?: and powers)?$/, 'The Ombudsman’s role and powers'],
  ['method', /^how (?:i|we) considered (?:this|the|these) complaints?$/, 'How I considered this complaint'],
  ['findings', /^what (?:i|we) found$/, 'What I found'],
  ['findings', /^(?:my |our |the ombudsman's )?assessment$/, 'My assessment'],
  ['findings', /^the investigation$/, 'The Investigation'],
  ['remedy', /^(?:(?:agreed|recommended|proposed|further) )?(?:actions?|remed(?:y|ies))$/, 'Agreed action'],
  ['remedy', /^recommendations$/, 'Recommendations'],
  ['end', /^(?:(?:final|provisional|draft|my|our) )?decision$/, 'Final decision'],
]

/** Sections of a public report that stand beside the main ones. */
const report: readonly (readonly [SectionKind, RegExp])[] = [
  ['other', /^key to names used$/],
  ['other', /^(?:report )?summary$/],
  ['other', /^the overview$|^overview$/],
  ['analysis', /^findings?$/],
  ['end', /^conclusions?$/],
]

const usualHeadings = [...new Set(main.map(([, , usual]) => usual))]

export interface MainHeading {
  readonly kind: SectionKind
  /** The usual heading it seems to misspell; null when it is spelled as one expects. */
  readonly misspelt: string | null
}

const tidy = (text: string): string => lower(text).replace(/\s*:$/, '').trim()

export function mainHeading(text: string): MainHeading | null {
  if (text.length > 70) return null
  const words = tidy(text)
  for (const [kind, shape] of main) if (shape.test(words)) return { kind, misspelt: null }
  if (words.length < 9) return null
  for (const usual of usualHeadings)
    if (isNear(words, lower(usual))) {
      const kind = main.find(([, , heading]) => heading === usual)?.[0]
      if (kind) return { kind, misspelt: usual }
    }
  return null
}

export function reportHeading(text: string): SectionKind | null {
  const words = tidy(text)
  return words.length > 40 ? null : (report.find(([, shape]) => shape.test(words))?.[0] ?? null)
}

const stageShape = (word: string, figure: number): RegExp =>
  new RegExp(
    `\\bstages? (?:${word}|${figure})\\b|\\b${figure === 1 ? 'first' : figure === 2 ? 'second' : 'third'} stage\\b`,
  )

const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'law',
    /\blaw\b|guidance|legal|legislation|should have happened|^(?:the )?(?:statutory|complaints?)(?: children's)?(?: complaints?)? procedure/,
  ],
  [
    'analysis',
    /analysis|^my (?:findings|view|consideration)|^was there|injustice|^findings$|^conclusions?$|^my decision/,
  ],
  ['stage 3', stageShape('three', 3)],
  ['stage 3', /\bpanel\b/],
  ['stage 2', stageShape('two', 2)],
  ['stage 1', stageShape('one', 1)],
  ['stage 2', /investigating officer|independent investigation|adjudication/],
  ['background', /background|happened|history|chronology|key (?:events|facts)|events/],
]

/** What a sub-heading says its part is about. */
export function subHeading(text: string): SectionKind {
  const words = tidy(text)
  return kinds.find(([, shape]) => shape.test(words))?.[0] ?? 'other'
}

/** Within two letters of one another, in words of more than eight letters. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  const distance = row[b.length] ?? 9
  return distance <= (b.length >= 14 ? 2 : 1)
}
