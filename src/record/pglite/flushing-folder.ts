import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Options = Parameters<NodeFS['init']>[1]

/** As much of an open file of the engine's as is used here; `nfd` is the operating system's own number for it. */
interface OpenFile {
  readonly nfd: number
}

interface FileSystem {
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
  tryFSOperation(operation: () => void): void
}

/**
 * A folder of the disk on which a flush is a flush. The file system that ships with the engine answers every flush with
 * "done" and does nothing; this one is in place before the engine opens its first file, so that recovery flushes too.
 */
export class FlushingFolder extends NodeFS {
  flushes = 0

  override async init(postgres: PGlite, options: Options): Promise<{ emscriptenOpts: Options }> {
    const { emscriptenOpts } = await super.init(postgres, options)
    const preRun = [...(emscriptenOpts.preRun ?? []), (engine: { NODEFS: FileSystem }) => this.#teach(engine.NODEFS)]
    return { emscriptenOpts: { ...emscriptenOpts, preRun } }
  }

  #teach(fileSystem: FileSystem): void {
    fileSystem.stream_ops.fsync = file => {
      // A disk that fails to flush must reach the engine as an error it knows: it stops, as it should.
      fileSystem.tryFSOperation(() => fsyncSync(file.nfd))
      this.flushes++
      return 0
    }
  }
}
