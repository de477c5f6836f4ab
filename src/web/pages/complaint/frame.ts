import { holdersOf } from '#complaint/parts.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState } from '#complaint/procedure-state.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { dayInWords, readDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import { panelView } from '#office/views/panel.ts'
import type { Looking, ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { identity } from '../../components/identity.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { type FrameOptions, frame } from '../frame.ts'
import { datesMoved } from './dates-moved.ts'
import { type Tab, tabs } from './tabs.ts'

/** Where the tab's own word would not do as a title. */
const titles: Partial<Record<Tab, string>> = {
  account: 'The account for others',
  agreed: 'What was agreed',
  decision: 'The decision beside the record',
  told: 'Who was told',
  readiness: 'Readiness for the Ombudsman',
  'stage-1-response': 'Stage 1 response',
}

/** Which day the page is to be shown for, from the address; a date that cannot be read is today. */
export function lookingOf({ query }: Asked): Looking {
  const stood = query.stood === undefined ? undefined : readDay(query.stood)
  if (stood !== undefined) return { kind: 'as it stood on', day: stood }
  const known = query.known === undefined ? undefined : readDay(query.known)
  return known === undefined ? { kind: 'now' } : { kind: 'as known on', day: known }
}

function summaryOf({ state, names }: ShownComplaint): string {
  const by = holdersOf(state, 'complainant').map(id => names.get(id) ?? 'name erased')
  const count = pointCount(state)
  const points = count === 0 ? 'No points yet' : counted(count, 'point')
  const strands = state.strands.size > 1 ? `, ${state.strands.size} strands` : ''
  const decided = [...state.matters.values()].some(matter => matter.decided)
  return `${by.length > 0 ? `${by.join(' and ')}. ` : ''}${points}${strands}. ${capital(procedureState(state))}${decided ? '; decided by the Ombudsman' : ''}.`
}

function lookedAfter({ id, state, names, actor, looking }: ShownComplaint): Html {
  const { assigned } = state.desk
  const who = assigned
    ? `Looked after by ${names.get(assigned.personId) ?? 'name erased'}.`
    : 'Nobody looks after it yet.'
  const may = looking.kind === 'now' && assign.opensWhen(state) === null && holdsAny(actor, assign.may)
  const words = html`${assigned ? 'Reassign' : 'Assign'}<span class="govuk-visually-hidden"> this complaint</span>`
  return html`${who}${may && html` ${link(path`/complaints/${id}/record/assign`, words, { classes: 'govuk-link--no-visited-state' })}`}`
}

function lookingBack({ id, looking }: ShownComplaint): Html | '' {
  if (looking.kind === 'now') return ''
  const words = looking.kind === 'as it stood on' ? 'as it stood on' : 'as it was known on'
  return insetText({
    text: html`This is the complaint ${words} <strong>${dayInWords(looking.day)}</strong>. ${link(path`/complaints/${id}`, 'Show it as it is now')}`,
  })
}

/** Whoever may not see the complaint may be given its panel: to them that is the complaint. */
async function toThePanel({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, panelView, query, here.visitor)
  if (seen.kind === 'not found') return notFound(here)
  return seen.kind === 'shown' ? redirect(path`/complaints/${query.id}/panel`) : notAllowed(here)
}

/** Loads a complaint for one of its pages, and frames what the page says of it. */
export async function complaintPage(
  asked: Asked,
  here: Here,
  tab: Tab,
  content: (shown: ShownComplaint) => Html | Promise<Html>,
): Promise<Answer> {
  const seen = await show(
    here.site.office,
    complaintView,
    { id: asked.params.id ?? '', looking: lookingOf(asked) },
    here.visitor,
  )
  if (seen.kind === 'not allowed') return tab === 'overview' ? toThePanel(asked, here) : notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return complaintFramed(seen.shown, here, tab, await content(seen.shown))
}

/** What a page says of a complaint, under its name and among its tabs; after a mistake with what is wrong above it. */
export function complaintFramed(
  shown: ShownComplaint,
  here: Here,
  tab: Tab,
  content: Html,
  { errors = [], status = 200 }: { readonly errors?: FrameOptions['errors']; readonly status?: number } = {},
): Answer {
  const { state } = shown
  const matters = [...state.matters.values()].flatMap(({ reference }) =>
    reference === null ? [] : [`Ombudsman ${reference}`],
  )
  const reference = [`Complaint ${state.reference}`, ...matters].join(' · ')
  const inside = html`<div class="page-head">${identity({ reference, title: state.subject, summary: html`${summaryOf(shown)} ${lookedAfter(shown)}` })}
${shown.looking.kind === 'now' && button({ text: 'Record something', href: path`/complaints/${shown.id}/record`, kind: 'secondary' })}</div>
${tabs(shown, tab)}${lookingBack(shown)}${datesMoved(shown, here)}${content}`
  const title = `${titles[tab] ?? capital(tab)}, complaint ${state.reference}`
  return answer(frame(here, { title, area: 'complaints', wide: true, errors, content: inside }), status)
}
