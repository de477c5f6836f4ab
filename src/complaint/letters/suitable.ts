import { type Day, formatIsoDay } from '#law/day.ts'
import type { KnownPerson, Reach } from '#stream/known-person.ts'
import { partsHeldBy, partsHeldNow } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Method } from './sending.ts'

/** What stands against writing to somebody in some way, or has to be thought of. */
export interface Against {
  /** The first two take a reason that is kept; a note is only shown. */
  readonly kind: 'not safe' | 'not usable' | 'note'
  /** One sentence. */
  readonly words: string
}

/** What may be known of the people, and on what day it is asked. */
export interface Reaching {
  readonly people: (personId: string) => KnownPerson
  readonly today: Day
}

/** The ways of reaching somebody that a method uses. A portal tells by email that something is there. */
const waysOf: Readonly<Record<Method, readonly string[]>> = {
  email: ['email'],
  post: ['letter'],
  'in person': ['in person'],
  portal: ['email'],
  'telephone followed by letter': ['phone', 'letter'],
  'not recorded': [],
}

/** Words by which "No letters to the house" is known to speak of a way. */
const speaksOf: Readonly<Record<string, RegExp>> = {
  letter: /letter|post|\bmail\b|address|house|home|writ/i,
  email: /e-?mail|portal|online/i,
  phone: /phone|call|voicemail|text|ring/i,
  'in person': /visit|in person|house|home|door/i,
}

const byEmailOnly = /\be-?mails?( address(es)?)?\b/gi

function namesWay(never: string, way: string): boolean {
  const words = way === 'letter' ? never.replaceAll(byEmailOnly, '') : never
  return speaksOf[way]?.test(words) ?? false
}

const namesNoWay = (never: string): boolean => Object.keys(speaksOf).every(way => !namesWay(never, way))

function notSafe({ safeWays, never }: Reach, method: Method): readonly Against[] {
  const ways = waysOf[method]
  const unnamed = safeWays.length === 0 ? [] : ways.filter(way => !safeWays.includes(way))
  const said =
    never !== null && ways.some(way => namesWay(never, way) || (namesNoWay(never) && !safeWays.includes(way)))
  return [
    ...(said ? [{ kind: 'not safe' as const, words: `On record: never: ${withStop(never)}` }] : []),
    ...(unnamed.length > 0
      ? [
          {
            kind: 'not safe' as const,
            words: `The ways that are safe for them are: ${safeWays.join(', ')}. This goes by ${unnamed.join(' and ')}.`,
          },
        ]
      : []),
  ]
}

const withStop = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

function notUsable({ language, interpreter, formats }: Reach): readonly Against[] {
  const needs = [
    ...(formats.length > 0 ? [`it in ${formats.join(', ')}`] : []),
    ...(language !== null && !/^english$/i.test(language.trim()) ? [`it in ${language}`] : []),
    ...(interpreter ? ['an interpreter or signer'] : []),
  ]
  return needs.length > 0 ? [{ kind: 'not usable', words: `They need ${needs.join(', and ')}.` }] : []
}

/** Full years, where the day or the year of birth is known well enough. */
export function ageOn({ born }: Reach, today: Day): number | null {
  if (born?.earliest == null || born.latest === null) return null
  const [birth, now] = [formatIsoDay(born.latest), formatIsoDay(today)]
  return Number(now.slice(0, 4)) - Number(birth.slice(0, 4)) - (now.slice(5) < birth.slice(5) ? 1 : 0)
}

function aboutAge(state: ComplaintState, personId: string, reach: Reach, today: Day): readonly Against[] {
  const age = ageOn(reach, today)
  if (age !== null && age >= 18) return []
  if (age === null && !partsHeldBy(state, personId).includes('child')) return []
  return [
    {
      kind: 'note',
      words: `${age === null ? 'A child whose age is not recorded' : `A child of ${age}`}: told if they can understand it, in words that they can use.`,
    },
  ]
}

/** Somebody may be there to be written to instead of them, or beside them. */
function aboutOthers(state: ComplaintState, personId: string, sentTo: readonly string[]): readonly Against[] {
  const { advocacy, childStatuses } = state.intake
  const parts = partsHeldBy(state, personId)
  const died = childStatuses.some(one => one.personId === personId && one.status === 'died')
  const ended = parts.length > 0 && partsHeldNow(state, personId).length === 0
  const withAdvocate = parts.some(part => part === 'complainant' || part === 'child')
  const advocates = state.parts.filter(({ part, until }) => part === 'advocate' && until === null)
  const forThem = advocacy.get(personId)?.appointedOn.earliest != null || advocates.length > 0
  const missed =
    withAdvocate && forThem && advocates.length > 0 && !advocates.some(one => sentTo.includes(one.personId))
  return [
    ...(died ? [{ kind: 'not safe' as const, words: 'They have died.' }] : []),
    ...(ended ? [{ kind: 'not safe' as const, words: 'Their part in this complaint has ended.' }] : []),
    ...(parts.includes('subject of a point')
      ? [{ kind: 'not safe' as const, words: 'They are complained about in this complaint.' }]
      : []),
    ...(missed ? [{ kind: 'note' as const, words: 'There is an advocate, who is told as well.' }] : []),
  ]
}

/** What stands against writing to somebody in this way, and what has to be thought of. */
export function standsAgainst(
  state: ComplaintState,
  personId: string,
  method: Method,
  sentTo: readonly string[],
  { people, today }: Reaching,
): readonly Against[] {
  const { reach } = people(personId)
  return [
    ...aboutOthers(state, personId, sentTo),
    ...(reach ? [...notSafe(reach, method), ...notUsable(reach), ...aboutAge(state, personId, reach, today)] : []),
  ]
}

/** Why a reason is asked for before it is sent to somebody in that way, one sentence each. */
export const unsuitableFor = (
  state: ComplaintState,
  personId: string,
  method: Method,
  sentTo: readonly string[],
  reaching: Reaching,
): readonly string[] =>
  standsAgainst(state, personId, method, sentTo, reaching).flatMap(({ kind, words }) =>
    kind === 'note' ? [] : [words],
  )

/** What is known of somebody before it is chosen how to write to them: shown wherever something is sent. */
export function toThinkOf(state: ComplaintState, personId: string, { people, today }: Reaching): readonly string[] {
  const { reach } = people(personId)
  const others = aboutOthers(state, personId, []).map(({ words }) => words)
  if (!reach) return others
  const { safeWays, never, adjustments } = reach
  return [
    ...(never === null ? [] : [`Never: ${withStop(never)}`]),
    ...(safeWays.length > 0 ? [`Safe: ${safeWays.join(', ')}.`] : []),
    ...[...notUsable(reach), ...aboutAge(state, personId, reach, today)].map(({ words }) => words),
    ...(adjustments === null ? [] : [withStop(adjustments)]),
    ...others,
  ]
}
