import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../test/statements/', import.meta.url)

export interface InventedStatement {
  readonly name: string
  readonly text: string
}

/** The invented decision statements that the reader is tested with. */
export const inventedStatements = (): readonly InventedStatement[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => ({ name: file.slice(0, -'.txt'.length), text: readFileSync(new URL(file, folder), 'utf8') }))

const FINDINGS = '\nWhat I found\n'
const AFTER_FINDINGS = '\nAgreed action\n'

/**
 * One statement whose findings go on for so many characters, told again and again.
 * @throws Error when no invented statement has findings and an agreed action
 */
export function longStatement(characters: number): string {
  const found = inventedStatements().find(({ text }) => text.includes(FINDINGS) && text.includes(AFTER_FINDINGS))
  if (!found) throw new Error('no invented statement has the sections that are made longer')
  const from = found.text.indexOf(FINDINGS) + FINDINGS.length
  const to = found.text.indexOf(AFTER_FINDINGS)
  const findings = found.text.slice(from, to)
  const missing = Math.max(0, characters - found.text.length)
  return found.text.slice(0, to) + findings.repeat(Math.ceil(missing / findings.length)) + found.text.slice(to)
}

/** Whole statements one after the other: not what the reader is for, and a text that somebody may drop on it. */
export function statementAgainAndAgain(characters: number): string {
  const [first] = inventedStatements().toSorted((a, b) => b.text.length - a.text.length)
  if (!first) throw new Error('there is no invented statement')
  return first.text.repeat(Math.ceil(characters / first.text.length))
}
