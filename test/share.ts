import { Transform } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { suitesRun } from './at-hand.ts'
import type { ShareDone } from './share-done.ts'

// Nothing here may listen to the parent: a listener would keep the process alive, and the run would never be over.
const count = { passed: 0, failed: 0, skipped: 0 }
const stream = run({ files: process.argv.slice(2), isolation: 'none' })
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

const closing = new Transform({
  transform: (chunk, _encoding, done) => done(null, chunk),
  flush(done) {
    const told: ShareDone = { ...count, suites: [...suitesRun()] }
    process.send?.(told)
    done()
  },
})
stream.compose(new spec()).pipe(closing).pipe(process.stdout)
// Leftover handles of a test (a browser, a worker) must not keep a finished run alive for ever.
closing.on('end', () => setTimeout(() => process.exit(), 2_000).unref())
