import { pounds } from '#complaint/money.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import type { DecisionAlike } from '#register/decisions-alike.ts'
import { everyDecision } from '#register/query.ts'
import { decisionView, type ShownDecision } from '#register/views/decision.ts'
import { faultKind } from '#statement/fault-kinds/kinds.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital, counted, instantInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { factsShown } from '../statements/facts-shown.ts'
import { besideEachOther, textShown } from '../statements/text-shown.ts'
import { addressOf } from './query.ts'

function faultsShown({ faultKinds, facts }: ShownDecision): Html | string {
  if (faultKinds.length === 0)
    return facts.faultPassages === undefined ? 'Not read yet' : 'None that this program knows'
  const kinds = faultKinds.map(
    (id, index) =>
      html`${index > 0 && ', '}${link(addressOf({ ...everyDecision, faultKind: id }), faultKind(id)?.title ?? id)}`,
  )
  return html`${kinds}. ${link('#told-faults', 'Where it is found')}`
}

function atAGlance(decision: ShownDecision): Html {
  const { authority, category, subcategory, outcome, decidedOn, stageReached, remedyPence, delayDays } = decision
  const rows = [
    ['Council', authority && link(addressOf({ ...everyDecision, authority }), authority)],
    ['Filed under', [category, subcategory].filter(Boolean).join(', ')],
    ['Decision', outcome],
    ['Decided on', decidedOn && dateInWords(isoDay(decidedOn))],
    ['Stage reached', stageReached === null ? null : `Stage ${stageReached}`],
    ['Payments agreed', remedyPence === null ? 'None' : pounds(remedyPence)],
    ['Longest delay told', delayDays === null ? 'None in figures' : `About ${counted(delayDays, 'day')}`],
    ['Kinds of fault', faultsShown(decision)],
  ] as const
  return summaryList({
    classes: 'decision-glance',
    rows: rows.map(([key, value]) => ({ key, value: value || 'Not in the text' })),
  })
}

/** "Mr X" of one decision is nobody of another: the letters are given out anew in each. */
function pseudonyms({ facts: { people, children } }: ShownDecision): Html | '' {
  const named = [
    ...people.map(({ name, role }) => [name, capital(role)] as const),
    ...children.flatMap(({ name, status }) => (name === null ? [] : [[name, capital(status)] as const])),
  ]
  if (named.length === 0) return ''
  return html`<section class="pseudonyms"><h2 class="govuk-heading-m">Who is who</h2>
<p class="govuk-body">The Ombudsman gives people letters in place of their names. They belong to this decision only: the same letter in another decision is somebody else.</p>
${table({ caption: 'The people of this decision', captionClasses: 'govuk-visually-hidden', head: ['Called', 'Who this is'], firstCellIsHeader: true, rows: named })}</section>`
}

const alikeShown = ({ reference, authority, outcome, decidedOn, summary }: DecisionAlike): Html =>
  html`<li class="decision-found"><h3 class="decision-found__title">${link(path`/decisions/${reference}`, authority ?? 'Council not stated', { hidden: reference })} <span class="decision-found__reference">${reference}</span></h3>
<p class="decision-found__facts">${[outcome, decidedOn && dateInWords(isoDay(decidedOn))].filter(Boolean).join(' · ')}</p>
<p class="govuk-body decision-found__passage">${summary}</p></li>`

function others({ alike }: ShownDecision): Html {
  if (alike.length === 0)
    return html`<section class="alike"><h2 class="govuk-heading-m">Decisions like this one</h2><p class="govuk-body">The register has no other of its category and stage.</p></section>`
  return html`<section class="alike"><h2 class="govuk-heading-m">Decisions like this one</h2>
<p class="govuk-body">Of the same category and stage, with summaries that share most words with this one. What was decided there binds nobody here.</p>
<ul class="decisions__found">${alike.map(alikeShown)}</ul></section>`
}

/** One published decision: what was read from it beside what it says, who is who, and others like it. */
export async function decisionPage({ params }: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, decisionView, { reference: params.reference ?? '' }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const later = shown.version > 1 ? ` This is version ${shown.version} of the text; those before it are kept.` : ''
  const content = html`<span class="govuk-caption-l">${shown.kind === 'report' ? 'Public report' : 'Decision statement'} ${shown.reference}</span>
<h1 class="govuk-heading-l">${shown.authority ?? 'Council not stated'}</h1>
${shown.summary && html`<p class="govuk-body-l">${shown.summary}</p>`}
${atAGlance(shown)}${pseudonyms(shown)}
<div class="decision-print">${besideEachOther(
    html`<h2 class="govuk-heading-m">What was read from it</h2><p class="govuk-body">Read by a program, each fact with the lines it stands on. ${shown.readAgain ? 'Read again' : 'Read'} on ${instantInWords(shown.readAt)}${shown.readAgain && ' by a later version of this program; what it read before is kept'}.${later}</p>${factsShown(shown.facts)}`,
    textShown(shown.text, shown.facts),
  )}</div>
${others(shown)}`
  const title = `Decision ${shown.reference}`
  return answer(frame(here, { title, area: 'decisions', wide: true, backLink: { href: '/decisions' }, content }))
}
