import type { RecordStore } from '#record/record.ts'
import { type Io, WrongUse } from './command.ts'

interface How {
  /** Makes the record when there is none. */
  readonly make: boolean
}

/** @throws WrongUse with the sentence that says what cannot be meant */
function asNamed<Settings>(read: () => Settings, Unavailable: new (why: string) => Error): Settings {
  try {
    return read()
  } catch (error) {
    throw error instanceof Unavailable ? new WrongUse(error.message) : error
  }
}

/**
 * Opens the record that the environment names, its tables brought up to this version, and closes it again. The exit code
 * is that of `work`, or 2 when the record cannot be opened.
 */
export async function withRecord(
  io: Io,
  { make }: How,
  work: (record: RecordStore, now: string) => Promise<number>,
): Promise<number> {
  const [{ recordExists, recordSettings }, { openRecord }, { projections }, { RecordUnavailable }] = await Promise.all([
    import('#record/open-db.ts'),
    import('#record/record.ts'),
    import('#record/read-tables/projections.ts'),
    import('#record/unavailable.ts'),
  ])
  const settings = asNamed(() => recordSettings(process.env), RecordUnavailable)
  if (!make && settings.kind === 'folder' && !recordExists(settings.folder)) {
    throw new WrongUse(`There is no record in ${settings.folder}. REDRESS_DATA or DATABASE_URL says where it is.`)
  }
  const now = new Date().toISOString()
  try {
    const record = await openRecord(settings, projections)
    try {
      await record.migrate(now)
      return await work(record, now)
    } finally {
      await record.close()
    }
  } catch (error) {
    if (!(error instanceof RecordUnavailable)) throw error
    io.err(error.message)
    return 2
  }
}
