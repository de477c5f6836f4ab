import { foldComplaint } from '#complaint/complaint.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { openComplaint } from '#office/open-complaint.ts'
import { run } from '#office/run.ts'
import { officeWithin, type RecordStore, type RecordTx } from '../office-within.ts'
import type { LiveComplaint, Step } from './step.ts'

/** Something invented could not be done, so nothing of the practice council is kept. */
class NotPlayed extends Error {
  override name = 'NotPlayed'
}

interface Queued {
  readonly step: Step
  readonly complaint: LiveComplaint
}

const inOrderOfDays = (complaints: readonly LiveComplaint[]): readonly Queued[] =>
  complaints
    .flatMap(complaint => complaint.steps.map(step => ({ step, complaint })))
    .sort((a, b) => a.step.on - b.step.on)

/** From nine in the morning, a minute a step; never after `now`. */
function clockOf(now: Date): (day: Day) => Date {
  let current: Day | null = null
  let minutes = 0
  return day => {
    minutes = day === current ? minutes + 1 : 0
    current = day
    const nine = Date.parse(`${formatIsoDay(day)}T09:00:00.000Z`)
    return new Date(Math.min(nine + minutes * 60_000, now.getTime()))
  }
}

/**
 * Does everything as those people would have done it: each step by the office's own verbs, under their guards, on the day
 * it happened. Nothing is entered as history.
 */
export async function play(
  record: RecordStore,
  authorityId: string,
  tx: RecordTx,
  complaints: readonly LiveComplaint[],
  now: Date,
): Promise<void> {
  const clock = clockOf(now)
  let instant = now
  const office = officeWithin(record, tx, () => instant)
  const ids = new Map<LiveComplaint, string>()
  for (const { step, complaint } of inOrderOfDays(complaints)) {
    instant = clock(step.on)
    const complaintId = ids.get(complaint) ?? null
    const opened = complaintId === null ? null : await openComplaint(tx, complaintId)
    const input = step.input(opened?.state ?? foldComplaint([]))
    const result = await run(
      office,
      step.verb,
      { complaintId, input, expectedVersion: null, source: { kind: 'worked' } },
      { authorityId, personId: step.by.personId },
    )
    if (result.kind !== 'done')
      throw new NotPlayed(
        `${complaint.shows}: ${step.verb.name} on ${formatIsoDay(step.on)}: ${JSON.stringify(result)}`,
      )
    ids.set(complaint, result.complaintId)
  }
}
