import { randomUUID } from 'node:crypto'
import { keepSending } from '#office/dispatch/keep-sending.ts'
import { keepPuttingBack } from '#office/dispatch/left-behind.ts'
import { channelsSetUp, remindersSetUp, WrongSetting } from '#office/dispatch/settings.ts'
import { type FileHandling, largestFromSetting, usualHandling } from '#office/files/handling.ts'
import { keepChecking } from '#office/files/keep-checking.ts'
import { scannerSetUp } from '#office/files/scanner-settings.ts'
import { sweepTemporary } from '#office/files/sweep-temporary.ts'
import { takeUpFiles } from '#office/files/take-up-files.ts'
import { checkMail } from '#office/inbox/after-taking.ts'
import { keepFinishingMail } from '#office/inbox/keep-finishing.ts'
import { keepRemoving } from '#office/inbox/keep-removing.ts'
import type { Listening } from '#office/inbox/listen.ts'
import { senderChecksSetUp } from '#office/inbox/sender-checks.ts'
import { type InboxSettings, inboxSettings } from '#office/inbox/settings.ts'
import { londonDay, type Office } from '#office/office.ts'
import { keepMakingPacks } from '#office/packs/keep-making.ts'
import { keepMaking } from '#office/redaction/keep-making.ts'
import { keepReminding } from '#office/reminders/keep-reminding.ts'
import type { RecordStore } from '#record/record.ts'
import { noMoreThan, readArguments } from '../arguments.ts'
import { type Command, type Io, WrongUse } from '../command.ts'
import { withRecord } from '../record-at-hand.ts'

/** The port that PORT names, 3000 when it names none. */
function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new WrongUse(`PORT must be a number from 0 to 65535, not "${text}".`)
  return port
}

/** What is set up by the environment, or the sentence that says why it cannot be meant. */
function asSet<SetUp>(read: (environment: typeof process.env) => SetUp): SetUp {
  try {
    return read(process.env)
  } catch (error) {
    throw error instanceof WrongSetting ? new WrongUse(error.message) : error
  }
}

/** The largest file that REDRESS_LARGEST_FILE names, in megabytes, and who looks for viruses. */
function filesAsSet(environment: typeof process.env): FileHandling {
  const { REDRESS_LARGEST_FILE: text = '' } = environment
  const scanner = scannerSetUp(environment)
  const { REDRESS_LARGEST_PACK: pack = '' } = environment
  const largestPack = pack === '' ? undefined : largestFromSetting(pack)
  if (pack !== '' && largestPack === undefined)
    throw new WrongUse(`REDRESS_LARGEST_PACK must be a number of megabytes, such as 20, not "${pack}".`)
  const packs = largestPack === undefined ? {} : { largestPack }
  if (text === '') return { ...usualHandling, scanner, ...packs }
  const largest = largestFromSetting(text)
  if (largest === undefined)
    throw new WrongUse(`REDRESS_LARGEST_FILE must be a number of megabytes, such as 50, not "${text}".`)
  return { scanner, largest, ...packs }
}

const engines = {
  pglite: 'An embedded PostgreSQL in a folder of this computer.',
  postgresql: 'A PostgreSQL server.',
} as const

const SURVIVES = 'What it acknowledges survives a power cut, as far as the disk keeps its word.'

function sayIfTaken(error: unknown, port: number, setting = 'PORT'): never {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    throw new WrongUse(
      `Port ${port} is in use by another program. Set ${setting} to a free one, for example ${setting}=${port + 1}.`,
    )
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    throw new WrongUse(`Port ${port} may not be used by this user. Set ${setting} to one above 1023.`)
  throw error
}

const untilToldToStop = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

/** Checks that a stop cut off, and words that a restore does not bring, while the service answers already. */
async function finishFiles(office: Office, sites: readonly { readonly authorityId: string }[], io: Io): Promise<void> {
  try {
    const { seedMail } = await import('#practice/mail/seed-mail.ts')
    await seedMail(office)
    for (const { authorityId } of sites) {
      await takeUpFiles(office, authorityId)
      await checkMail(office, authorityId)
    }
  } catch (error) {
    io.err(`Files that were left unfinished could not be taken up: ${error instanceof Error ? error.message : error}`)
  }
}

/** Takes email in for the councils of this record. */
async function listening(office: Office, inbox: InboxSettings, io: Io): Promise<Listening> {
  const councils = await office.record.listAuthorities()
  const named = (prefix: string | null) =>
    prefix === null
      ? councils.length === 1
        ? councils[0]
        : undefined
      : councils.find(one => one.referencePrefix === prefix)
  const ids = new Map<string, string>()
  for (const [address, prefix] of inbox.addresses) {
    const council = named(prefix)
    if (!council)
      throw new WrongUse(
        prefix === null
          ? 'REDRESS_INBOX_ADDRESSES must say which council each address is of, as complaints@example.gov.uk=NNB, because this record has several.'
          : `REDRESS_INBOX_ADDRESSES names ${prefix}, and no council of this record has this prefix.`,
      )
    ids.set(address, council.id)
  }
  const { listenForMail } = await import('#office/inbox/listen.ts')
  const heard = await listenForMail(office, inbox, address => ids.get(address) ?? null, io.err).catch(
    (error: unknown) => sayIfTaken(error, inbox.port, 'REDRESS_INBOX'),
  )
  io.out(`Email comes in at ${inbox.host}, port ${heard.port}, for ${[...ids.keys()].join(', ')}.`)
  return heard
}

