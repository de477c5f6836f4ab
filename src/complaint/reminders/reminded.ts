import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import { lastDayOf, titleOutside } from '../calendar/occasions.ts'
import { officeOf } from '../tasks/holder.ts'
import type { Task } from '../tasks/task.ts'

/** Something that somebody is reminded of, in words of the procedure and never of the case. */
export interface Reminded {
  readonly task: string
  readonly title: string
  readonly lastDay: Day
  readonly late: boolean
}

/** Who is reminded: themselves, and the offices they hold, whose work is nobody's in particular. */
export interface Reminding {
  readonly personId: string
  readonly offices: readonly string[]
  readonly today: Day
  readonly calendar: Calendar
  readonly workingDaysBefore: number
}

function isTheirs({ holder }: Task, { personId, offices }: Reminding): boolean {
  const office = officeOf(holder)
  return office === null ? holder.personIds.includes(personId) : offices.includes(office)
}

/** What of one complaint somebody has to do that is late or near its last day, the earliest first. */
export function remindedOf(tasks: readonly Task[], reminding: Reminding): readonly Reminded[] {
  const { today, calendar, workingDaysBefore } = reminding
  const furthest = calendar.addWorkingDays(today, workingDaysBefore)
  return tasks
    .flatMap(task => {
      const lastDay = lastDayOf(task)
      if (lastDay === null || lastDay > furthest || !isTheirs(task, reminding)) return []
      return [{ task: task.id, title: titleOutside(task), lastDay, late: lastDay < today }]
    })
    .toSorted((a, b) => a.lastDay - b.lastDay)
}
