import type { RecordStore } from '#record/record.ts'
import { WrongUse } from './command.ts'
import { councilNamed } from './council-named.ts'

/** The council that is named; or else the practice council, made on first use; or else the only one there is. */
export async function authorityFor(record: RecordStore, named: string | undefined): Promise<string> {
  if (named !== undefined) return councilNamed(record, named)
  const known = await record.listAuthorities()
  const [{ practiceCouncil }, { seedPractice }] = await Promise.all([
    import('#practice/council.ts'),
    import('#practice/seed.ts'),
  ])
  const [only, ...others] = known
  if (only && known.every(({ id }) => id !== practiceCouncil.id)) {
    if (others.length === 0) return only.id
    throw new WrongUse('There are several councils in this record. Name one with --authority.')
  }
  await seedPractice(record, new Date())
  return practiceCouncil.id
}
