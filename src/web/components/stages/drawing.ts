import { type Html, html } from '../../html.ts'
import { extentOf, overrun, type Period, type StageBar, type StageMark, withinLimit } from './bar.ts'
import { linearScale, type Scale, ticks } from './scale.ts'
import { besideBar, inLanes, widthOf, wrap } from './words.ts'

/** How the picture is laid out for a width of screen. Units are those of the view box, close to pixels when shown. */
export interface Arrangement {
  readonly name: 'wide' | 'medium' | 'narrow'
  readonly width: number
  /** Left of the bars; 0 puts each label above its bar. */
  readonly labelColumn: number
  readonly mostTicks: number
}

/** The stylesheet shows one of these, so that the words are never drawn smaller than 13 pixels. */
export const ARRANGEMENTS: readonly Arrangement[] = [
  { name: 'wide', width: 960, labelColumn: 130, mostTicks: 9 },
  { name: 'medium', width: 640, labelColumn: 0, mostTicks: 6 },
  { name: 'narrow', width: 330, labelColumn: 0, mostTicks: 3 },
]

const TEXT = 15
/** Room at both ends for a dot on the first or the last day. */
const END = 8
const BAR = 24
const TAKEN = 12
const LINE = 20
const AXIS = 30
const BETWEEN = 18

function box(scale: Scale, period: Period, top: number, height: number, name: string): Html {
  const x = scale.start(period.from)
  const width = Math.max(2, Math.round((scale.end(period.to) - x) * 10) / 10)
  const classes = `stages__${name}${period.uncertain ? ` stages__${name}--uncertain` : ''}`
  return html`<rect class="${classes}" x="${x}" y="${top}" width="${width}" height="${height}"></rect>`
}

interface MarksDrawn {
  readonly height: number
  readonly draw: (top: number) => readonly Html[]
}

function marksOver(marks: readonly StageMark[], scale: Scale): MarksDrawn {
  const at = (mark: StageMark) => (mark.kind === 'limit' ? scale.end(mark.on) : scale.start(mark.on))
  const placed = inLanes(marks, at, mark => widthOf(mark.words, TEXT), scale)
  const lanes = Math.max(0, ...placed.map(({ lane }) => lane + 1))
  const draw = (top: number) =>
    placed.map(({ item, anchor, lane }) => {
      const [x, baseline, barTop] = [at(item), top + (lanes - lane) * LINE - 6, top + lanes * LINE]
      const shape =
        item.kind === 'limit'
          ? html`<line class="stages__limit" x1="${x}" x2="${x}" y1="${baseline + 5}" y2="${barTop + BAR + 3}"></line>`
          : html`<circle class="stages__event" cx="${x}" cy="${barTop + BAR / 2}" r="7"></circle>`
      return html`${shape}<text x="${x}" y="${baseline}" text-anchor="${anchor}">${item.words}</text>`
    })
  return { height: lanes * LINE, draw }
}

interface Drawn {
  readonly height: number
  readonly inside: Html
}

function stage(bar: StageBar, scale: Scale, arrangement: Arrangement, top: number): Drawn {
  const { width, labelColumn } = arrangement
  const [over, within] = [overrun(bar), withinLimit(bar)]
  const marks = marksOver(bar.marks ?? [], scale)
  const labels = wrap(bar.label, TEXT, labelColumn > 0 ? labelColumn - 10 : width)
  const barTop = top + (labelColumn > 0 ? 0 : labels.length * LINE) + marks.height
  const takenTop = barTop + (BAR - TAKEN) / 2
  const labelTop = labelColumn > 0 ? barTop + BAR / 2 + 5 : top + LINE - 5
  const extent = extentOrThrow([{ ...bar, marks: bar.taken || bar.allowed ? [] : bar.marks }])
  const said = besideBar(bar.words, TEXT, { from: scale.start(extent.from), to: scale.end(extent.to) }, scale)
  const lines = (words: readonly string[], y: number, x: number, anchor: string, name: string) =>
    words.map(
      (line, index) =>
        html`<text class="${name}" x="${x}" y="${y + index * LINE}" text-anchor="${anchor}">${line}</text>`,
    )
  const inside = html`<g>${lines(labels, labelTop, 0, 'start', 'stages__label')}
${bar.allowed && box(scale, bar.allowed, barTop, BAR, 'allowed')}${within && box(scale, within, takenTop, TAKEN, 'taken')}${
  over && box(scale, over, takenTop, TAKEN, 'over')
}${marks.draw(barTop - marks.height)}${lines(said.lines, barTop + BAR + LINE - 2, said.x, said.anchor, over ? 'stages__words--over' : 'stages__words')}</g>`
  return { height: barTop - top + BAR + said.lines.length * LINE, inside }
}

function extentOrThrow(bars: readonly StageBar[]): Period {
  const extent = extentOf(bars)
  if (!extent) throw new RangeError('A picture of stages needs at least one day')
  return extent
}

function axis(extent: Period, scale: Scale, most: number, height: number): Html {
  const marks = ticks(extent, most).map(({ day, words }) => {
    const x = scale.start(day)
    const named = x + widthOf(words, TEXT) <= scale.right
    return html`<line class="stages__grid" x1="${x}" x2="${x}" y1="${AXIS - 6}" y2="${height}"></line>${
      named && html`<text class="stages__tick" x="${x}" y="${AXIS - 12}">${words}</text>`
    }`
  })
  return html`${marks}<line class="stages__axis" x1="${scale.left}" x2="${scale.right}" y1="${AXIS - 6}" y2="${AXIS - 6}"></line>`
}

/** @throws RangeError when a bar has no day. */
export function draw(bars: readonly StageBar[], arrangement: Arrangement): Drawn {
  const extent = extentOrThrow(bars)
  const scale = linearScale(
    extent,
    arrangement.labelColumn + (arrangement.labelColumn > 0 ? 0 : END),
    arrangement.width - END,
  )
  let top = AXIS + 12
  const rows: Html[] = []
  for (const bar of bars) {
    const drawn = stage(bar, scale, arrangement, top)
    rows.push(drawn.inside)
    top += drawn.height + BETWEEN
  }
  const height = top - BETWEEN + 8
  return { height, inside: html`${axis(extent, scale, arrangement.mostTicks, height)}${rows}` }
}
