import { z } from 'zod'
import type { ListedComplaint, ListedComplaints } from '#office/views/complaints.ts'
import { path } from '../../components/link.ts'
import { dayShown, dayTold } from './values.ts'

const rowShown = z.strictObject({
  id: z.string(),
  address: z.string(),
  reference: z.string(),
  ombudsmanReferences: z.array(z.string()),
  subject: z.string(),
  state: z.string(),
  points: z.number(),
  next: z
    .strictObject({ due: dayShown, duty: z.string(), who: z.string(), workingDaysLeft: z.number().nullable() })
    .nullable()
    .describe('The next lawful date, who must act and how many working days are left: below 0 once it has passed.'),
  undatedDuty: z.string().nullable(),
  late: z.strictObject({ title: z.string(), least: z.number(), exact: z.boolean() }).nullable(),
  overdue: z.strictObject({ title: z.string(), workingDays: z.number() }).nullable(),
  faults: z.number(),
})

/** A page of the complaints that whoever asks may know of, the next lawful date first. */
export const listShown = z.strictObject({
  complaints: z.array(rowShown),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
})

const rowTold = ({ next, ...row }: ListedComplaint): z.infer<typeof rowShown> => ({
  id: row.id,
  address: path`/api/complaints/${row.id}`,
  reference: row.reference,
  ombudsmanReferences: [...row.ombudsmanReferences],
  subject: row.subject,
  state: row.state,
  points: row.points,
  next: next && { due: dayTold(next.due), duty: next.duty, who: next.who, workingDaysLeft: next.workingDaysLeft },
  undatedDuty: row.undatedDuty,
  late: row.late && { title: row.late.title, least: row.late.least, exact: row.late.exact },
  overdue: row.overdue && { title: row.overdue.title, workingDays: row.overdue.workingDays },
  faults: row.faults,
})

export const listTold = ({ rows, total, page, pages }: ListedComplaints): z.infer<typeof listShown> => ({
  complaints: rows.map(rowTold),
  total,
  page,
  pages,
})
