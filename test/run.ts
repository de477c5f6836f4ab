import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { fileURLToPath } from 'node:url'
import { allNeeded, settingOf, suitesRun } from './at-hand.ts'

/**
 * `npm test [-- PATTERN…]`: every test file in one process, so that a thousand tests take a second and not a minute.
 * The closing line counts what passed, failed and was skipped; a run without tests fails, and so does a run without a
 * suite named in REDRESS_REQUIRE (comma-separated), because a suite that silently does not run proves nothing.
 */
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const wanted = process.argv.slice(2)
const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'docs/**/*.test.ts'])
  .filter(file => wanted.length === 0 || wanted.some(pattern => file.includes(pattern)))
  .sort()

const count = { passed: 0, failed: 0, skipped: 0 }
const stream = run({ files, isolation: 'none' })
stream.on('test:pass', event => {
  if (event.details.type === 'suite') return
  if (event.skip !== undefined) count.skipped++
  else count.passed++
})
stream.on('test:fail', event => {
  if (!onlySaysThatItsTestsFailed(event.details)) count.failed++
})

function onlySaysThatItsTestsFailed(details: { type?: string | undefined; error: Error }): boolean {
  return details.type === 'suite' && 'failureType' in details.error && details.error.failureType === 'subtestsFailed'
}

function verdict(): string {
  const missing = wanted.length > 0 ? [] : allNeeded().filter(needed => !suitesRun().has(needed))
  const required = (process.env.REDRESS_REQUIRE ?? '').split(',').map(name => name.trim())
  const owed = missing.filter(needed => required.includes(needed))
  const lines = missing.map(needed => `Not at hand, so not tested: ${needed} (set ${settingOf(needed)}).`)
  if (owed.length > 0) lines.push(`These suites were required and did not run: ${owed.join(', ')}.`)
  if (count.passed + count.failed === 0) lines.push('No test ran: that is a failure, not a success.')
  if (count.failed > 0 || owed.length > 0 || count.passed === 0) process.exitCode = 1
  lines.push(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  return `\n${lines.join('\n')}\n`
}

const closing = new Transform({
  transform: (chunk, _encoding, done) => done(null, chunk),
  flush(done) {
    done(null, verdict())
  },
})
stream.compose(new spec()).pipe(closing).pipe(process.stdout)
// Leftover handles of a test (a browser, a worker) must not keep a finished run alive for ever.
closing.on('end', () => setTimeout(() => process.exit(), 2_000).unref())
