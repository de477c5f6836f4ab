import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of the test's own, in which commands keep their data until it is given back. */
export interface OwnDataFolder {
  at(name: string): string
  /** Another folder inside it for what is called from now on. */
  use(name: string): void
  /** Puts the environment back as it was, and removes the folder. */
  giveBack(): void
}

export function ownDataFolder(name = 'data'): OwnDataFolder {
  const before = { REDRESS_DATA: process.env.REDRESS_DATA, DATABASE_URL: process.env.DATABASE_URL }
  const home = mkdtempSync(join(tmpdir(), 'redress-'))
  const at = (inside: string): string => join(home, inside)
  const use = (inside: string): void => {
    process.env.REDRESS_DATA = at(inside)
  }
  delete process.env.DATABASE_URL
  use(name)
  return {
    at,
    use,
    giveBack() {
      for (const [variable, value] of Object.entries(before))
        if (value === undefined) delete process.env[variable]
        else process.env[variable] = value
      rmSync(home, { recursive: true, force: true })
    },
  }
}
