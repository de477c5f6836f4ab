import type { Inconsistency } from '../facts.ts'
import { lower, NUMBER } from '../text/words.ts'
import { type Given, inconsistency, type Place } from './given.ts'

/** Where what the page tells in one place does not fit what it tells in another. */
export function ofStory(given: Given): readonly Inconsistency[] {
  return [
    ...sameAmount(given),
    ...twoNames(given),
    ...beforeExplained(given),
    ...changesNotDescribed(given),
    ...rejectedButDone(given),
    ...nothingNew(given),
    ...widerDelay(given),
    ...pluralForOne(given),
  ]
}

interface Spot extends Place {
  readonly words: string
}

function* sentences({ page }: Given, keep: (main: string, kind: string) => boolean): Generator<Spot> {
  for (const block of page.blocks) {
    if (!keep(block.section.main, block.section.kind)) continue
    for (const { text, words } of block.sentences) yield { quote: text, lines: block.lines, words }
  }
}

const inStory = (main: string, kind: string): boolean => main !== 'powers' && main !== 'method' && kind !== 'law'

/** One payment told in two places, or two payments of the same size: the page does not say. */
function sameAmount({ facts }: Given): readonly Inconsistency[] {
  const earlier = facts.earlierOmbudsmanDecision?.actions ?? []
  const groups = [earlier, facts.remediesAlreadyGiven, facts.agreedActions]
  const seen = new Map<number, { place: Place; group: number }>()
  const found: Inconsistency[] = []
  for (const [group, actions] of groups.entries())
    for (const action of actions) {
      if (action.amountGBP === null) continue
      const before = seen.get(action.amountGBP)
      if (before && (before.group !== group || group === 1)) {
        const what = `£${action.amountGBP} is told twice. The page does not say whether it is one payment or two; it must not be counted twice.`
        found.push(inconsistency('same amount twice', what, [before.place, action], 'ask'))
      } else if (!before) seen.set(action.amountGBP, { place: action, group })
    }
  return found
}

const roleNames: readonly (readonly [role: string, names: readonly RegExp[]])[] = [
  [
    'the stage two investigator',
    [/\bInvestigating Officer\b/i, /\bIndependent Investigator\b/i, /\bIndependent Investigating Officer\b/i],
  ],
  [
    'the independent person',
    [/\bIndependent Person\b/i, /\bIndependent Observer\b/i, /\bIndependent Representative\b/i],
  ],
  ['the officer who adjudicates', [/\bAdjudicating Officer\b/i, /\bAdjudication Officer\b/i, /\bAdjudicator\b/i]],
]

function twoNames(given: Given): readonly Inconsistency[] {
  const found: Inconsistency[] = []
  for (const [role, names] of roleNames) {
    const places: Place[] = []
    for (const shape of names)
      for (const spot of sentences(given, () => true))
        if (shape.test(spot.quote)) {
          places.push(spot)
          break
        }
    if (places.length > 1)
      found.push(
        inconsistency('two names for one role', `The page has more than one name for ${role}.`, places, 'note'),
      )
  }
  return found
}

/** "SW1" is used before "Social Worker 1 [SW1]" explains it. */
function beforeExplained(given: Given): readonly Inconsistency[] {
  const firstUse = new Map<string, Spot>()
  const found = new Map<string, Inconsistency>()
  for (const spot of sentences(given, () => true)) {
    for (const match of spot.quote.matchAll(/([[(])?\b(SW ?\d|IO|IP|AO)\b([\])])?/g)) {
      const short = match[2] ?? ''
      const isExplained = match[1] !== undefined && match[3] !== undefined
      const before = firstUse.get(short)
      if (isExplained && before && !found.has(short) && before.lines[0] !== spot.lines[0])
        found.set(
          short,
          inconsistency(
            'abbreviation before its explanation',
            `${short} is used before it is explained.`,
            [before, spot],
            'note',
          ),
        )
      if (isExplained && !before) firstUse.set(short, { ...spot, lines: spot.lines })
      if (!before) firstUse.set(short, spot)
    }
  }
  return [...found.values()].filter(one => !explainedAtFirst(one))
}

const explainedAtFirst = (one: Inconsistency): boolean => /[[(](?:SW ?\d|IO|IP|AO)[\])]/.test(one.quotes[0] ?? '')

