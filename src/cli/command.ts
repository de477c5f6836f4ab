/** Where a command writes, a line at a time without its line end. */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/**
 * One command of `redress`. Its file is loaded for `redress help` too: import what is heavy inside `run`.
 * `run` gives the exit code: 0 done, 1 done but something is wrong with what was looked at, 2 asked wrongly.
 */
export interface Command {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  /** How to call it, a line a form. */
  readonly usage: string
  run(args: readonly string[], io: Io): Promise<number>
}

/** Asked wrongly: the message is a sentence that says what is wrong and how to put it right. Exit code 2, no stack. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}
