import { spanInWords } from '#law/day-words.ts'
import { isExact } from '#law/span.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

/** What was taken up although it came late, or after it was first refused. */
const isTakenUp = ({ type, data }: StoredEntry): boolean =>
  type === 'refusal-reconsidered' || (type === 'lateness-decided' && data.considered === true)

const last = ({ state }: Given): StoredEntry | undefined => state.history.standing.findLast(isTakenUp)

function reasonsOf(entry: StoredEntry | undefined): string | null {
  if (entry === undefined) return null
  const { reasons, effectiveAndFair } = entry.data
  if (typeof reasons === 'string') return reasons
  return typeof effectiveAndFair === 'object' &&
    effectiveAndFair !== null &&
    'reasons' in effectiveAndFair &&
    typeof effectiveAndFair.reasons === 'string'
    ? effectiveAndFair.reasons
    : ''
}

const pointIdsOf = (entry: StoredEntry | undefined): readonly string[] =>
  Array.isArray(entry?.data.pointIds) ? entry.data.pointIds.filter(one => typeof one === 'string') : []

/** Word that something is considered although it came late or was refused before (regulation 9(2)). */
export const takenUpAfterAll: Template = {
  id: 'taken-up-after-all',
  title: 'Taken up although late, or after a refusal',
  heading: 'We will look into this after all',
  summary: 'What is considered although it came late or was refused at first, since when, and why.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T08', 'T55', 'out of scope to live', 'live to late refused and back'],
  source: [
    { key: 'REG', at: '9(2)' },
    { key: 'CA', at: 'section 26(3)' },
  ],
  opensWhen: state =>
    state.history.standing.some(isTakenUp)
      ? null
      : 'Opens when something is taken up although it was late, or was refused at first.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what is taken up',
      'Dear {name}\n\nOn {decided} we decided to look into {what}.\n\nWe go on with it now. We will write to you about who answers and by when.',
      {
        source: [{ key: 'REG', at: '9(2)' }],
        keeps: ['what'],
      },
    ),
    words('reasons', 'why it is taken up', '{reasons}', {
      heading: 'Why',
      when: given => Boolean(reasonsOf(last(given))),
    }),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values(given) {
    const entry = last(given)
    return {
      decided: entry && isExact(entry.happened) ? spanInWords(entry.happened) : null,
      what: entry ? pointsNamed(given, pointIdsOf(entry)) : null,
      reasons: reasonsOf(entry),
      Ombudsman: OMBUDSMAN,
    }
  },
  lacks: () => [],
  enclosures: () => [],
}
