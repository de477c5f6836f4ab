import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { FileDamaged, FileMissing, FilesLocked, FileTooLarge } from '../files/file-errors.ts'
import type { FileKeeper, Owner } from '../files/file-keeper.ts'
import { type EngineUnderTest, newComplaint, type TwoCouncils, twoCouncils } from './engine.ts'
import { collected, type FilesUnderTest, filesUnderTest, inParts, LARGEST, listed } from './kept-files.ts'

const PIECE = 64 * 1024

/** What the record promises of the contents of files, whichever engine holds the keys. */
export function filesContract(engine: EngineUnderTest): void {
  describe('The contents of files', () => {
    let under: FilesUnderTest
    let record: TwoCouncils
    let files: FileKeeper
    let mine: Owner
    const key = () => under.key
    const opened = (keyPath?: string) => under.opened(keyPath)
    const pathOf = (owner: Owner, storedAs: string) => under.pathOf(owner, storedAs)
    before(async () => {
      under = await filesUnderTest(engine)
      ;({ record, files, mine } = under)
    })
    after(() => under.close())

    it('make nothing before the first file, and then a key that only its owner can read', async () => {
      assert.equal(await files.locked(), null)
      assert.deepEqual(readdirSync(under.root), [])
      await files.keep(mine, inParts(Buffer.from('The first.')), LARGEST)
      if (process.platform !== 'win32') assert.equal(statSync(key()).mode & 0o777, 0o600)
      assert.match(readFileSync(key(), 'utf8'), /^[0-9a-f]{64}\n$/)
    })

    for (const size of [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001]) {
      it(`of ${size} bytes come back as they were given`, async () => {
        const content = randomBytes(size)
        const kept = await files.keep(mine, inParts(content), LARGEST)
        assert.equal(kept.size, size)
        assert.equal(kept.sha256, createHash('sha256').update(content).digest('hex'))
        assert.match(kept.storedAs, /^[0-9a-f]{32}$/)
        assert.ok((await collected(files.read({ ...mine, storedAs: kept.storedAs }))).equals(content))
      })
    }

    it('can be read by another process that has the key', async () => {
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('Words.')), LARGEST)
      assert.equal((await collected(opened().read({ ...mine, storedAs }))).toString(), 'Words.')
    })

    it('lie encrypted, and the same content twice is two files with nothing in common', async () => {
      const content = Buffer.from('The plan was late. '.repeat(100))
      const [one, two] = [
        await files.keep(mine, inParts(content), LARGEST),
        await files.keep(mine, inParts(content), LARGEST),
      ]
      assert.notEqual(one.storedAs, two.storedAs)
      const [first, second] = [readFileSync(pathOf(mine, one.storedAs)), readFileSync(pathOf(mine, two.storedAs))]
      assert.ok(!first.includes('The plan was late'))
      assert.ok(!first.subarray(36).equals(second.subarray(36)))
    })

    it('are told as damaged when a byte was changed, the end cut off, or something added', async () => {
      const content = randomBytes(2 * PIECE)
      for (const damage of [
        (path: string) => {
          const bytes = readFileSync(path)
          bytes[PIECE + 200] = (bytes[PIECE + 200] ?? 0) ^ 1
          writeFileSync(path, bytes)
        },
        (path: string) => truncateSync(path, 36 + PIECE + 16),
        (path: string) => truncateSync(path, 36 + PIECE + 16 + 20),
        (path: string) => truncateSync(path, 10),
        (path: string) => truncateSync(path, 0),
        (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')])),
      ]) {
        const { storedAs } = await files.keep(mine, inParts(content), LARGEST)
        damage(pathOf(mine, storedAs))
        await assert.rejects(collected(files.read({ ...mine, storedAs })), FileDamaged)
      }
    })

    it('are told as damaged when one was put in the place of another', async () => {
      const [one, two] = [
        await files.keep(mine, inParts(Buffer.from('One.')), LARGEST),
        await files.keep(mine, inParts(Buffer.from('Two.')), LARGEST),
      ]
      renameSync(pathOf(mine, two.storedAs), pathOf(mine, one.storedAs))
      await assert.rejects(collected(files.read({ ...mine, storedAs: one.storedAs })), FileDamaged)
    })

    it('cannot be opened as those of another complaint', async () => {
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('Mine.')), LARGEST)
      const other = { ...mine, complaintId: newComplaint().id, storedAs }
      await assert.rejects(collected(files.read(other)), FileDamaged)
    })

    it('are told as missing when they are gone', async () => {
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('Gone.')), LARGEST)
      await files.remove({ ...mine, storedAs })
      await files.remove({ ...mine, storedAs })
      await assert.rejects(collected(files.read({ ...mine, storedAs })), FileMissing)
    })

    it('are refused when they are too large, and leave nothing behind', async () => {
      const before = await listed(files)
      await assert.rejects(files.keep(mine, inParts(randomBytes(LARGEST + 1)), LARGEST), FileTooLarge)
      assert.deepEqual(await listed(files), before)
    })

    it('leave nothing behind when the sender breaks off', async () => {
      const before = await listed(files)
      async function* brokenOff() {
        yield randomBytes(100_000)
        throw new Error('the line went dead')
      }
      await assert.rejects(files.keep(mine, brokenOff(), LARGEST), /line went dead/)
      assert.deepEqual(await listed(files), before)
    })

    it('have a key for each council, which the database holds only wrapped', async () => {
      const theirs: Owner = { authorityId: record.southborough, complaintId: newComplaint().id }
      await files.keep(theirs, inParts(Buffer.from('Theirs.')), LARGEST)
      const rows = await record.db.transaction({ role: 'inspect', authorityId: null }, tx =>
        tx.query<{ authority_id: string; wrapped: Uint8Array }>('select authority_id, wrapped from file_keys'),
      )
      assert.equal(rows.length, 2)
      const own = await record.db.transaction({ role: 'serve', authorityId: record.southborough }, tx =>
        tx.query<{ authority_id: string }>('select authority_id from file_keys'),
      )
      assert.deepEqual(own, [{ authority_id: record.southborough }])
    })

    it('say in words that the key is missing, and make no new one in its place', async () => {
      const elsewhere = join(under.root, 'nowhere', 'master.key')
      const locked = opened(elsewhere)
      assert.match((await locked.locked()) ?? '', /missing.*Put it back/)
      await assert.rejects(locked.keep(mine, inParts(Buffer.from('x')), LARGEST), FilesLocked)
      assert.throws(() => statSync(elsewhere))
    })

    it('say in words that the key is the wrong one, or none at all', async () => {
      const wrong = join(under.root, 'wrong.key')
      writeFileSync(wrong, `${randomBytes(32).toString('hex')}\n`)
      assert.match((await opened(wrong).locked()) ?? '', /not the one/)
      writeFileSync(wrong, 'a word\n')
      assert.match((await opened(wrong).locked()) ?? '', /no key file/)
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('Mine.')), LARGEST)
      await assert.rejects(collected(opened(wrong).read({ ...mine, storedAs })), FilesLocked)
    })

    it('kept in memory, for tests, do the same', async () => {
      const other = await twoCouncils(engine)
      try {
        const owner = { authorityId: other.northborough, complaintId: newComplaint().id }
        const content = randomBytes(200_000)
        const { storedAs, size } = await other.files.keep(owner, inParts(content), LARGEST)
        assert.equal(size, content.length)
        assert.ok((await collected(other.files.read({ ...owner, storedAs }))).equals(content))
        assert.deepEqual(await listed(other.files), [{ storedAs, whole: true }])
        await assert.rejects(other.files.keep(owner, inParts(randomBytes(LARGEST + 1)), LARGEST), FileTooLarge)
        await other.files.remove({ ...owner, storedAs })
        await assert.rejects(collected(other.files.read({ ...owner, storedAs })), FileMissing)
        assert.deepEqual(await listed(other.files), [])
      } finally {
        await other.close()
      }
    })
  })
}
