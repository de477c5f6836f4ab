import type { Paper } from '#paper/content.ts'
import { onMadeUpCase } from '#paper/made-up/case.ts'
import { templates } from '#paper/templates.ts'
import type { Layout } from '#print/layout.ts'
import type { FileKind } from '#print/order.ts'
import { print } from '#print/print.ts'
import { type Line, measured, type Row } from '../line.ts'

const RUNS = 5

/** Every letter there is, as it reads in the made-up case. */
const papers = (): readonly Paper[] =>
  templates.map(
    template => onMadeUpCase(template, { council: { name: 'Northmere Council', colour: '#1f4e5f' } }).composed.paper,
  )

interface Timed {
  /** Letters a second, of each run. */
  readonly rates: readonly number[]
  readonly kilobytes: number
}

async function timed(all: readonly Paper[], as: FileKind, layout: Layout): Promise<Timed> {
  const rates: number[] = []
  let bytes = 0
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now()
    bytes = 0
    for (const paper of all) {
      const made = await print(paper, as, layout)
      if (made.kind !== 'printed') throw new Error(`"${paper.title}" could not be printed`)
      bytes += made.bytes.length
    }
    rates.push(all.length / ((performance.now() - from) / 1000))
  }
  return { rates, kilobytes: Math.round(bytes / all.length / 1000) }
}

/** One after the other, as a batch for the post is made: the process that makes them stays until the last. */
export const line: Line = async ({ say }) => {
  const all = papers()
  say('Making the first letter …')
  const from = performance.now()
  const [first] = all
  if (first) await print(first, 'pdf')
  const rows: Row[] = [
    measured({ what: 'the first, with the process that makes it', unit: 'ms', samples: [performance.now() - from] }),
  ]
  for (const [as, layout, what] of [
    ['pdf', 'standard', 'tagged PDF'],
    ['pdf', 'large print', 'tagged PDF in large print'],
    ['word', 'standard', 'Word'],
    ['text', 'standard', 'plain text'],
  ] as const) {
    say(`Making ${all.length} letters: ${what} …`)
    const { rates, kilobytes } = await timed(all, as, layout)
    rows.push(measured({ what, unit: 'a second', samples: rates, note: `${all.length} letters, ${kilobytes} kB each` }))
  }
  return rows
}
