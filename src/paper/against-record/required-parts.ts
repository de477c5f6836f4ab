import { sourceText } from '#law/sources.ts'
import { nameInWords } from '../names-in-words.ts'
import type { Given, Template } from '../template.ts'
import type { Wording } from '../wording.ts'
import type { Difference, Setting } from './difference.ts'
import { type Letter, readLetter } from './letter.ts'

/** Above this length what a name stands for is a sentence, which may be worded otherwise and say the same. */
const A_SENTENCE = 40
/** Of the longer words of a sentence, how many have to stand in one paragraph for it to be told there. */
const TOLD = 0.6

const even = (text: string): string => text.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, ' ').trim()
const longWords = (text: string): readonly string[] => [...new Set(even(text).match(/\p{L}{5,}/gu) ?? [])]
const figures = (text: string): readonly string[] => text.match(/\d[\d ]*\d|\d/g) ?? []

function standsAsItIs(value: string, text: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? '') && !/[\p{L}\d]/u.test(text[at + value.length] ?? '')) return true
  return false
}

function stands(value: string, { text, paragraphs }: Letter): boolean {
  if (standsAsItIs(even(value), even(text))) return true
  if (value.length < A_SENTENCE) return false
  const long = longWords(value)
  return paragraphs.some(({ words }) => {
    const held = long.filter(word => words.includes(word))
    return held.length >= long.length * TOLD && figures(value).every(one => standsAsItIs(one, even(words)))
  })
}

/** The words of a part that are in no other part of the letter: by them it is known where nothing is filled in. */
function lostItsWords({ words }: Wording, before: Letter, after: Letter): boolean {
  const count = (text: string, word: string): number => text.split(word).length - 1
  const [was, is, part] = [even(before.text), even(after.text), even(words.replaceAll(/\{[^{}]*\}/g, ' '))]
  const itsOwn = longWords(part).filter(word => count(was, word) === count(part, word))
  return itsOwn.length > 0 && itsOwn.filter(word => is.includes(word)).length < itsOwn.length / 2
}

/** What it is made from, for whoever it may go to. An answer that was typed for the letter alone is not kept. */
function givenNow({ state, now, people }: Setting): readonly Given[] {
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const council = { name: '', colour: '' }
  const readers = [null, ...new Set(state.parts.map(({ personId }) => personId))]
  return readers.map(to => ({ state, now, names, council, to, answers: {} }))
}

/** What each name can stand for, whoever it goes to. */
function standFor(template: Template, all: readonly Given[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const given of all)
    for (const [name, value] of Object.entries(template.values(given)))
      found.set(name, (found.get(name) ?? new Set()).add(value ?? ''))
  return new Map([...found].map(([name, values]) => [name, [...values].filter(value => value !== '')]))
}

function lostFrom(
  wording: Wording,
  isDueNow: boolean,
  known: ReadonlyMap<string, readonly string[]>,
  before: Letter,
  after: Letter,
): readonly { readonly what: string; readonly record: string | null }[] {
  const kept = (wording.required?.keeps ?? []).map(name => ({ name, values: known.get(name) ?? [] }))
  const hadPart = kept.some(({ values }) => values.some(value => stands(value, before)))
  const lost = kept.flatMap(({ name, values }) => {
    const [only] = values
    const isAskedNow = isDueNow && hadPart && values.length === 1 && only !== undefined && /\d/.test(only)
    const had = values.find(value => stands(value, before)) ?? (isAskedNow ? only : undefined)
    if (had === undefined || values.some(value => stands(value, after))) return []
    return [{ what: `${nameInWords(name)} (${had})`, record: had }]
  })
  if (lost.length > 0 || hadPart || !lostItsWords(wording, before, after)) return lost
  return [{ what: wording.about, record: null }]
}

/**
 * What the law or the guidance wants told and the letter that was made here told, and this later version of it does not.
 * @param before the words of the letter as it was made
 */
export function compareRequiredParts(
  text: string,
  { template, before }: { readonly template: Template; readonly before: string },
  setting: Setting,
): readonly Difference[] {
  const [was, is] = [readLetter(before), readLetter(text)]
  const all = givenNow(setting)
  const known = standFor(template, all)
  return template.parts.flatMap(part => {
    if (part.kind !== 'words' || !part.wording.required) return []
    const { wording } = part
    const source = wording.required?.source.map(sourceText).join('; ')
    const isDueNow = all.every(given => part.when?.(given) ?? true)
    return lostFrom(wording, isDueNow, known, was, is).map(
      ({ what, record }): Difference => ({
        kind: 'required part',
        passage: '',
        place: null,
        letter: '',
        record,
        entries: [],
        sentence: `The letter as it was made told ${what}. This version does not, and it has to (${source}).`,
      }),
    )
  })
}
