import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FileKind } from '#complaint/files/kinds.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { destroyFile } from '#complaint/verbs/destroy-file.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { pagedPdf } from '#test/made-pdfs.ts'
import { recordStory } from '#test/recorded-story.ts'
import { panelArranged } from '#test/stories.ts'
import { bring } from '../files/bring.ts'
import { usualHandling } from '../files/handling.ts'
import { openFile } from '../files/open-file.ts'
import { runWithFile } from '../files/run-with-file.ts'
import { noScanner, type Scanner } from '../files/scanner.ts'
import type { Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { run } from '../run.ts'
import { show } from '../view.ts'
import { packsView } from '../views/packs.ts'
import { makePack } from './make-pack.ts'

const clean: Scanner = {
  ...noScanner,
  name: 'a scanner',
  scan: async () => ({ result: 'clean', by: 'a scanner' }),
}

describe('the files of a pack', () => {
  let council: Council
  let other: Council
  let office: Office
  let id = ''

  const state = () =>
    council.record.transaction(council.authorityId, async tx => {
      const opened = await openComplaint(tx, id)
      return opened ? { ...opened.state, version: opened.version } : assert.fail('not there')
    })

  async function added(name: string, kind: FileKind, bytes: Uint8Array): Promise<string> {
    const content = {
      name,
      bytes: (async function* () {
        yield bytes
      })(),
    }
    const brought = await bring(office, { authorityId: council.authorityId, complaintId: id }, content)
    if (brought.kind !== 'brought') assert.fail(brought.why)
    const input = { happened: '2 March 2026', kind, dated: '1 March 2026', what: 'The #strong[words]' }
    const task = {
      complaintId: id,
      expectedVersion: (await state()).version,
      input,
      source: { kind: 'worked' as const },
    }
    const done = await runWithFile(office, addFile, task, brought, council.visitor('complaints manager'))
    assert.equal(done.kind, 'done', JSON.stringify(done))
    return [...(await state()).files.held.keys()].at(-1) ?? ''
  }

  async function composed(papers: readonly string[], more: object = {}): Promise<string> {
    const input = {
      happened: '2 March 2026',
      purpose: 'review panel',
      recipient: 'investigating officer',
      papers: [...papers],
      supplement: 'no',
      leftOut: 'Nothing else is needed.',
      ...more,
    }
    const task = {
      complaintId: id,
      expectedVersion: (await state()).version,
      input,
      source: { kind: 'worked' as const },
    }
    const done = await run(office, composePack, task, council.visitor('panel clerk'))
    assert.equal(done.kind, 'done', JSON.stringify(done))
    return [...(await state()).packs.composed.keys()].at(-1) ?? ''
  }

  const made = (pack: string) => makePack(office, { id, pack }, council.visitor('panel clerk'))

  before(async () => {
    ;[council, other] = await openCouncils(['PK', 'QK'])
    office = { ...council.office, files: { ...usualHandling, scanner: clean } }
    id = (await recordStory(council, panelArranged())).id
  })
  after(() => council.record.close())

  it('are kept with the pages of each paper, and who of those they are for asked for them first is known', async () => {
    const report = await added('report.pdf', 'report', await pagedPdf(4))
    const statement = await added('statement.txt', 'statement of complaint', Buffer.from('1 The plan was late'))
    const pack = await composed([report, statement])
    assert.deepEqual(await made(pack), { kind: 'made', pages: 5 })
    const { packs, files } = await state()
    const kept = packs.composed.get(pack)?.made
    assert.deepEqual(
      kept?.files.map(({ kind, part, parts }) => [kind, part, parts]),
      [
        ['index', 1, 1],
        ['pdf', 1, 1],
        ['zip', 1, 1],
      ],
    )
    assert.deepEqual(
      kept?.ranges.map(({ fileId, from, to, sha256 }) => [fileId, from, to, sha256]),
      [
        [statement, 1, 1, files.held.get(statement)?.sha256],
        [report, 2, 5, files.held.get(report)?.sha256],
      ],
    )
    const fileId = kept?.files[1]?.fileId ?? ''
    for (const role of ['complaints officer', 'investigating officer'] as const) {
      const opened = await openFile(office, { id, file: fileId }, council.visitor(role))
      assert.equal(opened.kind, 'opened')
    }
    for (const role of ['independent person', 'reader'] as const) {
      const kept = await openFile(office, { id, file: fileId }, council.visitor(role))
      assert.equal(kept.kind, 'not found', role)
    }
    const seen = await show(office, packsView, { id, looking: { kind: 'now' } }, council.visitor('complaints manager'))
    assert.ok(seen.kind === 'shown')
    assert.deepEqual(
      seen.shown.openings.map(({ fileId: file, personId }) => [file, personId]),
      [[fileId, council.visitor('investigating officer').personId]],
    )
  })

  it('are made once, and not of a paper that was destroyed after it was chosen', async () => {
    const before = (await state()).files.held.size
    const [first = ''] = [...(await state()).packs.composed.keys()]
    assert.equal((await made(first)).kind, 'made before')
    const late = await added('late.pdf', 'report', await pagedPdf(1))
    const pack = await composed([late])
    const input = { happened: '2 March 2026', file: late, reason: 'It was about another child.', certain: 'yes' }
    const task = {
      complaintId: id,
      expectedVersion: (await state()).version,
      input,
      source: { kind: 'worked' as const },
    }
    assert.equal((await run(office, destroyFile, task, council.visitor('complaints manager'))).kind, 'done')
    assert.equal((await made(pack)).kind, 'not made')
    assert.equal((await state()).files.held.size, before + 1)
  })

  it('are not made by those who make no packs, nor of another complaint or council', async () => {
    const report = await added('again.pdf', 'report', await pagedPdf(1))
    const pack = await composed([report])
    const query = { id, pack }
    assert.equal((await makePack(office, query, council.visitor('investigating officer'))).kind, 'not allowed')
    assert.equal(
      (
        await makePack(
          { ...other.office, files: { ...usualHandling, scanner: clean } },
          query,
          other.visitor('panel clerk'),
        )
      ).kind,
      'not found',
    )
    const neighbour = (await recordStory(council, panelArranged())).id
    assert.equal((await makePack(office, { id: neighbour, pack }, council.visitor('panel clerk'))).kind, 'not found')
    const input = {
      happened: '2 March 2026',
      purpose: 'review panel',
      recipient: 'investigating officer',
      papers: [report],
      supplement: 'no',
    }
    const task = { complaintId: neighbour, expectedVersion: null, input, source: { kind: 'worked' as const } }
    const done = await run(office, composePack, task, council.visitor('panel clerk'))
    assert.ok(done.kind !== 'done')
  })

  it('leave nothing behind where a file cannot be read', async () => {
    const report = await added('gone.pdf', 'report', await pagedPdf(1))
    const pack = await composed([report])
    const storedAs = (await state()).files.held.get(report)?.storedAs ?? ''
    await council.record.files.remove({ authorityId: council.authorityId, storedAs })
    const shelf = async () => {
      let count = 0
      for await (const _ of council.record.files.list()) count += 1
      return count
    }
    const before = await shelf()
    assert.equal((await made(pack)).kind, 'not made')
    assert.equal(await shelf(), before)
  })
})
