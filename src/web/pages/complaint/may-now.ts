import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'

/** Whether whoever looks may do something now, by the name of the verb. */
export type May = (verb: string) => boolean

/** The verbs that whoever looks may do, and that are open now; none on a day gone by. */
export function mayNow({ actor, state, looking }: ShownComplaint): May {
  const open = new Set(
    complaintVerbs
      .filter(verb => looking.kind === 'now' && holdsAny(actor, verb.may) && verb.opensWhen(state) === null)
      .map(({ name }) => name),
  )
  return name => open.has(name)
}
