import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Flushes every file below a folder to the disk, then the folders that name them. */
export function flushFolder(folder: string, { deep = true } = {}): void {
  if (deep) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) flushFolder(path)
      else if (entry.isFile()) flush(path)
    }
  }
  // Windows cannot flush a folder, and does not need to.
  if (process.platform !== 'win32') flush(folder)
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
