import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { atTheNeighbour } from './complaints/at-the-neighbour.ts'
import { atStage1 } from './complaints/stage-1.ts'
import { afterStage2 } from './complaints/stage-2-answered.ts'
import { atStage2 } from './complaints/stage-2-begun.ts'
import { atStage3 } from './complaints/stage-3.ts'
import { withTheOmbudsman } from './complaints/with-the-ombudsman.ts'
import type { At, LiveComplaint } from './step.ts'

/** Working days counted from today, or on a day that is none from the last one before it. */
export function countingFrom(today: Day, calendar: Calendar): At {
  const zero = calendar.isWorkingDay(today) ? today : calendar.addWorkingDays(today, -1)
  return workingDays => calendar.addWorkingDays(zero, workingDays)
}

/** The invented complaints under way, every one in the state that it is there to show, whatever day it is. */
export const liveComplaints = (at: At): readonly LiveComplaint[] =>
  [...atStage1, ...atStage2, ...afterStage2, ...atStage3, ...withTheOmbudsman].map(complaint => complaint(at))

export const complaintsOfTheNeighbour = (at: At): readonly LiveComplaint[] =>
  atTheNeighbour.map(complaint => complaint(at))
