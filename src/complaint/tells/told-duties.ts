import type { Now } from '../clocks/clocks.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import type { Audience } from './tell.ts'
import { type EventToTell, eventsToTell } from './who-is-told.ts'

const named: Readonly<Record<Audience, string>> = {
  complainant: 'the complainant',
  advocate: 'the advocate',
  child: 'the child',
  'others likely to be affected': 'the others likely to be affected',
  'independent person': 'the independent person',
  'investigating officer': 'the investigating officer',
  'adjudicating officer': 'the adjudicating officer',
  'stage 1 resolver': 'the stage 1 resolver',
  panel: 'the panel',
  'others with sufficient interest': 'the others with sufficient interest',
  'the council': 'the council',
  'the Ombudsman': 'the Ombudsman',
}

/** "the complainant and the advocate" */
function inOneBreath(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

export const audiencesInWords = (audiences: readonly Audience[]): string =>
  inOneBreath([...new Set(audiences)].map(audience => named[audience]))

/** Those who are still to be told, or about whom somebody still has to decide. */
export const stillOwed = ({ people }: EventToTell, kind: 'not yet' | 'to be decided'): readonly Audience[] =>
  people.filter(({ telling }) => telling.kind === kind).map(({ audience }) => audience)

function dutiesOfEvent(event: EventToTell): readonly Duty[] {
  const { tell, entry, by, overtaken } = event
  if (overtaken || tell.askedElsewhere) return []
  const rest = { who: 'complaints manager', by, source: tell.source, clockId: null }
  const [untold, undecided] = [stillOwed(event, 'not yet'), stillOwed(event, 'to be decided')]
  return [
    ...(untold.length > 0
      ? [
          {
            ...rest,
            id: `tell-${entry.seq}-${tell.transition}`,
            what: `Tell ${audiencesInWords(untold)}: ${tell.what}`,
          },
        ]
      : []),
    ...(undecided.length > 0
      ? [
          {
            ...rest,
            by: null,
            id: `decide-who-is-told-${entry.seq}`,
            what: `Decide whether to tell ${audiencesInWords(undecided)}: ${tell.what}`,
          },
        ]
      : []),
  ]
}

/** When a complaint is closed the family is told so, and of what the law itself wants told; of nothing else any more. */
export const livesOn = ({ tell, entry }: EventToTell): boolean =>
  tell.mark === 'verified' || entry.type === 'complaint-closed'

/** Whom the law wants told and who has not been, event by event. Asked of live work only. */
export const toldDuties = (state: ComplaintState, now: Now): readonly Duty[] =>
  state.worked
    ? eventsToTell(state, now)
        .filter(event => !state.closed || livesOn(event))
        .flatMap(dutiesOfEvent)
    : []
