import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { peersWanted } from './libraries/peers.ts'
import { lines } from './lines.ts'

const names = z.record(z.string(), z.unknown()).default({})
const manifest = z.object({ dependencies: names, devDependencies: names, optionalDependencies: names })
const lockfile = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })

const read = <Shape>(path: string, shape: z.ZodType<Shape>): Shape =>
  shape.parse(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')))

/** What the design promises about speed and size, a word or two of each. */
const promises: readonly (readonly [name: string, words: RegExp])[] = [
  ['working-days', /65 working days.* 40 times date-fns/],
  ['fold', /31-point.* 300 microseconds/],
  ['statement', /statement.* 3 ms; linear up to 10 MB/],
  ['complaint-page', /omplaint page.* p50 5 ms, p99 25 ms/],
  ['pages', /ages a second.* half of what Fastify does/],
  ['worklist', /20,000.* 200 points and 2,000 entries.* p95 15 ms/],
  ['at-work', /orklist and complaint page.* 20 people write/],
  ['verbs', /erbs a second.* 250 on PGlite, 700 on PostgreSQL/],
  ['recount', /holiday is announced, 20,000.* 20 s/],
  ['first-page', /irst page.* 8 s on an empty folder, 2 s after that/],
  ['letters', /etters a second.* PDF.* Word/],
  ['packs', /400 pages.* 10,000 papers/],
  ['redaction', /edacted copy of 400 pages/],
  ['register', /50,000/],
  ['memory', /emory.* 400 MB/],
]

describe('the promises about speed and size', () => {
  it('are each measured by a line of their own, in the order of the design', () => {
    assert.deepEqual(
      lines.map(({ name }) => name),
      promises.map(([name]) => name),
    )
    promises.forEach(([, words], place) => {
      const { what, budget } = lines[place] ?? assert.fail('a promise without a line')
      assert.match(`${what}: ${budget}`, words)
    })
  })

  it('have a file each, and no file stands unused', async () => {
    const files = readdirSync(new URL('lines/', import.meta.url)).map(file => file.replace(/\.ts$/, ''))
    assert.deepEqual(files.toSorted(), lines.map(({ name }) => name).toSorted())
    for (const { load } of lines) assert.equal(typeof (await load()).line, 'function')
  })
})

describe('the libraries to compare with', () => {
  const wanted = peersWanted()

  it('are pinned to exact versions', () => {
    assert.ok(Object.keys(wanted).includes('date-fns'))
    for (const version of Object.values(wanted)) assert.match(version, /^\d+\.\d+\.\d+$/)
  })

  it('are no part of the product, nor of what it is developed with', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('../package.json', manifest)
    const ours = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const { packages } = read('../package-lock.json', lockfile)
    for (const name of Object.keys(wanted)) {
      assert.ok(!ours.includes(name), `${name} is among the product's dependencies`)
      assert.equal(packages[`node_modules/${name}`], undefined, `${name} comes with the product`)
    }
  })

  it('are locked without the address of any registry', () => {
    const { packages } = read('peers/package-lock.json', lockfile)
    for (const [name, version] of Object.entries(wanted)) {
      const locked = packages[`node_modules/${name}`] ?? assert.fail(`${name} is not locked`)
      assert.equal(locked.version, version)
      assert.equal(locked.resolved, undefined)
      assert.match(String(locked.integrity), /^sha512-/)
    }
  })
})
