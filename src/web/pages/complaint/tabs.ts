import { agreedItems } from '#complaint/agreed/item.ts'
import { isOpenMatter } from '#complaint/ombudsman/stands.ts'
import { pointCount } from '#complaint/points.ts'
import { procedureState } from '#complaint/procedure-state.ts'
import { currentRound, hasBegun, hasStage, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { formatIsoDay } from '#law/day.ts'
import { mayMakeAccount } from '#office/views/accounts.ts'
import { complaintView } from '#office/views/complaint.ts'
import { mayConfirmDecision } from '#office/views/decision-beside.ts'
import { mayUseFiles } from '#office/views/files.ts'
import { mayInvestigate } from '#office/views/investigation.ts'
import { mayMakeLetters } from '#office/views/letters.ts'
import { mayKnowOfPanel } from '#office/views/panel.ts'
import type { Looking, ShownComplaint } from '#office/views/shown-complaint.ts'
import { maySeeStage1Response } from '#office/views/stage-1-response.ts'
import { maySeeStatement } from '#office/views/statement-of-complaint.ts'
import { maySeeWhoWasTold } from '#office/views/told.ts'
import { holdsAny } from '#stream/role.ts'
import { path } from '../../components/link.ts'
import { type SubNavigationItem, subNavigation } from '../../components/sub-navigation.ts'
import type { Html } from '../../html.ts'

export type Tab =
  | 'overview'
  | 'receipt'
  | 'points'
  | 'adjudication'
  | 'stage-1-response'
  | 'panel'
  | 'ombudsman'
  | 'decision'
  | 'clocks'
  | 'account'
  | 'agreed'
  | 'remedy'
  | 'people'
  | 'told'
  | 'letters'
  | 'readiness'
  | 'files'
  | 'history'
  | 'statement'
  | 'investigation'
  | 'statement-of-complaint'

type Named = readonly [Tab, string]

/** Keeps the day that is looked at in the addresses of a complaint. */
export const suffix = (looking: Looking): string =>
  looking.kind === 'now' ? '' : `?${looking.kind === 'as it stood on' ? 'stood' : 'known'}=${formatIsoDay(looking.day)}`

const isInvestigated = (state: ComplaintState): boolean => hasBegun(currentRound(state), 'stage 2 requested')

/** Where the work of the stage is done, among what this person may see: the later stage first. */
function workOfStage(state: ComplaintState, has: (tab: Tab) => boolean): Tab {
  const decided = procedureState(state) === 'stage 2 reports received' || !has('investigation')
  if (has('ombudsman') && [...state.matters.values()].some(isOpenMatter)) return 'ombudsman'
  if (has('panel')) return 'panel'
  if (has('statement-of-complaint') && !hasStep(currentRound(state), 'statement of complaint settled'))
    return 'statement-of-complaint'
  if (has('adjudication') && decided) return 'adjudication'
  if (has('investigation')) return 'investigation'
  return has('stage-1-response') ? 'stage-1-response' : 'receipt'
}

function namesOf({ state, actor }: ShownComplaint): readonly Named[] {
  const open = agreedItems(state).filter(({ done }) => done === null).length
  const investigated = isInvestigated(state)
  const round = currentRound(state)
  const names: readonly (Named | false)[] = [
    ['overview', 'Overview'],
    ['receipt', 'Receipt'],
    ['points', `Points (${pointCount(state)})`],
    hasStage(round, 1) && holdsAny(actor, maySeeStage1Response) && ['stage-1-response', 'Stage 1 response'],
    investigated && holdsAny(actor, maySeeStatement) && ['statement-of-complaint', 'Statement of complaint'],
    investigated && holdsAny(actor, mayInvestigate) && ['investigation', 'Investigation'],
    hasStage(round, 2) && ['adjudication', 'Adjudication'],
    hasStage(round, 3) && holdsAny(actor, mayKnowOfPanel) && ['panel', 'Panel'],
    state.matters.size > 0 && ['ombudsman', 'Ombudsman'],
    state.matters.size > 0 && holdsAny(actor, mayConfirmDecision) && ['decision', 'Decision'],
    ['people', 'People'],
    holdsAny(actor, mayUseFiles) && ['files', state.files.held.size > 0 ? `Files (${state.files.held.size})` : 'Files'],
    ['remedy', 'Remedy'],
    ['agreed', open > 0 ? `Agreed (${open} open)` : 'Agreed'],
    holdsAny(actor, mayMakeAccount) && ['account', 'Account for others'],
    ['history', 'History'],
    ['clocks', 'Clocks'],
    holdsAny(actor, mayMakeLetters) && ['letters', 'Letters'],
    holdsAny(actor, maySeeWhoWasTold) && ['told', 'Who was told'],
    ['readiness', 'Readiness'],
    state.imports.length > 0 && ['statement', 'Statement'],
  ]
  // Members of the panel see what is before the panel, and no more.
  return names.filter(name => name !== false).filter(([tab]) => tab === 'panel' || holdsAny(actor, complaintView.may))
}

/** Whether this page of the complaint is there for whoever looks. */
export const hasTab = (shown: ShownComplaint, tab: Tab): boolean => namesOf(shown).some(([name]) => name === tab)

/** As many as stand in one row of a desk's screen. */
const IN_A_ROW = 8

/**
 * The pages of a complaint, each keeping the day that is looked at. What is used most stands in one row, with the page of
 * the stage it has reached and the page that is shown; the rest is folded.
 */
export function tabs(shown: ShownComplaint, current: Tab): Html {
  const { id, looking, state } = shown
  const names = namesOf(shown)
  const stage = workOfStage(state, tab => names.some(([name]) => name === tab))
  const always: readonly Tab[] = ['overview', 'points', 'people', 'files', 'agreed', 'history', stage, current]
  const stands = ([tab]: Named): boolean => names.length <= IN_A_ROW || always.includes(tab)
  const item = ([tab, text]: Named): SubNavigationItem => ({
    text,
    href: `${tab === 'overview' ? path`/complaints/${id}` : path`/complaints/${id}/${tab}`}${suffix(looking)}`,
    current: tab === current,
  })
  return subNavigation({
    label: 'This complaint',
    items: names.filter(stands).map(item),
    more: names.filter(name => !stands(name)).map(item),
  })
}
