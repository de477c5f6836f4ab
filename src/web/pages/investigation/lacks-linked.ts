import { pointsToInvestigate } from '#complaint/investigation/progress.ts'
import type { Stage2Author } from '#complaint/investigation/state.ts'
import type { Strand } from '#complaint/words.ts'
import { reportTemplateOf } from '#office/views/report.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { templateNamed } from '#paper/templates.ts'
import type { ListedError } from '../../components/error-summary.ts'
import { path } from '../../components/link.ts'
import { pointName } from './words.ts'

export interface WhichReport {
  readonly author: Stage2Author
  readonly strand: Strand
}

/** Where the words of a report are written. */
export const writeAddress = (id: string, { author, strand }: WhichReport): string =>
  `${author === 'investigating officer' ? path`/complaints/${id}/investigation/report/write` : path`/complaints/${id}/investigation/independent-person/write`}${strand === 'handling' ? '?strand=handling' : ''}`

/** What a report made here still lacks, all of it, each with the page where it is put right. */
export function lacksLinked(shown: ShownComplaint, which: WhichReport): readonly ListedError[] {
  const { id, state, now, names } = shown
  const template = templateNamed(reportTemplateOf(which.author, which.strand))
  const given = { state, now, names, council: { name: '', colour: '#000000' }, to: null, answers: {} }
  const points = pointsToInvestigate(state, which.strand)
  return (template?.lacks(given) ?? []).map(text => {
    const point = points.find(
      one => text.startsWith(`${pointName(one)} `) || text.endsWith(` ${pointName(one).toLowerCase()}.`),
    )
    if (point) return { text, href: path`/complaints/${id}/investigation/points/${point.id}` }
    const outcome = state.outcomes.find(one => text.endsWith(`what is wanted: ${one.text}`))
    if (outcome) return { text, href: path`/complaints/${id}/record/report-on-desired-outcome?outcomeId=${outcome.id}` }
    return { text, href: writeAddress(id, which) }
  })
}
