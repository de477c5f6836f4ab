import type { ComplaintState } from '#complaint/state.ts'
import { formatIsoDay } from '#law/day.ts'
import { plan } from '#office/run-several.ts'
import type { ShownDraft } from '#office/views/drafts.ts'
import type { Refusal } from '#stream/refusal.ts'
import type { Outcome } from '#stream/verb.ts'
import type { Here } from '../../site.ts'
import { oneOf } from '../recording/typed.ts'
import { type Draft, typedOn } from './draft.ts'
import { nameAgain, pageOfName, questionsOf } from './pages.ts'
import { type DraftStep, stepsOf } from './steps.ts'

/** Something on a page of the draft that has to be put right before it can be recorded. */
export interface Problem {
  readonly sheet: string
  readonly field: string
  readonly message: string
}

export interface Tried {
  /** The complaint as it would be. */
  readonly state: ComplaintState
  readonly problems: readonly Problem[]
  /** What the law does not allow, with the page it comes from. */
  readonly refusals: readonly { readonly sheet: string; readonly refusal: Refusal }[]
}

/** Whether a page asks that question of that verb. */
function asks(sheet: string, verb: string, field: string): boolean {
  const page = pageOfName(sheet.split('@')[0])
  return page !== undefined && questionsOf(page).some(one => one.verb.name === verb && one.field.name === field)
}

/** The draft as if its first pages were done, so that what else it says can be looked at and numbered. */
function asIfReceived(draft: Draft, today: string): Draft {
  const received = { ...typedOn(draft, 'received'), happened: today, time: '', form: 'written' }
  const words = { ...typedOn(draft, 'words'), subject: oneOf(typedOn(draft, 'words'), 'subject') || '-' }
  return { ...draft, sheets: { ...draft.sheets, received: { typed: received, at: 0 }, words: { typed: words, at: 0 } } }
}

/** Tries the whole draft without recording anything, so that a page and the last page tell the same mistakes. */
export function tryOut(draft: Draft, { context: world, named }: ShownDraft, here: Here): Tried {
  const context = { ...world, newId: here.site.office.newId }
  const at = here.site.office.now().toISOString()
  const told: { readonly step: DraftStep; readonly outcome: Outcome }[] = []
  const attempt = (steps: readonly DraftStep[]) => {
    const planned = plan(steps, { entries: [], version: 0 }, context, at)
    return {
      ...planned,
      each: steps.flatMap((step, i) => {
        const outcome = planned.outcomes[i]
        return outcome ? [{ step, outcome }] : []
      }),
    }
  }
  let tried = attempt(stepsOf(draft, named))
  if (tried.outcomes[0]?.kind !== 'decided') {
    told.push(...tried.each.filter(({ step }) => step.sheets.includes('received') || step.sheets.includes('words')))
    tried = attempt(stepsOf(asIfReceived(draft, formatIsoDay(context.today)), named))
  }
  told.push(...tried.each)

  const problems = new Map<string, Problem>()
  const refusals: { sheet: string; refusal: Refusal }[] = []
  for (const { step, outcome } of told) {
    if (outcome.kind === 'refused')
      for (const refusal of outcome.refusals) refusals.push({ sheet: step.sheets[0] ?? '', refusal })
    if (outcome.kind !== 'invalid') continue
    for (const { field: name, message } of outcome.issues) {
      const field = nameAgain(name, step.time)
      const sheet = step.sheets.find(one => asks(one, step.verb.name, field))
      // A day that is asked once and used by every step is told once, where it is asked.
      if (sheet !== undefined) problems.set(`${sheet} ${field} ${message}`, { sheet, field, message })
    }
  }
  return { state: tried.state, problems: [...problems.values()], refusals }
}
