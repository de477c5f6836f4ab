import { type Content, type Html, html } from '../html.ts'
import { shortDayElement } from './date.ts'
import { details } from './details.ts'
import { ledger } from './ledger.ts'
import { overrun, type Period, type StageBar } from './stages/bar.ts'
import { ARRANGEMENTS, type Arrangement, draw } from './stages/drawing.ts'

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
  const { height, inside } = draw(bars, arrangement)
  const own = `${id}-${arrangement.name}`
  const said = bars.map(bar => `${bar.label}: ${[bar.words, ...(bar.marks ?? []).map(mark => mark.words)].join('; ')}.`)
  return html`<svg class="stages__picture stages__picture--${arrangement.name}" viewBox="0 0 ${arrangement.width} ${height}" role="img" aria-labelledby="${own}-title" aria-describedby="${own}-description" focusable="false">
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
        inWords(bar.taken, 'No days counted'),
        inWords(overrun(bar), bar.allowed ? 'No' : 'No limit'),
        [bar.words, ...(bar.marks ?? []).map(mark => mark.words)].join('; '),
      ],
    })),
  })
}

/** The stages on a line of time, drawn for three widths of screen, with the same as a table under it. */
export function stagesPicture(options: StagesPictureOptions): Html {
  const { caption = CAPTION } = options
  return html`<figure class="stages"><figcaption class="stages__caption">${caption}</figcaption>
${ARRANGEMENTS.map(arrangement => picture(options, arrangement))}
${details({ summaryText: 'The same as a table', text: asTable(options), classes: 'stages__as-table' })}</figure>`
}
