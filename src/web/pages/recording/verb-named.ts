import type { ComplaintState } from '#complaint/state.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import type { Verb } from '#stream/verb.ts'

/** A verb that is done in a complaint which is there already. */
export const verbNamed = (name: string | undefined): Verb<ComplaintState> | undefined =>
  complaintVerbs.find(verb => verb.name === name && !verb.begins)

/** The one that begins a complaint. */
export function beginningVerb(): Verb<ComplaintState> {
  const verb = complaintVerbs.find(({ begins }) => begins)
  if (!verb) throw new Error('No verb begins a complaint')
  return verb
}

const HISTORY_ONLY = 'The law gives no power to do this. If it happened, it can be entered as something that happened.'

/** Why it cannot be done now as live work; null when it can. */
export const whyNotNow = (verb: Verb<ComplaintState>, state: ComplaintState): string | null =>
  verb.historyOnly ? HISTORY_ONLY : verb.opensWhen(state)

/** "Recorded: the stage 1 answer.", "Done: start stage 1." */
export function recordedWords({ title }: Verb<ComplaintState>): string {
  const recorded = /^(?:Record|Note) (.+)$/.exec(title)?.[1]
  return recorded ? `Recorded: ${recorded}.` : `Done: ${title.charAt(0).toLowerCase()}${title.slice(1)}.`
}
