import { fork } from 'node:child_process'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allNeeded, type Needed, settingOf } from './at-hand.ts'
import { type ShareDone, shareDone } from './share-done.ts'

/**
 * `npm test [-- PATTERN…]`: the test files in two processes, all of a share in one, so that a thousand tests take a second
 * and not a minute, and the browser's wait is not everybody's. The closing line counts what passed, failed and was skipped;
 * a run without tests fails, and so does a run without a suite named in REDRESS_REQUIRE (comma-separated), because a suite
 * that silently does not run proves nothing.
 */
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const wanted = process.argv.slice(2)
const files = globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts', 'docs/**/*.test.ts'])
  .filter(file => wanted.length === 0 || wanted.some(pattern => file.includes(pattern)))
  .sort()

const inBrowser = (file: string): boolean => file.endsWith('.browser.test.ts')

/** Each share has every second browser test and every second other one, since a browser test takes far longer. */
function shares(): readonly (readonly string[])[] {
  if (files.length < 20) return [files]
  const [browser, rest] = [files.filter(inBrowser), files.filter(file => !inBrowser(file))]
  return [0, 1].map(own => [
    ...rest.filter((_, place) => place % 2 === own),
    ...browser.filter((_, place) => place % 2 === own),
  ])
}

interface Share {
  readonly output: readonly Buffer[]
  readonly done: ShareDone
}

/** What a share that died says of itself: nothing, which is a failure and no silence. */
const died: ShareDone = { passed: 0, failed: 1, skipped: 0, suites: [] }

/** Runs one share. Only the first is shown while it runs: two at once could not be read. */
async function runShare(own: readonly string[], isShown: boolean): Promise<Share> {
  const child = fork(join('test', 'share.ts'), own, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const output: Buffer[] = []
  let done = died
  child.on('message', told => {
    done = shareDone.parse(told)
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      if (isShown) process.stdout.write(chunk)
      else output.push(chunk)
    })
  await new Promise(resolve => child.once('close', resolve))
  return { output, done }
}

const ran = await Promise.all(shares().map((own, place) => runShare(own, place === 0)))
for (const { output } of ran) for (const chunk of output) process.stdout.write(chunk)

const total = (of: 'passed' | 'failed' | 'skipped'): number => ran.reduce((sum, { done }) => sum + done[of], 0)
const suites = new Set<Needed>(ran.flatMap(({ done }) => done.suites))
const missing = wanted.length > 0 ? [] : allNeeded().filter(needed => !suites.has(needed))
const required = (process.env.REDRESS_REQUIRE ?? '').split(',').map(name => name.trim())
const owed = missing.filter(needed => required.includes(needed))

const lines = missing.map(needed => `Not at hand, so not tested: ${needed} (set ${settingOf(needed)}).`)
if (owed.length > 0) lines.push(`These suites were required and did not run: ${owed.join(', ')}.`)
if (ran.some(({ done }) => done === died)) lines.push('A process of tests ended without saying what came of them.')
if (total('passed') + total('failed') === 0) lines.push('No test ran: that is a failure, not a success.')
if (total('failed') > 0 || owed.length > 0 || total('passed') === 0) process.exitCode = 1
lines.push(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.stdout.write(`\n${lines.join('\n')}\n`)
