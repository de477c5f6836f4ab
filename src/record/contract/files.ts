import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { disposeOfStream } from '../disposal.ts'
import { FileDamaged, FileMissing, FilesLocked, FileTooLarge } from '../files/file-errors.ts'
import { FileKeeper, type Owner } from '../files/file-keeper.ts'
import { keyFile } from '../files/master-key.ts'
import { shelfInFolder } from '../files/shelf-in-folder.ts'
import { verifyFiles } from '../files/verify-files.ts'
import { recordOn } from '../record.ts'
import { type EngineUnderTest, entry, newComplaint, recording, type TwoCouncils, twoCouncils } from './engine.ts'

const LARGEST = 1024 * 1024
const PIECE = 64 * 1024

async function* inParts(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collected(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

async function listed(files: FileKeeper) {
  const found: { storedAs: string; whole: boolean }[] = []
  for await (const { storedAs, whole } of files.list()) found.push({ storedAs, whole })
  return found
}

/** What the record promises of the contents of files, whichever engine holds the keys. */
export function filesContract(engine: EngineUnderTest): void {
  describe('The contents of files', () => {
    let record: TwoCouncils
    let root: string
    let files: FileKeeper
    let mine: Owner
    const key = () => join(root, 'keys', 'master.key')
    const opened = (keyPath = key()) => new FileKeeper(record.db, shelfInFolder(join(root, 'files')), keyFile(keyPath))
    const pathOf = (owner: Owner, storedAs: string) =>
      join(root, 'files', owner.authorityId, storedAs.slice(0, 2), storedAs)
    before(async () => {
      record = await twoCouncils(engine)
      root = mkdtempSync(join(tmpdir(), 'redress-files-'))
      files = opened()
      mine = { authorityId: record.northborough, complaintId: newComplaint().id }
    })
    after(async () => {
      await record.close()
      rmSync(root, { recursive: true, force: true })
    })

    it('make nothing before the first file, and then a key that only its owner can read', async () => {
      assert.equal(await files.locked(), null)
      assert.deepEqual(readdirSync(root), [])
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
      const elsewhere = join(root, 'nowhere', 'master.key')
      const locked = opened(elsewhere)
      assert.match((await locked.locked()) ?? '', /missing.*Put it back/)
      await assert.rejects(locked.keep(mine, inParts(Buffer.from('x')), LARGEST), FilesLocked)
      assert.throws(() => statSync(elsewhere))
    })

    it('say in words that the key is the wrong one, or none at all', async () => {
      const wrong = join(root, 'wrong.key')
      writeFileSync(wrong, `${randomBytes(32).toString('hex')}\n`)
      assert.match((await opened(wrong).locked()) ?? '', /not the one/)
      writeFileSync(wrong, 'a word\n')
      assert.match((await opened(wrong).locked()) ?? '', /no key file/)
      const { storedAs } = await files.keep(mine, inParts(Buffer.from('Mine.')), LARGEST)
      await assert.rejects(collected(opened(wrong).read({ ...mine, storedAs })), FilesLocked)
    })

    describe('as the record names them', () => {
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
        assert.equal((await verifyFiles(over(), Date.now())).leftovers, 0)
        assert.equal((await verified()).leftovers, 2)
        await assert.rejects(collected(files.read({ ...mine, storedAs })), FileMissing)
      })

      it('are left alone in a folder where another record keeps its own', async () => {
        const before = await listed(files)
        assert.notEqual(before.length, 0)
        const other = await twoCouncils(engine)
        try {
          assert.equal((await verifyFiles({ db: other.db, files: opened() }, Date.now(), 0)).leftovers, 0)
        } finally {
          await other.close()
        }
        assert.deepEqual(await listed(files), before)
      })

      it('are destroyed when an entry says so, and their complaint goes on', async () => {
        const { complaint, ...file } = await added('Another family’s.')
        const { storedAs } = file
        await over().transaction(record.northborough, tx =>
          tx.append(
            complaint,
            1,
            [entry({ fileId: 'f1', storedAs, reason: 'Not ours.' }, 'file-destroyed')],
            recording,
          ),
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
