import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { passagesMarked } from '#complaint/entries/passages-marked.ts'
import { redactionBegun } from '#complaint/entries/redaction-begun.ts'
import { dropRedaction } from '#complaint/verbs/drop-redaction.ts'
import { isoDay } from '#law/day.ts'
import { FileMissing } from '#record/files/file-errors.ts'
import { onDay } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pdfLetter } from '#test/made-files.ts'
import { wordyPdf } from '#test/made-pdfs.ts'
import { markWords, redactionToDo } from '#test/redaction-to-do.ts'
import { received, withPart } from '#test/stories.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { redactionView } from '../views/redaction.ts'
import { changeMarks } from './change-marks.ts'
import { confirmRedaction } from './confirm.ts'
import { keepCopy } from './keep-copy.ts'
import { makeCopies } from './keep-making.ts'
import { Layout } from './layout.ts'
import { makeNextCopy } from './make-copy.ts'
import { claimNext, forget, tellEnd } from './under-way.ts'

const going = new AbortController().signal

describe('a redacted copy that was confirmed', () => {
  let council: Council
  let at: { readonly id: string; readonly file: string }

  const state = async () =>
    (await council.record.transaction(council.authorityId, tx => openComplaint(tx, at.id))) ?? assert.fail()
  const officer = () => council.visitor('complaints officer')
  const confirm = async () =>
    (await confirmRedaction(council.office, { ...at, version: (await state()).version }, officer())).kind
  const underWay = async () => {
    const seen = await show(council.office, redactionView, at, officer())
    return seen.kind === 'shown' ? seen.shown.underWay : seen.kind
  }
  /** So long without a word that whoever made it counts as gone. */
  const silent = () =>
    council.record.transaction(council.authorityId, tx =>
      tx.query(`update copies_under_way set told_at = now() - interval '2 minutes'`),
    )
  const kept = async (): Promise<number> => {
    let files = 0
    for await (const _ of council.record.files.list()) files++
    return files
  }

  async function isBeingMade(): Promise<void> {
    for (let told = await underWay(); typeof told !== 'object' || told?.kind !== 'being made'; told = await underWay())
      await new Promise(resolve => setTimeout(resolve, 20))
  }

  async function begun(pdf: Buffer): Promise<void> {
    at = await redactionToDo(council, withPart(received(), council.visitor('reader').personId, 'other'), pdf)
    await markWords(council, at, 'Zimmerley')
  }

  beforeEach(async () => {
    ;[council] = await openCouncils(['NNA'])
    await begun(pdfLetter(['The neighbour, Mrs Zimmerley, rang.', 'Nobody rang back.']))
  })
  afterEach(() => council.record.close())

  it('waits, is made by whoever comes to it, once, and then stands on record', async () => {
    assert.equal(await underWay(), null)
    assert.equal(await confirm(), 'asked')
    assert.equal(await confirm(), 'asked before')
    assert.deepEqual(await underWay(), { kind: 'waiting' })
    await Promise.all([1, 2, 3].map(() => makeCopies(council.office, council.authorityId, going)))
    const { redaction, files } = (await state()).state
    assert.deepEqual([redaction.copies.length, redaction.open.size, files.held.size], [1, 0, 2])
    assert.equal(redaction.copies[0]?.reviewedBy, officer().personId)
    assert.equal(files.held.get(redaction.copies[0]?.copyId ?? '')?.check?.result, 'made here')
    assert.equal(await underWay(), 'not found')
    assert.equal(await kept(), 2)
  })

  it('is made anew where whoever made it fell silent, and they put nothing on record any more', async () => {
    await confirm()
    const first = (await claimNext(council.office, council.authorityId)) ?? assert.fail()
    assert.equal(((await underWay()) as { kind: string }).kind, 'being made')
    assert.equal(await makeNextCopy(council.office, council.authorityId, going), false, 'somebody is at it')
    await silent()
    const second = (await claimNext(council.office, council.authorityId)) ?? assert.fail()
    assert.deepEqual([first.tries, second.tries], [1, 2])
    await council.record.transaction(council.authorityId, tx => tellEnd(tx, first, { kind: 'failed', why: 'late' }))
    assert.equal(((await underWay()) as { kind: string }).kind, 'being made')
    await silent()
    await makeCopies(council.office, council.authorityId, going)
    assert.equal((await state()).state.redaction.copies.length, 1)
  })

  it('is not taken while another is being made here, so that a crash costs no copy that only waits a try', async () => {
    await confirm()
    const first = at
    await begun(await wordyPdf(8, 'Mrs Zimmerley rang.'))
    await confirm()
    const making = [1, 2].map(() => makeNextCopy(council.office, council.authorityId, going))
    let tries: readonly number[] = []
    for (let looks = 0; looks < 50 && tries.join() !== '0,1'; looks++) {
      await new Promise(resolve => setTimeout(resolve, 20))
      const rows = await council.record.transaction(council.authorityId, tx =>
        tx.query<{ tries: number }>('select tries from copies_under_way order by tries'),
      )
      tries = rows.map(row => row.tries)
      assert.notDeepEqual(tries, [1, 1])
    }
    assert.deepEqual(tries, [0, 1])
    assert.notEqual(first.file, at.file)
    await Promise.all(making)
  })

  it('stays where it is on record although the answer of the database was lost', async () => {
    await confirm()
    const { record } = council
    const transaction: typeof record.transaction = async (authorityId, work) => {
      let isCopy = false
      const result = await record.transaction(authorityId, async tx => {
        const done = await work(tx)
        isCopy = (await tx.query('select from copies_under_way')).length === 0
        return done
      })
      if (isCopy && (await state()).state.redaction.copies.length === 1) throw new Error('the connection was lost')
      return result
    }
    let lost = 0
    const once: typeof record.transaction = async (authorityId, work) => {
      if (lost > 0) return record.transaction(authorityId, work)
      return transaction(authorityId, work).catch((error: unknown) => {
        lost++
        throw error
      })
    }
    const office = { ...council.office, record: { ...record, transaction: once } }
    await assert.rejects(makeNextCopy(office, council.authorityId, going), /connection was lost/)
    const { redaction, files } = (await state()).state
    assert.equal(redaction.copies.length, 1)
    const { storedAs = '' } = files.held.get(redaction.copies[0]?.copyId ?? '') ?? {}
    const content = record.files.read({ authorityId: council.authorityId, complaintId: at.id, storedAs })
    assert.ok((await Array.fromAsync(content)).length > 0)
  })

  it('is not put on record where it was removed meanwhile as what nothing names', async () => {
    await confirm()
    const which = (await claimNext(council.office, council.authorityId)) ?? assert.fail()
    const owner = { authorityId: council.authorityId, complaintId: at.id }
    const pieces = [Buffer.from('a copy')]
    const copy = await council.record.files.keep(owner, ReadableStream.from(pieces), 100)
    await council.record.files.remove({ ...owner, storedAs: copy.storedAs })
    await assert.rejects(keepCopy(council.office, which, copy), FileMissing)
    assert.equal((await state()).state.redaction.copies.length, 0)
  })

  it('is left to a person where it was cut off three times, and may be confirmed again', async () => {
    await confirm()
    for (let times = 0; times < 3; times++) {
      await claimNext(council.office, council.authorityId)
      await silent()
    }
    await makeCopies(council.office, council.authorityId, going)
    const told = await underWay()
    assert.ok(told !== null && typeof told === 'object' && told.kind === 'failed')
    assert.match(told.why, /broken off 3 times.*Save the file in parts/)
    assert.equal(await confirm(), 'asked')
    await makeCopies(council.office, council.authorityId, going)
    assert.equal((await state()).state.redaction.copies.length, 1)
  })

  it('is not taken from whoever makes it now by an attempt at what was confirmed before', async () => {
    const claimed = async () => (await claimNext(council.office, council.authorityId)) ?? assert.fail()
    const forgotten = async (which: Awaited<ReturnType<typeof claimed>>) =>
      (await council.record.transaction(council.authorityId, tx => forget(tx, which))).length
    await confirm()
    const before = await claimed()
    const { layout } = (await state()).state.redaction.open.get(at.file) ?? assert.fail()
    const page = { place: { kind: 'page', page: 1 }, ground: 'health', why: null, everywhere: false } as const
    const change = { complaintId: at.id, file: at.file, add: [page], remove: [], layout: layout ?? '' }
    await changeMarks(council.office, change, council.visitor('complaints manager'))
    await confirm()
    const then = await claimed()
    assert.deepEqual([before.tries, then.tries], [1, 1])
    assert.equal(await forgotten(before), 0)

    await council.record.transaction(council.authorityId, tx => tellEnd(tx, then, { kind: 'failed', why: 'full' }))
    await confirm()
    const now = await claimed()
    assert.equal(now.tries, 1)
    assert.equal(await forgotten(then), 0, 'of the same marks')
    assert.equal(await forgotten(now), 1)
  })

  it('waits again where the service is stopped, and leaves nothing half made', async () => {
    await begun(await wordyPdf(30, 'Mrs Zimmerley rang.'))
    const before = await kept()
    await confirm()
    const stopping = new AbortController()
    const making = makeCopies(council.office, council.authorityId, stopping.signal)
    await isBeingMade()
    stopping.abort()
    await making
    assert.deepEqual(await underWay(), { kind: 'waiting' })
    assert.equal(await kept(), before)
  })

  it('is not kept where something is marked, or it is dropped, after it was confirmed', async () => {
    await confirm()
    const page = { kind: 'page', page: 1 } as const
    const open = (await state()).state.redaction.open.get(at.file)
    const add = [{ place: page, ground: 'health', why: null, everywhere: false }] as const
    await changeMarks(
      council.office,
      { complaintId: at.id, file: at.file, add, remove: [], layout: open?.layout ?? '' },
      council.visitor('complaints manager'),
    )
    assert.equal(await underWay(), null)
    await makeCopies(council.office, council.authorityId, going)
    assert.equal((await state()).state.redaction.copies.length, 0)
    assert.equal(await confirm(), 'asked')
    const input = { happened: '2 March 2026', file: at.file, reason: 'It is not sent.' }
    const task = { complaintId: at.id, input, expectedVersion: null, source: { kind: 'worked' } } as const
    assert.equal((await run(council.office, dropRedaction, task, council.visitor('complaints manager'))).kind, 'done')
    await makeCopies(council.office, council.authorityId, going)
    const { redaction, files } = (await state()).state
    assert.deepEqual([redaction.copies.length, files.held.size], [0, 1])
  })

  it('is kept although something else was recorded while it was made', async () => {
    await confirm()
    const making = makeCopies(council.office, council.authorityId, going)
    await isBeingMade()
    const { ref, version } = await state()
    const other = redactionBegun.write(
      onDay(isoDay('2026-03-02')),
      { kind: 'worked' },
      { fileId: 'another', recipients: ['child'] },
    )
    const by = { actor: officer().personId, now: council.office.now().toISOString() }
    await council.record.transaction(council.authorityId, tx => tx.append(ref, version, [other], by))
    await making
    assert.equal((await state()).state.redaction.copies.length, 1)
  })

  it('is not made of marks on pages that were laid out otherwise, until somebody has looked at each again', async () => {
    const open = async () => (await state()).state.redaction.open.get(at.file) ?? assert.fail()
    const { layout } = await open()
    assert.match(layout ?? '', /^[0-9a-f]{64}$/)
    const manager = council.visitor('complaints manager')
    const change = { complaintId: at.id, file: at.file, remove: [] }
    const page = { place: { kind: 'page', page: 1 }, ground: 'health', why: null, everywhere: false } as const
    // As a version before this one left them, and as another version of what lays pages out would.
    const { ref, version } = await state()
    const [renewed, marks] = ['of another version', [...(await open()).marks.values()]]
    const said = { fileId: at.file, marks: [], unmarked: [], layout: renewed }
    const entry = passagesMarked.write(onDay(isoDay('2026-03-02')), { kind: 'worked' }, said)
    await council.record.transaction(council.authorityId, tx =>
      tx.append(ref, version, [entry], { actor: manager.personId, now: council.office.now().toISOString() }),
    )
    const more = await changeMarks(council.office, { ...change, add: [page], layout: layout ?? '' }, manager)
    assert.equal(more.kind, 'laid out otherwise')
    await confirm()
    await makeCopies(council.office, council.authorityId, going)
    const told = await underWay()
    assert.ok(told !== null && typeof told === 'object' && told.kind === 'failed')
    assert.match(told.why, /Look at every mark again/)
    assert.deepEqual([...(await open()).marks.values()], marks)
    assert.equal((await state()).state.files.held.size, 1)

    const again = { ...change, add: [], layout: layout ?? '', lookedAgain: true }
    assert.equal((await changeMarks(council.office, again, manager)).kind, 'done')
    assert.equal((await open()).layout, layout)
    await confirm()
    await makeCopies(council.office, council.authorityId, going)
    assert.equal((await state()).state.redaction.copies.length, 1)
  })
})

describe('the fingerprint of where everything stands on pages', () => {
  const letter = (text: string, left: number) =>
    ({ text, box: [left, 100_000, left + 10_000, 120_000], ink: null, drawnBy: 1 }) as const
  const of = (lines: readonly (readonly ReturnType<typeof letter>[])[], width = 595): string => {
    const layout = new Layout()
    layout.add({ width, height: 842, lines, pictures: [] })
    return layout.fingerprint()
  }
  const usual = of([[letter('a', 50_000), letter('b', 60_000)]])

  it('is the same where nothing moved, and another where a letter, a line or the page did', () => {
    assert.equal(of([[letter('a', 50_100), letter('b', 60_100)]]), usual)
    for (const other of [
      of([[letter('a', 150_000), letter('b', 160_000)]]),
      of([[letter('a', 50_000)], [letter('b', 60_000)]]),
      of([[letter('a', 50_000), letter('c', 60_000)]]),
      of([[letter('a', 50_000), letter('b', 60_000)]], 612),
    ])
      assert.notEqual(other, usual)
  })
})
