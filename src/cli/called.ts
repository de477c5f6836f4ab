import { commands as all, type Commands } from './commands.ts'
import { runCli } from './run.ts'

/** What a call of `redress` wrote and how it ended, for tests: no process, no terminal. */
export interface Called {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function called(
  args: readonly string[],
  { commands = all, debug = false }: { commands?: Commands; debug?: boolean } = {},
): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
  const code = await runCli(args, io, { debug, commands })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
