import { authorityOpened } from '#authority/entries/authority-opened.ts'
import { roleGranted } from '#authority/entries/role-granted.ts'
import { formatIsoDay } from '#law/day.ts'
import { firstDayCovered } from '#law/holidays.ts'
import type { Office, Visitor } from '#office/office.ts'
import { londonDay } from '#office/office.ts'
import { personRecorded } from '#person/entries/person-recorded.ts'
import { personas } from '#practice/personas.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord, type RecordStore } from '#record/record.ts'
import type { Role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import type { Site } from '#web/site.ts'

/** An invented council in a database that is gone after the tests of the file. */
export interface Council {
  readonly record: RecordStore
  readonly office: Office
  readonly authorityId: string
  readonly site: Site
  /** Somebody with that one role. */
  visitor(role: Role): Visitor
}

const NOW = '2026-03-02T10:00:00.000Z'

async function open(record: RecordStore, authorityId: string, prefix: string, now: Date): Promise<void> {
  const recording = { actor: 'system', now: now.toISOString() }
  await record.createAuthority({ id: authorityId, kind: 'practice', referencePrefix: prefix }, recording.now)
  await record.transaction(authorityId, async tx => {
    const happened = onDay(londonDay(now))
    const opened = authorityOpened.write(
      happened,
      { kind: 'worked' },
      { name: `${prefix} Council`, shortName: prefix, colour: '#1f4e5f', kind: 'practice' },
    )
    const from = formatIsoDay(firstDayCovered)
    const terms = personas.flatMap(({ personId, roles, standing }) =>
      roles.map(role => roleGranted.write(happened, { kind: 'worked' }, { personId, role, standing, from, to: null })),
    )
    await tx.append({ kind: 'authority', id: authorityId }, 0, [opened, ...terms], recording)
    for (const { personId, name } of personas) {
      const person = personRecorded.write(happened, { kind: 'worked' }, { name, note: null })
      await tx.append({ kind: 'person', id: personId }, 0, [person], recording)
    }
  })
}

/** Opens councils in one database, to be closed by the record of any of them: those who work for each are the practice people, who stand in for anybody's staff. */
export async function openCouncils<const Prefixes extends readonly string[]>(
  prefixes: Prefixes,
  now?: () => Date,
): Promise<{ readonly [Place in keyof Prefixes]: Council }>
export async function openCouncils(
  prefixes: readonly string[],
  now = () => new Date(NOW),
): Promise<readonly Council[]> {
  return openCouncilsOn(await openRecord({ kind: 'memory' }, projections), prefixes, now)
}

/** As `openCouncils`, in a database that is empty yet. */
export async function openCouncilsOn(
  record: RecordStore,
  prefixes: readonly string[],
  now: () => Date,
): Promise<readonly Council[]> {
  await record.migrate(now().toISOString())
  const office: Office = { record, now, newId: () => crypto.randomUUID() }
  const councils: Council[] = []
  for (const prefix of prefixes) {
    const authorityId = crypto.randomUUID()
    await open(record, authorityId, prefix, now())
    councils.push({
      record,
      office,
      authorityId,
      site: {
        office,
        authorityId,
        council: { name: `${prefix} Council`, colour: '#1f4e5f', practice: true },
        personas,
        engine: 'In memory, for tests.',
      },
      visitor(role) {
        const persona = personas.find(({ roles }) => roles.includes(role))
        if (!persona) throw new Error(`Nobody is ${role}`)
        return { authorityId, personId: persona.personId }
      },
    })
  }
  return councils
}
