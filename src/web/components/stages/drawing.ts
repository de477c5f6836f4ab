import { type Html, html } from '../../html.ts'
import { extentOf, overrun, type Period, type StageBar, type StageMark, withinLimit } from './bar.ts'
import { linearScale, type Scale, ticks } from './scale.ts'
import { inLanes, widthOf, wrap } from './words.ts'

/** How the picture is laid out for a width of screen. Units are those of the view box, close to pixels when shown. */
export interface Arrangement {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Left of the bars; 0 puts each label above its bar. */
  readonly labelColumn: number
  readonly mostTicks: number
  readonly textSize: number
}

export const WIDE: Arrangement = { name: 'wide', width: 1000, labelColumn: 130, mostTicks: 9, textSize: 15 }
export const NARROW: Arrangement = { name: 'narrow', width: 330, labelColumn: 0, mostTicks: 3, textSize: 15 }

const BAR = 24
const TAKEN = 12
const LINE = 20
const AXIS = 30
const BETWEEN = 18

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly inside: Html
}

function box(scale: Scale, period: Period, top: number, height: number, name: string): Html {
  const x = scale.start(period.from)
  const width = Math.max(2, Math.round((scale.end(period.to) - x) * 10) / 10)
  const classes = `stages__${name}${period.uncertain ? ` stages__${name}--uncertain` : ''}`
  return html`<rect class="${classes}" x="${x}" y="${top}" width="${width}" height="${height}"></rect>`
}

function marksOver(
  marks: readonly StageMark[],
  scale: Scale,
  textSize: number,
): { height: number; draw: (top: number) => Html[] } {
  const at = (mark: StageMark) => (mark.kind === 'limit' ? scale.end(mark.on) : scale.start(mark.on))
  const edge = { left: scale.left, right: scale.right }
  const placed = inLanes(marks, at, mark => widthOf(mark.words, textSize), edge)
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1))
  const draw = (top: number) =>
    placed.map(({ item, from, lane }) => {
      const baseline = top + (lanes - lane) * LINE - 6
      const [x, barTop] = [at(item), top + lanes * LINE]
      const shape =
        item.kind === 'limit'
          ? html`<line class="stages__limit" x1="${x}" x2="${x}" y1="${baseline + 5}" y2="${barTop + BAR + 3}"></line>`
          : html`<line class="stages__leader" x1="${x}" x2="${x}" y1="${baseline + 5}" y2="${barTop + BAR / 2}"></line>
<circle class="stages__event" cx="${x}" cy="${barTop + BAR / 2}" r="7"></circle>`
      return html`${shape}<text class="stages__mark-words" x="${from}" y="${baseline}">${item.words}</text>`
    })
  return { height: lanes * LINE, draw }
}

function stage(bar: StageBar, scale: Scale, arrangement: Arrangement, top: number): { height: number; inside: Html } {
  const { textSize, labelColumn } = arrangement
  const over = overrun(bar)
  const within = withinLimit(bar)
  const marks = marksOver(bar.marks ?? [], scale, textSize)
  const labels = wrap(bar.label, textSize, labelColumn > 0 ? labelColumn - 10 : arrangement.width)
  const barTop = top + (labelColumn > 0 ? 0 : labels.length * LINE) + marks.height
  const labelTop = labelColumn > 0 ? barTop + BAR / 2 + 5 : top + LINE - 5
  const said = wrap(bar.words, textSize, scale.right - scale.left)
  const from = scale.start(bar.taken?.from ?? bar.allowed?.from ?? bar.marks?.[0]?.on ?? extentOrThrow([bar]).from)
  const widest = Math.max(...said.map(line => widthOf(line, textSize)))
  const saidAt = Math.max(scale.left, Math.min(from, scale.right - widest))
  const inside = html`<g>${labels.map((line, index) => html`<text class="stages__label" x="0" y="${labelTop + index * LINE}">${line}</text>`)}
${bar.allowed && box(scale, bar.allowed, barTop, BAR, 'allowed')}${within && box(scale, within, barTop + (BAR - TAKEN) / 2, TAKEN, 'taken')}${
  over && box(scale, over, barTop + (BAR - TAKEN) / 2, TAKEN, 'over')
}${marks.draw(barTop - marks.height)}${said.map(
  (line, index) =>
    html`<text class="stages__words${over ? ' stages__words--over' : ''}" x="${saidAt}" y="${barTop + BAR + (index + 1) * LINE - 2}">${line}</text>`,
)}</g>`
  return { height: barTop - top + BAR + said.length * LINE, inside }
}

function extentOrThrow(bars: readonly StageBar[]): Period {
  const extent = extentOf(bars)
  if (!extent) throw new RangeError('A picture of stages needs at least one day')
  return extent
}

/** @throws RangeError when no bar has a day. */
export function draw(bars: readonly StageBar[], arrangement: Arrangement): Drawing {
  const extent = extentOrThrow(bars)
  const scale = linearScale(extent, arrangement.labelColumn, arrangement.width)
  let top = AXIS + 12
  const rows: Html[] = []
  for (const bar of bars) {
    const drawn = stage(bar, scale, arrangement, top)
    rows.push(drawn.inside)
    top += drawn.height + BETWEEN
  }
  const height = top - BETWEEN + 8
  const axis = ticks(extent, arrangement.mostTicks).map(({ day, words }) => {
    const x = scale.start(day)
    const shown = Math.min(x, scale.right - widthOf(words, arrangement.textSize))
    return html`<line class="stages__grid" x1="${x}" x2="${x}" y1="${AXIS - 6}" y2="${height}"></line>
<text class="stages__tick" x="${shown}" y="${AXIS - 12}">${words}</text>`
  })
  const rule = html`<line class="stages__axis" x1="${scale.left}" x2="${scale.right}" y1="${AXIS - 6}" y2="${AXIS - 6}"></line>`
  return { width: arrangement.width, height, inside: html`${axis}${rule}${rows}` }
}
