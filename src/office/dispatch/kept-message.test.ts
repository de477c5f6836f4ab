import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import { isoDay } from '#law/day.ts'
import { keepWords } from '#record/file-words.ts'
import type { Role } from '#stream/role.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { askFor, letterToSend, type ToSend } from '#test/letter-to-send.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { fileDownloadView, fileSearchView } from '../views/files.ts'
import { mailChannel } from './email.ts'
import { sendNext } from './send-next.ts'

describe('the message as it was sent, which names an address', () => {
  let council: Council
  let letter: ToSend
  let message = ''
  const state = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, letter.complaintId)
      return opened?.state ?? assert.fail('the complaint is gone')
    })
  before(async () => {
    ;[council] = await openCouncils(['NNB'])
    letter = await letterToSend(council)
    const asked = await askFor(council.office, letter, council.visitor('complaints manager'))
    assert.equal(asked.kind, 'done', JSON.stringify(asked))
    const mail = mailChannel({
      host: '127.0.0.1',
      port: 1,
      secure: false,
      requireTls: false,
      user: null,
      password: null,
      from: 'complaints@council.example',
    })
    const takesAll = { ...mail, hand: async () => ({ kind: 'taken', how: 'it was taken' }) as const }
    // Its file comes before the letter's wherever files stand in the order of their ids.
    const office = { ...council.office, newId: () => crypto.randomUUID().replace(/^.{8}/, '00000000') }
    assert.equal(await sendNext(office, [takesAll], council.authorityId), 'taken')
    message = [...(await state()).files.held.values()].find(({ type }) => type === 'eml')?.id ?? assert.fail()
    await council.record.transaction(council.authorityId, async tx => {
      const opened = (await openComplaint(tx, letter.complaintId)) ?? assert.fail()
      await tx.append(
        opened.ref,
        opened.version,
        [
          fileChecked.write(
            onDay(isoDay('2026-03-02')),
            { kind: 'worked' },
            { fileId: message, result: 'clean', by: 'test' },
          ),
        ],
        { actor: 'system', now: council.office.now().toISOString() },
      )
      const file = { authorityId: council.authorityId, complaintId: letter.complaintId, fileId: message }
      await keepWords(tx, file, { outcome: 'read', pages: [{ page: 0, words: 'To: ann at home.example' }] })
    })
  })
  after(() => council.record.close())

  const taken = async (role: Role, file: string) =>
    (await show(council.office, fileDownloadView, { id: letter.complaintId, file }, council.visitor(role))).kind
  const found = async (role: Role) => {
    const query = { id: letter.complaintId, looking: { kind: 'now' }, words: 'home.example' } as const
    const seen = await show(council.office, fileSearchView, query, council.visitor(role))
    return seen.kind === 'shown' ? seen.shown.found.length : seen.kind
  }

  it('is handed out only to those who may see how people are reached', async () => {
    assert.equal(await taken('complaints manager', message), 'shown')
    assert.equal(await taken('reader', letter.letter), 'shown')
    assert.equal(await taken('reader', message), 'not found')
  })

  it('is found by its words by the same people only', async () => {
    assert.equal(await found('complaints manager'), 1)
    assert.equal(await found('reader'), 0)
  })

  it('does not stand before what others may see: every page of theirs is found', async () => {
    await council.record.transaction(council.authorityId, async tx => {
      const of = { authorityId: council.authorityId, complaintId: letter.complaintId }
      const pages = Array.from({ length: 60 }, (_, page) => ({ page, words: 'To: ann at home.example, early years' }))
      await keepWords(tx, { ...of, fileId: message }, { outcome: 'read', pages })
      await keepWords(
        tx,
        { ...of, fileId: letter.letter },
        { outcome: 'read', pages: pages.map(({ page }) => ({ page, words: 'Early years' })) },
      )
    })
    const query = { id: letter.complaintId, looking: { kind: 'now' }, words: 'early years' } as const
    const seen = await show(council.office, fileSearchView, query, council.visitor('reader'))
    if (seen.kind !== 'shown') assert.fail(seen.kind)
    assert.deepEqual(new Set(seen.shown.found.map(({ fileId }) => fileId)), new Set([letter.letter]))
    assert.deepEqual([seen.shown.found.length, seen.shown.more], [50, true])
  })

  it('goes to nobody else: it is no letter and no enclosure', async () => {
    const { held } = (await state()).files
    assert.equal(mayBeSent(held.get(letter.letter) ?? assert.fail()), true)
    assert.equal(mayBeSent(held.get(message) ?? assert.fail()), false)
    const manager = council.visitor('complaints manager')
    const asked = [
      await askFor(council.office, { ...letter, letter: message }, manager),
      await askFor(council.office, letter, manager, { files: [message] }),
    ]
    for (const one of asked) {
      if (one.kind !== 'invalid') assert.fail(JSON.stringify(one))
      assert.match(one.issues.map(({ message: said }) => said).join(), /cannot be sent/)
    }
  })

  it('is not recorded as the letter that was sent', async () => {
    const input = {
      happened: '2 March 2026',
      what: 'An acknowledgement',
      method: 'email',
      sentTo: [letter.mother],
    }
    const recorded = (files: readonly string[]) => {
      const task = { complaintId: letter.complaintId, input: { ...input, files }, expectedVersion: null } as const
      const manager = council.visitor('complaints manager')
      return run(council.office, recordLetter, { ...task, source: { kind: 'worked' } }, manager)
    }
    const refused = await recorded([message])
    if (refused.kind !== 'invalid') assert.fail(JSON.stringify(refused))
    assert.deepEqual(
      refused.issues.map(({ field }) => field),
      ['files'],
    )
    assert.equal((await recorded([letter.letter])).kind, 'done')
  })
})
