import { type Content, type Html, html } from '../html.ts'
import { shortDayElement } from './date.ts'
import { details } from './details.ts'
import { ledger } from './ledger.ts'
import { overrun, type Period, type StageBar } from './stages/bar.ts'
import { type Arrangement, draw, NARROW, WIDE } from './stages/drawing.ts'

export type { Period, StageBar, StageMark } from './stages/bar.ts'

export interface StagesPictureOptions {
  readonly id: string
  /** Names the picture: "The stages of complaint 2022-0147". */
  readonly title: string
  readonly bars: readonly StageBar[]
  /** Says what the shades mean, unless something better is given. */
  readonly caption?: Content | undefined
}

const CAPTION = 'Pale: what the law allows. Dark: what it took. Red, and said in words: past the limit.'

function picture({ id, title, bars }: StagesPictureOptions, arrangement: Arrangement): Html {
  const { width, height, inside } = draw(bars, arrangement)
  const own = `${id}-${arrangement.name}`
  const said = bars.map(bar => `${bar.label}: ${[bar.words, ...(bar.marks ?? []).map(mark => mark.words)].join('; ')}.`)
  return html`<svg class="stages__picture stages__picture--${arrangement.name}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${own}-title" aria-describedby="${own}-description" focusable="false">
<title id="${own}-title">${title}</title><desc id="${own}-description">${said.join(' ')}</desc>${inside}</svg>`
}

function inWords(period: Period | undefined, none: string): Content {
  if (!period) return none
  const bounds = period.uncertain ? 'at most ' : ''
  return html`${bounds}${shortDayElement(period.from)} to ${shortDayElement(period.to)}`
}

function asTable({ id, title, bars }: StagesPictureOptions): Html {
  return ledger({
    id: `${id}-table`,
    caption: title,
    columns: ['Stage', 'Allowed', 'Taken', 'Past the limit', 'In words'],
    rows: bars.map(bar => ({
      heading: bar.label,
      cells: [
        inWords(bar.allowed, 'No limit'),
        inWords(bar.taken, 'Not begun'),
        inWords(overrun(bar), 'No'),
        [bar.words, ...(bar.marks ?? []).map(mark => mark.words)].join('; '),
      ],
    })),
  })
}

/** The stages on a line of time, drawn once for wide screens and once for phones, with the same as a table under it. */
export function stagesPicture(options: StagesPictureOptions): Html {
  const { caption = CAPTION } = options
  return html`<figure class="stages"><figcaption class="stages__caption">${caption}</figcaption>
${picture(options, WIDE)}${picture(options, NARROW)}
${details({ summaryText: 'The same as a table', text: asTable(options), classes: 'stages__as-table' })}</figure>`
}
