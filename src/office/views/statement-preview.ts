import type { Clock } from '#complaint/clocks/clock.ts'
import { clocksOf, type Now } from '#complaint/clocks/clocks.ts'
import { foldComplaint } from '#complaint/complaint.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import { faultsOf } from '#complaint/faults/faults.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { lawOf } from '#record/read-tables/law-of-authority.ts'
import type { Facts } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import { readStatement } from '#statement/read.ts'
import { everyRole } from '../grants.ts'
import { alreadyThere, digestOf, type Known, LONGEST_TEXT } from '../import-statement.ts'
import type { View } from '../view.ts'

export interface PreviewQuery {
  /** The statement, or the saved web page that it stands on. */
  readonly text: string
}

/** What a statement says and what would be recorded of it, before anything is. */
export interface PreviewedStatement {
  readonly kind: 'statement'
  readonly facts: Facts
  /** The complaint as it would be. */
  readonly state: ComplaintState
  readonly clocks: readonly Clock[]
  readonly faults: readonly Fault[]
  /** The complaint that it was read into before, or whose decision it is. */
  readonly already: Known | null
}

export type ShownPreview =
  | PreviewedStatement
  | { readonly kind: 'not a statement'; readonly why: string; readonly whatToDo: string }

function wouldBe(facts: Facts, text: string, digest: string, now: Now) {
  const newId = () => crypto.randomUUID()
  const { entries } = proposeEntries(facts, { reference: 'not recorded', text, digest, newId })
  const placed = entries.map((entry, index) => ({
    ...entry,
    seq: index + 1,
    recordedAt: new Date(now.today * 86_400_000).toISOString(),
    actor: 'nobody',
  }))
  const state = foldComplaint(placed)
  const clocks = clocksOf(state, now)
  return { state, clocks, faults: faultsOf(state, now, clocks) }
}

/** Reads a statement and changes nothing. Anyone may look; recording it is another matter. */
export const statementPreviewView: View<PreviewQuery, ShownPreview> = {
  name: 'statement preview',
  may: everyRole,
  kind: 'view',
  async load(tx, { text }, { visitor, actor, today }) {
    if (text.length > LONGEST_TEXT)
      return {
        kind: 'not a statement',
        why: `It is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters. A decision statement is a few pages.`,
        whatToDo: 'Check that it is one statement and nothing else.',
      }
    const reading = readStatement(text)
    if (reading.kind === 'not a statement') return reading
    const { facts } = reading
    const digest = digestOf({ facts, text })
    return {
      kind: 'statement',
      facts,
      ...wouldBe(facts, text, digest, { ...(await lawOf(tx, visitor.authorityId)), today }),
      already: (await alreadyThere(tx, actor, digest, facts.header.reference?.value ?? null)) ?? null,
    }
  },
  audit: (_query, shown) => ({
    subject: 'statement/preview',
    detail: shown.kind === 'statement' ? { decision: shown.facts.header.reference?.value ?? null } : { read: false },
  }),
}
