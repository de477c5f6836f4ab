import { pointCount } from '#complaint/points.ts'
import { furthestPast, latenessInWords } from '#complaint/summary.ts'
import type { PreviewedStatement } from '#office/views/statement-preview.ts'
import { type Html, html } from '../../html.ts'
import { counted } from '../days.ts'

/** What would stand in the record, in a few lines, before anything does. */
export function wouldBeRecorded({ state, clocks, faults, facts }: PreviewedStatement): Html {
  const findings = [...state.findings.values()]
  const changed = findings.filter(({ stage }) => stage === 3).length
  const people = new Set(state.parts.map(({ personId }) => personId)).size
  const worst = furthestPast(clocks)
  const late = worst && latenessInWords(worst)
  const wrong = faults.filter(({ against }) => against !== 'record').length
  const lines: readonly (string | false | null | undefined)[] = [
    `${counted(pointCount(state), 'point')} with ${counted(findings.length, 'finding')}${changed > 0 ? `, ${changed} of them after the panel` : ''}`,
    state.recommendations.size > 0 && counted(state.recommendations.size, 'recommendation'),
    state.actions.size > 0 && `${counted(state.actions.size, 'action')} agreed with the Ombudsman`,
    state.remedies.size > 0 && `${counted(state.remedies.size, 'remedy', 'remedies')} already given`,
    people > 0 && `${people === 1 ? '1 person' : `${people} people`}, named as the text names them`,
    worst && late && `${worst.title}: ${late}`,
    wrong > 0 && `${counted(wrong, 'fault')} in the procedure`,
    facts.inconsistencies.length > 0 && `${counted(facts.inconsistencies.length, 'place')} where the text does not fit`,
  ]
  return html`<ul class="govuk-list govuk-list--bullet">${lines.filter(Boolean).map(line => html`<li>${line}</li>`)}</ul>`
}
