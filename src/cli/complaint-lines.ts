import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { boundsInWords } from '#complaint/clocks/bounds.ts'
import { type Clock, verdictOf } from '#complaint/clocks/clock.ts'
import { stage2Days } from '#complaint/clocks/stage-2-days.ts'
import { stage2Start } from '#complaint/clocks/stage-2-start.ts'
import type { Fault } from '#complaint/faults/fault.ts'
import { pounds } from '#complaint/money.ts'
import type { Reading } from '#complaint/readings.ts'
import { latenessInWords } from '#complaint/summary.ts'
import { dayInWords, spanInWords } from '#law/day-words.ts'
import { sourceText } from '#law/sources.ts'
import type { Office, Visitor } from '#office/office.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'

const missed = (clocks: readonly Clock[]): readonly string[] =>
  clocks
    .filter(clock => clock.whose === 'council' && ['late', 'overdue'].includes(verdictOf(clock)))
    .map(clock => `${clock.title}: ${latenessInWords(clock)}`)

/** "Investigating officer reported: day 105 at least, 8 February 2023 …", for each run through stage 2. */
function stage2Lines({ state, now }: ShownComplaint): readonly string[] {
  return [...state.strands.values()].flatMap(({ rounds }) =>
    rounds.flatMap(round => {
      const days = stage2Days(round, now)
      if (days.length === 0) return []
      const { what, span, standsIn } = stage2Start(round)
      const from = `Counted from ${what}: ${spanInWords(span)}.${standsIn ? ` ${standsIn}` : ''}`
      return [
        ...days.map(
          ({ step, on, day }) => `${capital(step)}: day ${boundsInWords(day)}, against 65 at most (${spanInWords(on)})`,
        ),
        from,
      ]
    }),
  )
}

function actionLines({ state, now }: ShownComplaint): readonly string[] {
  return agreedItems(state).flatMap(item => {
    const { is, text, amountPence, done } = item
    const due = agreedDue(state, item, now)?.by?.latest ?? null
    if (due === null || is === 'recommendation') return []
    const what = amountPence === null ? text.replace(/[.;]$/, '') : `${pounds(amountPence)} payment`
    return [`${what}: due ${dayInWords(due)}${done ? ', done' : ', no proof on record'}`]
  })
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

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
  const { shown } = seen
  const { clocks, faults, ledger } = shown
  const late = missed(clocks)
  const { readings } = ledger
  return [
    ...(late.length === 0
      ? ['No time limit was missed, as far as the dates tell.']
      : part('Time limits missed:', late)),
    ...part('Stage 2, day by day:', stage2Lines(shown)),
    ...part('Agreed actions:', actionLines(shown)),
    ...part('Faults in the procedure:', faults.filter(({ against }) => against !== 'record').map(faultLine)),
    ...part('Where the papers do not agree:', faults.filter(({ against }) => against === 'record').map(faultLine)),
    ...(readings.length > 1
      ? part('The changes can be read in several ways, and none is chosen:', readings.map(readingLine))
      : []),
  ]
}
