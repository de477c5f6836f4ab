import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { complaintLinked } from '#complaint/entries/complaint-linked.ts'
import { complaintReceived } from '#complaint/entries/complaint-received.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import { isoDay } from '#law/day.ts'
import { ENTRY_CORRECTED, ENTRY_WITHDRAWN } from '#stream/correction.ts'
import type { NewEntry } from '#stream/entry.ts'
import { onDay } from '#stream/when.ts'
import { ApiClient } from '#test/api-client.ts'
import { Browserless } from '#test/browserless.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { buildServer } from '../../server.ts'

const worked = { kind: 'worked' } as const
const received: NewEntry = {
  type: complaintReceived.type,
  version: complaintReceived.version,
  data: complaintReceived.samples[0]?.data ?? {},
  happened: onDay(isoDay('2026-02-01')),
  source: worked,
}

const samples: readonly NewEntry[] = [...complaintEntryTypes.values()]
  // The account of a case is checked whole, and put right by none of these.
  .filter(({ type }) => type !== ENTRY_CORRECTED && type !== ENTRY_WITHDRAWN && !type.startsWith('account-'))
  .flatMap(({ type, samples: all }) =>
    all.map(({ version, data }) => ({ type, version, data, happened: onDay(isoDay('2026-02-03')), source: worked })),
  )

let council: Council
let app: FastifyInstance
let manager: Browserless
let program: ApiClient

async function recorded(sample: NewEntry): Promise<string> {
  const id = crypto.randomUUID()
  const recording = { actor: council.visitor('complaints manager').personId, now: '2026-02-03T09:00:00.000Z' }
  await council.record.transaction(council.authorityId, tx =>
    tx.append({ kind: 'complaint', id }, 0, [received, sample], recording),
  )
  return id
}

const second = (): string => council.visitor('complaints officer').personId
const input = (more: object) => ({
  ...{ happened: '2 March 2026', target: '2', reason: 'A slip of the pen.' },
  ...{ evidence: 'The stamped letter.', secondPerson: second(), ...more },
})

describe('putting right an entry of any type, by a complaints manager', () => {
  before(async () => {
    ;[council] = await openCouncils(['NNA'])
    // A link to a complaint that is not there is nobody's to see, and so nobody's to put right.
    const id = String(complaintLinked.samples[0]?.data.complaintId)
    await council.record.transaction(council.authorityId, tx =>
      tx.append({ kind: 'complaint', id }, 0, [received], { actor: 'system', now: '2026-02-03T09:00:00.000Z' }),
    )
    app = await buildServer(council.site)
    manager = new Browserless(app)
    await manager.become(council.visitor('complaints manager').personId)
    program = new ApiClient(app, council.visitor('complaints manager').personId)
  })
  after(async () => {
    await app.close()
    await council.record.close()
  })

  it('is done by the form: its day moves, and then it is withdrawn', async () => {
    const wrong: string[] = []
    for (const sample of samples) {
      const id = await recorded(sample)
      const steps = [
        ['correct-entry', '2', { newDate: '2 Feb 2026', bothDatesCompared: 'yes', compared: 'yes' }],
        ['withdraw-entry', '3', { compared: 'yes' }],
      ] as const
      for (const [verb, version, more] of steps) {
        const form = `/complaints/${id}/record/${verb}`
        const shown = await manager.get(form)
        if (shown.statusCode !== 200) wrong.push(`${sample.type}: ${verb} is shown with ${shown.statusCode}`)
        const sent = await manager.post(form, { ...input(more), version, once: crypto.randomUUID() })
        if (sent.statusCode !== 303)
          wrong.push(`${sample.type}: ${verb} ${sent.statusCode} ${/error-summary[\s\S]{0,600}/.exec(sent.body)?.[0]}`)
      }
      const after = await manager.get(`/complaints/${id}`)
      if (after.statusCode !== 200) wrong.push(`${sample.type}: the complaint is ${after.statusCode} afterwards`)
    }
    assert.deepEqual(wrong, [])
  })

  it('is done by another program', async () => {
    const wrong: string[] = []
    for (const sample of samples) {
      const id = await recorded(sample)
      const steps = [
        ['correct-entry', 2, { newDate: '2 Feb 2026', bothDatesCompared: 'yes' }],
        ['withdraw-entry', 3, {}],
      ] as const
      for (const [verb, version, more] of steps) {
        const sent = await program.post(`/api/complaints/${id}/${verb}`, {
          input: input(more),
          expectedVersion: version,
        })
        if (sent.statusCode >= 300) wrong.push(`${sample.type}: ${verb} ${sent.statusCode} ${sent.body.slice(0, 400)}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  it('lists with each entry what it says, in the words a correction takes', async () => {
    const id = await recorded(received)
    const { body } = await manager.get(`/complaints/${id}/record/correct-entry`)
    assert.match(body, /<li>form: written<\/li>/)
  })
})
