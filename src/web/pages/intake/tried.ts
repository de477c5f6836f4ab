import type { ComplaintState } from '#complaint/state.ts'
import { plan } from '#office/run-several.ts'
import type { ShownDraft } from '#office/views/drafts.ts'
import type { Refusal } from '#stream/refusal.ts'
import type { Here } from '../../site.ts'
import type { Draft } from './draft.ts'
import { pageNamed, questionsOf } from './pages.ts'
import { stepsOf } from './steps.ts'

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
  const [name = ''] = sheet.split('@')
  const page = pageNamed(name, null) ?? pageNamed(name, 'person') ?? pageNamed(name, 'point')
  return page !== undefined && questionsOf(page).some(one => one.verb.name === verb && one.field.name === field)
}

/** Tries the whole draft without recording anything, so that a page and the last page tell the same mistakes. */
export function tryOut(draft: Draft, { context }: ShownDraft, here: Here): Tried {
  const steps = stepsOf(draft)
  const { state, outcomes } = plan(
    steps,
    [],
    { ...context, newId: here.site.office.newId },
    here.site.office.now().toISOString(),
  )
  const problems = new Map<string, Problem>()
  const refusals: { sheet: string; refusal: Refusal }[] = []
  outcomes.forEach((outcome, index) => {
    const step = steps[index]
    if (!step) return
    if (outcome.kind === 'refused')
      for (const refusal of outcome.refusals) refusals.push({ sheet: step.sheets[0] ?? '', refusal })
    if (outcome.kind !== 'invalid') return
    for (const { field, message } of outcome.issues) {
      const sheet = step.sheets.find(one => asks(one, step.verb.name, field))
      // A day that is asked once and used by every step is told once, where it is asked.
      if (sheet !== undefined) problems.set(`${sheet} ${field} ${message}`, { sheet, field, message })
    }
  })
  return { state, problems: [...problems.values()], refusals }
}
