import type { Fact, RecommendationFact, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { labelsIn } from '../text/labels.ts'
import { lower } from '../text/words.ts'
import { recommendationKind } from './recommendation-kind.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

type Answer = NonNullable<RecommendationFact['answered']>['value']
type Answered = Fact<Answer>

const SPOKEN_OF = /\brecommendations?\b/
const AGREES =
  /\b(?:agreed?|agreeing|accept(?:s|ed|ing)?|endors(?:ed|es|ing)|adopt(?:ed|ing)|took up|taken up|approv(?:ed|ing))\b/
const REFUSES =
  /\b(?:did not|would not|could not|not|never|refus\w+ to|declin\w+ to) (?:agree|accept|adopt|endorse|act on|follow|take up|carry out)\w*|\b(?:reject(?:ed|ing|s)?|refused|declined|turned down|disagreed with)\b/
const IN_PART = /\b(?:in part|partly|partially|most of|some of|with changes|in a changed form)\b/
const EXCEPT =
  /\b(?:except(?: for| that)?|apart from|other than|save for|with the exception of|but (?:not|rejected|did not))\b/
const AGREED_TO = /\b(?:agreed (?:to|that)|(?:said|confirmed) (?:that )?it would|undertook to|would now)\b/
const NOT_THE_COUNCIL =
  /\b(?:ombudsman|i|we|my|our)\b|\b(?:panel|ip|independent person|complainant|m(?:r|rs|s|iss) \w) (?:\w+ )?(?:agreed|accepted|rejected|endorsed)\b|\bwhether\b|\bif\b|\bshould (?:agree|accept|respond)\b|\bmust\b|\brecommended\b/

/** More than any complaint has: so many are waited for at once. */
const MOST_WAITING = 300

/** What the council said to each recommendation, where the page tells that of it, of all at a stage, or of all. */
export function withAnswers(page: Page, told: readonly RecommendationFact[]): readonly RecommendationFact[] {
  if (told.length === 0) return told
  const stages = stagesOf(page)
  const answers = new Map<RecommendationFact, Answered>()
  const toCome = told.filter(({ answered }) => !answered).toSorted((a, b) => lineOf(a) - lineOf(b))
  let next = 0
  let waiting: readonly RecommendationFact[] = []
  for (const block of page.blocks) {
    const from = next
    while (next < toCome.length && lineOf(toCome[next]) <= (block.lines[0] ?? 0)) next++
    if (next > from) waiting = [...waiting, ...toCome.slice(from, next)].slice(-MOST_WAITING)
    if (waiting.length === 0 || tellsNoStory(block) || block.section.main !== 'findings' || !mayAnswer(block)) continue
    for (const { text, words } of block.sentences) {
      if (NOT_THE_COUNCIL.test(words)) continue
      const stage = /\bpanel\b/.test(words) ? 3 : (stages[block.index] ?? null)
      const open = stage === null ? waiting : waiting.filter(one => one.stage === stage)
      const told: Told = { quote: text, lines: block.lines, sure: stage === null ? 'inferred' : 'stated' }
      const before = answers.size
      for (const { one, value } of answersIn(words, open, stage !== null))
        if (!answers.has(one)) answers.set(one, { value, ...told })
      if (answers.size > before) waiting = waiting.filter(one => !answers.has(one))
    }
  }
  return told.map(one => {
    const answered = answers.get(one)
    return answered ? { ...one, answered } : one
  })
}

const lineOf = (one: Told | undefined): number => one?.lines[0] ?? 0
const mayAnswer = ({ words }: Block): boolean => AGREES.test(words) || REFUSES.test(words) || AGREED_TO.test(words)

interface One {
  readonly one: RecommendationFact
  readonly value: Answer
}

function answersIn(words: string, open: readonly RecommendationFact[], atStage: boolean): readonly One[] {
  const as = (value: Answer, ones: readonly RecommendationFact[]) => ones.map(one => ({ one, value }))
  if (open.length === 0) return []
  if (SPOKEN_OF.test(words)) {
    const said = saidOf(words)
    if (!said) return []
    const numbers = numbersIn(said.words)
    const named = numbers
      ? open.filter(({ number }) => number !== null && numbers.has(number))
      : meant(said.words, open)
    const excepted = as(said.answer === 'rejected' ? 'accepted' : 'rejected', namedIn(said.except, open))
    return [...excepted, ...as(said.answer, named)]
  }
  const agreed = atStage ? AGREED_TO.exec(words) : null
  if (!agreed) return []
  const what = words.slice(agreed.index)
  return as(
    'accepted',
    open.filter(one => isSame(one, what)),
  )
}

/** "accepted all recommendations except …": the answer, and what stands before and after the exception. */
function saidOf(words: string): { answer: Answer; words: string; except: string } | null {
  const refuses = REFUSES.exec(words)
  const agrees = AGREES.exec(words)
  const isAnswered = (verb: RegExpExecArray | null) =>
    verb !== null && SPOKEN_OF.test(words.slice(verb.index, verb.index + 120))
  const isRefusal = isAnswered(refuses) && (!agrees || !refuses || refuses.index <= agrees.index)
  if (!isRefusal && !isAnswered(agrees)) return null
  const except = EXCEPT.exec(words)
  const end = except?.index ?? words.length
  const value = isRefusal ? 'rejected' : IN_PART.test(words) ? 'accepted in part' : 'accepted'
  return { answer: value, words: words.slice(0, end), except: except ? words.slice(end) : '' }
}

function numbersIn(words: string): ReadonlySet<number> | null {
  const lists = [...words.matchAll(/\brecommendations? ((?:\d{1,3}(?:, and |, | and | to )?)+)/g)]
  if (lists.length === 0) return null
  const labels = lists.flatMap(([, list = '']) => labelsIn(list))
  return new Set(labels.flatMap(({ segments: [first] }) => (typeof first === 'number' ? [first] : [])))
}

function namedIn(words: string, open: readonly RecommendationFact[]): readonly RecommendationFact[] {
  if (words === '') return []
  const numbers = numbersIn(words) ?? new Set(words.match(/\b\d{1,3}\b/g)?.map(Number) ?? [])
  const byNumber = open.filter(one => one.number !== null && numbers.has(one.number))
  return byNumber.length > 0 ? byNumber : open.filter(one => shared(lower(one.text), words) > 0)
}

/** All of them, or the one that "the recommendation about …" tells of. */
function meant(words: string, open: readonly RecommendationFact[]): readonly RecommendationFact[] {
  const one = /\brecommendation\b(?!s)/.exec(words)
  if (!one) return open
  const about = words.slice(one.index + one[0].length)
  const named = open.filter(told => shared(lower(told.text), about) > 0)
  return named.length > 0 ? named : open.length === 1 ? open : []
}

const isSame = (one: RecommendationFact, words: string): boolean => {
  if (one.kind !== recommendationKind(words)) return false
  return one.kind === 'apology' || shared(lower(one.text), words) > 1
}

const COMMON = new Set([
  'counci',
  'recomm',
  'compla',
  'social',
  'should',
  'agreed',
  'family',
  'though',
  'before',
  'childr',
])

/** How many long words two texts share, by their first six letters. */
function shared(one: string, other: string): number {
  const stems = (text: string) => new Set(text.match(/[a-z]{6,}/g)?.map(word => word.slice(0, 6)) ?? [])
  const both = stems(one).intersection(stems(other))
  return both.difference(COMMON).size
}
