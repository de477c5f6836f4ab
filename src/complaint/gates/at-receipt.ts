import type { Calendar } from '#law/calendar.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import type { SourceRef } from '#law/sources.ts'
import { standingOf as standingByCode } from '#law/standing.ts'
import { holdersOf } from '../parts.ts'
import { leafPoints } from '../points.ts'
import type { ComplaintState, Point } from '../state.ts'
import { groundsOf, timeliness } from './lateness.ts'
import { standingOf } from './standing.ts'
import type { GateAnswer } from './state.ts'

/** What one gate says of one thing: a person, a point, or all of it. */
export interface GateRow {
  /** A label in words, or the id of a person whose name only the page knows. */
  readonly about: { readonly text: string } | { readonly personId: string }
  readonly says: string
  readonly isOpen: boolean
  /** The entry it rests on, which knows who decided; null while it is open. */
  readonly seq: number | null
  /** The point a form is opened for. */
  readonly pointId: string | null
}

/** One of the questions at receipt, in the order in which they are asked. */
export interface Gate {
  readonly number: string
  readonly question: string
  readonly source: readonly SourceRef[]
  readonly rows: readonly GateRow[]
  /** What can be done about it: the names of verbs. */
  readonly verbs: readonly string[]
}

const ALL = { text: 'All of the complaint' }

const row = (about: GateRow['about'], says: string, seq: number | null, pointId: string | null = null): GateRow => ({
  about,
  says,
  isOpen: seq === null,
  seq,
  pointId,
})

const nameOf = ({ label }: Point): GateRow['about'] => ({
  text: label === null ? 'A point without a number' : `Point ${label}`,
})

