import type { InputIssue } from '#stream/refusal.ts'
import type { Context } from '#stream/verb.ts'

interface Checked {
  readonly evidence: string | null
  readonly secondPerson: string | null
}

/**
 * What is still missing to change the start of a time limit in live work: something that shows the right date, and a
 * second person who looked. `what` says which date moves, and ends with a full stop.
 */
export function twoPairsOfEyes(
  what: string,
  { evidence, secondPerson }: Checked,
  context: Context,
): readonly InputIssue[] {
  if (context.source.kind !== 'worked') return []
  const issues: InputIssue[] = []
  if (evidence === null) issues.push({ field: 'evidence', message: `${what} Say what shows that it is right` })
  if (secondPerson === null)
    issues.push({ field: 'secondPerson', message: `${what} Ask a second person to check it, and name them` })
  else if (secondPerson === context.actor.personId)
    issues.push({ field: 'secondPerson', message: `${what} The second person must be somebody other than you` })
  return issues
}
