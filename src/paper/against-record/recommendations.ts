import { draftsOf } from '#complaint/investigation/progress.ts'
import { pounds } from '#complaint/money.ts'
import { nextNumber } from '#complaint/recommendation-number.ts'
import type { ComplaintState, Recommendation } from '#complaint/state.ts'
import { alike, penceOf } from '#statement/beside/words.ts'
import { sumsIn } from '#statement/text/money.ts'
import { NUMBER, readNumber } from '#statement/text/words.ts'
import type { Difference, Found, Setting } from './difference.ts'
import type { Letter } from './letter.ts'

const NAMED = /\brecommendations? (?:no\.? ?|number )?(\d{1,3})\b((?:(?:,| and|, and| to)? \d{1,3}\b)*)/gi
const LEADING = /^\s*recommendation (?:no\.? ?|number )?(\d{1,3})\s*[:.)–-]+\s*(.+)$/i
const LISTED = /^\s*(?:[•●*–—-]\s*)?(\d{1,3})[.):]\s*(.+)$/
/** Told with fewer of its longer words than this, it is another text. */
const ALIKE = 0.4

interface Told {
  readonly number: number
  /** Its words, where the letter gives them. */
  readonly text: string | null
  readonly passage: string
  readonly start: number
  readonly end: number
}

/** "recommendations 8 to 12", "recommendation 3". */
function numbersIn(first: string, more: string): readonly number[] {
  const numbers = [Number(first), ...(more.match(/\d+/g) ?? []).map(Number)]
  const [from, to] = numbers
  if (!/ to /.test(more) || from === undefined || to === undefined || numbers.length !== 2 || to - from > 60)
    return numbers
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, place) => from + place)
}

function toldIn({ paragraphs }: Letter): readonly Told[] {
  const told: Told[] = []
  let isList = false
  for (const { text, words, start, sentences } of paragraphs) {
    const at = (number: number, wording: string | null, passage: string, from: number, length: number) =>
      told.push({ number, text: wording, passage, start: start + from, end: start + from + length })
    const leading = LEADING.exec(text)
    const listed = isList ? LISTED.exec(text) : null
    if (leading) at(Number(leading[1]), leading[2] ?? null, text.trim(), 0, text.length)
    else if (listed) at(Number(listed[1]), listed[2] ?? null, text.trim(), 0, text.length)
    else {
      isList = /\brecommend/.test(words) && (/:\s*$/.test(text) || text.trim().length < 60)
      for (const sentence of sentences)
        for (const match of sentence.text.matchAll(NAMED))
          for (const number of numbersIn(match[1] ?? '', match[2] ?? ''))
            at(number, null, sentence.text, sentence.start + match.index, match[0].length)
    }
  }
  return told
}

const ACCEPTED = /\b(?:accept|accepted|accepts|agree|agreed)\b/
const REFUSED =
  /\b(?:reject|rejected|do not accept|did not accept|not accepted|cannot accept|decline|declined|do not agree)\b/
const IN_PART = /\b(?:in part|partly|partially)\b/

function answerSaid(words: string): 'accepted' | 'accepted in part' | 'rejected' | null {
  const said = words.toLowerCase()
  if (REFUSED.test(said)) return 'rejected'
  if (!ACCEPTED.test(said)) return null
  return IN_PART.test(said) ? 'accepted in part' : 'accepted'
}

const sums = (text: string): string =>
  sumsIn(text)
    .map(sum => pounds(penceOf(sum.pounds)))
    .join(', ')

const TIME = new RegExp(`\\b(${NUMBER}|an?) ((?:working |calendar )?(?:day|week|month))s?\\b`, 'gi')

/** "20 working day", "4 week": the times named in a text. */
const timesIn = (text: string): readonly string[] =>
  [...text.matchAll(TIME)].map(match => `${readNumber(match[1] ?? '')} ${(match[2] ?? '').toLowerCase()}`)

