import type { Place } from './find.ts'
import type { AccountText } from './state.ts'

/** The parts of an account under their headings, in the order in which they are read. */
export const headings = {
  about: 'What the complaint was about',
  findings: 'What was found',
  late: 'What was late, and why it mattered',
  agreed: 'What was agreed and done',
  learnt: 'What was learnt',
} as const satisfies Partial<Record<keyof AccountText, string>>

export interface FindingRow {
  readonly point: string
  readonly stages: readonly string[]
}

/** The lines of what was found as rows of a table, each with as many stages as the longest has. */
export function findingRows({ findings }: Pick<AccountText, 'findings'>): readonly FindingRow[] {
  const lines = (findings ?? '')
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .filter(cells => cells.some(cell => cell !== ''))
  const most = Math.min(3, Math.max(0, ...lines.map(({ length }) => length - 1)))
  return lines.map(([point = '', ...stages]) => ({
    point,
    stages: Array.from({ length: most }, (_, at) =>
      at === most - 1 ? stages.slice(at).join(' ') : (stages[at] ?? ''),
    ),
  }))
}

/** Everything of an account that anybody would read, part by part; what stands side by side is read together once more. */
export function placesOf(text: AccountText): readonly Place[] {
  const parts = (['about', 'findings', 'late', 'agreed', 'learnt'] as const).flatMap(key =>
    text[key] === null ? [] : [{ key, label: headings[key], text: text[key] }],
  )
  return [
    { key: 'title', label: 'The title', text: text.title },
    ...(text.theme === null ? [] : [{ key: 'theme', label: 'The theme', text: text.theme }]),
    ...parts,
  ]
}
