import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { releaseDispatch } from '#complaint/verbs/release-dispatch.ts'
import { settleDelivery } from '#complaint/verbs/settle-delivery.ts'
import { withdrawDispatch } from '#complaint/verbs/withdraw-dispatch.ts'
import { isoDay } from '#law/day.ts'
import type { Source } from '#stream/entry.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { takenToPost } from './post.ts'

const worked = { kind: 'worked' } as const
const history: Source = { kind: 'history', document: 'The old system', line: null, inferred: false }

describe('what is said of a letter that is to be sent', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
  })
  after(() => council.record.close())

  const manager = () => council.visitor('complaints manager')
  const stands = (letter: ToSend) =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      const [found] = opened ? deliveriesOf(opened.state) : []
      if (!found) assert.fail('it was not asked to be sent')
      return { dispatch: found.dispatch.id, delivery: found.delivery.id, kind: found.delivery.standing.kind }
    })
  const asked = async (input: Readonly<Record<string, unknown>> = {}): Promise<ToSend> => {
    const letter = await letterToSend(council)
    const result = await askFor(council.office, letter, manager(), input)
    assert.equal(result.kind, 'done', JSON.stringify(result))
    return letter
  }
  const say = (
    verb: Parameters<typeof run>[1],
    { complaintId }: ToSend,
    input: Readonly<Record<string, unknown>>,
    source: Source = worked,
    visitor = manager(),
  ) => run(council.office, verb, { complaintId, input, expectedVersion: null, source }, visitor)
  const fieldsOf = (result: Awaited<ReturnType<typeof run>>) =>
    result.kind === 'invalid' ? result.issues.map(({ field }) => field) : result.kind

  it('is not stopped on a day before it was asked for, when nothing would be stopped', async () => {
    const letter = await asked()
    const { dispatch } = await stands(letter)
    const stopped = await say(withdrawDispatch, letter, { happened: '1 March 2026', dispatch, why: 'A mistake.' })
    assert.deepEqual(fieldsOf(stopped), ['happened'])
    assert.equal(
      (await say(withdrawDispatch, letter, { happened: '2 March 2026', dispatch, why: 'A mistake.' })).kind,
      'done',
    )
    assert.equal((await stands(letter)).kind, 'given up')
  })

  it('is not released on a day before it was asked for, when it would wait for ever', async () => {
    const letter = await asked({ secondPerson: 'yes' })
    const { dispatch } = await stands(letter)
    const officer = council.visitor('complaints officer')
    const released = await say(releaseDispatch, letter, { happened: '1 March 2026', dispatch }, worked, officer)
    assert.deepEqual(fieldsOf(released), ['happened'])
  })

  it('is not taken to the post on a day before it was asked for, when its going would be lost', async () => {
    const letter = await letterToSend(council)
    const byPost = { byEmail: [], byPost: [letter.mother] }
    assert.equal((await askFor(council.office, letter, manager(), byPost)).kind, 'done')
    const { delivery } = await stands(letter)
    const taken = await takenToPost(council.office, manager(), [delivery], isoDay('2026-03-01'))
    assert.equal(taken.kind, 'before it was asked')
    assert.deepEqual(await takenToPost(council.office, manager(), [delivery], isoDay('2026-03-02')), {
      kind: 'taken',
      letters: 1,
    })
    assert.equal((await stands(letter)).kind, 'gone')
  })

  it('is not entered as history: nobody releases their own letter so, and nothing waits for ever', async () => {
    const letter = await asked({ secondPerson: 'yes' })
    const { dispatch, delivery, kind } = await stands(letter)
    const happened = '2 March 2026'
    const { letter: file, mother } = letter
    const again = { happened, discharges: 'record-letter', letter: file, byEmail: [mother], secondPerson: 'no' }
    for (const [verb, input] of [
      [releaseDispatch, { happened, dispatch }],
      [withdrawDispatch, { happened, dispatch, why: 'A mistake.' }],
      [settleDelivery, { happened, delivery, what: 'do not send it', how: 'A mistake.' }],
      [askToSend, { ...again, answers: JSON.stringify({ what: 'An acknowledgement' }) }],
    ] as const)
      assert.deepEqual(fieldsOf(await say(verb, letter, input, history)), ['happened'], verb.name)
    assert.equal((await stands(letter)).kind, kind)
  })
})