/** What a report is to recommend, as it will be on record. */
export const draftsAsMade = (state: ComplaintState): readonly Recommendation[] =>
  draftsOf(state).map(({ id, seq, text, kind, soft, deadline }, place) => ({
    id,
    seq,
    number: nextNumber(state) + place,
    stage: 2,
    author: 'investigating officer',
    text,
    kind,
    soft,
    covers: null,
    deadline,
    answer: null,
    done: null,
  }))

export function compareRecommendations(letter: Letter, { state, unsubmitted }: Setting): Found {
  const all = [...state.recommendations.values(), ...(unsubmitted ? draftsAsMade(state) : [])]
  const told = toldIn(letter)
  const numbered = new Map(all.flatMap(one => (one.number === null ? [] : [[one.number, one] as const])))
  const differences = told.flatMap((one): readonly Difference[] => {
    const held = numbered.get(one.number)
    const base = {
      passage: one.passage,
      place: letter.placeOf(one.start, one.end),
      letter: one.text ?? `recommendation ${one.number}`,
    }
    if (!held)
      return [
        {
          ...base,
          kind: 'unknown recommendation',
          record: null,
          entries: [],
          sentence: `The letter names recommendation ${one.number}. The record has no recommendation of that number.`,
        },
      ]
    return otherwise(one, held, all).map(({ record, sentence }) => ({
      ...base,
      kind: 'recommendation' as const,
      record,
      entries: [held.seq],
      sentence,
    }))
  })
  const listed = told.filter(({ text }) => text !== null)
  const named = new Set((listed.length > 1 ? listed : told).map(({ number }) => number))
  const stages = new Set(listed.flatMap(({ number }) => numbered.get(number)?.stage ?? []))
  const due = [...numbered.values()].filter(({ stage }) => stages.has(stage))
  const missing = due.filter(({ number }) => number !== null && !named.has(number))
  const leftOut = missing.length * 2 > due.length ? [] : missing
  return {
    differences: [
      ...differences,
      ...leftOut.map(
        (one): Difference => ({
          kind: 'missing recommendation',
          passage: '',
          place: null,
          letter: 'nothing',
          record: one.text,
          entries: [one.seq],
          sentence: `The record has recommendation ${one.number}. The letter leaves it out.`,
        }),
      ),
    ],
  }
}

/** What of one recommendation is told otherwise than it is on record: its words, its sums, its answer. */
function otherwise(
  told: Told,
  held: Recommendation,
  all: readonly Recommendation[],
): readonly { readonly record: string; readonly sentence: string }[] {
  const name = `Recommendation ${told.number}`
  const found: { record: string; sentence: string }[] = []
  if (told.text !== null && alike(told.text, held.text) < ALIKE && told.text.trim().split(/\s+/).length > 3) {
    const other = all.find(one => one !== held && alike(told.text ?? '', one.text) >= ALIKE)
    found.push({
      record: held.text,
      sentence: `${name} is told in other words than it has on record${other?.number ? `; they are those of recommendation ${other.number}` : ''}.`,
    })
  } else if (
    told.text !== null &&
    sums(told.text) !== '' &&
    sums(held.text) !== '' &&
    sums(told.text) !== sums(held.text)
  )
    found.push({
      record: sums(held.text),
      sentence: `${name} is told with ${sums(told.text)}. The record has ${sums(held.text)}.`,
    })
  const [allowed, asked] = [timesIn(told.text ?? ''), timesIn(held.deadline ?? '')]
  if (allowed.length > 0 && asked.length > 0 && !asked.every(time => allowed.includes(time)))
    found.push({
      record: asked.join(', '),
      sentence: `${name} is told with ${allowed.join(', ')}. The record has ${asked.join(', ')}.`,
    })
  const said = told.text === null ? answerSaid(told.passage) : null
  const answer = held.answer?.answer
  if (said !== null && answer !== undefined && said !== answer)
    found.push({ record: answer, sentence: `${name} is told as “${said}”. The record has it as “${answer}”.` })
  return found
}
