import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import type { Reading } from '#complaint/readings.ts'
import { latenessInWords } from '#complaint/summary.ts'
import { sourceText } from '#law/sources.ts'
import type { Office, Visitor } from '#office/office.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'

const missed = (clocks: readonly Clock[]): readonly string[] =>
  clocks
    .filter(clock => clock.whose === 'council' && ['late', 'overdue'].includes(verdictOf(clock)))
    .map(clock => `${clock.title}: ${latenessInWords(clock)}`)

const faultLine = ({ what, source, certain }: Fault): string =>
  [what, ...(certain ? [] : ['Depends on what is not recorded.']), source.map(sourceText).join('; ')]
    .filter(Boolean)
    .join(' ')

function readingLine({ name, counts, assumes }: Reading): string {
  const counted = [...counts].map(([finding, number]) => `${number} ${finding}`).join(', ')
  return `${name}: ${counted}.${assumes.length > 0 ? ` Assumes: ${assumes.join(' ')}` : ''}`
}

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map(line => `  ${line}`)]

/** What the record of a complaint shows of its time limits and faults, for the terminal. */
export async function complaintLines(office: Office, id: string, visitor: Visitor): Promise<readonly string[]> {
  const seen = await show(office, complaintView, { id, looking: { kind: 'now' } }, visitor)
  if (seen.kind !== 'shown') return []
  const { clocks, faults, ledger } = seen.shown
  const late = missed(clocks)
  const { readings } = ledger
  return [
    ...(late.length === 0
      ? ['No time limit was missed, as far as the dates tell.']
      : part('Time limits missed:', late)),
    ...part('Faults in the procedure:', faults.filter(({ against }) => against !== 'record').map(faultLine)),
    ...part('Where the papers do not agree:', faults.filter(({ against }) => against === 'record').map(faultLine)),
    ...(readings.length > 1
      ? part('The changes can be read in several ways, and none is chosen:', readings.map(readingLine))
      : []),
  ]
}
