import { dateInWords } from '#law/day-words.ts'
import type { SourceRef } from '#law/sources.ts'
import type { Duty } from '../duty.ts'
import type { ComplaintState } from '../state.ts'
import type { Warning } from '../warnings/warning.ts'
import { injusticeByPerson } from './injustice.ts'
import { agreedItems } from './item.ts'

const SOURCE: readonly SourceRef[] = [
  { key: 'REMEDY', at: '' },
  { key: 'D', at: '24 001 902' },
]

interface Open {
  readonly unanswered: number
  readonly people: number
}

/**
 * Of how many people nobody has said whether their injustice is remedied, once the question is due: everything agreed is
 * done, or the complaint is closed. null where it is not due, or answered for all. A document that says nothing of it is
 * not held to it.
 */
export function injusticeOpen(state: ComplaintState): Open | null {
  if (!state.worked) return null
  const people = injusticeByPerson(state)
  const unanswered = people.filter(({ last }) => last === null).length
  const items = agreedItems(state)
  if (unanswered === 0 || items.length === 0) return null
  return state.closed !== null || items.every(({ done }) => done !== null)
    ? { unanswered, people: people.length }
    : null
}

const forWhom = ({ unanswered, people }: Open): string =>
  people === 1 ? '' : unanswered === people ? `, for all ${people} people` : `, for ${unanswered} of ${people} people`

/** T51 and T54. That the actions are done does not answer it, and neither does closing. */
export function injusticeDuties(state: ComplaintState): readonly Duty[] {
  const open = injusticeOpen(state)
  return open === null
    ? []
    : [
        {
          id: 'injustice',
          what: `Say whether the injustice is remedied${forWhom(open)}`,
          who: 'complaints manager',
          by: null,
          source: SOURCE,
          clockId: null,
        },
      ]
}

/** A complaint may be closed before it is answered. From that day it is told loudly until somebody does. */
export function injusticeWarnings(state: ComplaintState): readonly Warning[] {
  const [open, closed] = [injusticeOpen(state), state.closed?.happened]
  const from = closed?.latest ?? closed?.earliest ?? null
  if (open === null || from === null) return []
  return [
    {
      id: 'injustice',
      from,
      to: null,
      by: null,
      what: `Closed, and nobody has said whether the injustice is remedied${forWhom(open)}`,
      why: () =>
        `The complaint was closed on ${dateInWords(from)}. That actions are done does not answer it: say for each person what the fault did, and whether it is put right.`,
      source: SOURCE,
    },
  ]
}
