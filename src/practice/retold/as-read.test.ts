import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import { ledgerOf } from '#complaint/ledger.ts'
import { procedureState } from '#complaint/procedure-state.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { limits } from '#law/limits.ts'
import type { ActionFact, Facts, InconsistencyKind, PointFact, RecommendationFact, Told } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { readStatement } from '#statement/read.ts'
import { describeWith } from '#test/at-hand.ts'
import { countingIds, stored } from '#test/scenario.ts'
import { bradford } from './bradford.ts'
import { westminster } from './westminster.ts'

const lines = ({ lines: on }: Told) => [...on]

const pointOf = ({ label, count, countInferred, stage2, stage3, afterStage3, ...told }: PointFact) => ({
  label,
  count,
  countInferred,
  lines: lines(told),
  stage2: stage2 && { finding: stage2.finding, lines: [...stage2.lines] },
  stage3: stage3 && { finding: stage3.finding, sure: stage3.sure, lines: lines(stage3) },
  afterStage3,
})

const answerOf = (answered: NonNullable<RecommendationFact['answered']>) => ({
  value: answered.value,
  sure: answered.sure,
  lines: lines(answered),
})

const actionOf = ({ action, amountGBP, symbolic, deadline, ...told }: ActionFact) => ({
  action,
  amountGBP,
  symbolic,
  due: deadline && { n: deadline.n, unit: deadline.unit, from: deadline.fromDate, due: deadline.due },
  lines: lines(told),
})

/** All that does not depend on whose words tell it. */
const withoutWords = (facts: Facts) => ({
  header: {
    reference: facts.header.reference?.value,
    authority: facts.header.authority?.value,
    category: facts.header.category?.value,
    subcategory: facts.header.subcategory?.value,
    decision: facts.header.decision?.value,
    decided: facts.header.decisionDate?.value,
    lines: [facts.header.reference, facts.header.category, facts.header.decision, facts.header.decisionDate].map(
      told => told && lines(told),
    ),
  },
  people: facts.people.map(({ name, role, ...told }) => ({ name, role, lines: lines(told) })),
  children: facts.children.map(({ name, count, lines: on }) => ({ name, count, lines: [...on] })),
  timeline: facts.timeline.map(({ kind, date, precision, when, ...told }) => ({
    kind,
    date,
    precision,
    when,
    sure: told.sure,
    lines: lines(told),
  })),
  points: facts.points.map(pointOf),
  counts: facts.pointCounts && {
    total: facts.pointCounts.total,
    stage2: facts.pointCounts.stage2,
    stated: facts.pointCounts.stated.map(({ of, value, lines: on }) => ({ of, value, lines: [...on] })),
  },
  amendments: facts.amendments.map(
    ({ label, point, proposedPoint, from, to, held, matchesStage2, mismatch, ...told }) => ({
      label,
      point,
      proposedPoint,
      from,
      to,
      held,
      matchesStage2,
      mismatch,
      lines: lines(told),
    }),
  ),
  recommendations: facts.recommendations.map(
    ({ number, stage, kind, limit, ombudsmanSaysDone, author, answered, ...told }) => ({
      number,
      stage,
      kind,
      limit,
      ombudsmanSaysDone,
      author,
      answered: answered && answerOf(answered),
      lines: lines(told),
    }),
  ),
  adjudication: facts.adjudication && {
    date: facts.adjudication.date,
    agreedAllFindings: facts.adjudication.agreedAllFindings,
    rejected: facts.adjudication.rejected.length,
    apology: facts.adjudication.apology,
  },
  panelResponse: facts.panelResponse && {
    date: facts.panelResponse.date,
    apology: facts.panelResponse.apology,
    confirmed: facts.panelResponse.recommendationsConfirmed,
  },
  agreedActions: facts.agreedActions.map(actionOf),
  earlier: facts.earlierOmbudsmanDecision && {
    date: facts.earlierOmbudsmanDecision.date,
    actions: facts.earlierOmbudsmanDecision.actions.map(actionOf),
  },
  given: facts.remediesAlreadyGiven.map(actionOf),
  ombudsman: facts.ombudsmanFindings.map(lines),
  outcomes: facts.desiredOutcomes.map(lines),
  elsewhere: (facts.scopeDecisions ?? []).map(({ route, stage, ...told }) => ({ route, stage, lines: lines(told) })),
  handling: facts.handling
    ? {
        from: facts.handling.when.earliest,
        to: facts.handling.when.latest,
        agreed: facts.handling.agreed,
        accepted: facts.handling.accepted && lines(facts.handling.accepted),
        lines: lines(facts.handling),
      }
    : null,
  interviewed: [facts.procedure.officersInterviewed?.value, facts.procedure.professionalsConsulted?.value],
})

