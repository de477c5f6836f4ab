import type { RecommendationKind } from '../facts.ts'

const kinds: readonly (readonly [RecommendationKind, RegExp])[] = [
  [
    'completion of earlier actions',
    /\boutstanding actions?\b|\baction plan to be completed\b|\bcomplete (?:all|any|the) (?:outstanding|earlier|agreed|remaining)/,
  ],
  ['further investigation', /\b(?:another|new|second|further) (?:io|investigat|review)|\bdesktop\b|\breinvestigat/],
  [
    'record correction',
    /\b(?:correct|amend|rectif)\w*\b[^.]{0,60}\b(?:file|record|mistake|error)|\bnote (?:on|to|in) (?:the|his|her|their) (?:case )?(?:file|record)/,
  ],
  ['apology', /\bapolog/],
  ['payment', /£|\bpay(?:ment)?\b|\breimburs|\brefund|\bcompensat/],
  ['individual action', /\bpass on\b|\bthe family\b|\bm(?:r|rs|s|iss) [a-z]\b|\bgive (?:her|him|them)\b/],
]

/** `words` in small letters. */
export const recommendationKind = (words: string): RecommendationKind =>
  kinds.find(([, shape]) => shape.test(words))?.[0] ?? 'service improvement'
