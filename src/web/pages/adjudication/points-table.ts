import type { Decision, PointToDecide } from '#complaint/adjudication/adjudication.ts'
import { finding } from '../../components/finding.ts'
import type { LedgerCell, LedgerRow } from '../../components/ledger.ts'
import { type Content, html } from '../../html.ts'
import { capital } from '../days.ts'

export const foundCell = ({ found }: PointToDecide): Content | LedgerCell =>
  found === undefined
    ? { text: 'Not yet', tone: 'quiet' }
    : { text: finding(found.finding), note: found.whichPart ?? undefined }

export function independentCell({ independentView: view }: PointToDecide): LedgerCell {
  if (!view) return { text: 'Not yet', tone: 'quiet' }
  return view.view === 'agrees'
    ? { text: 'Agrees', tone: 'quiet', note: view.reasons ?? undefined }
    : { text: capital(view.view), note: view.reasons ?? 'reasons not recorded', tone: 'changed' }
}

function decisionCell(decision: Decision): LedgerCell {
  switch (decision.kind) {
    case 'agrees':
      return { text: 'Agrees', note: decision.reasons ?? undefined }
    case 'disagrees':
      return { text: 'Does not agree', note: decision.reasons ?? 'reasons not recorded', tone: 'changed' }
    case 'own finding': {
      const { finding: own, reasons, whichPart } = decision.finding
      const said = [whichPart, reasons].filter(Boolean).join('. ')
      return { text: finding(own), note: said || 'reasons not recorded', tone: 'changed' }
    }
  }
}

/** One point: what it is about, what was found, what the independent person says, and the decision or the way to it. */
export const pointRow = (given: PointToDecide, decide: Content | null): LedgerRow => ({
  heading: given.point.label ?? 'Not numbered',
  cells: [
    { text: given.point.text ?? 'Not described', note: given.found?.reasons ?? undefined },
    foundCell(given),
    independentCell(given),
    given.decision === null
      ? { text: decide ?? 'Not yet', tone: decide === null ? 'quiet' : undefined }
      : withChange(decisionCell(given.decision), decide),
  ],
})

const withChange = (cell: LedgerCell, change: Content | null): LedgerCell =>
  change === null ? cell : { ...cell, text: html`${cell.text} <span class="decide__change">${change}</span>` }

export const pointColumns = (last: string) =>
  ['Point', { text: 'About', wide: true }, 'Investigating officer', 'Independent person', last] as const