const now = { today: isoDay('2026-06-01'), calendar: workingCalendar(), limits }

/** Slips of the page itself, which facts retold in other words cannot have. */
const ofPrint: ReadonlySet<InconsistencyKind> = new Set<InconsistencyKind>([
  'abbreviation before its explanation',
  'misprinted section',
  'section missing',
])

/** What the case is once the facts are entries: all that a page of it would show, save for whose words tell it. */
function folded(facts: Facts) {
  const { entries, people } = proposeEntries(
    { ...facts, inconsistencies: facts.inconsistencies.filter(({ kind }) => !ofPrint.has(kind)) },
    {
      reference: 'NM/2026/0001',
      text: null,
      digest: 'sha256:0',
      newId: countingIds(),
    },
  )
  const state = foldComplaint(stored(entries))
  const clocks = clocksOf(state, now)
  const { rows } = ledgerOf(state)
  return {
    entries: entries.map(({ type }) => type),
    parts: people.map(({ part, name }) => `${part}: ${name}`),
    procedure: procedureState(state),
    strands: [...state.strands].map(([strand, { rounds }]) => [strand, rounds.length]),
    clocks: clocks.map(({ id, due, stop, late }) => [id, due, stop.kind, late]),
    duties: dutiesOf(state, now, clocks).length,
    faults: faultsOf(state, now, clocks).map(({ kind, days }) => [kind, days?.bounds]),
    ledger: rows.map(({ point, cells, stands }) => [
      point.label,
      point.count,
      [...cells].map(([decider, cell]) => [decider, cell.kind, cell.kind === 'finding' && cell.finding.finding]),
      stands,
    ]),
    recommendations: [...state.recommendations.values()].map(({ stage, author, kind, answer, done }) => [
      stage,
      author,
      kind,
      answer?.answer,
      done !== null,
    ]),
    actions: [...state.actions.values()].map(({ kind, amountPence, done }) => [kind, amountPence, done !== null]),
    remedies: [...state.remedies.values()].map(({ kind, amountPence, status, perhapsSameAs }) => [
      kind,
      amountPence,
      status,
      perhapsSameAs,
    ]),
    matters: [...state.matters.values()].map(({ reference, decided }) => [reference, decided?.label]),
    elsewhere: state.scopeDecisions.map(({ route, stage }) => [route, stage]),
  }
}

describeWith('the published statements', 'a retold case agrees with what is read from the page', folder => {
  for (const [name, retold] of [
    ['24-001-902', bradford],
    ['18-011-015', westminster],
  ] as const) {
    it(`${name}: in every label, finding, change, number, amount, date and line`, () => {
      const reading = readStatement(readFileSync(join(folder, `${name}.txt`), 'utf8'))
      if (reading.kind !== 'statement') assert.fail(reading.why)
      const [here, there] = [withoutWords(retold), withoutWords(reading.facts)]
      assert.deepEqual(here, there)
    })

    it(`${name}: in everything that is shown once it is taken into the record`, () => {
      const reading = readStatement(readFileSync(join(folder, `${name}.txt`), 'utf8'))
      if (reading.kind !== 'statement') assert.fail(reading.why)
      assert.deepEqual(folded(reading.facts), folded(retold))
    })
  }
})
