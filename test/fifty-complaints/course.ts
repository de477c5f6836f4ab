import { close } from '#complaint/verbs/close.ts'
import { workingCalendar } from '#law/calendar.ts'
import { isoDay } from '#law/day.ts'
import { countingFrom, liveComplaints } from '#practice/live/live.ts'
import { stage3Answered } from '#practice/live/stage-3-steps.ts'
import { type LiveComplaint, type Step, step } from '#practice/live/step.ts'
import { complaintsManager } from '#practice/personas.ts'

const at = countingFrom(isoDay('2025-11-03'), workingCalendar())

/** Where a panel has reported, the council answers and the complaint is closed. */
function toTheEnd({ steps }: LiveComplaint): readonly Step[] {
  const names = steps.map(({ verb }) => verb.name)
  if (!names.includes('receive-panel-report') || names.includes('respond-at-stage-3')) return steps
  return [
    ...steps,
    ...stage3Answered(at(5), 2),
    step(at(12), complaintsManager, close, { learning: 'Letters are answered in two weeks.' }),
  ]
}

/** What the invented complaints of the practice council did, as things to try in a complaint that may have gone astray. */
export const courses: readonly (readonly Step[])[] = liveComplaints(at)
  .map(toTheEnd)
  .filter(steps => steps.length > 12)
