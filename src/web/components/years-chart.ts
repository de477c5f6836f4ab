import { type Html, html } from '../html.ts'

export interface YearBar {
  readonly year: number
  readonly all: number
  /** Of these, drawn dark. */
  readonly part: number
}

export interface YearsChartOptions {
  readonly id: string
  readonly title: string
  readonly bars: readonly YearBar[]
}

const [ROW, BAR] = [32, 20]
/** In hundredths of the width: a year before the bars, and figures after the longest. */
const [LABEL, LONGEST] = [14, 56]

/**
 * Bars lying down, one a year, so that they can be read on a phone: they shrink with it, and their words do not. Its figures
 * always stand in a table beside it.
 */
export function yearsChart({ id, title, bars }: YearsChartOptions): Html {
  const most = Math.max(1, ...bars.map(({ all }) => all))
  const length = (count: number): number => Math.round((count / most) * LONGEST * 10) / 10
  const drawn = bars.map(({ year, all, part }, index) => {
    const top = index * ROW + (ROW - BAR) / 2
    const text = top + BAR / 2 + 5
    return html`<text class="years-chart__words" x="0" y="${text}">${String(year)}</text>
<rect class="years-chart__all" x="${LABEL}%" y="${top}" width="${length(all)}%" height="${BAR}"></rect>
<rect class="years-chart__part" x="${LABEL}%" y="${top}" width="${length(part)}%" height="${BAR}"></rect>
<text class="years-chart__words" x="${LABEL + length(all)}%" dx="8" y="${text}">${part.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}</text>`
  })
  return html`<svg class="years-chart" width="100%" height="${Math.max(1, bars.length) * ROW}" role="img" aria-labelledby="${id}-title" focusable="false"><title id="${id}-title">${title}</title>${drawn}</svg>`
}
