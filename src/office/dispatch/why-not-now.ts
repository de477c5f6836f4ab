import { noteGone } from '#complaint/dispatch/note-gone.ts'
import { formatIsoDay } from '#law/day.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import { londonDay, type Office } from '../office.ts'
import { type Result, run } from '../run.ts'
import type { Candidate } from './candidate.ts'
import { whateverElseIsRecorded } from './note.ts'
import { triedOnly } from './within.ts'

function inWords(result: Result): string | null {
  switch (result.kind) {
    case 'done':
      return null
    case 'invalid':
      return result.issues.map(({ message }) => message).join(' ')
    case 'refused':
      return result.refusals.map(({ why }) => why).join(' ')
    case 'not open':
      return result.opensWhen
    default:
      return 'Whoever released it may no longer do so in this complaint.'
  }
}

/** Why it could not be recorded if it went now; null where it could. By the guards, permissions and contacts of this moment. */
export async function whyNotNow(
  office: Office,
  { complaintId, deliveryId, releasedBy }: Pick<Candidate, 'complaintId' | 'deliveryId' | 'releasedBy'>,
  authorityId: string,
): Promise<string | null> {
  const input = {
    happened: formatIsoDay(londonDay(office.now())),
    delivery: deliveryId,
    how: 'tried',
    strict: 'yes',
  }
  const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
  const result = await whateverElseIsRecorded(() =>
    triedOnly(office, authorityId, async within => {
      const tried = await run(within, noteGone, task, { authorityId, personId: releasedBy })
      if (tried.kind === 'conflict')
        throw new VersionConflict({ kind: 'complaint', id: complaintId }, tried.expected, tried.found)
      return tried
    }),
  )
  return inWords(result)
}
