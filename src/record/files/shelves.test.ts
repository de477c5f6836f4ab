import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, it } from 'node:test'
import { s3Store } from '#test/s3-store.ts'
import { FileMissing, FilesUnavailable } from './file-errors.ts'
import { readListing } from './s3-listing.ts'
import { s3Settings } from './s3-settings.ts'
import type { Placed, Shelf } from './shelf.ts'
import { shelfInFolder } from './shelf-in-folder.ts'
import { shelfInMemory } from './shelf-in-memory.ts'
import { shelfInS3 } from './shelf-in-s3.ts'

interface Opened {
  readonly shelf: Shelf
  close(): Promise<void>
}

const shelves: Readonly<Record<string, () => Promise<Opened>>> = {
  'in memory': async () => ({ shelf: shelfInMemory(), close: async () => {} }),
  async 'in a folder'() {
    const folder = mkdtempSync(join(tmpdir(), 'redress-shelf-'))
    return { shelf: shelfInFolder(folder), close: async () => rmSync(folder, { recursive: true, force: true }) }
  },
  async 'in a store that speaks S3'() {
    const store = await s3Store()
    return { shelf: shelfInS3(store.settings), close: () => store.close() }
  },
}

const somewhere = (authorityId = randomUUID()): Placed => ({ authorityId, storedAs: randomBytes(16).toString('hex') })

async function put(shelf: Shelf, where: Placed, ...pieces: readonly Uint8Array[]): Promise<void> {
  const placing = await shelf.place(where)
  for (const piece of pieces) await placing.write(piece)
  await placing.finish()
}

async function got(shelf: Shelf, where: Placed): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of shelf.read(where)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function listed(shelf: Shelf): Promise<readonly string[]> {
  const all: string[] = []
  for await (const { authorityId, storedAs, whole } of shelf.list()) if (whole) all.push(`${authorityId}/${storedAs}`)
  return all.sort()
}

const spooledHere = () => readdirSync(tmpdir()).filter(name => name.startsWith('redress-sealed-')).length

for (const [where, open] of Object.entries(shelves))
  describe(`A shelf ${where}`, () => {
    let opened: Opened
    let shelf: Shelf
    before(async () => {
      opened = await open()
      shelf = opened.shelf
    })
    after(() => opened.close())

    for (const size of [0, 1, 65_536, 3_000_001])
      it(`gives ${size} bytes back as they were put there, in pieces or at once`, async () => {
        const [bytes, place] = [randomBytes(size), somewhere()]
        await put(shelf, place, bytes.subarray(0, size >> 1), bytes.subarray(size >> 1))
        assert.ok((await got(shelf, place)).equals(bytes))
      })

    it('has nothing of what was not finished, and nothing of what was given up', async () => {
      const [open, abandoned] = [somewhere(), somewhere()]
      const placing = await shelf.place(open)
      await placing.write(randomBytes(1000))
      const other = await shelf.place(abandoned)
      await other.write(randomBytes(1000))
      await other.abandon()
      for (const place of [open, abandoned]) await assert.rejects(got(shelf, place), FileMissing)
      const names = await listed(shelf)
      assert.ok(![open, abandoned].some(({ authorityId, storedAs }) => names.includes(`${authorityId}/${storedAs}`)))
      await placing.finish()
      assert.equal((await got(shelf, open)).length, 1000)
    })

    it('has nothing of what was removed, and removes nothing twice', async () => {
      const place = somewhere()
      await put(shelf, place, randomBytes(10))
      await shelf.remove(place)
      await shelf.remove(place)
      await assert.rejects(got(shelf, place), FileMissing)
    })

    it('keeps councils apart under the same name', async () => {
      const [one, other] = [somewhere(), somewhere()]
      const theirs = { ...other, storedAs: one.storedAs }
      await put(shelf, one, Buffer.from('One.'))
      await put(shelf, theirs, Buffer.from('Theirs.'))
      assert.equal((await got(shelf, one)).toString(), 'One.')
      assert.equal((await got(shelf, theirs)).toString(), 'Theirs.')
    })

    it('lists all that lies there, and when it came', async () => {
      const authorityId = randomUUID()
      const places = Array.from({ length: 20 }, () => somewhere(authorityId))
      for (const place of places) await put(shelf, place, Buffer.from('x'))
      const began = Date.now()
      const own: number[] = []
      for await (const one of shelf.list()) if (one.authorityId === authorityId) own.push(one.changedAt)
      assert.equal(own.length, 20)
      assert.ok(own.every(at => Math.abs(at - began) < 60_000))
    })
  })

