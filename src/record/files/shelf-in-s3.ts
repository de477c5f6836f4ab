import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { FileMissing, FilesUnavailable } from './file-errors.ts'
import { readListing } from './s3-listing.ts'
import type { S3Settings } from './s3-settings.ts'
import type { Placed, Placing, Shelf } from './shelf.ts'

/** In milliseconds without a word from the store. A file is put there whole, which takes longer. */
export interface S3Patience {
  readonly quiet: number
  readonly putting: number
}

const USUAL: S3Patience = { quiet: 30_000, putting: 10 * 60_000 }

/** What its folders are called, before the number of the process: whoever sweeps up after a kill knows them by it. */
export const SEALED = 'redress-sealed-'

const NAME = /^[0-9a-f]{32}$/
const KEY = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[0-9a-f]{2}\/([0-9a-f]{32})$/

function keyOf({ authorityId, storedAs }: Placed): string {
  if (!NAME.test(storedAs)) throw new RangeError('that is no name of a kept file')
  return `${authorityId}/${storedAs.slice(0, 2)}/${storedAs}`
}

const unavailable = (why: string): FilesUnavailable =>
  new FilesUnavailable(`The store of files does not answer as it should (${why}). Try again later.`)

/** What a store says of itself, and nothing of what it was asked: "403 SignatureDoesNotMatch". */
async function saidBy(response: Response): Promise<string> {
  const code = /<Code>(\w{1,60})<\/Code>/.exec((await response.text().catch(() => '')).slice(0, 10_000))?.[1]
  return `${response.status}${code === undefined ? '' : ` ${code}`}`
}

/** A shelf in a store that speaks S3: an object for each file, under its council. What is there is there whole. */
export function shelfInS3({ bucket, region, keyId, secret }: S3Settings, patience = USUAL): Shelf {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries: 0 })

  /** @param stop tells how long it may be quiet */
  async function ask(path: string, init: RequestInit, stop: Quiet): Promise<Response> {
    try {
      const signed = await client.sign(`${bucket}${path}`, { ...init, signal: stop.signal })
      const response = await fetch(signed)
      stop.heard()
      return response
    } catch {
      throw unavailable(stop.signal.aborted ? 'it took too long' : 'it cannot be reached')
    }
  }

  async function put(where: Placed, spooled: string, sha256: string): Promise<void> {
    const stop = new Quiet(patience.putting)
    try {
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' }
      const body = await openAsBlob(spooled)
      const response = await ask(`/${keyOf(where)}`, { method: 'PUT', headers, body }, stop)
      if (!response.ok) throw unavailable(await saidBy(response))
      await response.arrayBuffer()
    } finally {
      stop.over()
    }
  }

  return {
    // Sealed already, so it may lie here until it is whole: a store takes a file of known length, or none of it.
    async place(where): Promise<Placing> {
      keyOf(where)
      const folder = await mkdtemp(join(tmpdir(), `${SEALED}${process.pid}-`))
      const spooled = join(folder, 'file')
      const file = await open(spooled, 'wx', 0o600)
      const sum = createHash('sha256')
      let isOpen = true
      const away = async () => {
        if (isOpen) await file.close()
        isOpen = false
        await rm(folder, { recursive: true, force: true })
      }
      return {
        async write(bytes) {
          sum.update(bytes)
          await file.writeFile(bytes)
        },
        async finish() {
          try {
            await put(where, spooled, sum.digest('hex'))
          } finally {
            await away()
          }
        },
        abandon: away,
      }
    },
    async *read(where) {
      const stop = new Quiet(patience.quiet)
      try {
        const response = await ask(`/${keyOf(where)}`, {}, stop)
        if (response.status === 404) {
          const said = await saidBy(response)
          throw /NoSuchBucket/.test(said) ? unavailable(said) : new FileMissing()
        }
        if (!response.ok || !response.body) throw unavailable(await saidBy(response))
        yield* pieces(response.body, stop)
      } finally {
        stop.over()
      }
    },
    async remove(where) {
      const stop = new Quiet(patience.quiet)
      try {
        const response = await ask(`/${keyOf(where)}`, { method: 'DELETE' }, stop)
        if (!response.ok && response.status !== 404) throw unavailable(await saidBy(response))
        await response.arrayBuffer()
      } finally {
        stop.over()
      }
    },
    async *list() {
      for (let next: string | null = ''; next !== null; ) {
        const stop = new Quiet(patience.quiet)
        const query = new URLSearchParams({ 'list-type': '2', ...(next === '' ? {} : { 'continuation-token': next }) })
        try {
          const response = await ask(`?${query}`, {}, stop)
          if (!response.ok) throw unavailable(await saidBy(response))
          const listing = readListing(await response.text())
          for (const { key, changedAt } of listing.objects) {
            const [, authorityId, storedAs] = KEY.exec(key) ?? []
            if (authorityId !== undefined && storedAs !== undefined)
              yield { authorityId, storedAs, changedAt, whole: true }
          }
          next = listing.next
        } finally {
          stop.over()
        }
      }
    },
  }
}

/** Ends a request where nothing is heard for so long. */
class Quiet {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout

  constructor(milliseconds: number) {
    this.#timer = setTimeout(() => this.#controller.abort(), milliseconds)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  heard(): void {
    this.#timer.refresh()
  }

  over(): void {
    clearTimeout(this.#timer)
    this.#controller.abort()
  }
}

async function* pieces(body: ReadableStream<Uint8Array>, stop: Quiet): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  while (true) {
    const next = await reader.read().catch(() => {
      throw unavailable('it broke off')
    })
    stop.heard()
    if (next.done) return
    yield next.value
  }
}
