import { findingMade } from '#complaint/entries/finding-made.ts'
import { pointByLabel } from '#complaint/points.ts'
import type { FindingValue } from '#complaint/words.ts'
import { isoDay } from '#law/day.ts'
import type { NewEntry } from '#stream/entry.ts'
import { onDay } from '#stream/when.ts'
import { fromThePast, type Scenario } from './scenario.ts'
import { pointId } from './stories.ts'

export const on = (day: string) => onDay(isoDay(day))

/** A finding as a document prints it. */
export const printed = (story: Scenario, label: string, finding: FindingValue, more: object = {}): NewEntry =>
  findingMade.write(on('2024-11-15'), fromThePast, {
    findingId: `printed ${label} ${finding}`,
    pointId: pointByLabel(story.state(), label)?.id ?? null,
    labelAsPrinted: label,
    decider: 'panel',
    stage: 3,
    finding,
    asPrinted: finding,
    reviews: null,
    fromAsStated: null,
    whichPart: null,
    reasons: null,
    wholePoint: 'no',
    ...more,
  })
export const findingOn = (story: Scenario, label: string): string =>
  [...story.state().findings.values()].find(({ pointId: id }) => id === pointId(story, label))?.id ?? ''
