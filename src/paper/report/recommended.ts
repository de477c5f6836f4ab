import { draftsOfStrand, labelsOf } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import { nextNumber } from '#complaint/recommendation-number.ts'
import type { Strand } from '#complaint/words.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { capitalised } from '../point-words.ts'
import type { Given } from '../template.ts'
import { gap, type OfReport } from './of-strand.ts'

/** What the complainant wants, and whether the investigating officer sees it met. */
export function wishes({ state }: Given, of: OfReport): readonly Block[] {
  const rows = state.outcomes.map(({ id, text }) => {
    const said = state.investigation.outcomes.get(id)
    return [text, said ? capitalised(said.result) : gap(of, 'not said yet'), said?.reasons ?? '–']
  })
  return rows.length === 0
    ? []
    : [
        heading('What the complainant wants'),
        ...table('What is wanted and whether it is met', ['What is wanted', 'Result', 'Reasons'], rows),
      ]
}

function followsFrom({ state }: Given, recommendationId: string, covers: string | null): string {
  const pointIds = state.investigation.recommendations.get(recommendationId)?.pointIds ?? []
  const from = pointsInOrder(state).filter(point => pointIds.includes(point.id))
  if (from.length > 0) return `${from.length === 1 ? 'Point' : 'Points'} ${labelsOf(from)}`
  return covers === null ? 'The complaint as a whole' : capitalised(covers)
}

/** Numbered as on record, or as they will be, each with the points that it follows from. Those of a report sent back stay. */
export function recommendations(given: Given, strand: Strand): readonly Block[] {
  const { state } = given
  const first = nextNumber(state)
  const made = [...state.recommendations.values()].filter(
    ({ stage, author }) => stage === 2 && author === 'investigating officer',
  )
  const drafted = draftsOfStrand(state, strand).map((one, place) => ({ ...one, number: first + place, covers: null }))
  const rows = [...made, ...drafted].map(({ id, number, text, covers, deadline }) => [
    number === null ? 'Not numbered' : `Recommendation ${number}`,
    text,
    followsFrom(given, id, covers),
    deadline ?? 'No date',
  ])
  return [
    heading('What should be done'),
    ...(rows.length === 0
      ? paragraphs('The investigating officer recommends nothing.')
      : table('The recommendations', ['Number', 'What is recommended', 'Follows from', 'By when'], rows)),
  ]
}
