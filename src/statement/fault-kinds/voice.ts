/** Who speaks in a sentence, and whether it finds fault. All take words in small letters with straight quotes. */

const FAULT_WORD = /\bfaults?\b|\bmaladministration\b|\bservice failures?\b/g
const LIKELY = /\blikely (?:that )?(?:we would|to) find\b[^.;]{0,30}\bfault\b|\blikely fault\b/
/** The few words before "fault" that take it back or leave it open. */
const TAKEN_BACK =
  /\b(?:no|not|without|never|nor|neither|any|if|whether|unless|could|would|might|may|cannot|alleged|possible|potential|n't|other)\b(?:[ \w'"]+ | )?$/
const CONNECTED = 34
const MOST = 12

export interface FaultWords {
  /** "at fault", "we found fault", "likely fault". */
  readonly found: boolean
  /** "not at fault", "no evidence of fault". */
  readonly denied: boolean
}

export function faultWords(words: string): FaultWords {
  if (LIKELY.test(words)) return { found: true, denied: false }
  let found = false
  let denied = false
  let left = MOST
  for (const { index } of words.matchAll(FAULT_WORD)) {
    if (left-- === 0) break
    const before = words.slice(Math.max(0, index - CONNECTED), index)
    const near = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
    if (TAKEN_BACK.test(near)) denied = denied || /\b(?:no|not|without|never|nor|neither|n't|cannot)\b/.test(near)
    else found = true
  }
  return { found, denied }
}

const PERSON =
  "(?:(?:m(?:r|rs|s|iss|x|r and mrs) [a-z]{1,2}\\d?|[a-z])(?:'s)?|the complainants?|complainants?|she|he|they|the (?:family|parents?|mother|father|advocate))"
const SAYS =
  '(?:(?:also|has|had|have|further|still) )?(?:says?|said|complain(?:s|ed)?|believes?|believed|feels?|felt|thinks?|thought|claims?|claimed|alleges?|alleged|argues?|argued|considers?|told|was unhappy|is unhappy|is not satisfied|was not satisfied|wants?|wanted|asked)'
const SAID_BY_OTHERS = new RegExp(
  `\\b${PERSON} ${SAYS}\\b|\\bcomplaints? (?:about|that|is that|was that|concerned|concerns)\\b|\\bthe council (?:says|said|told|explained|argues|denies|does not accept)\\b|\\baccording to\\b`,
)
const FOUND_BY_OTHERS =
  /\b(?:the )?(?:io|ip|ao|investigating officer|independent person|adjudicating officer|investigator|stage (?:one|two|1|2) (?:investigation|report|response))(?:'s report)? (?:also )?(?:found|upheld|concluded|partially upheld|partly upheld|said|recommended|decided)\b/
const UPHELD = /\bwe (?:have )?(?:therefore )?(?:upheld|uphold)\b|\bi (?:have )?(?:therefore )?(?:upheld|uphold)\b/
const ACCEPTED =
  /\b(?:council|trust|provider|authority|it) (?:has |had )?(?:already |now |rightly |also )*(?:accept(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|recognis(?:es|ed)|addressed|put right|apologised for)\b/

const isAttributed = (words: string): boolean => SAID_BY_OTHERS.test(words) || FOUND_BY_OTHERS.test(words)
export const isUpheld = (words: string): boolean => UPHELD.test(words) && !/\bnot uph|\bn't uph/.test(words)
export const isLikely = (words: string): boolean => LIKELY.test(words)
export const isAccepted = (words: string): boolean => ACCEPTED.test(words)

/** Somebody else's view, which the Ombudsman does not make its own in the same sentence. */
export const speaksForOthers = (words: string): boolean => isAttributed(words) && !isUpheld(words) && !isLikely(words)

/** "This was fault.": what it speaks of stands before it. */
export const pointsBack = (words: string): boolean =>
  /^(?:(?:in my view|i find|i consider|therefore|so|again),? )?(?:this|that|these|those|which|it|both|the failure|such)\b/.test(
    words,
  ) || /\b(?:at )?fault (?:for|in) (?:this|that|these|both)\b/.test(words)

/** "This is because …": what it explains stands before it. */
export const pointsOn = (words: string): boolean => /^(?:this|that) (?:is|was) because\b/.test(words)

/** The Ombudsman says what a council did wrong, without the word "fault". */
const WRONG =
  /\b(?:council|trust|provider|authority|it)\b(?:'s [\w ]{0,60}| (?:\w+ ){0,3})?\b(?:failed|failures?|delayed|delays?|refused|refusal|wrongly|should (?:not )?have|took too long|has taken too long|frustrated|neglected|would not)\b/
const PLAIN = /\bthe council (?:did|has|had) not\b|\bit (?:did|has|had) not\b/

/** `weighs`: the Ombudsman is weighing and not telling a story, so "did not" is a judgement. */
export const saysWrong = (words: string, weighs: boolean): boolean => WRONG.test(words) || (weighs && PLAIN.test(words))

/** "There were lengthy delays", "This is a delay of six months". */
export const EVALUATED_DELAY =
  /\b(?:there (?:was|were|has been|have been)|this (?:is|was)) (?:an? |some |also |been )*(?:\w+ )?delays?\b/

/** What cannot be a finding: a question, a condition, what the law would ask. */
export const isOpen = (words: string): boolean =>
  words.endsWith('?') ||
  /^(?:if|unless|whether|where|when (?:a|councils?))\b/.test(words) ||
  /\b(?:may have been|might have|can look at whether|whether there (?:was|were)|we (?:may|can|normally|usually|expect)|councils (?:should|must|have)|unless there is)\b/.test(
    words,
  )

/** The Ombudsman did not look at it. */
export const isNotLookedInto = (words: string): boolean =>
  /\b(?:will|have|could|can|do|did)(?: ?not|not)\b[^.;]{0,20}\binvestigat|\bdiscontinued\b|\bnot investigated\b/.test(
    words,
  )
