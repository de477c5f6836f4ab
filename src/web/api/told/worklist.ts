import { z } from 'zod'
import type { ShownWork, WorkRow } from '#office/views/worklist.ts'
import { path } from '../../components/link.ts'
import { dayShown, dayTold } from './values.ts'

const taskShown = z.strictObject({
  id: z.string(),
  title: z.string(),
  as: z.string().describe('The part or the office that it is for.'),
  people: z.array(z.string()).describe('Those who hold it, by name; empty where it is for the office.'),
  missing: z.string().nullable().describe('The part that nobody has yet, so that it falls to the office.'),
  waits: z.string().nullable(),
  until: dayShown.nullable(),
  mine: z.boolean().describe('Whoever asks holds it.'),
})

const rowShown = z.strictObject({
  id: z.string(),
  address: z.string(),
  reference: z.string(),
  subject: z.string(),
  state: z.string(),
  next: z
    .strictObject({ due: dayShown, duty: z.string(), workingDaysLeft: z.number().nullable() })
    .nullable()
    .describe('The next lawful date, and how many working days are left: below 0 once it has passed.'),
  overdue: z.strictObject({ title: z.string(), workingDays: z.number() }).nullable(),
  tasks: z.array(taskShown),
  warnings: z.array(z.strictObject({ what: z.string(), by: dayShown.nullable() })),
  assignedTo: z
    .strictObject({ name: z.string().nullable().describe('null where the name was erased.'), you: z.boolean() })
    .nullable(),
  withComplainant: z.boolean(),
  moves: z
    .array(
      z.strictObject({
        what: z.string(),
        from: dayShown.nullable(),
        to: dayShown.nullable(),
        holiday: dayShown,
        kind: z.enum(['added', 'removed']),
      }),
    )
    .describe('Time limits that a holiday moved, which whoever asks has not yet said they have seen.'),
})

/** A page of one list of somebody's work, with how much stands in each of the lists. */
export const workShown = z.strictObject({
  complaints: z.array(rowShown),
  counts: z.strictObject({
    'with you': z.number(),
    'with others': z.number(),
    complainant: z.number(),
    late: z.number(),
    'this week': z.number(),
    warnings: z.number(),
    moved: z.number(),
  }),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  weekEnds: dayShown,
})

const rowTold = (row: WorkRow): z.infer<typeof rowShown> => ({
  id: row.id,
  address: path`/api/complaints/${row.id}`,
  reference: row.reference,
  subject: row.subject,
  state: row.state,
  next: row.next && { ...row.next, due: dayTold(row.next.due) },
  overdue: row.overdue && { ...row.overdue },
  tasks: row.tasks.map(({ id, title, as, people, missing, waits, until, mine }) => ({
    id,
    title,
    as,
    people: [...people],
    missing,
    waits,
    until: until === null ? null : dayTold(until),
    mine,
  })),
  warnings: row.warnings.map(({ what, by }) => ({ what, by: by === null ? null : dayTold(by) })),
  assignedTo: row.assignedTo && { ...row.assignedTo },
  withComplainant: row.withComplainant,
  moves: row.moves.map(({ what, from, to, holiday, kind }) => ({
    what,
    from: from === null ? null : dayTold(from),
    to: to === null ? null : dayTold(to),
    holiday: dayTold(holiday),
    kind,
  })),
})

export const workTold = ({ rows, counts, total, page, pages, weekEnds }: ShownWork): z.infer<typeof workShown> => ({
  complaints: rows.map(rowTold),
  counts: { ...counts },
  total,
  page,
  pages,
  weekEnds: dayTold(weekEnds),
})
