import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import type { ActionFact, Facts, PointFact, TimelineEvent, Told } from '#statement/facts.ts'
import { readStatement } from '#statement/read.ts'
import { describeWith } from '#test/at-hand.ts'
import { bradford } from './bradford.ts'
import { westminster } from './westminster.ts'

const lines = ({ lines: on }: Told) => [...on]

/** A report that is only mentioned is not read as an event. */
const isReadOfPage = ({ kind, date }: TimelineEvent): boolean => kind !== 'panel report' || date !== null

/** What was recommended is read once more from the list of what the earlier decision asked for. */
function recommended({ recommendations, earlierOmbudsmanDecision }: Facts) {
  const asked = new Set(earlierOmbudsmanDecision?.actions.flatMap(lines))
  return recommendations.filter(told => !asked.has(told.lines[0] ?? 0))
}

const pointOf = (
  { label, count, countInferred, stage2, stage3, afterStage3, ...told }: PointFact,
  { amendments }: Facts,
) => ({
  label,
  count,
  countInferred,
  lines: lines(told),
  stage2: stage2 && { finding: stage2.finding, lines: [...stage2.lines] },
  // A second look that changed nothing is not read as a finding.
  stage3: amendments.length > 0 && stage3 && { finding: stage3.finding, sure: stage3.sure, lines: lines(stage3) },
  afterStage3,
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
  timeline: facts.timeline.filter(isReadOfPage).map(({ kind, date, precision, when, ...told }) => ({
    kind,
    date,
    precision,
    when,
    sure: told.sure,
    lines: lines(told),
  })),
  points: facts.points.map(point => pointOf(point, facts)),
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
  recommendations: recommended(facts).map(({ number, stage, kind, limit, ombudsmanSaysDone, ...told }) => ({
    number,
    stage,
    kind,
    limit,
    ombudsmanSaysDone,
    lines: lines(told),
  })),
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
  interviewed: [facts.procedure.officersInterviewed?.value, facts.procedure.professionalsConsulted?.value],
})

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
  }
})
