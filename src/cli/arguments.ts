import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Day } from '#law/day.ts'
import { readDay } from '#law/day-words.ts'
import { WrongUse } from './command.ts'

const NEGATIVE_NUMBER = /^-\d/
const HIDDEN = '\u0000'

/** `parseArgs` of Node, but a negative number is an argument and not an option. @throws WrongUse */
export function readArguments<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  const hidden = args.map(arg => (NEGATIVE_NUMBER.test(arg) ? HIDDEN + arg : arg))
  try {
    const { values, positionals } = parseArgs({ args: hidden, options, allowPositionals: true, strict: true })
    return { values, positionals: positionals.map(positional => positional.replace(HIDDEN, '')) }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new WrongUse(`${error.message.split(/\.\s/)[0]?.replace(/\.$/, '')}.`)
    throw error
  }
}

/** @throws WrongUse */
export function readDayArgument(text: string | undefined, what: string): Day {
  if (text === undefined) throw new WrongUse(`${what} is missing. Write it as 2024-02-05 or "5 February 2024".`)
  const day = readDay(text)
  if (day === undefined)
    throw new WrongUse(`"${text}" is not a day. Write it as 2024-02-05, 5/2/2024 or "5 February 2024".`)
  return day
}

/** @throws WrongUse */
export function readWholeNumber(text: string | undefined, what: string): number {
  if (text === undefined) throw new WrongUse(`${what} is missing. Write a whole number, such as 10 or -10.`)
  const number = Number(text)
  if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new WrongUse(`"${text}" is not a whole number. Write one such as 10 or -10.`)
  return number
}

/** @throws WrongUse when there are more arguments than the command takes. */
export function noMoreThan(positionals: readonly string[], most: number): void {
  const tooMany = positionals[most]
  if (tooMany !== undefined)
    throw new WrongUse(`"${tooMany}" is one argument too many. A date in words needs quotation marks around it.`)
}
