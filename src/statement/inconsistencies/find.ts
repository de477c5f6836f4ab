import type { Inconsistency } from '../facts.ts'
import type { Given } from './given.ts'
import { ofDates } from './of-dates.ts'
import { ofPoints } from './of-points.ts'
import { ofPrint } from './of-print.ts'
import { ofStory } from './of-story.ts'

/** What the document itself gets wrong or leaves open, each with its lines. What must be asked comes first. */
export function findInconsistencies(given: Given): readonly Inconsistency[] {
  const all = [...ofPoints(given), ...ofDates(given), ...ofStory(given), ...ofPrint(given)]
  return [...all.filter(one => one.weight === 'ask'), ...all.filter(one => one.weight === 'note')]
}
