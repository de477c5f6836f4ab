import yauzl from 'yauzl'
import { LARGEST_FILE, tooLarge } from '#statement/page/decode.ts'
import { type Given, type GivenFile, mayBeStatement, NotOpened } from './given-file.ts'

/** In bytes. 50,000 long statements come to less than half of it. */
const MOST_UNPACKED = 4 * 1024 ** 3
const MOST_ENTRIES = 200_000
/** Text packs to a third or a fifth; a web page full of repeats to a twentieth. */
const MOST_RATIO = 100
/** Below this many bytes no ratio does harm. */
const HARMLESS = 1024 ** 2

const utf8 = new TextDecoder('utf-8')

async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!(piece instanceof Uint8Array)) continue
    size += piece.length
    if (size > LARGEST_FILE) throw new Error('larger than it says')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const isBomb = (packed: number, whole: number): boolean => whole > HARMLESS && whole > packed * MOST_RATIO

function refusalOf(entry: yauzl.Entry, outside: string | null): string | null {
  if (outside !== null) return 'Its path leads outside the zip.'
  if (entry.isEncrypted()) return 'It is protected by a password.'
  if (isBomb(entry.compressedSize, entry.uncompressedSize)) return 'It unpacks to far more than any statement.'
  return entry.uncompressedSize > LARGEST_FILE ? tooLarge.why : null
}

const fileFrom = (zip: yauzl.ZipFile, entry: yauzl.Entry, name: string, refusal: string | null): GivenFile => ({
  name,
  read: async () => {
    if (refusal !== null) return { why: refusal }
    try {
      return await unpacked(zip, entry)
    } catch {
      return { why: 'It is broken in the zip and cannot be unpacked.' }
    }
  },
})

/**
 * The files of a zip, unpacked one at a time when they are read and never onto the disk.
 * @param zipped its path, or its bytes
 * @throws NotOpened for what is no zip, and for one that would unpack to too much, before anything is unpacked
 */
export async function filesInZip(zipped: string | Buffer): Promise<Given> {
  const files: GivenFile[] = []
  let leftAside = 0
  let [packed, whole, entries] = [0, 0, 0]
  let zip: yauzl.ZipFile
  try {
    // Names are checked here: one that leads outside would otherwise end the reading of all the others.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const
    zip =
      typeof zipped === 'string'
        ? await yauzl.openPromise(zipped, options)
        : await yauzl.fromBufferPromise(zipped, options)
  } catch {
    throw new NotOpened('It is not a zip, or it is broken.')
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const name = utf8.decode(Buffer.from(entry.fileName))
      packed += entry.compressedSize
      whole += entry.uncompressedSize
      if (++entries > MOST_ENTRIES || whole > MOST_UNPACKED || isBomb(packed, whole))
        throw new NotOpened('It unpacks to far more than statements do. Nothing in it was read.')
      if (name.endsWith('/')) continue
      const outside = yauzl.validateFileName(name)
      if (outside === null && !mayBeStatement(name)) leftAside++
      else files.push(fileFrom(zip, entry, name, refusalOf(entry, outside)))
    }
  } catch (error) {
    zip.close()
    throw error instanceof NotOpened ? error : new NotOpened('It is not a zip, or it is broken.')
  }
  return { files, leftAside, close: () => zip.close() }
}
