import type { Day } from '#law/day.ts'
import { shortDay } from '#law/day-words.ts'
import type { Office } from '#office/office.ts'
import { show } from '#office/view.ts'
import { complaintsView, type ListedComplaint } from '#office/views/complaints.ts'
import { practiceVisitor } from './council.ts'
import { instantOn } from './live/instants.ts'
import type { RecordStore } from './office-within.ts'

function lateness({ late, overdue }: ListedComplaint): string | null {
  const days = (number: number) => `${number} working ${number === 1 ? 'day' : 'days'}`
  if (overdue) return `${overdue.title}: ${days(overdue.workingDays)} overdue`
  return late ? `${late.title}: ${late.exact ? '' : 'at least '}${days(late.least)} late` : null
}

function lineOf(complaint: ListedComplaint, today: Day): string {
  const { reference, state, next, undatedDuty } = complaint
  const coming = next
    ? `${next.duty}: ${next.due < today ? 'was due' : 'due'} ${shortDay(next.due)}`
    : (undatedDuty ?? 'nothing due')
  return [reference, state, coming, lateness(complaint)].filter(part => part !== null).join('  |  ')
}

/** One line a complaint, for the terminal: reference, stage, next lawful date, worst lateness. The next due first. */
export async function practiceLines(record: RecordStore, today: Day): Promise<readonly string[]> {
  const office: Office = { record, now: () => instantOn(today), newId: () => crypto.randomUUID() }
  const lines: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const seen = await show(
      office,
      complaintsView,
      { search: '', stage: 'all', onlyLate: false, page },
      practiceVisitor,
    )
    if (seen.kind !== 'shown') break
    pages = seen.shown.pages
    lines.push(...seen.shown.rows.map(row => lineOf(row, today)))
  }
  return lines
}
