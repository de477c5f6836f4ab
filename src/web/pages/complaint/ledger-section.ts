import type { Cell, Ledger, Row, Stands } from '#complaint/ledger.ts'
import type { Decider } from '#complaint/words.ts'
import { finding } from '../../components/finding.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { link } from '../../components/link.ts'
import { type Content, type Html, html } from '../../html.ts'
import { capital } from '../days.ts'

const columnOf: Record<Decider, string> = {
  'stage 1 resolver': 'Stage 1',
  'investigating officer': 'Investigator',
  'independent person': 'Independent person',
  'adjudicating officer': 'Adjudication',
  panel: 'Panel',
  'supplementary investigating officer': 'Second investigator',
  council: 'Council',
}

function cellOf(cell: Cell | undefined): LedgerCell {
  if (!cell) return { text: 'Not considered', tone: 'quiet' }
  switch (cell.kind) {
    case 'finding': {
      const mark = finding(cell.finding.finding)
      const changed = cell.changedFrom === null ? '' : `from ${cell.changedFrom}`
      if (cell.doubts.length > 0)
        return { text: mark, note: [changed, ...cell.doubts].filter(Boolean).join('; '), tone: 'misfit' }
      if (changed !== '') return { text: mark, note: changed, tone: 'changed' }
      return { text: mark, note: cell.finding.whichPart ?? undefined }
    }
    case 'perhaps':
      return {
        text: finding(cell.finding.finding),
        note: `written as “${cell.finding.labelAsPrinted}”: no such point`,
        tone: 'misfit',
      }
    case 'view':
      return cell.view.view === 'agrees'
        ? { text: 'Agrees', tone: 'quiet' }
        : { text: capital(cell.view.view), note: cell.view.reasons ?? 'reasons not recorded', tone: 'changed' }
    case 'see parts':
      return { text: cell.from === cell.to ? `See ${cell.from}` : `See ${cell.from} to ${cell.to}`, tone: 'quiet' }
    case 'not yet':
      return { text: 'Not yet', tone: 'quiet' }
    case 'not considered':
      return { text: 'No change', tone: 'quiet' }
  }
}

const readingsWords = ['One reading', 'Two readings', 'Three readings', 'Four readings', 'Five readings']

function standsAs(stands: Stands, label: string, readings: string): Content {
  switch (stands.kind) {
    case 'finding':
      return finding(stands.finding)
    case 'rejected':
      return html`${finding(stands.finding)}<span class="ledger__note">not accepted by the ${stands.by}</span>`
    case 'depends':
      return html`${readingsWords[stands.readings - 1] ?? `${stands.readings} readings`} ${link(readings, 'compare', { hidden: `the readings of point ${label}` })}`
    case 'see parts':
      return 'See its parts'
    case 'out of scope':
      return finding('out of scope')
    case 'none':
      return 'No finding'
  }
}

function nameOf({ point }: Row): string {
  if (point.label !== null) return point.label
  return `${point.count} not named`
}

const depthOf = (depth: number): 0 | 1 | 2 => (depth === 0 ? 0 : depth === 1 ? 1 : 2)

/** Points down, deciders across, changes shown with what they changed from. */
export function ledgerSection({ deciders, rows }: Ledger, readingsHref: string): Html {
  if (rows.length === 0)
    return html`<h2 class="govuk-heading-m">Findings, point by point</h2><p class="govuk-body">No points are recorded.</p>`
  const doubtful = rows.some(row =>
    [...row.cells.values()].some(
      cell => cell.kind === 'perhaps' || (cell.kind === 'finding' && cell.doubts.length > 0),
    ),
  )
  const changed = rows.some(row =>
    [...row.cells.values()].some(cell => cell.kind === 'finding' && cell.changedFrom !== null),
  )
  const explanation = [
    ...(changed ? ['Shaded yellow: changed at that stage.'] : []),
    ...(doubtful ? ['Shaded red: what was written does not fit the record.'] : []),
  ].join(' ')
  return ledger({
    id: 'ledger',
    caption: 'Findings, point by point',
    explanation: explanation || undefined,
    columns: ['Point', { text: 'About', wide: true }, ...deciders.map(by => columnOf[by]), 'Stands as'],
    rows: rows.map(row => ({
      heading: nameOf(row),
      depth: depthOf(row.depth),
      cells: [
        row.point.text ?? (row.point.kind === 'heading' ? 'Taken in parts' : 'Not described in the source'),
        ...deciders.map(by => cellOf(row.cells.get(by))),
        { text: standsAs(row.stands, nameOf(row), readingsHref) },
      ],
    })),
  })
}
