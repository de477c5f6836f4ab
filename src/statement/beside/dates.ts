import type { Milestone } from '#complaint/milestone.ts'
import { everyRound, stepsOf } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Step } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import type { Span } from '#law/span.ts'
import { isUndated } from '#stream/when.ts'
import type { EventKind, Facts, TimelineEvent } from '../facts.ts'
import { type Compared, compared } from './compared.ts'

interface Dated {
  readonly what: string
  /** Any of these may be what the statement means. */
  readonly steps: readonly Step[]
}

/** What a statement dates that the record dates too. */
const dated: ReadonlyMap<EventKind, Dated> = new Map([
  ['complaint', { what: 'Complaint made', steps: ['received', 'stage 1 started', 'stage 2 requested'] }],
  ['stage 1 response', { what: 'Stage 1 answered', steps: ['stage 1 answered'] }],
  ['stage 2 asked for', { what: 'Stage 2 asked for', steps: ['stage 2 requested'] }],
  [
    'investigating officer appointed',
    { what: 'Investigating officer appointed', steps: ['investigating officer appointed'] },
  ],
  [
    'investigating officer report',
    { what: 'Report of the investigating officer', steps: ['investigating officer reported'] },
  ],
  ['independent person report', { what: 'Report of the independent person', steps: ['independent person reported'] }],
  ['adjudication letter', { what: 'Stage 2 response', steps: ['stage 2 responded', 'stage 2 response received'] }],
  ['stage 3 asked for', { what: 'Panel asked for', steps: ['panel requested'] }],
  ['panel', { what: 'Panel met', steps: ['panel held'] }],
  ['panel report', { what: 'Report of the panel', steps: ['panel reported', 'panel report received'] }],
  ['reply to the panel', { what: 'Stage 3 response', steps: ['stage 3 responded'] }],
  ['further report', { what: 'Further report', steps: ['supplementary review reported'] }],
])

const known = ({ happened }: Milestone): boolean => !isUndated(happened)

/** Both could be the same day: a month and a day in it agree. */
export const meet = (a: Span, b: Span): boolean =>
  (a.latest === null || b.earliest === null || b.earliest <= a.latest) &&
  (b.latest === null || a.earliest === null || a.earliest <= b.latest)

const apart = (a: Span, b: Span): number => Math.abs((a.earliest ?? a.latest ?? 0) - (b.earliest ?? b.latest ?? 0))

function besideDate(event: TimelineEvent, { what, steps }: Dated, state: ComplaintState, key: string): Compared | null {
  const { when } = event
  if (isUndated(when)) return null
  const taken = everyRound(state)
    .flatMap(({ round }) => steps.flatMap(step => stepsOf(round, step)))
    .filter(known)
  const same = taken.find(({ happened }) => meet(happened, when))
  const near = same ?? taken.toSorted((a, b) => apart(a.happened, when) - apart(b.happened, when))[0]
  const said = when.asWritten ?? spanInWords(when)
  const held = near ? spanInWords(near.happened) : null
  return compared(
    {
      key,
      about: 'date',
      what,
      said,
      held,
      verdict: same ? 'agrees' : near ? 'disagrees' : 'not in the record',
      why: same ? null : `${what}: ${said} in the statement. The record has ${held ?? 'no date of it'}.`,
      entry: near?.seq ?? null,
      where: 'clocks',
    },
    event,
  )
}

/**
 * The dates of the steps of the procedure. Of the complaints that a statement dates only the first is compared: a later one
 * may be about something else.
 */
export function besideDates({ timeline }: Facts, state: ComplaintState): readonly Compared[] {
  const seen = new Map<EventKind, number>()
  return timeline.flatMap(event => {
    const of = dated.get(event.kind)
    if (!of) return []
    const place = (seen.get(event.kind) ?? 0) + 1
    seen.set(event.kind, place)
    if (event.kind === 'complaint' && place > 1) return []
    const beside = besideDate(event, of, state, `date ${event.kind} ${place}`)
    return beside ? [beside] : []
  })
}
