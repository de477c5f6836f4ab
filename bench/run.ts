import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPeers } from './libraries/peers.ts'
import { type Entered, lines } from './lines.ts'
import { usedByOthers } from './measure/processor.ts'
import { median } from './measure/statistics.ts'
import { closingLine, outcomeLines } from './report.ts'
import { type Outcome, runLine, stopAll } from './run-line.ts'

/**
 * `npm run bench [-- --json] [-- NAME…]`: every budget of the design measured on this machine, or those named. A budget
 * missed is shown and fails nothing; only a line that crashes makes the exit code 1.
 */
const json = process.argv.includes('--json')
const wanted = process.argv.slice(2).filter(argument => argument !== '--json')
const unknown = wanted.filter(name => !lines.some(line => line.name === name))
if (unknown.length > 0) {
  console.error(`There is no line ${unknown.join(', ')}. There are: ${lines.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const chosen = lines.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

const temporary = mkdtempSync(join(tmpdir(), 'redress-bench-'))
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    stopAll()
    process.exit(1)
  })

/** Microseconds for writing 8 kB and having it on the disk: what every commit has to wait for. */
function flushMicroseconds(): number {
  const file = openSync(join(temporary, 'flush'), 'w')
  const page = Buffer.alloc(8192, 1)
  const samples = Array.from({ length: 50 }, () => {
    const from = performance.now()
    writeSync(file, page)
    fsyncSync(file)
    return (performance.now() - from) * 1000
  })
  closeSync(file)
  return median(samples)
}

/** Times measured beside others are worse than they are. */
const busy = (share: number): string =>
  share < 0.1
    ? 'The machine is quiet now.'
    : `Others keep ${Math.round(share * 100)} % of the machine busy now: on a quiet one the figures are better.`

const say = (words: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${words}\n`)
}

async function measure(): Promise<readonly (readonly [Entered, Outcome])[]> {
  const peersMissing = chosen.some(({ peers }) => peers) ? installPeers(say) : null
  const outcomes: [Entered, Outcome][] = []
  for (const line of chosen) {
    const outcome = await runLine(line, { temporary, peersMissing, say })
    outcomes.push([line, outcome])
    if (!json) console.log(outcomeLines(line, outcome).join('\n'))
  }
  return outcomes
}

const machine = {
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  flushMicroseconds: flushMicroseconds(),
  usedByOthersBefore: await usedByOthers(),
}
if (!json) {
  const { node, platform, processor, cores, flushMicroseconds: flush } = machine
  const flushes = `a flush to disk takes ${flush.toFixed(0)} µs`
  console.log(`Node ${node} on ${platform}, ${cores} cores (${processor}); ${flushes}.`)
  console.log(`${busy(machine.usedByOthersBefore)}\n`)
}
const outcomes = await measure()
const usedByOthersAfter = await usedByOthers()
if (json) {
  const told = outcomes.map(([{ name, what, budget }, outcome]) => ({ name, what, budget, ...outcome }))
  console.log(
    JSON.stringify({ at: new Date().toISOString(), machine: { ...machine, usedByOthersAfter }, lines: told }, null, 2),
  )
} else {
  console.log(closingLine(outcomes.map(([, outcome]) => outcome)))
  console.log(busy(usedByOthersAfter))
}
process.exitCode = outcomes.some(([, { kind }]) => kind === 'crashed') ? 1 : 0
