import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { disposeOfStream } from '../disposal.ts'
import { FileMissing } from '../files/file-errors.ts'
import type { FileKeeper, Owner } from '../files/file-keeper.ts'
import { verifyFiles } from '../files/verify-files.ts'
import { recordOn } from '../record.ts'
import { type EngineUnderTest, entry, newComplaint, recording, type TwoCouncils, twoCouncils } from './engine.ts'
import { collected, type FilesUnderTest, filesUnderTest, inParts, LARGEST, listed } from './kept-files.ts'

/** What holds files and the entries that name them together. */
export function namedFilesContract(engine: EngineUnderTest): void {
  describe('The files that the record names', () => {
    let under: FilesUnderTest
    let record: TwoCouncils
    let files: FileKeeper
    let mine: Owner
    const pathOf = (owner: Owner, storedAs: string) => under.pathOf(owner, storedAs)
    before(async () => {
      under = await filesUnderTest(engine)
      ;({ record, files, mine } = under)
    })
    after(() => under.close())

    const added = async (words: string) => {
      const complaint = newComplaint()
      const owner = { authorityId: record.northborough, complaintId: complaint.id }
      const kept = await files.keep(owner, inParts(Buffer.from(words)), LARGEST)
      await over().transaction(record.northborough, tx =>
        tx.append(complaint, 0, [entry({ ...kept, fileId: 'f1' }, 'file-added')], recording),
      )
      return { ...owner, ...kept, complaint }
    }
    const over = () => recordOn(record.db, [], files)
    const verified = () => verifyFiles(over(), Date.now(), 0)

    it('are each held against the hash in their entry', async () => {
      await verified()
      const before = (await verified()).files
      await added('Whole.')
      assert.deepEqual(await verified(), { files: before + 1, problems: [], leftovers: 0, locked: null })
    })

    it('are told when they are missing, altered, or another file stands in their place', async () => {
      const [gone, altered] = [await added('Gone.'), await added('Altered.')]
      const before = (await verified()).problems.length
      await files.remove(gone)
      writeFileSync(pathOf(altered, altered.storedAs), 'nothing of the kind')
      const { problems } = await verified()
      assert.equal(problems.length, before + 2)
      const whatOf = (id: string) => problems.find(({ stream }) => stream.id === id)?.what
      assert.equal(whatOf(gone.complaintId), 'file missing')
      assert.equal(whatOf(altered.complaintId), 'file altered')
    })

    it('leave nothing behind that no entry names, once it is too old to be on its way', async () => {
      await verified()
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('On its way.')), LARGEST)
      writeFileSync(`${pathOf(mine, storedAs)}.part`, 'broken off')
      const readingBack = 2 * 60 * 60 * 1000
      assert.equal((await verifyFiles(over(), Date.now() + readingBack)).leftovers, 0)
      assert.equal((await verified()).leftovers, 2)
      await assert.rejects(collected(files.read({ ...mine, storedAs })), FileMissing)
    })

    it('are left alone in a folder where another record keeps its own', async () => {
      const before = await listed(files)
      assert.notEqual(before.length, 0)
      const other = await twoCouncils(engine)
      try {
        assert.equal((await verifyFiles({ db: other.db, files: under.opened() }, Date.now(), 0)).leftovers, 0)
      } finally {
        await other.close()
      }
      assert.deepEqual(await listed(files), before)
    })

    it('are destroyed when an entry says so, and their complaint goes on', async () => {
      const { complaint, ...file } = await added('Another family’s.')
      const { storedAs } = file
      await over().transaction(record.northborough, tx =>
        tx.append(complaint, 1, [entry({ fileId: 'f1', storedAs, reason: 'Not ours.' }, 'file-destroyed')], recording),
      )
      await assert.rejects(collected(files.read(file)), FileMissing)
      assert.equal(
        (await verified()).problems.some(({ stream }) => stream.id === complaint.id),
        false,
      )
    })

    it('are not destroyed by a transaction that was rolled back', async () => {
      const { complaint, ...file } = await added('Still ours.')
      const { storedAs } = file
      const broken = over().transaction(record.northborough, async tx => {
        await tx.append(complaint, 1, [entry({ fileId: 'f1', storedAs }, 'file-destroyed')], recording)
        throw new Error('something else went wrong')
      })
      await assert.rejects(broken, /something else/)
      assert.equal((await collected(files.read(file))).toString(), 'Still ours.')
    })

    it('are destroyed with what their complaint said', async () => {
      const { complaint, ...file } = await added('Kept for six years.')
      const disposal = { expectedVersion: 1, happened: entry({}).happened, why: 'retention' }
      await disposeOfStream(over(), record.northborough, complaint, disposal, recording)
      await assert.rejects(collected(files.read(file)), FileMissing)
      assert.equal(
        (await verified()).problems.some(({ stream }) => stream.id === complaint.id),
        false,
      )
    })
  })
}
