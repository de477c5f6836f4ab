import { runCli } from './run.ts'

// A reader that closes early (redress limits | head) is no error.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
  },
  { debug: process.env.REDRESS_DEBUG === '1' },
)
