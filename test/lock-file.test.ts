import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { z } from 'zod'

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

/** Where npm would look for a package that the package at `from` asks for: beside it first, then further out. */
function places(from: string, name: string): string[] {
  const steps = from.split('/node_modules/')
  return [
    ...steps.map((_, n) => `${steps.slice(0, steps.length - n).join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ]
}

/**
 * `npm ci` refuses a lock file that leaves out a package for another platform, and `npm install` leaves it out without a
 * word where the registry at hand does not serve it. Such an entry is added by hand, without a checksum.
 */
describe('the lock file', () => {
  const { packages } = lockFile.parse(
    JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')),
  )

  it('has an entry for every package that another asks for, also for other platforms', () => {
    const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter(name => !places(from, name).some(place => packages[place]?.version !== undefined))
        .map(name => `${name}, asked for by ${from || 'the project'}`),
    )
    assert.deepEqual(missing, [])
  })

  it('holds no address of a registry', () => {
    assert.deepEqual(
      Object.values(packages).filter(({ resolved }) => resolved !== undefined),
      [],
    )
  })
})
