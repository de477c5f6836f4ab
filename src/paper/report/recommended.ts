import { draftsOf, labelsOf } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import { nextNumber } from '#complaint/recommendation-number.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { capitalised } from '../point-words.ts'
import type { Given } from '../template.ts'

/** What the complainant wants, and whether the investigating officer sees it met. */
export function wishes({ state }: Given): readonly Block[] {
  const rows = state.outcomes.map(({ id, text }) => {
    const said = state.investigation.outcomes.get(id)
    return [text, said ? capitalised(said.result) : '[not said yet]', said?.reasons ?? '–']
  })
  return rows.length === 0
    ? []
    : [
        heading('What the complainant wants'),
        ...table('What is wanted and whether it is met', ['What is wanted', 'Result', 'Reasons'], rows),
      ]
}

/** Numbered as they will be on record, each with the points that it follows from. */
export function recommendations({ state }: Given): readonly Block[] {
  const first = nextNumber(state)
  const rows = draftsOf(state).map(({ text, pointIds, deadline }, place) => {
    const from = pointsInOrder(state).filter(point => pointIds.includes(point.id))
    return [
      `Recommendation ${first + place}`,
      text,
      from.length === 0 ? 'The complaint as a whole' : `${from.length === 1 ? 'Point' : 'Points'} ${labelsOf(from)}`,
      deadline ?? 'No date',
    ]
  })
  return [
    heading('What should be done'),
    ...(rows.length === 0
      ? paragraphs('The investigating officer recommends nothing.')
      : table('The recommendations', ['Number', 'What is recommended', 'Follows from', 'By when'], rows)),
  ]
}
