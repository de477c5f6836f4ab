import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { appoint } from '#complaint/verbs/appoint.ts'
import { appointPanelMember } from '#complaint/verbs/appoint-panel-member.ts'
import { commissionSupplementaryReview } from '#complaint/verbs/commission-supplementary-review.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { writeAccount } from '#complaint/verbs/write-account.ts'
import type { Day } from '#law/day.ts'
import type { Role } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { isSent } from '../reach.ts'
import { mayEnterHistory } from '../run.ts'
import type { View } from '../view.ts'
import {
  type ComplaintQuery,
  complaintView,
  loadWithColleagues,
  loadWithLinked,
  loadWithPool,
  loadWithReach,
  loadWithSecrets,
} from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Everyone who may record anything at all. */
const mayRecord: readonly Role[] = [...new Set(complaintVerbs.flatMap(({ may }) => may))]

/** What can be recorded in a complaint now, and what not yet. */
export const recordingView: View<ComplaintQuery, ShownComplaint> = {
  ...complaintView,
  name: 'what can be recorded',
  may: mayRecord,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'what can be recorded' } }),
}

/** Who may do it: as live work, or entered as something that happened. */
export const mayRun = (verb: Verb<ComplaintState>, history: boolean): readonly Role[] =>
  history ? verb.may.filter(role => mayEnterHistory.includes(role)) : verb.may

/** Verbs by which somebody independent is appointed. */
const appointing: ReadonlySet<string> = new Set([
  appoint.name,
  appointPanelMember.name,
  commissionSupplementaryReview.name,
])

const loadingFor = (verb: Verb<ComplaintState>): View<ComplaintQuery, ShownComplaint>['load'] =>
  verb.name === addPerson.name
    ? loadWithLinked
    : appointing.has(verb.name)
      ? loadWithPool
      : verb.readsNames || verb.name === writeAccount.name
        ? loadWithSecrets
        : isSent(verb.fields)
          ? loadWithReach
          : loadWithColleagues

/** The questions of a verb in one complaint: for those who may answer them, and nobody else. */
export const formView = (verb: Verb<ComplaintState>, history: boolean): View<ComplaintQuery, ShownComplaint> => ({
  ...complaintView,
  load: loadingFor(verb),
  name: `form of ${verb.name}`,
  may: mayRun(verb, history),
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { form: verb.name, history } }),
})

/** The questions of a verb that begins a complaint: there is none to load yet. */
export const beginningView = (verb: Verb<ComplaintState>, history: boolean): View<null, { readonly today: Day }> => ({
  name: `form of ${verb.name}`,
  may: mayRun(verb, history),
  kind: 'view',
  load: async (_tx, _params, { today }) => ({ today }),
  audit: () => ({ subject: `form/${verb.name}`, detail: { history } }),
})
