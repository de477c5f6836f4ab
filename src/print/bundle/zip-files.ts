import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file on its way into a zip, read when its turn comes. */
export interface ToZip {
  readonly name: string
  read(): AsyncIterable<Uint8Array>
}

/** By the clock of the machine, which is what a zip tells: the same everywhere, and nothing of when it was made. */
const DAY = new Date(1980, 0, 1)

/** Closest packing costs time, and what comes is mostly packed already. */
const options = { mtime: DAY, mode: 0o100644, forceDosTimestamp: true, compressionLevel: 1 }

/** The files as one zip, piece by piece. The same files give the same bytes. */
export async function* zipFiles(files: readonly ToZip[]): AsyncGenerator<Uint8Array, void> {
  const zip = new ZipFile()
  let wrong: unknown
  for (const { name, read } of files)
    zip.addReadStreamLazy(name, options, ready => {
      const stream = Readable.from(read(), { objectMode: false })
      stream.once('error', error => {
        wrong = error
      })
      ready(null, stream)
    })
  zip.on('error', error => {
    wrong = error
  })
  zip.end()
  for await (const piece of zip.outputStream) {
    if (wrong !== undefined) throw wrong
    if (piece instanceof Uint8Array) yield piece
  }
  if (wrong !== undefined) throw wrong
}
