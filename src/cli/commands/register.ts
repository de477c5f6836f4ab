import type { Visitor } from '#office/office.ts'
import type { RecordStore } from '#record/record.ts'
import type { FileTold } from '#register/bulk/import-files.ts'
import { readArguments } from '../arguments.ts'
import { authorityFor } from '../authority-for.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { progressBar } from '../progress.ts'
import { withRecord } from '../record-at-hand.ts'

export const command: Command = {
  name: 'register',
  summary: 'Bring published decision statements of the Ombudsman into the register that all councils search',
  usage: [
    'redress register import PATH…           a folder with those below it, a zip, or one file (text, web page, PDF, Word)',
    'redress register read-again            texts that an earlier version of this program has read; each reading is kept',
    'with --authority COUNCIL                the council in whose audit it stands: the first part of its references, or its id',
    '',
    'The same text again changes nothing; a later text of a decision takes the place of the one before, which is kept.',
    'Exit code 1 when some files could not be taken, each with its reason; 2 when none could. The others are done.',
    'Settings by environment: REDRESS_DATA (the data folder), DATABASE_URL (a PostgreSQL server instead of the folder).',
  ].join('\n'),

  async run(args, io) {
    const { values, positionals } = readArguments(args, { authority: { type: 'string' } } as const)
    const [action, ...paths] = positionals
    if (action === 'read-again')
      return withRecord(io, { make: false }, record => readAllAgain(record, values.authority, io))
    if (action !== 'import')
      throw new WrongUse(
        'Say what to do with the register: redress register import PATH, or redress register read-again.',
      )
    if (paths.length === 0) throw new WrongUse('The folder, zip or file to bring in is missing.')
    return withRecord(io, { make: true }, async record => {
      const authorityId = await authorityFor(record, values.authority)
      const office = officeOn(record)
      const tally = emptyTally()
      // Whoever can start this program answers for the record, and nobody has signed in.
      for (const path of paths) await importPath(office, { authorityId, personId: 'system' }, path, tally, io)
      for (const line of inTotal(tally)) io.out(line)
      const taken = tally.added + tally.replaced + tally.alreadyThere
      return tally.refused === 0 ? 0 : taken === 0 ? 2 : 1
    })
  },
}

const officeOn = (record: RecordStore) => ({ record, now: () => new Date(), newId: () => crypto.randomUUID() })

async function readAllAgain(record: RecordStore, council: string | undefined, io: Io): Promise<number> {
  const { decisionsToReadAgain, readAgain } = await import('#register/read-again.ts')
  const authorityId = await authorityFor(record, council)
  const office = officeOn(record)
  const bar = progressBar(
    await record.transaction(authorityId, tx => decisionsToReadAgain(tx, Number.MAX_SAFE_INTEGER)),
  )
  const done = await readAgain(office, { authorityId, personId: 'system' }, read => {
    for (let one = 0; one < read; one++) bar.step()
  })
  bar.end()
  if (done === 'not allowed') return 2
  const figure = (number: number): string => number.toLocaleString('en-GB')
  io.out(`${figure(done.changed)} read otherwise than before, ${figure(done.same)} as before.`)
  for (const reference of done.kept)
    io.err(`${reference} stays as it was: this version of the program no longer reads that decision in its text.`)
  return done.kept.length === 0 ? 0 : 1
}

interface Tally {
  added: number
  replaced: number
  alreadyThere: number
  refused: number
  leftAside: number
}

const emptyTally = (): Tally => ({ added: 0, replaced: 0, alreadyThere: 0, refused: 0, leftAside: 0 })

type Office = Parameters<typeof import('#register/bulk/import-files.ts').importFiles>[0]

async function importPath(office: Office, visitor: Visitor, path: string, tally: Tally, io: Io): Promise<void> {
  const [{ filesAt }, { NotOpened }, { importFiles }] = await Promise.all([
    import('#register/bulk/folder.ts'),
    import('#register/bulk/given-file.ts'),
    import('#register/bulk/import-files.ts'),
  ])
  try {
    const given = await filesAt(path)
    tally.leftAside += given.leftAside
    const bar = progressBar(given.files.length)
    const refused: string[] = []
    try {
      await importFiles(office, visitor, given.files, (file, told) => {
        bar.step()
        const why = count(tally, told)
        if (why !== null) refused.push(`${onOneLine(file)} was not taken. ${why}`)
      })
    } finally {
      bar.end()
      given.close()
      for (const line of refused) io.err(line)
    }
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error
    tally.refused++
    io.err(`${path} was not read. ${error.message}`)
  }
}

/** A file's name is somebody else's: it may not move the cursor or begin another line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const onOneLine = (name: string): string => name.replace(/[\u0000-\u001f\u007f-\u009f]+/g, '?')

/** Counts it, and gives the reason where it was not taken. */
function count(tally: Tally, told: FileTold): string | null {
  if (told.kind === 'filed') {
    const { filed } = told
    if (filed.kind === 'added') tally.added++
    else if (filed.kind === 'replaced') tally.replaced++
    else if (filed.kind === 'already there') tally.alreadyThere++
    else {
      tally.refused++
      return filed.why
    }
    return null
  }
  tally.refused++
  return told.why
}

function inTotal({ added, replaced, alreadyThere, refused, leftAside }: Tally): readonly string[] {
  const figure = (number: number): string => number.toLocaleString('en-GB')
  return [
    `${figure(added)} added, ${figure(replaced)} with a later text, ${figure(alreadyThere)} there already, ${figure(refused)} not taken.`,
    ...(leftAside === 0
      ? []
      : [
          `${leftAside === 1 ? '1 other file was' : `${figure(leftAside)} other files were`} left aside: neither text, web page, PDF nor Word.`,
        ]),
  ]
}
