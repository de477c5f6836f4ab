import yauzl from 'yauzl'

/** A zip that unpacks to far more than any document: it is refused before it is unpacked. In bytes. */
const MOST_UNPACKED = 400 * 1024 * 1024
const MOST_ENTRIES = 20_000

export interface ZipEntry {
  readonly name: string
  /** Unpacked, piece by piece. */
  read(): AsyncIterable<Uint8Array>
}

/** The zip is broken, or made to do harm. */
export class BadZip extends Error {
  override name = 'BadZip'
}

async function* contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array, void> {
  const stream = await zip.openReadStreamPromise(entry)
  for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
}

/** The files in a zip, in its order. Nothing is unpacked that is not read. @throws BadZip */
export async function zipEntries(bytes: Buffer): Promise<readonly ZipEntry[]> {
  const found: ZipEntry[] = []
  let unpacked = 0
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (found.length >= MOST_ENTRIES || unpacked > MOST_UNPACKED) throw new BadZip('it unpacks to too much')
      found.push({ name: entry.fileName, read: () => contentOf(zip, entry) })
    }
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip(error instanceof Error ? error.message : String(error))
  }
  return found
}