/** Once for each point, or once for all of it while no points are recorded. */
const byPoint = (state: ComplaintState, tell: (point: Point | null) => GateRow): readonly GateRow[] => {
  const points = leafPoints(state)
  return points.length === 0 ? [tell(null)] : points.map(tell)
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The answer given last to a question that is asked once. */
function answered(state: ComplaintState, gate: GateAnswer['gate'], open: string): GateRow {
  const last = state.gates.answers.findLast(one => one.gate === gate)
  return last ? row(ALL, `${capital(last.answer)}. ${last.reasons}`, last.seq) : row(ALL, open, null)
}

function wanted(state: ComplaintState): readonly GateRow[] {
  const wishes = state.intake.wishes.map(({ seq, childId, consent, views }) =>
    row({ personId: childId }, `${capital(consent)}.${views ? ` ${views}` : ''}`, seq),
  )
  const forAChild = state.gates.standings.filter(({ behalf }) => behalf === 'on behalf of a child')
  if (wishes.length > 0) return wishes
  const [first] = forAChild
  if (first)
    return [
      row(
        { personId: first.personId },
        'Complains on behalf of a child: what the child wants stands with their standing.',
        first.seq,
      ),
    ]
  const own = state.gates.standings.findLast(({ behalf }) => behalf === 'in their own right')
  return own ? [row(ALL, 'Not needed: they complain in their own right.', own.seq)] : [row(ALL, 'Not known yet.', null)]
}

function standing(state: ComplaintState): readonly GateRow[] {
  const people = [
    ...new Set([...holdersOf(state, 'complainant'), ...state.gates.standings.map(({ personId }) => personId)]),
    ...state.gates.interests.map(({ personId }) => personId),
  ]
  const all = [...new Set(people)]
  if (all.length === 0) return [row(ALL, 'No complainant is recorded yet.', null)]
  return all.map(personId => {
    const decision = state.gates.standings.findLast(one => one.personId === personId)
    const interest = state.gates.interests.findLast(one => one.personId === personId)
    switch (standingOf(state, personId)) {
      case 'waits for a decision':
        return row({ personId }, 'Their interest waits for a decision. Stage 1 starts with it.', null)
      case 'has none':
        return row({ personId }, 'No standing.', interest?.decided?.seq ?? decision?.seq ?? null)
      case 'has it': {
        const by =
          decision && decision.standing !== 'none' ? standingByCode(decision.standing)?.who : 'Sufficient interest'
        return row({ personId }, `${by ?? 'Standing'}.`, interest?.decided?.seq ?? decision?.seq ?? null)
      }
      default:
        return row({ personId }, 'Not decided yet.', null)
    }
  })
}

const functions = (state: ComplaintState): readonly GateRow[] =>
  byPoint(state, point => {
    const about = point ? nameOf(point) : ALL
    const id = point?.id ?? null
    const outside = state.scopeDecisions.findLast(
      one => !one.reconsidered && (one.whole || (id !== null && one.pointId === id)),
    )
    if (outside)
      return row(about, `Outside the procedure. ${outside.reason} Where to go: ${outside.route}`, outside.seq, id)
    const found = state.gates.functions.findLast(
      ({ pointIds }) => pointIds.length === 0 || (id !== null && pointIds.includes(id)),
    )
    return found ? row(about, `${found.code}. ${found.which}`, found.seq, id) : row(about, 'Not decided yet.', null, id)
  })

const inTime = (state: ComplaintState, calendar: Calendar): readonly GateRow[] =>
  byPoint(state, point => {
    const about = point ? nameOf(point) : ALL
    const id = point?.id ?? null
    const grounds = groundsOf(state, id)
    if (!grounds) return row(about, 'When the grounds arose is not recorded.', null, id)
    const { arose, seq } = grounds
    const since =
      arose.asWritten ??
      (arose.earliest !== null && arose.earliest === arose.latest ? dateInWords(arose.earliest) : spanInWords(arose))
    const found = timeliness(state, arose, calendar)
    if (found === 'in time') return row(about, `In time: the grounds arose ${since}.`, seq, id)
    if (found !== 'late')
      return row(
        about,
        `Whether it is late cannot be computed (${since}), so nothing is held against the person.`,
        seq,
        id,
      )
    const decision = state.gates.latenessDecisions.findLast(
      ({ pointIds }) => pointIds.length === 0 || (id !== null && pointIds.includes(id)),
    )
    if (!decision) return row(about, `Late: the grounds arose ${since}. It is presumed to be considered.`, null, id)
    return row(about, decision.considered ? 'Late, and considered.' : 'Late, and not considered.', decision.seq, id)
  })

const alongside = (state: ComplaintState): readonly GateRow[] =>
  byPoint(state, point => {
    const about = point ? nameOf(point) : ALL
    const id = point?.id ?? null
    const found = state.gates.suspensions.findLast(
      ({ pointIds, ended }) => ended === null && (pointIds.length === 0 || (id !== null && pointIds.includes(id))),
    )
    return found
      ? row(about, `Suspended, for: ${found.proceeding}`, found.seq, id)
      : { ...row(about, 'Nothing is recorded that runs alongside.', null, id), isOpen: false }
  })

/** The questions at receipt, G0 to G8, with what was decided and what is open. */
export const gatesAtReceipt = (state: ComplaintState, calendar: Calendar): readonly Gate[] => [
  {
    number: 'G0',
    question: 'Is a child at risk of harm now?',
    source: [{ key: 'MAN', at: '' }],
    rows: [answered(state, 'risk of harm', 'Nobody has said yet. Safeguarding comes first.')],
    verbs: ['decide-risk'],
  },
  {
    number: 'G1',
    question: 'Is it a complaint, or a request dealt with at once?',
    source: [{ key: 'MAN', at: '' }],
    rows: [answered(state, 'representation', 'Not decided yet.')],
    verbs: ['decide-enquiry'],
  },
  {
    number: 'G2',
    question: 'Does the child want it?',
    source: [{ key: 'MAN', at: '' }],
    rows: wanted(state),
    verbs: ['record-childs-wish'],
  },
  {
    number: 'G3',
    question: 'May each of them complain here?',
    source: [
      { key: 'CA', at: 'section 26(3)' },
      { key: 'REG', at: '12' },
    ],
    rows: standing(state),
    verbs: ['decide-standing', 'put-interest-to-decision', 'decide-interest'],
  },
  {
    number: 'G4',
    question: 'Which function is each point about?',
    source: [
      { key: 'REG', at: '3' },
      { key: 'REG', at: '4' },
      { key: 'REG', at: '5' },
    ],
    rows: functions(state),
    verbs: ['decide-function', 'decide-scope'],
  },
  {
    number: 'G5',
    question: 'Did it come within a year of its grounds?',
    source: [{ key: 'REG', at: '9' }],
    rows: inTime(state, calendar),
    verbs: ['date-grounds', 'decide-lateness'],
  },
  {
    number: 'G6',
    question: 'Would it prejudice proceedings alongside?',
    source: [{ key: 'REG', at: '8' }],
    rows: alongside(state),
    verbs: ['suspend', 'resume'],
  },
  {
    number: 'G7',
    question: 'Was it fully considered before?',
    source: [{ key: 'GUIDANCE', at: '' }],
    rows: [answered(state, 'considered before', 'Not decided yet.')],
    verbs: ['decide-considered-before'],
  },
  {
    number: 'G8',
    question: 'Did somebody else provide the service?',
    source: [{ key: 'GUIDANCE', at: '' }],
    rows: [answered(state, 'who leads', 'Not decided yet.')],
    verbs: ['agree-lead'],
  },
]
