import type { Problem, Verification } from '#record/verify.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import type { Command, Io } from '../command.ts'
import { withRecord } from '../record-at-hand.ts'

const inWords: Record<Problem['what'], string> = {
  'content altered': 'what it says is not what was recorded',
  'content half missing': 'part of what it says is missing',
  'content gone without disposal': 'what it said is gone, and no disposal says why',
  'entry altered': 'its type, days, author or moment of recording are not what was recorded',
  'entries missing before': 'the entry before it is missing',
  'not linked to the entry before': 'the entry before it is not the one it was recorded after',
  'tail cut off': 'it was listed and is missing, with everything after it',
  'stream gone': 'it was listed and the whole of it is gone',
  'rewritten since listed': 'it is not the entry that was listed',
  'file missing': 'the file it names is missing',
  'file altered': 'the file it names is not what was added',
}

export const command: Command = {
  name: 'verify',
  summary: 'Prove that no entry of the record was altered or removed',
  usage: [
    'redress verify                 work every hash out again and hold it against the heads listed earlier',
    'redress verify --list-heads    then list where each stream stands now (once a day)',
    'redress verify --json          the same for a program',
    '',
    'Exit code 1 when anything is wrong.',
  ].join('\n'),

  async run(args, io) {
    const options = { json: { type: 'boolean' }, 'list-heads': { type: 'boolean' } } as const
    const { values, positionals } = readArguments(args, options)
    noMoreThan(positionals, 0)
    const { verify } = await import('#record/verify.ts')
    const { writeHeads } = await import('#record/heads.ts')
    return withRecord(io, { make: false }, async (record, now) => {
      const entries = await verify(record.db)
      const { verifyFiles } = await import('#record/files/verify-files.ts')
      const kept = await verifyFiles(record, Date.parse(now))
      const problems = [...entries.problems, ...kept.problems]
      const found = { ...entries, files: kept.files, leftovers: kept.leftovers, locked: kept.locked, problems }
      const wrong = problems.length > 0 || kept.locked !== null
      // Heads listed now of a record that is wrong would make it look right from then on.
      const listed = values['list-heads'] && !wrong ? await writeHeads(record.db, now) : null
      if (values.json) io.out(JSON.stringify({ ...found, listed }, null, 2))
      else tell(found, listed, io)
      return wrong ? 1 : 0
    })
  },
}

interface Found extends Verification {
  readonly files: number
  readonly leftovers: number
  readonly locked: string | null
}

function tell(
  { authorities, streams, entries, disposed, heads, files, leftovers, locked, problems }: Found,
  listed: number | null,
  io: Io,
) {
  for (const { authorityId, stream, seq, what } of problems) {
    io.out(`Council ${authorityId}, ${stream.kind} ${stream.id}, entry ${seq}: ${inWords[what]}.`)
  }
  io.out(`Councils: ${authorities}. Streams: ${streams}. Entries: ${entries}, of which disposed of: ${disposed}.`)
  io.out(
    locked === null
      ? `Files: ${files}, each as it was added${problems.some(({ what }) => what.startsWith('file ')) ? ', but for those named above' : ''}.`
      : `Files: ${files}, none of which could be opened. ${locked}`,
  )
  if (leftovers > 0) io.out(`Left by uploads that were broken off, and removed: ${leftovers}.`)
  io.out(
    heads === 0 ? 'No heads were listed earlier: run it with --list-heads.' : `Held against heads listed: ${heads}.`,
  )
  if (listed !== null) io.out(`Heads listed now: ${listed}.`)
  const nothing = locked === null ? 'Nothing was altered or removed.' : 'No entry was altered or removed.'
  io.out(problems.length === 0 ? nothing : `Wrong: ${problems.length}.`)
}
