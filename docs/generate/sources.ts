import { conflicts } from '#law/conflicts.ts'
import { type Source, type SourceRef, sources, sourceText } from '#law/sources.ts'
import { code, lines, table } from './markdown.ts'

const cited = (refs: readonly SourceRef[]): string => (refs.length === 0 ? '' : ` (${refs.map(sourceText).join('; ')})`)

export const conflictTable = (): string => `## Where sources disagree

Nothing is averaged. One rule is built, and the other reading is shown beside it where somebody may meet it.

${table(
  ['', 'Subject', 'The Regulations', 'Others', 'Rule built', 'Shown on'],
  conflicts.map(({ id, subject, regulationsSay, regulations, othersSay, others, ruleBuilt, limits }) => [
    id,
    subject,
    `${regulationsSay}${cited(regulations)}`,
    `${othersSay}${cited(others)}`,
    ruleBuilt,
    lines(limits.map(code)),
  ]),
)}`

const kinds = { law: 'Law', guidance: 'Guidance', ombudsman: 'Ombudsman', practice: 'Practice' } as const

export function sourceTable(): string {
  const listed: readonly (readonly [string, Source])[] = Object.entries(sources)
  return `## The sources

${table(
  ['Key', 'Source', 'Kind', 'Mark', 'Where'],
  listed.map(([key, { title, kind, mark, address }]) => [
    code(key),
    title,
    kinds[kind],
    mark,
    address === null ? '' : `<${address}>`,
  ]),
)}`
}
