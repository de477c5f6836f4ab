import { livePoints } from '#complaint/points.ts'
import type { Point } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import { type Block, table } from './content.ts'
import { pointName, pointText, undescribed } from './point-words.ts'
import type { Given } from './template.ts'

/** Points with their words, under a caption of their own. */
export const pointsTold = (caption: string, points: readonly Point[]): readonly Block[] =>
  table(
    caption,
    ['Point', 'What it is about'],
    points.map(point => [pointName(point), pointText(point)]),
  )

/** "points 1, 2a and 2b"; "the whole complaint" where none is named. */
export function pointsNamed({ state }: Given, ids: readonly string[]): string {
  const points = ids.flatMap(id => state.points.get(id) ?? [])
  if (points.length === 0) return 'the whole complaint'
  const labels = points.map(({ label }) => label ?? 'one without a number')
  return `${points.length === 1 ? 'point' : 'points'} ${labels.join(', ')}`
}

/** That there are no points, or which have no words. A sentence each. */
export function pointsLack({ state }: Given, strand: Strand = 'substance'): readonly string[] {
  const points = livePoints(state, strand)
  return points.length === 0 ? ['No points are recorded: say first what we understood.'] : undescribed(points)
}
