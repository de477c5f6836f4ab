import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { clocksOf } from '#complaint/clocks/clocks.ts'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { dutiesOf } from '#complaint/duties.ts'
import { endPart } from '#complaint/verbs/end-part.ts'
import { noteEvent } from '#complaint/verbs/note-event.ts'
import { recordContact } from '#complaint/verbs/record-contact.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { isoDay } from '#law/day.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { nowOn } from '#test/derived.ts'
import { askFor, letterToSend, MOTHERS_EMAIL, type ToSend } from '#test/letter-to-send.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { mailChannel } from './email.ts'
import { sendNext } from './send-next.ts'

const worked = { kind: 'worked' } as const
const MINUTE = 60_000

describe('a letter sent from here by email', () => {
  let council: Council
  let server: MailServer
  let now = new Date('2026-03-02T10:00:00.000Z')
  let office: Office

  const channels = () => [
    mailChannel({
      host: '127.0.0.1',
      port: server.port,
      secure: false,
      requireTls: false,
      user: null,
      password: null,
      from: 'complaints@council.example',
    }),
  ]
  const step = () => sendNext(office, channels(), council.authorityId)
  const later = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
  }
  const manager = () => council.visitor('complaints manager')
  const asked = (letter: ToSend, input: Readonly<Record<string, unknown>> = {}) =>
    askFor(office, letter, manager(), input)
  const stateOf = (letter: ToSend) =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      if (!opened) assert.fail('the complaint is gone')
      return opened.state
    })
  const standingOf = async (letter: ToSend) =>
    deliveriesOf(await stateOf(letter)).map(one => one.delivery.standing.kind)
  const officer = () => council.visitor('complaints officer')
  const release = async (letter: ToSend) => {
    const [dispatch] = [...(await stateOf(letter)).dispatch.asked.keys()]
    const input = { happened: '2 March 2026', dispatch }
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: worked }
    done(await run(office, releaseDispatch, task, officer()))
  }
  const done = (result: { readonly kind: string }) => assert.equal(result.kind, 'done', JSON.stringify(result))

  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())
  beforeEach(async () => {
    server = await mailServer()
    now = new Date('2026-03-02T10:00:00.000Z')
    office = { ...council.office, now: () => now }
  })
  afterEach(async () => {
    await server.close()
    await council.record.transaction(council.authorityId, tx => tx.query('delete from outbox'))
  })

  it('is in the outbox with the entry that asks for it, goes once, and is then recorded as sent', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    assert.deepEqual(await standingOf(letter), ['to go'])
    assert.equal((await stateOf(letter)).letters.sendings.length, 0)

    assert.equal(await step(), 'taken')
    assert.equal(await step(), 'nothing to send')
    assert.deepEqual(await standingOf(letter), ['gone'])
    const state = await stateOf(letter)
    const [sending] = state.letters.sendings
    assert.deepEqual(
      [sending?.what, sending?.method, sending?.to, sending?.files],
      ['An acknowledgement', 'email', [letter.mother], [letter.letter]],
    )
    const [message] = server.taken
    assert.equal(server.taken.length, 1)
    assert.deepEqual(message?.to, [MOTHERS_EMAIL])
    assert.match(message?.raw.toString('utf8') ?? '', /Auto-Submitted: auto-generated/i)
    assert.match(message?.raw.toString('utf8') ?? '', /Letter\.txt/)
    assert.doesNotMatch(message?.raw.toString('utf8') ?? '', /Subject:.*Ann/)
  })

  it('keeps the message among the files as it was sent, byte for byte', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    await step()
    const state = await stateOf(letter)
    const kept = [...state.files.held.values()].find(({ type }) => type === 'eml')
    if (!kept) assert.fail('nothing was kept')
    const pieces: Uint8Array[] = []
    const file = { authorityId: council.authorityId, complaintId: letter.complaintId, storedAs: kept.storedAs }
    for await (const piece of council.record.files.read(file)) pieces.push(piece)
    assert.equal(Buffer.concat(pieces).toString('utf8'), server.taken[0]?.raw.toString('utf8'))
  })

  it('stops the clock that it stops, on the day it really goes, and no other', async () => {
    const letter = await letterToSend(council)
    done(
      await run(
        office,
        startStage1,
        {
          complaintId: letter.complaintId,
          input: { happened: '2 February 2026', limb: 'received' },
          expectedVersion: null,
          source: worked,
        },
        manager(),
      ),
    )
    done(await asked(letter, { discharges: 'answer-stage-1', answers: JSON.stringify({ outcome: 'not resolved' }) }))
    later(2 * 24 * 60 * MINUTE)
    const stops = async () =>
      new Map(clocksOf(await stateOf(letter), nowOn('2026-03-04')).map(({ id, limit, stop }) => [id, { limit, stop }]))
    const before = await stops()
    assert.equal(await step(), 'taken')
    const changed = [...(await stops())].filter(([id, { stop }]) => stop.kind !== before.get(id)?.stop.kind)
    assert.deepEqual(
      changed.map(([, { limit, stop }]) => [limit.id, stop.kind, stop.kind === 'stopped' && stop.span.earliest]),
      [['S1-10', 'stopped', isoDay('2026-03-04')]],
    )
  })

  it('is not taken yet by a server that is busy, and is tried with growing patience', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    server.answers = ['451 4.3.0 busy', '451 4.3.0 busy']
    assert.equal(await step(), 'not yet')
    assert.equal(await step(), 'nothing to send')
    later(MINUTE)
    assert.equal(await step(), 'not yet')
    later(MINUTE)
    assert.equal(await step(), 'nothing to send')
    later(4 * MINUTE)
    assert.equal(await step(), 'taken')
    assert.equal(server.taken.length, 1)
  })

  it('waits while the mail server is not there, and is told to a person after two days', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    await server.close()
    for (let tries = 0; tries < 30; tries++) {
      await step()
      later(480 * MINUTE)
    }
    assert.deepEqual(await standingOf(letter), ['failed'])
    assert.equal((await stateOf(letter)).letters.sendings.length, 0)
    server = await mailServer()
  })

  it('is told at once where the server refuses it for good, without the address in the record', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    server.at = 'RCPT'
    server.answers = [`550 5.1.1 <${MOTHERS_EMAIL}> is not known here`]
    assert.equal(await step(), 'refused')
    const state = await stateOf(letter)
    assert.deepEqual(await standingOf(letter), ['failed'])
    assert.equal(state.letters.sendings.length, 0)
    assert.doesNotMatch(JSON.stringify(state.history.stored), /home\.example/)
  })

  it('may have gone where the line broke after it was handed over: not sent again by itself', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    server.silent = true
    assert.equal(await step(), 'cut off')
    server.silent = false
    later(24 * 60 * MINUTE)
    assert.equal(await step(), 'nothing to send')
    assert.deepEqual(await standingOf(letter), ['may have gone'])
    assert.equal(server.taken.length, 1)
  })

  it('is put back to the person where it could no longer be recorded when its turn came', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    const { complaintId, mother } = letter
    const ended = await run(
      office,
      endPart,
      {
        complaintId,
        input: { happened: '2 March 2026', personId: mother, part: 'complainant', reason: 'They said so.' },
        expectedVersion: null,
        source: worked,
      },
      manager(),
    )
    done(ended)
    assert.equal(await step(), 'put back')
    assert.deepEqual(await standingOf(letter), ['put back'])
    assert.equal(server.taken.length, 0)
  })

  it('is not put back where somebody recorded something while it was asked whether it may go', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    let conflicts = 2
    const busy: Office = {
      ...office,
      record: {
        ...office.record,
        transaction: (authorityId, work) =>
          office.record.transaction(authorityId, tx =>
            work({
              ...tx,
              append: async (ref, version, ...rest) => {
                if (conflicts-- > 0) throw new VersionConflict(ref, version, version + 1)
                return tx.append(ref, version, ...rest)
              },
            }),
          ),
      },
    }
    assert.equal(await sendNext(busy, channels(), council.authorityId), 'taken')
    assert.deepEqual(await standingOf(letter), ['gone'])
  })

  it('is put back where writing so became unsafe after it was asked for, whatever reason was given before', async () => {
    const letter = await letterToSend(council)
    const { complaintId, mother } = letter
    const reached = async (input: object) =>
      done(
        await run(
          office,
          recordContact,
          {
            complaintId,
            input: { happened: '2 March 2026', personId: mother, email: MOTHERS_EMAIL, ...input },
            expectedVersion: null,
            source: worked,
          },
          manager(),
        ),
      )
    const settle = async (input: object, by = officer()) =>
      run(
        office,
        settleDelivery,
        {
          complaintId,
          input: {
            happened: '2 March 2026',
            delivery: deliveriesOf(await stateOf(letter))[0]?.delivery.id,
            what: 'send it again',
            ...input,
          },
          expectedVersion: null,
          source: worked,
        },
        by,
      )
    await reached({ safeWays: ['phone'] })
    done(await asked(letter, { formReason: 'They asked for it by email.' }))
    assert.equal(await step(), 'nothing to send')
    await release(letter)
    await reached({ safeWays: ['phone'], never: 'No emails: he reads them.' })
    assert.equal(await step(), 'put back')
    assert.deepEqual([await standingOf(letter), server.taken.length], [['put back'], 0])
    assert.match(JSON.stringify(deliveriesOf(await stateOf(letter))[0]?.delivery.standing), /he reads them/)

    const again = await settle({})
    assert.ok(again.kind === 'invalid' && again.issues.some(({ field }) => field === 'how'), JSON.stringify(again))
    const how = 'They have a new address that he does not know.'
    assert.equal((await settle({ how }, manager())).kind, 'refused')
    done(await settle({ how }))
    assert.equal(await step(), 'taken')
    assert.equal(
      (await stateOf(letter)).letters.sendings[0]?.formReason,
      'They have a new address that he does not know.',
    )
  })

  it('goes where what stood against it was known when the reason was given', async () => {
    const letter = await letterToSend(council)
    const input = {
      happened: '2 March 2026',
      personId: letter.mother,
      email: MOTHERS_EMAIL,
      safeWays: ['phone'],
    }
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: worked }
    done(await run(office, recordContact, task, manager()))
    done(await asked(letter, { formReason: 'They asked for it by email.' }))
    await release(letter)
    assert.equal(await step(), 'taken')
  })

  it('is sent once by several workers at the same time', async () => {
    const letters = [await letterToSend(council), await letterToSend(council)]
    for (const letter of letters) done(await asked(letter))
    const worker = async () => {
      while ((await step()) !== 'nothing to send');
    }
    await Promise.all([worker(), worker(), worker()])
    assert.equal(server.taken.length, 2)
    for (const letter of letters) {
      assert.deepEqual(await standingOf(letter), ['gone'])
      assert.equal((await stateOf(letter)).letters.sendings.length, 1)
    }
  })

  it('is a task for somebody while it may have gone, and none once they have said', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    server.silent = true
    await step()
    const owed = async () =>
      dutiesOf(await stateOf(letter), nowOn('2026-03-02')).filter(({ id }) => /^delivery-/.test(id))
    assert.deepEqual(
      (await owed()).map(({ what, ownerId }) => [what, ownerId]),
      [['Find out whether a letter has gone, and say so', manager().personId]],
    )
    const [found] = deliveriesOf(await stateOf(letter))
    const input = { happened: '2 March 2026', delivery: found?.delivery.id, what: 'it went', how: 'They answered it.' }
    const task = { complaintId: letter.complaintId, input, expectedVersion: null, source: worked }
    done(await run(office, settleDelivery, task, manager()))
    assert.deepEqual(await owed(), [])
    assert.equal((await stateOf(letter)).letters.sendings.length, 1)
  })

  it('is recorded whatever else was recorded while it went', async () => {
    const letter = await letterToSend(council)
    done(await asked(letter))
    const [mail] = channels()
    if (!mail) assert.fail()
    const meanwhile = {
      ...mail,
      hand: async (message: Parameters<typeof mail.hand>[0]) => {
        const handed = await mail.hand(message)
        done(
          await run(
            office,
            noteEvent,
            {
              complaintId: letter.complaintId,
              input: { happened: '2 March 2026', what: 'The family moved.' },
              expectedVersion: null,
              source: worked,
            },
            manager(),
          ),
        )
        return handed
      },
    }
    assert.equal(await sendNext(office, [meanwhile], council.authorityId), 'taken')
    assert.deepEqual(await standingOf(letter), ['gone'])
  })
})
