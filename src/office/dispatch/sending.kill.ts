import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { projections } from '#record/read-tables/projections.ts'
import { openRecord } from '#record/record.ts'
import { openCouncilsOn } from '#test/council.ts'
import { askFor, letterToSend } from '#test/letter-to-send.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import type { Channel } from './channel.ts'
import { mailChannel } from './email.ts'
import { sendNext } from './send-next.ts'

/**
 * A process to be killed, for tests. Its first life asks that a letter be sent, and says where it stands still for ever:
 * while it composes the message, or once the server took it. A later life says what its outbox does, and what is on record.
 */
const [folder = '', port = '', life = '', standsStill = '', minutes = '0'] = process.argv.slice(2)

const start = Date.parse('2026-03-02T10:00:00.000Z') + Number(minutes) * 60_000
const now = () => new Date(start)
const record = await openRecord({ kind: 'folder', folder }, projections)
const say = (line: string) => process.stdout.write(`${line}\n`)
const forEver = () => new Promise<never>(() => setInterval(() => {}, 1_000_000))

const mail = mailChannel({
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  requireTls: false,
  user: null,
  password: null,
  from: 'complaints@council.example',
})
const channel: Channel = {
  ...mail,
  async compose(outgoing) {
    if (standsStill === 'composing') {
      say('stands still')
      await forEver()
    }
    return mail.compose(outgoing)
  },
  async hand(message) {
    const handed = await mail.hand(message)
    if (standsStill === 'handed over') {
      say('stands still')
      await forEver()
    }
    return handed
  },
}

const councilId = async () => (await record.listAuthorities())[0]?.id ?? ''

if (life === 'first') {
  const [council] = await openCouncilsOn(record, ['NNB'], now)
  if (!council) throw new Error('There is no council')
  const letter = await letterToSend(council, 'This is the letter. '.repeat(100_000))
  const asked = await askFor(council.office, letter, council.visitor('complaints manager'))
  say(`asked ${asked.kind}`)
  say(`step ${await sendNext(council.office, [channel], council.authorityId)}`)
} else {
  await record.migrate(now().toISOString())
  const authorityId = await councilId()
  const office: Office = { record, now, newId: () => crypto.randomUUID() }
  for (let step = ''; step !== 'nothing to send'; ) {
    step = await sendNext(office, [channel], authorityId)
    say(`step ${step}`)
  }
  const [row] = await record.transaction(authorityId, tx =>
    tx.query<{ id: string }>('select complaint_id as id from outbox'),
  )
  const complaintId = row?.id ?? ''
  const told = () =>
    record.transaction(authorityId, async tx => {
      const state = (await openComplaint(tx, complaintId))?.state
      const [found] = state ? deliveriesOf(state) : []
      return {
        standing: found?.delivery.standing.kind,
        id: found?.delivery.id,
        recorded: state?.letters.sendings.length,
        by: found?.dispatch.askedBy ?? '',
      }
    })
  const before = await told()
  say(`stands ${before.recorded} ${before.standing}`)
  if (life === 'settled') {
    const input = { happened: '2 March 2026', delivery: before.id, what: 'it went', how: 'The family answered it.' }
    const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const settled = await run(office, settleDelivery, task, { authorityId, personId: before.by })
    const { recorded, standing } = await told()
    say(`settled ${settled.kind} ${recorded} ${standing}`)
  }
  await record.close()
}
