import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { show } from '#office/view.ts'
import { importFiles } from '#register/bulk/import-files.ts'
import { type DecisionQuery, everyDecision } from '#register/query.ts'
import { decisionView } from '#register/views/decision.ts'
import { decisionsView } from '#register/views/search.ts'
import { published } from '../given/published.ts'
import { authorityId, officeOn, openPractice } from '../given/site.ts'
import { type Line, measured, type Row } from '../line.ts'
import { percentile } from '../measure/statistics.ts'

/** Fewer for a trial: REDRESS_BENCH_DECISIONS. */
const DECISIONS = Number(process.env.REDRESS_BENCH_DECISIONS ?? 50_000)
const SEARCHES = 40
const TOLD_EACH = 500

const searches: readonly (readonly [string, Partial<DecisionQuery>])[] = [
  ['newest first, all', {}],
  ['a word of every decision, by relevance', { words: 'council', order: 'relevance' }],
  ['two words, by relevance', { words: 'independent person', order: 'relevance' }],
  ['a phrase, by relevance', { words: '"independent person"', order: 'relevance' }],
  ['a phrase that begins with words of every decision', { words: '"the council complaint"', order: 'relevance' }],
  ['a rare word', { words: 'zq123', order: 'relevance' }],
  [
    'one year, stage 3, payment of at least £1,000',
    { decidedFrom: '2022-01-01', decidedTo: '2022-12-31', stage: 3, remedy: { from: 100_000, to: null } },
  ],
  ['page 400', { page: 400 }],
]

const megabytes = (): number => process.memoryUsage().rss / 1e6

export const line: Line = async ({ folder, say }) => {
  const data = join(folder, 'record')
  mkdirSync(data, { recursive: true })
  const record = await openPractice({ kind: 'folder', folder: data })
  const office = officeOn(record)
  const visitor = { authorityId, personId: 'system' }
  const rows: Row[] = []
  try {
    let [done, taken, most] = [0, 0, megabytes()]
    const from = performance.now()
    await importFiles(office, visitor, published(DECISIONS), (_, told) => {
      if (told.kind === 'filed' && told.filed.kind === 'added') taken++
      most = Math.max(most, megabytes())
      if (++done % TOLD_EACH === 0) say(`Decisions brought in: ${done} of ${DECISIONS} …`)
    })
    const seconds = (performance.now() - from) / 1000
    const note = `${taken} of ${DECISIONS} taken in ${Math.round(seconds)} s`
    rows.push(measured({ what: 'decisions brought in', unit: 'a second', samples: [taken / seconds], note }))
    rows.push(measured({ what: 'the most memory meanwhile', unit: 'MB', samples: [most] }))
    let reference = ''
    for (const [what, query] of searches) {
      const times: number[] = []
      let total = 0
      while (times.length < SEARCHES) {
        const begun = performance.now()
        const seen = await show(office, decisionsView, { ...everyDecision, ...query }, visitor)
        times.push(performance.now() - begun)
        if (seen.kind !== 'shown') throw new Error(seen.kind)
        total = seen.shown.total
        reference = seen.shown.rows[0]?.reference ?? reference
      }
      for (const percent of [50, 95])
        rows.push(
          measured({
            what: `${what}, p${percent}`,
            unit: 'ms',
            samples: [percentile(times, percent)],
            note: `${total} found`,
          }),
        )
    }
    const times: number[] = []
    while (times.length < SEARCHES) {
      const begun = performance.now()
      await show(office, decisionView, { reference }, visitor)
      times.push(performance.now() - begun)
    }
    rows.push(measured({ what: 'one decision with others like it, p95', unit: 'ms', samples: [percentile(times, 95)] }))
    rows.push(measured({ what: 'memory after the searches', unit: 'MB', samples: [megabytes()] }))
  } finally {
    await record.close()
  }
  return rows
}