/** What an earlier version has read of the published decisions, while the service answers already. */
async function readDecisionsAgain(office: Office, authorityId: string, stopping: AbortSignal, io: Io): Promise<void> {
  const { readAgain } = await import('#register/read-again.ts')
  try {
    await readAgain(office, { authorityId, personId: 'system' }, () => {}, stopping)
  } catch (error) {
    io.err(`Published decisions could not be read again: ${error instanceof Error ? error.message : error}`)
  }
}

/** A redacted copy for practice is begun, and made, while the service answers already. */
async function practiceRedaction(office: Office, io: Io): Promise<void> {
  const { seedRedaction } = await import('#practice/files/seed-redaction.ts')
  try {
    await seedRedaction(office)
  } catch (error) {
    io.err(`No redacted copy was made for practice: ${error instanceof Error ? error.message : error}`)
  }
}

async function serve(
  record: RecordStore,
  port: number,
  more: Pick<Office, 'files' | 'channels' | 'reminders' | 'senders'>,
  inbox: InboxSettings | null,
  io: Io,
): Promise<number> {
  const [{ seedPractice }, { seedFiles }, { practiceLines }, { practiceSites }, { settableClock }, { buildServer }] =
    await Promise.all([
      import('#practice/seed.ts'),
      import('#practice/files/seed-files.ts'),
      import('#practice/lines.ts'),
      import('#practice/sites.ts'),
      import('#practice/clock.ts'),
      import('#web/server.ts'),
    ])
  const clock = settableClock()
  const { now } = clock
  await seedPractice(record, now())
  const office: Office = { record, now, newId: randomUUID, ...more, inbox: inbox !== null }
  await seedFiles(office)
  const locked = await record.files.locked()
  const { warning } = record.db.durability()
  const [first, ...others] = await practiceSites(office, `${engines[record.db.engine]} ${warning ?? SURVIVES}`)
  const authorities = [first, ...others].map(({ authorityId }) => authorityId)
  const app = await buildServer([{ ...first, clock }, ...others.map(site => ({ ...site, clock }))], { log: io.err })
  const stopped = untilToldToStop()
  const stopping = new AbortController()
  await sweepTemporary()
  const takenUp = Promise.all([
    finishFiles(office, [first, ...others], io),
    readDecisionsAgain(office, first.authorityId, stopping.signal, io),
    keepSending(office, authorities, stopping.signal, io.err),
    keepChecking(office, authorities, stopping.signal, io.err),
    keepFinishingMail(office, authorities, stopping.signal, io.err),
    keepPuttingBack(office, authorities, stopping.signal, io.err),
    keepRemoving(office, authorities, stopping.signal, io.err),
    keepReminding(office, authorities, stopping.signal, io.err),
    practiceRedaction(office, io).then(() => keepMaking(office, authorities, stopping.signal, io.err)),
    keepMakingPacks(office, authorities, stopping.signal, io.err),
  ])
  const stop = async () => {
    stopping.abort()
    await app.close()
    await takenUp
  }
  // What cannot be listened at is said, and leaves nothing running behind.
  const [address, mail] = await (async () => {
    const heard = await app.listen({ host: '127.0.0.1', port }).catch((error: unknown) => sayIfTaken(error, port))
    return [heard, inbox && (await listening(office, inbox, io))] as const
  })().catch(async (error: unknown) => {
    await stop()
    throw error
  })
  for (const line of await practiceLines(record, londonDay(now()))) io.out(line)
  if (warning) io.err(warning)
  if (locked !== null) io.err(`Files can be neither added nor opened. ${locked}`)
  io.out(
    `\nPractice: invented families, no passwords. Open ${address.replace('127.0.0.1', 'localhost')} (Ctrl+C stops it)`,
  )
  await stopped
  await mail?.close()
  await stop()
  return 0
}

export const command: Command = {
  name: 'serve',
  summary: 'Serve the practice council on this computer',
  usage: [
    'redress serve',
    '',
    'Settings by environment: PORT (3000), REDRESS_DATA (the data folder), DATABASE_URL (a PostgreSQL server instead of the',
    'folder), REDRESS_FILES (where files lie, encrypted), REDRESS_KEY_FILE (the key to them), REDRESS_LARGEST_FILE (in',
    'megabytes; 50), REDRESS_LARGEST_PACK (a file of a pack; 20), REDRESS_SMTP (a mail server, smtps://user@host:465; without it no letter leaves by email),',
    'REDRESS_SMTP_PASSWORD, REDRESS_MAIL_FROM (the address that letters come from), REDRESS_ADDRESS (where',
    'people open Redress, for the link in reminders), REDRESS_CLAMAV (the ClamAV daemon, as',
    'host:port or a socket; without it every file is held until a person releases it), REDRESS_INBOX (a port at which email',
    'comes in) and REDRESS_INBOX_ADDRESSES (the addresses it is taken for).',
  ].join('\n'),

  async run(args, io) {
    noMoreThan(readArguments(args, {}).positionals, 0)
    const port = portOf(process.env.PORT)
    const files = asSet(filesAsSet)
    const channels = asSet(channelsSetUp)
    const reminders = asSet(remindersSetUp)
    const inbox = asSet(inboxSettings)
    const senders = inbox ? asSet(senderChecksSetUp) : undefined
    const waysOut = { channels, ...(reminders ? { reminders } : {}), ...(senders ? { senders } : {}) }
    return withRecord(io, { make: true }, record => serve(record, port, { files, ...waysOut }, inbox, io))
  },
}
