import { randomUUID } from 'node:crypto'
import { type Command, type Io, WrongUse } from './command.ts'
import { commands as all, type Commands } from './commands.ts'

const HELP = new Set(['help', '--help', '-h'])

interface How {
  /** An unexpected error shows its stack. */
  readonly debug: boolean
  readonly commands?: Commands
}

/** Carries out one call of `redress` and gives the exit code. */
export async function runCli(args: readonly string[], io: Io, { debug, commands = all }: How): Promise<number> {
  const [name, ...rest] = args
  let command: Command | undefined
  try {
    if (name === undefined) {
      await help(commands, io.err)
      return 2
    }
    if (HELP.has(name)) return await (rest[0] === undefined ? help(commands, io.out) : helpOn(commands, rest[0], io))
    command = await find(commands, name)
    if (rest.includes('--help') || rest.includes('-h')) return await helpOn(commands, name, io)
    return await command.run(rest, io)
  } catch (error) {
    return error instanceof WrongUse ? askedWrongly(error, command, io) : wentWrong(error, io, debug)
  }
}

async function find(commands: Commands, name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new WrongUse(`There is no command "${name}". "redress help" lists them.`)
  return (await load()).command
}

function askedWrongly(error: WrongUse, command: Command | undefined, io: Io): number {
  io.err(error.message)
  if (command) io.err(`"redress help ${command.name}" says how to call it.`)
  return 2
}

function wentWrong(error: unknown, io: Io, debug: boolean): number {
  const reference = randomUUID().slice(0, 8)
  io.err(`Something went wrong that Redress did not expect (reference ${reference}).`)
  if (debug) io.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  else io.err('Run it again with REDRESS_DEBUG=1 to see what, and send that with the reference when you report it.')
  return 1
}

async function help(commands: Commands, write: (line: string) => void): Promise<number> {
  const found = await Promise.all(Object.keys(commands).map(name => find(commands, name)))
  const width = Math.max(...found.map(({ name }) => name.length))
  write("Redress runs the children's social care complaints procedure of England.\n")
  write('Usage: redress COMMAND …\n')
  for (const { name, summary } of found) write(`  ${name.padEnd(width)}  ${summary}`)
  write('\n"redress help COMMAND" says how to call it.')
  return 0
}

async function helpOn(commands: Commands, name: string, io: Io): Promise<number> {
  const { summary, usage } = await find(commands, name)
  io.out(`${summary}\n\n${indented(usage)}`)
  return 0
}

const indented = (text: string): string => text.replace(/^/gm, '  ')
