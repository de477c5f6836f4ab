import type { ActionFact, Fact, Facts, PointFact, Told } from './facts.ts'

/** The facts as plain JSON, in the shape that programs outside exchange: values first, each with its words and lines. */
export function truthShape(facts: Facts): object {
  const { header } = facts
  return {
    schema: 'decision-truth/1',
    header: {
      reference: worth(header.reference),
      referenceDashed: header.referenceDashed,
      authority: worth(header.authority),
      category: worth(header.category),
      subcategory: worth(header.subcategory),
      decision: worth(header.decision),
      decisionDate: worth(header.decisionDate),
      presentOnPage: header.decision !== null && header.decisionDate !== null,
      kind: header.kind,
      lines: linesOf(header.reference, header.authority, header.category, header.decision, header.decisionDate),
    },
    layout: facts.layout,
    summary: facts.summary,
    sections: facts.sections.map(({ heading, level, kind, line }) => ({ heading, level, kind, lines: [line] })),
    sectionsMissing: facts.sectionsMissing,
    people: facts.people.map(({ name, role, members, ...told }) => ({ name, role, members, ...told })),
    children: facts.children,
    timeline: facts.timeline.map(({ when, ...event }) => ({ ...event, asWritten: when.asWritten })),
    procedure: procedureOf(facts),
    points: facts.points.map(pointOf),
    ...(facts.pointCounts ? { pointCounts: facts.pointCounts } : {}),
    complaintThemes: quotesOf(facts.complaintThemes),
    desiredOutcomes: quotesOf(facts.desiredOutcomes),
    scopeDecisions: facts.scopeDecisions ?? [],
    handling: facts.handling ?? null,
    complaintsToOmbudsman: quotesOf(facts.complaintsToOmbudsman),
    stage3Amendments: facts.amendments.map(amendment => ({
      point: amendment.point ?? amendment.proposedPoint ?? amendment.label.id,
      labelAsPrinted: amendment.label.id,
      label: amendment.label.printed,
      from: amendment.from,
      to: amendment.to,
      held: amendment.held,
      matchesStage2: amendment.matchesStage2,
      problem: amendment.mismatch,
      pointIsProposed: amendment.proposedPoint !== null,
      quote: amendment.quote,
      lines: amendment.lines,
    })),
    recommendations: facts.recommendations,
    adjudication: facts.adjudication,
    stage3Response: facts.panelResponse,
    earlierOmbudsmanDecision: facts.earlierOmbudsmanDecision,
    ombudsmanFindings: facts.ombudsmanFindings.map(({ value, ...told }) => ({ finding: value, ...told })),
    agreedActions: facts.agreedActions.map(actionOf),
    remediesAlreadyGiven: facts.remediesAlreadyGiven.map(actionOf),
    otherAmounts: facts.otherAmounts,
    delays: facts.delays,
    sharing: facts.sharing,
    citations: facts.citations.map(({ quote }) => quote),
    statedLimits: facts.statedLimits,
    closedBecause: worth(facts.closedBecause),
    inconsistencies: facts.inconsistencies,
    questions: facts.questions,
  }
}

const worth = <Value>(fact: Fact<Value> | null): Value | null => (fact ? fact.value : null)
const quotesOf = (told: readonly Told[]): readonly string[] => told.map(({ quote }) => quote)
const linesOf = (...facts: readonly (Told | null)[]): readonly number[] => [
  ...new Set(facts.flatMap(fact => fact?.lines ?? [])),
]

function procedureOf({ procedure }: Facts): object {
  const { stageReached, stageRefused, clockStart, officersInterviewed, professionalsConsulted, ipConcerns } = procedure
  return {
    stageReached: worth(stageReached),
    stageReachedSure: stageReached?.sure ?? null,
    stageRefused: worth(stageRefused),
    clockStart: worth(clockStart),
    extraStep: procedure.extraStep?.quote ?? null,
    earlierOmbudsmanInvolvement: procedure.earlierOmbudsmanInvolvement,
    officersInterviewed: worth(officersInterviewed),
    professionalsConsulted: worth(professionalsConsulted),
    ipConcerns: worth(ipConcerns),
  }
}

function pointOf(point: PointFact): object {
  return {
    id: point.label?.id ?? null,
    labelAsPrinted: point.label?.printed ?? null,
    segments: point.label?.segments ?? null,
    count: point.count,
    ...(point.countInferred ? { countInferred: true } : {}),
    text: point.text,
    stage2Finding: point.stage2?.finding ?? null,
    stage2FindingAsPrinted: point.stage2?.printed ?? null,
    stage3Finding: point.stage3?.finding ?? null,
    findingAfterStage3: point.afterStage3,
    ...(point.afterStage3Note === null ? {} : { findingAfterStage3Note: point.afterStage3Note }),
    ...(point.stage3?.sure === 'uncertain'
      ? { note: 'The panel’s label is no point of stage two: to be confirmed.' }
      : {}),
    quote: point.quote,
    lines: point.lines,
    sure: point.sure,
  }
}

const actionOf = ({ rate, totalGBP, ...action }: ActionFact): object => ({
  ...action,
  ...(rate === null ? {} : { rate }),
  ...(totalGBP === null ? {} : { totalGBP }),
})
