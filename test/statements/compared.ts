import type { Facts } from '#statement/facts.ts'
import { compareLabels } from '#statement/text/labels.ts'
import type { Truth } from './invent.ts'

/** The facts read, in the shape in which an invented statement keeps its truth. */
export function compared(facts: Facts): Truth {
  const { header } = facts
  const points = facts.points.filter(point => point.label !== null)
  return {
    reference: header.reference?.value ?? '',
    authority: header.authority?.value ?? '',
    category: header.category?.value ?? null,
    subcategory: header.subcategory?.value ?? null,
    decision: header.decision?.value ?? null,
    decisionDate: header.decisionDate?.value ?? null,
    layout: facts.layout,
    headings: facts.sections.map(section => section.heading),
    complainant: facts.people.find(person => person.role === 'complainant')?.name ?? '',
    child: facts.children.map(child => child.name).join(),
    dates: facts.timeline.flatMap(event => (event.date === null ? [] : [event.date])),
    points: points
      .toSorted((a, b) => (a.label && b.label ? compareLabels(a.label, b.label) : 0))
      .map(point => `${point.label?.id}: ${point.stage2?.finding} > ${point.afterStage3}`),
    amendments: facts.amendments.map(one => `${one.label.id}: ${one.from} > ${one.to}`),
    recommendations: facts.recommendations.map(one => `${one.number}@${one.stage}`),
    actions: facts.agreedActions
      .filter(action => action.action !== 'evidence of compliance to the Ombudsman')
      .map(
        ({ action, amountGBP, deadline, payee }) =>
          `${action} ${amountGBP ?? '-'} ${deadline?.n} ${deadline?.unit} ${payee}`,
      ),
    citations: facts.citations.map(citation => citation.quote),
    rejected: facts.adjudication?.rejected ?? ['nothing read'],
    stageReached: facts.procedure.stageReached?.value ?? null,
  }
}
