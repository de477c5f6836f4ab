import { randomUUID } from 'node:crypto'
import { councilSettings } from '#office/council-settings.ts'
import { londonDay } from '#office/office.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, WrongUse } from '../command.ts'

/** The port that PORT names, 3000 when it names none. */
function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new WrongUse(`PORT must be a number from 0 to 65535, not "${text}".`)
  return port
}

const words = {
  pglite: 'An embedded PostgreSQL in a folder of this computer.',
  postgresql: 'A PostgreSQL server.',
} as const

export const command: Command = {
  name: 'serve',
  summary: 'Serve the practice council on this computer',
  usage: [
    'redress serve',
    '',
    'Settings by environment: PORT (3000), REDRESS_DATA (the data folder), DATABASE_URL (a PostgreSQL server instead of the',
    'folder).',
  ].join('\n'),

  async run(args, io) {
    noMoreThan(readArguments(args, {}).positionals, 0)
    const port = portOf(process.env.PORT)
    const [
      { openRecord },
      { recordSettings },
      { projections },
      { seedPractice },
      { practiceLines },
      council,
      people,
      web,
    ] = await Promise.all([
      import('#record/record.ts'),
      import('#record/open-db.ts'),
      import('#record/read-tables/projections.ts'),
      import('#practice/seed.ts'),
      import('#practice/lines.ts'),
      import('#practice/council.ts'),
      import('#practice/personas.ts'),
      import('#web/server.ts'),
    ])
    const record = await openRecord(recordSettings(process.env), projections)
    const now = () => new Date()
    await record.migrate(now().toISOString())
    await seedPractice(record, now())
    const { warning } = record.db.durability()
    const engine = [
      words[record.db.engine],
      warning ?? 'What it acknowledges survives a power cut, as far as the disk keeps its word.',
    ].join(' ')
    const { id: authorityId } = council.practiceCouncil
    const { name, colour, kind } = await councilSettings(record, authorityId)
    const site = {
      office: { record, now, newId: randomUUID },
      authorityId,
      council: { name, colour, practice: kind === 'practice' },
      personas: people.personas,
      engine,
    }
    const app = await web.buildServer(site, { log: io.err })
    const address = await app.listen({ host: '127.0.0.1', port })
    for (const line of await practiceLines(record, londonDay(now()))) io.out(line)
    if (warning) io.err(warning)
    io.out(
      `\nPractice: invented families, no passwords. Open ${address.replace('127.0.0.1', 'localhost')} (Ctrl+C stops it)`,
    )

    await new Promise<void>(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await app.close()
    await record.close()
    return 0
  },
}
