import { dayInWords } from '#law/day-words.ts'
import { limits as allLimits } from '#law/limits.ts'
import { between, daysInWords, workingDays } from '../clocks/bounds.ts'
import type { Now } from '../clocks/clocks.ts'
import { type Fault, fault } from '../faults/fault.ts'
import type { ComplaintState } from '../state.ts'
import { audiencesInWords, stillOwed } from './told-duties.ts'
import { type EventToTell, eventsToTell } from './who-is-told.ts'

/** A limit that no text we read fixes, and a duty that only the guidance has, are no breach of the law. */
const againstOf = ({ tell: { by, mark } }: EventToTell): 'law' | 'guidance' => {
  const length = by === 'as soon as possible' ? mark : allLimits[by].mark
  return mark === 'verified' && length !== 'recalled' && length !== 'derived' ? 'law' : 'guidance'
}

function late(event: EventToTell, { calendar }: Now): readonly Fault[] {
  const { by, people, tell } = event
  if (!by || by.latest === null) return []
  const sent = people.flatMap(({ telling, audience }) =>
    telling.kind === 'told' ? [{ audience, sending: telling.sending }] : [],
  )
  const after = sent.filter(
    ({ sending }) => sending.happened.earliest !== null && sending.happened.earliest > (by.latest ?? 0),
  )
  const [first] = after
  if (!first) return []
  const days = between(by, first.sending.happened, workingDays(calendar))
  const words = audiencesInWords(after.map(({ audience }) => audience))
  return [
    fault('told late', `${capital(words)} told ${daysInWords(days, 'working days') ?? ''} late: ${tell.what}.`, {
      against: againstOf(event),
      days: { unit: 'working days', bounds: days },
      detail: `It was due by ${dayInWords(by.latest)}.`,
      source: tell.source,
      entries: [first.sending.seq],
    }),
  ]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Never told before it was too late to matter, or recorded as not told. */
function never(event: EventToTell): readonly Fault[] {
  const { overtaken, people, tell, entry } = event
  const said = people.filter(({ telling }) => telling.kind === 'decided' && telling.decision.decision === 'not told')
  const overlooked = overtaken && !tell.askedElsewhere ? stillOwed(event, 'not yet') : []
  const who = [...said.map(({ audience }) => audience), ...overlooked]
  if (who.length === 0) return []
  return [
    fault('not told', `${capital(audiencesInWords(who))} not told: ${tell.what}.`, {
      against: againstOf(event),
      detail: 'Nothing on record shows that it was sent.',
      source: tell.source,
      entries: [entry.seq],
    }),
  ]
}

/** Those who were told too late, or never, as the record shows. */
export const toldFaults = (state: ComplaintState, now: Now): readonly Fault[] =>
  eventsToTell(state, now).flatMap(event => [...late(event, now), ...never(event)])
