import { authorityOpened } from '#authority/entries/authority-opened.ts'
import { poolMemberRecorded } from '#authority/entries/pool-member-recorded.ts'
import { roleGranted } from '#authority/entries/role-granted.ts'
import { workingCalendar } from '#law/calendar.ts'
import { importStatement, type StatementToImport } from '#office/import-statement.ts'
import { londonDay } from '#office/office.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { onDay } from '#stream/when.ts'
import { neighbouringCouncil, type PracticeCouncil, practiceCouncil, practiceVisitor } from './council.ts'
import { complaintsOfTheNeighbour, countingFrom, liveComplaints } from './live/live.ts'
import { play } from './live/play.ts'
import type { LiveComplaint } from './live/step.ts'
import { officeWithin, type RecordStore, type RecordTx } from './office-within.ts'
import { type InventedIndependent, independentsOf } from './pool.ts'
import { bradford } from './retold/bradford.ts'
import { westminster } from './retold/westminster.ts'

/** Long before the practice day is likely to be set, so that a complaint of years ago can be lived through. */
const IN_OFFICE_SINCE = '2010-04-01'

const retold: readonly StatementToImport[] = [
  { facts: bradford, text: null, subject: 'Contact with social workers, meetings and support' },
  { facts: westminster, text: null, subject: 'How a father was dealt with after a court ordered a report' },
]

/** The council takes up its work on the day of its first complaint. */
const firstDayOf = (complaints: readonly LiveComplaint[]): Date =>
  new Date(Math.min(...complaints.flatMap(({ steps }) => steps.map(({ on }) => on))) * 86_400_000)

async function openCouncil(
  tx: RecordTx,
  { id: authorityId, name, shortName, colour, personas }: PracticeCouncil,
  independents: readonly InventedIndependent[],
  opened: Date,
): Promise<void> {
  const recording = { actor: 'system', now: opened.toISOString() }
  const happened = onDay(londonDay(opened))
  const source = { kind: 'worked' } as const
  const council = authorityOpened.write(happened, source, { name, shortName, colour, kind: 'practice' })
  const terms = personas.flatMap(({ personId, roles, standing }) =>
    roles.map(role =>
      roleGranted.write(happened, source, {
        personId,
        role,
        standing,
        from: IN_OFFICE_SINCE,
        to: null,
      }),
    ),
  )
  const listed = independents.map(({ name: _, work, ...said }) =>
    poolMemberRecorded.write(happened, source, { ...said, work: [...work] }),
  )
  await tx.append({ kind: 'authority', id: authorityId }, 0, [council, ...terms, ...listed], recording)
  for (const { personId, name: theirName, words } of personas) {
    const recorded = personRecorded.write(happened, source, { name: theirName, note: words })
    await tx.append({ kind: 'person', id: personId }, 0, [recorded], recording)
  }
  for (const { personId, name: theirName } of independents) {
    if (theirName === null) continue
    const recorded = personRecorded.write(happened, source, { name: theirName, note: null })
    await tx.append({ kind: 'person', id: personId }, 0, [recorded], recording)
  }
}

interface Filling {
  readonly complaints: readonly LiveComplaint[]
  readonly independents: readonly InventedIndependent[]
}

/**
 * Fills a practice council, once: its people and its complaints under way as of `now`, and whatever `besides` adds. All of
 * it is one transaction, so that a start cut short leaves nothing half done and the next one does it all.
 */
async function fill(
  record: RecordStore,
  council: PracticeCouncil,
  { complaints, independents }: Filling,
  now: Date,
  besides: (tx: RecordTx) => Promise<void> = async () => {},
): Promise<void> {
  const { id: authorityId, referencePrefix } = council
  const known = await record.listAuthorities()
  if (!known.some(({ id }) => id === authorityId))
    await record.createAuthority({ id: authorityId, kind: 'practice', referencePrefix }, now.toISOString())
  await record.transaction(authorityId, async tx => {
    if ((await tx.load({ kind: 'authority', id: authorityId })).length > 0) return
    await openCouncil(tx, council, independents, firstDayOf(complaints))
    await play(record, authorityId, tx, complaints, now)
    await besides(tx)
  })
}

/** Fills the practice councils, once: the first of them with the published cases retold. */
export async function seedPractice(record: RecordStore, now: Date): Promise<void> {
  const at = countingFrom(londonDay(now), workingCalendar())
  await fill(
    record,
    practiceCouncil,
    { complaints: liveComplaints(at), independents: independentsOf(at) },
    now,
    async tx => {
      const office = officeWithin(record, tx, () => now)
      for (const statement of retold) {
        const imported = await importStatement(office, statement, practiceVisitor)
        if (imported.kind !== 'imported') throw new Error(`A retold case was not imported: ${imported.kind}`)
      }
    },
  )
  await fill(record, neighbouringCouncil, { complaints: complaintsOfTheNeighbour(at), independents: [] }, now)
}