describe('A store that speaks S3 and does not do as it should', () => {
  let server: Server | null = null
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
    server = null
  })
  async function store(answer: RequestListener): Promise<Shelf> {
    server = createServer(answer)
    const listening = server
    await new Promise<void>(resolve => listening.listen(0, '127.0.0.1', resolve))
    const address = listening.address()
    if (address === null || typeof address === 'string') throw new Error('it listens on no port')
    const bucket = `http://127.0.0.1:${address.port}/files`
    return shelfInS3({ bucket, region: 'x', keyId: 'id', secret: 'a-secret-word' }, { quiet: 300, putting: 300 })
  }

  async function everyUse(shelf: Shelf, says: RegExp): Promise<void> {
    const before = spooledHere()
    for (const use of [
      () => put(shelf, somewhere(), randomBytes(100_000)),
      () => got(shelf, somewhere()),
      () => shelf.remove(somewhere()),
      () => listed(shelf),
    ])
      await assert.rejects(use, (error: unknown) => {
        assert.ok(error instanceof FilesUnavailable, String(error))
        assert.match(error.message, says)
        assert.doesNotMatch(`${error.message}${error.stack}`, /a-secret-word/)
        return true
      })
    assert.equal(spooledHere(), before)
  }

  it('is told with what it says where it fails', async () =>
    everyUse(
      await store((_request, response) => response.writeHead(500).end('<Error><Code>InternalError</Code></Error>')),
      /500 InternalError/,
    ))

  it('is told where it is silent', async () => everyUse(await store(() => {}), /took too long/))

  it('is told where nobody is there', async () => {
    const shelf = await store(() => {})
    server?.close()
    await everyUse(shelf, /cannot be reached/)
  })

  it('is told where it refuses our keys, by a real one', async () => {
    const real = await s3Store()
    try {
      await everyUse(shelfInS3({ ...real.settings, secret: 'a-secret-word' }), /403 SignatureDoesNotMatch/)
      await everyUse(shelfInS3({ ...real.settings, keyId: 'nobody' }), /403 InvalidAccessKeyId/)
      await assert.rejects(
        got(shelfInS3({ ...real.settings, bucket: `${real.settings.bucket}-gone` }), somewhere()),
        /404 NoSuchBucket/,
      )
    } finally {
      await real.close()
    }
  })

  it('is told where it breaks off in the middle of a file, which is never taken for whole', async () => {
    const shelf = await store((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('half', () => response.destroy())
    })
    await assert.rejects(got(shelf, somewhere()), FilesUnavailable)
  })

  it('is read page by page where it lists a thousand at a time', async () => {
    const authorityId = randomUUID()
    const names = Array.from({ length: 2500 }, (_, at) => at.toString(16).padStart(32, '0'))
    const shelf = await store((request, response) => {
      const from = Number(new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token') ?? 0)
      const page = names.slice(from, from + 1000)
      const more = from + 1000 < names.length
      response.end(
        `<ListBucketResult>${page.map(name => `<Contents><Key>${authorityId}/${name.slice(0, 2)}/${name}</Key><LastModified>2026-03-02T10:00:00.000Z</LastModified></Contents>`).join('')}<Contents><Key>somebody/elses</Key></Contents><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${from + 1000}</NextContinuationToken>` : ''}</ListBucketResult>`,
      )
    })
    assert.deepEqual(
      await listed(shelf),
      names.map(name => `${authorityId}/${name}`),
    )
  })
})

describe('What lies in a bucket', () => {
  it('without a time that can be read counts as put there now, so that nothing removes it as old', () => {
    for (const when of ['', '<LastModified>soon</LastModified>'])
      assert.deepEqual(readListing(`<R><Contents><Key>a</Key>${when}</Contents></R>`).objects, [
        { key: 'a', changedAt: Number.POSITIVE_INFINITY },
      ])
  })
})

describe('The store of files as it is set up', () => {
  const right = { REDRESS_S3: 'https://s3.example/files', REDRESS_S3_KEY_ID: 'id', REDRESS_S3_SECRET: 'secret' }

  it('is a folder unless a bucket is named', () => {
    assert.equal(s3Settings({}), null)
    assert.deepEqual(s3Settings(right), {
      bucket: 'https://s3.example/files',
      region: 'eu-west-2',
      keyId: 'id',
      secret: 'secret',
    })
  })

  it('is refused with a sentence, and the secret is in none', () => {
    for (const [wrong, says] of [
      [{ REDRESS_S3: 'files' }, /address of a bucket/],
      [{ REDRESS_S3: 'http://s3.example/files' }, /address of a bucket/],
      [{ REDRESS_S3: 'https://s3.example/' }, /address of a bucket/],
      [{ REDRESS_S3: 'https://me:secret@s3.example/files' }, /address of a bucket/],
      [{ REDRESS_S3_KEY_ID: '' }, /REDRESS_S3_KEY_ID/],
      [{ REDRESS_S3_SECRET: '' }, /REDRESS_S3_SECRET_FILE/],
      [{ REDRESS_S3_SECRET: '', REDRESS_S3_SECRET_FILE: '/nowhere' }, /cannot be read/],
    ] as const)
      assert.throws(
        () => s3Settings({ ...right, ...wrong }),
        (error: unknown) => error instanceof Error && says.test(error.message) && !error.message.includes('me:secret'),
      )
  })
})
