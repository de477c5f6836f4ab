import { PGlite } from '@electric-sql/pglite'
import { readers } from '../values.ts'
import { FlushingFolder } from './flushing-folder.ts'
import type { EmbeddedData } from './messages.ts'

export interface Engine {
  readonly postgres: PGlite
  flushes(): number
}

const memory = ['shared_buffers=16MB', 'wal_buffers=1MB', 'work_mem=4MB', 'maintenance_work_mem=16MB']
const parsers = Object.fromEntries(readers)

/**
 * Starts PostgreSQL inside this thread. As shipped it never flushes: it is started with -F, which is left out here, and
 * its file system has no flush, which FlushingFolder gives it.
 */
export async function startEngine(data: EmbeddedData): Promise<Engine> {
  const settings = memory.flatMap(setting => ['-c', setting])
  if (data.kind === 'memory') {
    const postgres = await PGlite.create({
      dataDir: 'memory://',
      parsers,
      startParams: [...PGlite.defaultStartParams, ...settings],
      ...(data.template ? { loadDataDir: data.template } : {}),
    })
    return { postgres, flushes: () => 0 }
  }
  const folder = new FlushingFolder(data.folder)
  const flushing = PGlite.defaultStartParams.filter(parameter => parameter !== '-F')
  const postgres = await PGlite.create({
    fs: folder,
    parsers,
    startParams: [...flushing, '-c', 'wal_sync_method=fsync', ...settings],
  })
  return { postgres, flushes: () => folder.flushes }
}
