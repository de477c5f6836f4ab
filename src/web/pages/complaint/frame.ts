import { holdersOf } from '#complaint/parts.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState } from '#complaint/procedure-state.ts'
import { currentRound, hasBegun, hasStage } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { formatIsoDay } from '#law/day.ts'
import { dayInWords, readDay } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { complaintView, type Looking, type ShownComplaint } from '#office/views/complaint.ts'
import { mayUseFiles } from '#office/views/files.ts'
import { mayInvestigate } from '#office/views/investigation.ts'
import { mayKnowOfPanel, panelView } from '#office/views/panel.ts'
import { maySeeStatement } from '#office/views/statement-of-complaint.ts'
import { maySeeWhoWasTold } from '#office/views/told.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { identity } from '../../components/identity.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { subNavigation } from '../../components/sub-navigation.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { datesMoved } from './dates-moved.ts'

export type Tab =
  | 'overview'
  | 'receipt'
  | 'points'
  | 'adjudication'
  | 'panel'
  | 'clocks'
  | 'actions'
  | 'people'
  | 'told'
  | 'files'
  | 'history'
  | 'statement'
  | 'investigation'
  | 'statement-of-complaint'

/** Where the tab's own word would not do as a title. */
const titles: Partial<Record<Tab, string>> = { told: 'Who was told' }

/** Which day the page is to be shown for, from the address; a date that cannot be read is today. */
export function lookingOf({ query }: Asked): Looking {
  const stood = query.stood === undefined ? undefined : readDay(query.stood)
  if (stood !== undefined) return { kind: 'as it stood on', day: stood }
  const known = query.known === undefined ? undefined : readDay(query.known)
  return known === undefined ? { kind: 'now' } : { kind: 'as known on', day: known }
}

const suffix = (looking: Looking): string =>
  looking.kind === 'now' ? '' : `?${looking.kind === 'as it stood on' ? 'stood' : 'known'}=${formatIsoDay(looking.day)}`

const isInvestigated = (state: ComplaintState): boolean => hasBegun(currentRound(state), 'stage 2 requested')

/** The tabs of a complaint, each keeping the day that is looked at. */
function tabs({ id, looking, state, actor }: ShownComplaint, current: Tab): Html {
  const to = (tab: Tab): string =>
    `${tab === 'overview' ? path`/complaints/${id}` : path`/complaints/${id}/${tab}`}${suffix(looking)}`
  const open = [...state.actions.values()].filter(({ done }) => done === null).length
  const names: readonly (readonly [Tab, string])[] = [
    ['overview', 'Overview'],
    ['receipt', 'Receipt'],
    ['points', `Points (${pointCount(state)})`],
    ...(isInvestigated(state) && holdsAny(actor, maySeeStatement)
      ? ([['statement-of-complaint', 'Statement of complaint']] as const)
      : []),
    ...(isInvestigated(state) && holdsAny(actor, mayInvestigate)
      ? ([['investigation', 'Investigation']] as const)
      : []),
    ...(hasStage(currentRound(state), 2) ? ([['adjudication', 'Adjudication']] as const) : []),
    ...(hasStage(currentRound(state), 3) && holdsAny(actor, mayKnowOfPanel) ? ([['panel', 'Panel']] as const) : []),
    ['clocks', 'Clocks'],
    ['actions', open > 0 ? `Actions (${open} open)` : 'Actions'],
    ['people', 'People'],
    ...(holdsAny(actor, maySeeWhoWasTold) ? ([['told', 'Who was told']] as const) : []),
    ...(holdsAny(actor, mayUseFiles)
      ? ([['files', state.files.held.size > 0 ? `Files (${state.files.held.size})` : 'Files']] as const)
      : []),
    ['history', 'History'],
    ...(state.imports.length > 0 ? ([['statement', 'Statement']] as const) : []),
  ]
  // Members of the panel see what is before the panel, and no more.
  const seen = holdsAny(actor, complaintView.may) ? names : names.filter(([tab]) => tab === 'panel')
  return subNavigation({
    label: 'This complaint',
    items: seen.map(([tab, text]) => ({ text, href: to(tab), current: tab === current })),
  })
}

function summaryOf({ state, names }: ShownComplaint): string {
  const by = holdersOf(state, 'complainant').map(id => names.get(id) ?? 'name erased')
  const points = counted(pointCount(state), 'point')
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

/** What a page says of a complaint, under its name and among its tabs. */
export function complaintFramed(shown: ShownComplaint, here: Here, tab: Tab, content: Html): Answer {
  const { state } = shown
  const matters = [...state.matters.values()].flatMap(({ reference }) =>
    reference === null ? [] : [`Ombudsman ${reference}`],
  )
  const reference = [`Complaint ${state.reference}`, ...matters].join(' · ')
  const inside = html`<div class="page-head">${identity({ reference, title: state.subject, summary: html`${summaryOf(shown)} ${lookedAfter(shown)}` })}
${shown.looking.kind === 'now' && button({ text: 'Record something', href: path`/complaints/${shown.id}/record`, kind: 'secondary' })}</div>
${tabs(shown, tab)}${lookingBack(shown)}${datesMoved(shown, here)}${content}`
  const title = `${titles[tab] ?? capital(tab)}, complaint ${state.reference}`
  return answer(frame(here, { title, area: 'complaints', wide: true, content: inside }))
}
