import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord } from '#record/record.ts'
import { openCouncilsOn } from '#test/council.ts'
import { askFor, letterToSend } from '#test/letter-to-send.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { askForNews } from './ask-for-news.ts'
import type { Channel } from './channel.ts'
import { notifyChannel } from './notify.ts'
import { sendNext } from './send-next.ts'

/**
 * A process to be killed, for tests. Its first life sends a letter by GOV.UK Notify, asks what became of it, and stands
 * still for ever with the answer in its hands. A later life asks again, and says what is on record.
 */
const [folder = '', url = '', key = '', template = '', life = ''] = process.argv.slice(2)

const start = Date.parse('2026-03-02T10:00:00.000Z')
const record = await openRecord({ kind: 'folder', folder }, projections)
const say = (line: string) => process.stdout.write(`${line}\n`)
const officeAt = (minutes: number): Office => ({
  record,
  now: () => new Date(start + minutes * 60_000),
  newId: () => crypto.randomUUID(),
})
const channel = notifyChannel({ url, key, template })

if (life === 'first') {
  const [council] = await openCouncilsOn(record, ['NNB'], officeAt(0).now)
  if (!council) throw new Error('There is no council')
  const letter = await letterToSend(council)
  const to = { byEmail: [], byNotify: [letter.mother] }
  await askFor(council.office, letter, council.visitor('complaints manager'), to)
  say(`step ${await sendNext(council.office, [channel], council.authorityId)}`)
  const standsStill: Channel = {
    ...channel,
    news: async reference => {
      say(`heard ${(await channel.news?.(reference))?.kind}`)
      return new Promise<never>(() => setInterval(() => {}, 1_000_000))
    },
  }
  await askForNews(officeAt(5), [standsStill], council.authorityId)
}

await record.migrate(officeAt(5).now().toISOString())
const authorityId = (await record.listAuthorities())[0]?.id ?? ''
while (await askForNews(officeAt(5), [channel], authorityId)) say('asked')
const [row] = await record.transaction(authorityId, tx =>
  tx.query<{ id: string }>('select complaint_id as id from outbox'),
)
await record.transaction(authorityId, async tx => {
  const opened = await openComplaint(tx, row?.id ?? '')
  const [found] = opened ? deliveriesOf(opened.state) : []
  const told = opened?.entries.filter(({ type }) => type === 'delivery-told').length
  say(`stands ${found?.delivery.standing.kind} ${told} ${opened?.state.letters.sendings.length}`)
})
await record.close()
