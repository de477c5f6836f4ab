import { verifyFiles } from '#record/files/verify-files.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord } from '#record/record.ts'
import { openCouncilsOn } from '#test/council.ts'
import { COMPLAINTS } from '#test/send-mail.ts'
import type { Office } from '../office.ts'
import { listenForMail } from './listen.ts'
import { rawMail } from './take-mail.ts'

/**
 * A process to be killed, for tests: says every message that lies in the inbox of the folder, whole, and how many files are
 * wrong or named by nothing; then takes email, and says at which port.
 */
const [folder = ''] = process.argv.slice(2)

const now = () => new Date('2026-03-02T10:00:00.000Z')
const record = await openRecord({ kind: 'folder', folder }, projections)
const say = (line: string) => process.stdout.write(`${line}\n`)
await record.migrate(now().toISOString())
const [known] = await record.listAuthorities()
const authorityId = known?.id ?? (await openCouncilsOn(record, ['NNB'], now))[0]?.authorityId ?? ''
const office: Office = { record, now, newId: () => crypto.randomUUID() }

const { problems } = await verifyFiles(record, Date.now(), 0)
const again = await verifyFiles(record, Date.now(), 0)
const rows = await record.transaction(authorityId, tx =>
  tx.query<{ subject: string; stored_as: string }>('select subject, stored_as from inbox'),
)
for (const { subject, stored_as: storedAs } of rows) {
  const raw = (await rawMail(office, authorityId, storedAs)).toString()
  say(`has ${subject} ${raw.includes(`words of ${subject}.`)}`)
}
say(`found ${rows.length} ${problems.length} ${again.leftovers}`)

const addresses = new Map([[COMPLAINTS, null]])
const settings = { host: '127.0.0.1', port: 0, addresses, largest: 10_000_000, tls: null }
const { port } = await listenForMail(office, settings, () => authorityId, say)
say(`hears ${port}`)
