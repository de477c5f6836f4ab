import { clocksOf, type Now } from '#complaint/clocks/clocks.ts'
import { notAccepted } from '#complaint/gates/acceptance.ts'
import { keptOut } from '#complaint/kept-out.ts'
import { panelMembers } from '#complaint/panel/members.ts'
import { holdersOf } from '#complaint/parts.ts'
import { findingsOn } from '#complaint/points.ts'
import { rightsOf } from '#complaint/rights.ts'
import { rolesIn } from '#complaint/roles-in-complaint.ts'
import { everyRound, firstStep, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { strand } from '#complaint/words.ts'
import { workingCalendar } from '#law/calendar.ts'
import { type Day, parseIsoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { role } from '#stream/role.ts'

/** One verb accepted: the complaint before and after it, and what it added. */
export interface Accepted {
  readonly verb: string
  readonly worked: boolean
  readonly before: ComplaintState
  readonly after: ComplaintState
  readonly added: readonly StoredEntry[]
  readonly today: Day
}

/** `broken` says what is not as it must be; nothing where it holds. */
export interface Invariant {
  readonly name: string
  broken(accepted: Accepted): readonly string[]
}

const calendar = workingCalendar()
const nowOn = (today: Day): Now => ({ today, calendar, limits })

/** Putting an entry right may change anything that followed from it; the correction says why, with evidence for a date. */
const isCorrection = ({ verb }: Accepted): boolean => verb === 'correct-entry' || verb === 'withdraw-entry'

const wrote = ({ added }: Accepted, ...types: readonly string[]): boolean =>
  added.some(({ type }) => types.includes(type))

/** Each right, what begins the words that tell it, and the entries by which it may lawfully end. */
const rights: readonly { readonly right: RegExp; readonly endedBy: readonly string[] }[] = [
  {
    right: /^May ask for stage 2/,
    endedBy: ['interest-put', 'stage-2-requested', 'stage-2-responded', 'complaint-restarted', 'withdrawal-confirmed'],
  },
  {
    right: /ask for a review panel/,
    endedBy: ['panel-requested', 'complaint-restarted', 'withdrawal-confirmed'],
  },
  {
    // Whoever asks for the next stage is answered there first (Local Government Act 1974, section 26(5)).
    right: /Ombudsman .*12 months|^May complain to the Ombudsman/,
    endedBy: [
      'interest-put',
      'stage-2-requested',
      'panel-requested',
      'ombudsman-contacted',
      'ombudsman-decided',
      'complaint-restarted',
      'withdrawal-confirmed',
    ],
  },
  { right: /^May make it again/, endedBy: ['made-again', 'consideration-resumed', 'withdrawal-confirmed'] },
]

const told = (state: ComplaintState, today: Day): readonly string[] =>
  rightsOf(state, nowOn(today)).map(({ what }) => what)

/** A later start is judged on the day of the agreement: recorded later, it takes nothing that was there when it was made. */
const judgedOn = ({ added, today }: Accepted): Day =>
  added.find(({ type }) => type === 'later-start-agreed')?.happened.earliest ?? today

const rightsStay: Invariant = {
  name: 'a right to stage 2, to a panel, to complain again or to the Ombudsman ends only by what lawfully ends it',
  broken(accepted) {
    const { before, after, today } = accepted
    // What is entered as history says what had happened by then, and a right that was never there cannot be lost.
    if (!accepted.worked || isCorrection(accepted)) return []
    const had = told(before, judgedOn(accepted))
    const has = told(after, today)
    // Not accepted at a gate, they may ask the Ombudsman whether that was right.
    if (notAccepted(after) !== null && has.some(what => what.includes('Ombudsman'))) return []
    return rights
      .filter(({ right }) => had.some(what => right.test(what)) && !has.some(what => right.test(what)))
      .filter(({ endedBy }) => !wrote(accepted, ...endedBy))
      .map(({ right }) => `${right} is gone`)
  },
}

const oneStageRuns: Invariant = {
  name: 'at most one stage is open in each strand',
  broken({ after, today }) {
    const running = clocksOf(after, nowOn(today)).filter(
      ({ stop, whose, binding, limit, due }) =>
        stop.kind === 'running' && whose === 'council' && binding && due.latest !== null && /^S[123]-/.test(limit.id),
    )
    return strand.options.flatMap(one => {
      const stages = new Set(running.filter(clock => clock.strand === one).map(({ limit }) => limit.id.slice(0, 2)))
      return stages.size > 1 ? [`${one}: ${[...stages].sort().join(' and ')}`] : []
    })
  },
}

const clocksHaveTriggers: Invariant = {
  name: 'no clock counts without an entry that starts it',
  broken({ after, today }) {
    const begun = new Set(after.history.standing.flatMap(({ happened, data }) => [happened.earliest, ...daysIn(data)]))
    return clocksOf(after, nowOn(today))
      .filter(({ start }) => start.span.earliest !== null && !begun.has(start.span.earliest))
      .map(({ id, start }) => `${id} counts from ${start.span.earliest}, a day of no entry`)
  },
}

/** Days that an entry tells of beside its own: when a letter was received, when the grounds arose. */
const daysIn = (data: StoredEntry['data']): readonly (Day | undefined)[] =>
  (JSON.stringify(data).match(/\d{4}-\d\d-\d\d/g) ?? []).map(parseIsoDay)

const findingsNameWhatTheyReview: Invariant = {
  name: 'every finding names the finding that it reviews, and one that was there before it',
  broken({ after, added }) {
    const made = new Set(added.map(({ seq }) => seq))
    return [...after.findings.values()].flatMap(finding => {
      if (!made.has(finding.seq) || finding.source.kind !== 'worked' || finding.pointId === null) return []
      const point = after.points.get(finding.pointId)
      const others = point ? findingsOn(after, point).filter(({ id }) => id !== finding.id) : []
      const earlier = others.filter(({ round, seq }) => round === finding.round && seq < finding.seq)
      if (earlier.length > 0 && finding.decider !== 'investigating officer' && finding.reviews === null)
        return [`the ${finding.decider}'s finding reviews none of ${earlier.length}`]
      if (finding.reviews !== null && !after.findings.has(finding.reviews))
        return [`the ${finding.decider}'s finding reviews one that is not there`]
      return []
    })
  },
}

const startsDoNotMove: Invariant = {
  name: 'what was worked live never moves the start of stage 2, once a day starts it',
  broken(accepted) {
    if (!accepted.worked || isCorrection(accepted)) return []
    return everyRound(accepted.before).flatMap(({ strand: one, number, round }) => {
      const was = firstStep(round, 'stage 2 requested')?.happened.earliest
      const now = everyRound(accepted.after).find(other => other.strand === one && other.number === number)?.round
      const is = now && firstStep(now, 'stage 2 requested')?.happened.earliest
      return was !== undefined && was !== is && (is === undefined || (is ?? 0) > (was ?? 0))
        ? [`${one}: from ${was} to ${is}`]
        : []
    })
  },
}

const workedResponsesHaveTheirPeople: Invariant = {
  name: 'no response of stage 2 is worked without an independent person, and none of stage 3 without a panel report',
  broken(accepted) {
    if (!accepted.worked) return []
    return everyRound(accepted.after).flatMap(({ strand, round, isLast }) => {
      if (!isLast) return []
      const lacks: string[] = []
      if (wrote(accepted, 'stage-2-responded') && holdersOf(accepted.after, 'independent person').length === 0)
        lacks.push('stage 2 answered without an independent person')
      const answers = accepted.added.some(({ type, data }) => type === 'stage-3-responded' && data.strand === strand)
      if (answers && !hasStep(round, 'panel reported') && !round.restartedBy)
        lacks.push('stage 3 answered before the panel reported')
      return lacks
    })
  },
}

const panelIsThree: Invariant = {
  name: 'a panel that meets is three people, one of them the chair',
  broken(accepted) {
    if (!accepted.worked || !wrote(accepted, 'panel-held')) return []
    const met = accepted.added.find(({ type }) => type === 'panel-held')?.happened.latest
    const members = panelMembers(accepted.after, met ?? undefined)
    const chairs = members.filter(({ part }) => part === 'panel chair').length
    return members.length === 3 && chairs === 1 ? [] : [`${members.length} people, ${chairs} chairs`]
  },
}

const keptOutHaveNoRole: Invariant = {
  name: 'whoever is kept out acts in nothing',
  broken: ({ after, added }) => {
    const out = keptOut(after)
    return [...out]
      .filter(personId => rolesIn(after, personId, role.options).length > 0)
      .concat(added.filter(({ actor }) => out.has(actor) && keptOutBefore(added, actor)).map(({ type }) => type))
  },
}

/** They may have kept themselves out by the very entry. */
const keptOutBefore = (added: readonly StoredEntry[], actor: string): boolean =>
  !added.some(({ data }) => Object.values(data).includes(actor))

const closingEndsNothing: Invariant = {
  name: 'closing takes no right away',
  broken(accepted) {
    if (!accepted.worked || !wrote(accepted, 'complaint-closed')) return []
    const has = told(accepted.after, accepted.today)
    return told(accepted.before, accepted.today).filter(what => !has.includes(what))
  },
}

/** What must hold after every verb that the office accepted, by name. */
export const invariants: readonly Invariant[] = [
  oneStageRuns,
  rightsStay,
  closingEndsNothing,
  clocksHaveTriggers,
  startsDoNotMove,
  findingsNameWhatTheyReview,
  workedResponsesHaveTheirPeople,
  panelIsThree,
  keptOutHaveNoRole,
]
