import { isOpenMatter } from '#complaint/ombudsman/stands.ts'
import type { ComplaintState, Matter } from '#complaint/state.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import { onDay } from '#stream/when.ts'
import type { Fact, Facts } from '../facts.ts'
import { type Compared, compared } from './compared.ts'
import { meet } from './dates.ts'
import { capital } from './words.ts'

/** Which matter a statement decides: by its reference, or else the one that waits for a decision, or else the last. */
export function matterDecidedBy({ header }: Facts, { matters }: ComplaintState): Matter | null {
  const all = [...matters.values()]
  const reference = header.reference?.value ?? null
  const same = all.find(one => reference !== null && one.reference === reference)
  const open = all.filter(one => isOpenMatter(one) && (one.reference === null || reference === null))
  return same ?? open.at(-1) ?? all.filter(isOpenMatter).at(-1) ?? all.at(-1) ?? null
}

interface Row {
  readonly key: string
  readonly what: string
  readonly fact: Fact<string>
  readonly said: string
  readonly held: string | null
  readonly same: boolean
}

function besideRow({ key, what, fact, said, held, same }: Row, isDecided: boolean, entry: number | null): Compared {
  return compared(
    {
      key,
      about: 'decision',
      what,
      said,
      held,
      verdict: held === null ? 'not in the record' : same ? 'agrees' : 'disagrees',
      why: same || held === null ? null : `${what}: “${said}” in the statement. The record has “${held}”.`,
      entry,
      where: 'ombudsman',
      becomes: held === null && !isDecided ? { kind: 'decision' } : null,
    },
    fact,
  )
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** What the Ombudsman decided, beside what the record has of the matter; and what it found, fault and injustice. */
export function besideDecision({ header, ombudsmanFindings }: Facts, matter: Matter | null): readonly Compared[] {
  const decided = matter?.decided ?? null
  const entry = decided?.seq ?? matter?.seq ?? null
  const { reference, decision, decisionDate, category, subcategory } = header
  const filed = [category?.value, subcategory?.value].filter(Boolean).join(', ')
  const filedThere = matter ? [matter.category, matter.subcategory].filter(Boolean).join(', ') : ''
  const day = decisionDate && onDay(isoDay(decisionDate.value))
  const rows: readonly (Row | null)[] = [
    reference && {
      key: 'decision reference',
      what: 'Reference',
      fact: reference,
      said: reference.value,
      held: matter?.reference ?? null,
      same: matter?.reference === reference.value,
    },
    decision && {
      key: 'decision outcome',
      what: 'Outcome',
      fact: decision,
      said: decision.value,
      held: decided?.label ?? null,
      same: decided?.label != null && plain(decided.label) === plain(decision.value),
    },
    decisionDate &&
      day && {
        key: 'decision date',
        what: 'Decided on',
        fact: decisionDate,
        said: dateInWords(isoDay(decisionDate.value)),
        held: decided ? spanInWords(decided.happened) : null,
        same: decided !== null && meet(decided.happened, day),
      },
    category && {
      key: 'decision category',
      what: 'Filed under',
      fact: category,
      said: filed,
      held: filedThere || null,
      same: plain(filedThere) === plain(filed),
    },
  ]
  return [
    ...rows.flatMap(row => (row ? [besideRow(row, decided !== null, entry)] : [])),
    ...ombudsmanFindings.map((fact, place) => {
      const held = matter?.conclusions.find(one => plain(one) === plain(fact.value)) ?? null
      return compared(
        {
          key: `conclusion ${place + 1}`,
          about: 'decision',
          what: 'Found by the Ombudsman',
          said: capital(fact.value),
          held,
          verdict: held === null ? 'not in the record' : 'agrees',
          entry: held === null ? null : entry,
          where: 'ombudsman',
          becomes: held === null && decided === null ? { kind: 'conclusion', words: fact.value } : null,
        },
        fact,
      )
    }),
  ]
}