function changesNotDescribed(given: Given): readonly Inconsistency[] {
  if (given.facts.amendments.length > 0) return []
  for (const spot of sentences(given, inStory))
    if (
      /\b(?:it|panel) (?:changed|amended|altered) (?:some of |several of )?the (?:stage (?:2|two) )?findings\b|\bmade some (?:changes|amendments)\b/.test(
        spot.words,
      )
    ) {
      const what = 'The panel is said to have changed findings, but no changed finding is described.'
      return [inconsistency('changes said, none described', what, [spot], 'ask')]
    }
  return []
}

const COMMON = new Set(
  'finding findings about being been that this with which from council complaint complaints stage report'.split(' '),
)

/** The finding was rejected, and yet what rests on it was agreed. */
function rejectedButDone(given: Given): readonly Inconsistency[] {
  const { adjudication, recommendations } = given.facts
  if (!adjudication || adjudication.rejected.length === 0 || adjudication.agreedActions.length === 0) return []
  const topics = adjudication.rejected
    .flatMap(words => words.match(/[a-z]{6,}/gi) ?? [])
    .map(word => word.toLowerCase())
  const stems = topics.filter(word => !COMMON.has(word)).map(word => word.slice(0, 8))
  if (stems.length === 0) return []
  const rests = [...sentences(given, inStory)].find(
    spot => stems.some(stem => spot.words.includes(stem)) && /\bshould\b|\brecommend/.test(spot.words),
  )
  const verb = rests ? /\bshould ([a-z]+)/.exec(rests.words)?.[1] : undefined
  const done = adjudication.agreedActions.find(
    action => verb !== undefined && lower(action.quote).includes(`agreed to ${verb}`),
  )
  if (!rests || !done || recommendations.length === 0) return []
  const what = 'A finding was rejected, and yet the action that follows from it was agreed.'
  return [inconsistency('finding rejected, action agreed', what, [adjudication, rests, done], 'note')]
}

function nothingNew({ facts, page }: Given): readonly Inconsistency[] {
  const { decision } = facts.header
  const isNew = facts.agreedActions.some(({ action }) => action !== 'evidence of compliance to the Ombudsman')
  if (decision?.value !== 'Upheld' || isNew || page.sections.some(section => section.main === 'remedy')) return []
  const what =
    'The outcome is Upheld, although nothing new is agreed: the fault was already put right, or the remedy is missing.'
  return [inconsistency('upheld, nothing new agreed', what, [decision], 'note')]
}

function widerDelay(given: Given): readonly Inconsistency[] {
  const wide = /\bdelays? (?:at|in|through|throughout) (?:all|every|each|any)(?: of the)?(?: three)? stages?\b/
  const summary = given.facts.summary
  const all = [
    ...(summary ? [{ ...summary, words: lower(summary.quote) }] : []),
    ...sentences(given, main => main === 'complaint'),
  ]
  const claim = all.find(spot => wide.test(spot.words))
  if (!claim) return []
  const analysis = [...sentences(given, (main, kind) => main === 'end' || kind === 'analysis')]
  if (analysis.some(spot => wide.test(spot.words))) return []
  const narrow = analysis.find(
    spot => /\baccept\w* (?:\w+ ){0,4}delay/.test(spot.words) && /\bstage\b/.test(spot.words),
  )
  const what = 'The complaint speaks of delay at all stages; the analysis accepts it at one.'
  return narrow
    ? [inconsistency('delay wider in the complaint than in the analysis', what, [claim, narrow], 'note')]
    : []
}

const ABOVE = new RegExp(`\\b(?:above|these|following|agreed) actions\\b|\\b(?:${NUMBER}) actions above\\b`)

function pluralForOne(given: Given): readonly Inconsistency[] {
  const heading = given.page.sections.find(section => section.main === 'remedy')
  const real = given.facts.agreedActions.filter(({ action }) => action !== 'evidence of compliance to the Ombudsman')
  if (!heading || real.length !== 1) return []
  const spot = [...sentences(given, main => main === 'remedy')].find(
    one => ABOVE.test(one.words) && !/:$/.test(one.words),
  )
  const what = 'The text speaks of actions, but only one is listed.'
  return spot ? [inconsistency('plural for one action', what, [spot], 'note')] : []
}
