import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SPOOLED } from '#print/bundle/spool.ts'
import { SEALED } from '#record/files/shelf-in-s3.ts'

const MADE_HERE = new RegExp(`^(?:${SPOOLED}|${SEALED})(\\d+)-`)

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else’s process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Removes what packs and uploads left in the temporary folder when their process was killed: sealed, in the way, and asked
 * for by nobody. To be done before any is made. What another process makes at this time stays. @returns how many are gone
 */
export async function sweepTemporary(): Promise<number> {
  const left = (await readdir(tmpdir())).filter(name => {
    const [, pid] = MADE_HERE.exec(name) ?? []
    // A number is given again: in a container every process that serves has the same.
    return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))
  })
  for (const name of left) await rm(join(tmpdir(), name), { recursive: true, force: true })
  return left.length
}
