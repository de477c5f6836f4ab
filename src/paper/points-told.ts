import { counted } from '#complaint/intake/counted.ts'
import { livePoints } from '#complaint/points.ts'
import type { ComplaintState, Point } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import { type Block, table } from './content.ts'
import { listed } from './people.ts'
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
  const labels = points.flatMap(({ label }) => label ?? [])
  const bare = points.length - labels.length
  const named = labels.length === 0 ? [] : [`${labels.length === 1 ? 'point' : 'points'} ${listed(labels)}`]
  return listed([...named, ...(bare === 0 ? [] : [`${counted(bare, 'point')} without a number`])])
}

/** The strand that points are of; the substance where none is named. */
export const strandOfPoints = ({ points }: ComplaintState, ids: readonly string[]): Strand =>
  ids.flatMap(id => points.get(id)?.strand ?? []).at(0) ?? 'substance'

/** That there are no points, or which have no words. A sentence each. */
export function pointsLack({ state }: Given, strand: Strand = 'substance'): readonly string[] {
  const points = livePoints(state, strand)
  return points.length === 0 ? ['No points are recorded: say first what we understood.'] : undescribed(points)
}
