import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import type { ActionFact, Facts, PointFact, Told } from './facts.ts'

/** A reading in plain words for people, a line each, with the lines of the statement it rests on. */
export function summaryLines(facts: Facts): readonly string[] {
  return [
    ...headerLines(facts),
    ...part('People', facts.people, person => `${person.name}: ${person.role}${doubt(person)}${at(person)}`),
    ...part(
      'Children',
      facts.children,
      child => `${child.name ?? `${child.count} children`}: ${child.status}${at(child)}`,
    ),
    ...part(
      'What happened',
      facts.timeline,
      event => `${dated(event.when.asWritten)}${event.event}${doubt(event)}${at(event)}`,
    ),
    ...part('Sent elsewhere', facts.scopeDecisions ?? [], one => `${one.about}: ${one.route}${doubt(one)}${at(one)}`),
    ...part(
      'Handling of the complaint, looked into by itself',
      facts.handling ? [facts.handling] : [],
      one => `${dated(one.when.asWritten)}${one.quote}${at(one)}`,
    ),
    ...pointLines(facts),
    ...part(
      'Changed by the panel',
      facts.amendments,
      one => `${one.quote}${one.matchesStage2 ? '' : ' (does not match)'}${at(one)}`,
    ),
    ...part(
      'Recommendations',
      facts.recommendations,
      one => `${one.number ?? '–'} (stage ${one.stage}): ${one.text}${at(one)}`,
    ),
    ...part('Agreed with the Ombudsman', facts.agreedActions, action => `${actionInWords(action)}${at(action)}`),
    ...part('Remedies already given', facts.remediesAlreadyGiven, action => `${actionInWords(action)}${at(action)}`),
    ...part('Sums that are no remedy', facts.otherAmounts, one => `${pounds(one.amountGBP)}: ${one.what}${at(one)}`),
    ...part('What does not fit', facts.inconsistencies, one => `${one.what}${places(one.lines)}`),
    ...part('To ask a person', facts.questions, one => `${one.question}${places(one.lines)}`),
  ]
}

function headerLines({ header, layout, procedure }: Facts): readonly string[] {
  const { decision, decisionDate, category, subcategory } = header
  const date = decisionDate ? dateInWords(isoDay(decisionDate.value)) : 'no date on the page'
  const stage = procedure.stageReached
  return [
    `${header.authority?.value ?? 'No authority on the page'} (${header.reference?.value ?? 'no reference on the page'})`,
    `${decision?.value ?? 'No outcome on the page'}, ${date}`,
    [category?.value, subcategory?.value].filter(Boolean).join(' > ') || 'No category on the page',
    `${stage ? `Stage reached: ${stage.value}${doubt(stage)}` : 'No stage named'}. Page layout: ${layout}.`,
  ]
}

function pointLines({ points, pointCounts }: Facts): readonly string[] {
  if (!pointCounts || points.length === 0) return []
  const counts = Object.entries(pointCounts.stage2).flatMap(([finding, n]) => (n > 0 ? [`${n} ${finding}`] : []))
  return ['', `Points: ${pointCounts.total} (${counts.join(', ')})`, ...points.map(point => `  ${pointInWords(point)}`)]
}

function pointInWords(point: PointFact): string {
  const label = point.label?.printed ?? `${point.count} of them`
  const stage3 = point.stage3
  const change = stage3
    ? ` → ${stage3.finding}${stage3.sure === 'uncertain' ? ' (to be confirmed)' : ''}`
    : point.afterStage3Note
      ? ' → open'
      : ''
  return `${label}: ${point.stage2?.finding ?? 'no finding'}${change}${point.text === '' ? '' : `. ${point.text}`}${at(point)}`
}

function actionInWords(action: ActionFact): string {
  const sum = action.amountGBP === null ? '' : ` of ${pounds(action.amountGBP)}`
  const payee = action.payee === null ? '' : ` to ${action.payee}`
  const { deadline } = action
  const due = deadline?.due ? `, due ${dateInWords(isoDay(deadline.due))}` : deadline ? `, ${deadline.phrase}` : ''
  const told = action.action === 'payment' || action.action === 'apology' ? '' : `: ${action.quote}`
  return `${action.action}${sum}${payee}${due}${told}`
}

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`
const dated = (asWritten: string | null): string => (asWritten === null ? 'not dated: ' : `${asWritten}: `)
const doubt = ({ sure }: Pick<Told, 'sure'>): string => (sure === 'stated' ? '' : ` (${sure})`)
const at = (told: Told): string => places(told.lines)

function places(lines: readonly number[]): string {
  if (lines.length === 0) return ''
  return lines.length === 1
    ? ` [line ${lines[0]}]`
    : ` [lines ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' …' : ''}]`
}

function part<One>(title: string, all: readonly One[], inWords: (one: One) => string): readonly string[] {
  return all.length === 0 ? [] : ['', `${title}:`, ...all.map(one => `  ${inWords(one)}`)]
}
