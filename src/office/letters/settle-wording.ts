import { settleWording } from '#authority/letters/settle-wording.ts'
import type { OwnWords } from '#authority/letters/state.ts'
import { formatIsoDay } from '#law/day.ts'
import { onMadeUpCase } from '#paper/made-up/case.ts'
import type { Template } from '#paper/template.ts'
import { type Wording, wordingFaults } from '#paper/wording.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { type CouncilResult, runForCouncil } from '../run-for-council.ts'

/** What stands against the words of one part. */
export interface PartFault {
  readonly part: string
  readonly message: string
}

/** The longest a part of a letter may be, in characters. */
const LONGEST_PART = 10_000

/** The parts of a letter that are words, in their order. */
export const wordedParts = (
  template: Template,
): readonly { readonly heading: string | null; readonly wording: Wording }[] =>
  template.parts.flatMap(part =>
    part.kind === 'words' ? [{ heading: part.heading ?? null, wording: part.wording }] : [],
  )

const NO_COUNCIL = { name: 'The council', colour: '#000000' }

/** The names that the words of a letter may use. */
export const namesKnown = (template: Template): readonly string[] => [
  ...new Set([
    'council',
    'reference',
    'name',
    'today',
    ...Object.keys(template.values(onMadeUpCase(template, { council: NO_COUNCIL }).given)),
  ]),
]

/** Words that would lose what the law wants, or that are far too long: a sentence each, with the part. */
export function faultsIn(template: Template, own: readonly OwnWords[]): readonly PartFault[] {
  const known = namesKnown(template)
  const words = new Map(own.map(one => [one.part, one.words]))
  return wordedParts(template).flatMap(({ wording }) => {
    const said = words.get(wording.id)
    if (said === undefined) return []
    const faults =
      said.length > LONGEST_PART
        ? [`Use at most ${LONGEST_PART.toLocaleString('en-GB')} characters.`]
        : wordingFaults(wording, said, known)
    return faults.map(message => ({ part: wording.id, message }))
  })
}

export type Settled = CouncilResult | { readonly kind: 'faults'; readonly faults: readonly PartFault[] }

/** Settles how a letter is worded: the parts whose words are other than delivered. Refused where one has lost what it needs. */
export async function settleOwnWords(
  office: Office,
  {
    template,
    own,
    reason,
    expectedVersion,
  }: {
    readonly template: Template
    readonly own: readonly OwnWords[]
    readonly reason: string
    readonly expectedVersion: number
  },
  visitor: Visitor,
  once: Once | null = null,
): Promise<Settled> {
  const faults = faultsIn(template, own)
  if (faults.length > 0) return { kind: 'faults', faults }
  const delivered = new Map(wordedParts(template).map(({ wording }) => [wording.id, wording.words]))
  const others = own.filter(({ part, words }) => delivered.has(part) && delivered.get(part) !== words)
  const input = { happened: formatIsoDay(londonDay(office.now())), template: template.id, own: others, reason }
  return runForCouncil(office, settleWording, input, visitor, { once, expectedVersion })
}
