import { type Html, html } from '../html.ts'

export interface PaymentsRow {
  readonly title: string
  /** What the row comes to, in words. */
  readonly words: string
  /** Pence, one for each decision. */
  readonly payments: readonly number[]
  /** Pence; null where there are too few to work one out. */
  readonly median: number | null
}

export interface PaymentsChartOptions {
  readonly id: string
  readonly title: string
  readonly rows: readonly PaymentsRow[]
}

const [ROW, LINE, DOT, LEFT, WIDTH, FOOT] = [64, 42, 6, 10, 640, 26]

/** A round amount in pounds that the longest line reaches. */
function topOf(most: number): number {
  const pounds = Math.max(1, most / 100)
  const unit = 10 ** Math.floor(Math.log10(pounds))
  return ([1, 2, 2.5, 5, 10].find(times => times * unit >= pounds) ?? 10) * unit * 100
}

/** A dot for each payment along a line of pounds, a line for each length of delay. Its figures always stand in a table. */
export function paymentsChart({ id, title, rows }: PaymentsChartOptions): Html {
  const top = topOf(Math.max(0, ...rows.flatMap(({ payments }) => payments)))
  const at = (pence: number): number => LEFT + Math.round((pence / top) * (WIDTH - 2 * LEFT))
  const drawn = rows.map(({ title: name, words, payments, median }, index) => {
    const y = index * ROW + LINE
    const [least, most] = [Math.min(...payments), Math.max(...payments)]
    return html`<text class="payments-chart__words" x="0" y="${y - 20}"><tspan class="payments-chart__name">${name}</tspan> ${words}</text>
<line class="payments-chart__axis" x1="${LEFT}" y1="${y}" x2="${WIDTH - LEFT}" y2="${y}"></line>
${payments.length > 1 && html`<line class="payments-chart__range" x1="${at(least)}" y1="${y}" x2="${at(most)}" y2="${y}"></line>`}
${payments.map(pence => html`<circle class="payments-chart__one" cx="${at(pence)}" cy="${y}" r="${DOT}"></circle>`)}
${median !== null && html`<line class="payments-chart__median" x1="${at(median)}" y1="${y - 12}" x2="${at(median)}" y2="${y + 12}"></line>`}`
  })
  const bottom = rows.length * ROW + 14
  const ticks = [0, 0.5, 1].map((part, index) => {
    const anchor = (['start', 'middle', 'end'] as const)[index] ?? 'middle'
    const x = part === 0 ? 0 : part === 1 ? WIDTH : at(top * part)
    return html`<text class="payments-chart__words" x="${x}" y="${bottom}" text-anchor="${anchor}">£${((top * part) / 100).toLocaleString('en-GB')}</text>`
  })
  return html`<svg class="payments-chart" viewBox="0 0 ${WIDTH} ${rows.length * ROW + FOOT}" role="img" aria-labelledby="${id}-title" focusable="false"><title id="${id}-title">${title}</title>${drawn}${ticks}</svg>`
}
