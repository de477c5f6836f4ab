import { type Day, isoDay } from '#law/day.ts'
import type { RecordTx } from '#record/record.ts'

export const reminderStandings = [
  'no address',
  'address failing',
  'nothing to tell',
  'to go',
  'gone',
  'came back',
  'failed',
  'may have gone',
  'given up',
] as const
export type ReminderStanding = (typeof reminderStandings)[number]

/** One message of one day to one person, and what became of it. */
export interface ReminderSent {
  readonly personId: string
  readonly on: Day
  readonly standing: ReminderStanding
  /** How many things it named. */
  readonly things: number
  /** What the mail server answered where it did not take it. */
  readonly answer: string | null
}

interface Row {
  readonly person_id: string
  readonly on_day: string
  readonly standing: string
  readonly things: number
  readonly last_answer: string | null
}

const sentOf = (row: Row): ReminderSent => ({
  personId: row.person_id,
  on: isoDay(row.on_day),
  standing: reminderStandings.find(one => one === row.standing) ?? 'to go',
  things: row.things,
  answer: row.last_answer,
})

const COLUMNS = 'person_id, on_day::text as on_day, standing, things, last_answer'

/** The last messages of one person, the newest first. Days on which there was nothing to tell are among them. */
export async function lastSentTo(tx: RecordTx, personId: string, most: number): Promise<readonly ReminderSent[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} from reminders where authority_id = $1 and person_id = $2::uuid order by on_day desc limit $3`,
    [tx.authorityId, personId, most],
  )
  return rows.map(sentOf)
}

/** The last day of each person on which something was to be told, by person id. */
export async function lastOfEach(tx: RecordTx): Promise<ReadonlyMap<string, ReminderSent>> {
  const rows = await tx.query<Row>(
    `select distinct on (person_id) ${COLUMNS} from reminders
     where authority_id = $1 and standing not in ('no address', 'address failing', 'nothing to tell') order by person_id, reminders.on_day desc`,
    [tx.authorityId],
  )
  return new Map(rows.map(row => [row.person_id, sentOf(row)]))
}
