import { correspondingDay, endOfMonthReached } from '#law/civil-date.ts'
import { dateInWords } from '#law/day-words.ts'
import type { SourceRef } from '#law/sources.ts'
import type { When } from '#stream/entry.ts'
import type { KnownPerson } from '#stream/known-person.ts'
import { partsHeldBy } from '../parts.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import { conflictBetween } from './matrix.ts'
import { inLaw, type SentenceId, sentences } from './sentences.ts'

/** Something against giving one person a part, in words, with its source. */
export interface Objection {
  readonly source: SourceRef
  readonly why: string
}

export interface Candidate {
  readonly personId: string | null
  readonly as: Part
  /** The sentences they declared; null where none is asked of that part. */
  readonly declared: readonly SentenceId[] | null
  readonly employedUntil: When
  readonly appointed: When
  readonly known: KnownPerson
}

/** Those of whom regulation 2 wants independence. */
const independentInLaw: readonly Part[] = ['independent person', 'panel chair', 'panellist']
const investigators: readonly Part[] = ['investigating officer', 'supplementary investigating officer']

const regulation2: SourceRef = { key: 'REG', at: '2' }
const good: SourceRef = { key: 'IPX', at: '' }

/** Good practice leaves three years between working for the council and being independent of it. */
function threeYearsAfter(day: number & When['latest']): number {
  const months = 36
  return correspondingDay(day, months) ?? endOfMonthReached(day, months)
}

const wordsOf = (id: SentenceId): string => sentences.find(one => one.id === id)?.words ?? id

/** Parts held already, whether or not they have ended, with what the matrix says of holding the new one too. */
function partsAgainst(
  state: ComplaintState,
  { personId, as }: Candidate,
  force: 'hard' | 'warn',
): readonly Objection[] {
  const held = personId === null ? [] : [...new Set(partsHeldBy(state, personId))]
  return held.flatMap(part => {
    const conflict = conflictBetween(as, part)
    return conflict?.force === force
      ? [{ source: conflict.source, why: `This person is already ${part} in this complaint. ${conflict.why}` }]
      : []
  })
}

function notIndependent({ as, declared, known }: Candidate): readonly Objection[] {
  if (!independentInLaw.includes(as)) return []
  const missing = declared === null ? [] : inLaw.filter(id => !declared.includes(id))
  return [
    ...(missing.length > 0 ? [{ source: regulation2, why: `Not declared: ${missing.map(wordsOf).join(' ')}` }] : []),
    ...(known.member || known.officerAs.length > 0
      ? [
          {
            source: regulation2,
            why: `The council's own record has them as ${[...known.officerAs, ...(known.member ? ['a member'] : [])].join(' and ')}.`,
          },
        ]
      : []),
  ]
}

/** What the law, or the guidance where it is as strict, does not allow. */
export const refused = (state: ComplaintState, candidate: Candidate): readonly Objection[] => [
  ...partsAgainst(state, candidate, 'hard'),
  ...notIndependent(candidate),
  ...(investigators.includes(candidate.as) &&
  candidate.declared !== null &&
  !candidate.declared.includes('not involved')
    ? [{ source: { key: 'GUIDANCE', at: '' } as const, why: `Not declared: ${wordsOf('not involved')}` }]
    : []),
]

function workedHereLately({ as, employedUntil, known, appointed }: Candidate): readonly Objection[] {
  const last = employedUntil.latest ?? known.employedUntil
  if (!independentInLaw.includes(as) || last === null || appointed.latest === null) return []
  return appointed.latest < threeYearsAfter(last)
    ? [{ source: good, why: `They worked for the council until ${dateInWords(last)}, less than three years ago.` }]
    : []
}

/** What asks for a written reason. */
export function warnedOf(state: ComplaintState, candidate: Candidate): readonly Objection[] {
  const { as, declared } = candidate
  const lacks = (id: SentenceId): readonly Objection[] =>
    declared === null || declared.includes(id) ? [] : [{ source: good, why: `Not declared: ${wordsOf(id)}` }]
  return [
    ...partsAgainst(state, candidate, 'warn'),
    ...workedHereLately(candidate),
    ...(independentInLaw.includes(as) ? lacks('not involved') : []),
    ...lacks('no other role'),
  ]
}
