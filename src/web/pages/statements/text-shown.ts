import type { Facts } from '#statement/facts.ts'
import { rawLinesOf } from '#statement/page/lines.ts'
import { linesOfWebPage, looksLikeWebPage } from '#statement/page/web-page.ts'
import { classNames } from '../../components/attributes.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { toldSections } from './told.ts'

interface ShownLine {
  readonly number: number
  readonly text: string
}

/** The lines to read: of a saved web page only its words, by the lines of its source on which they begin. */
const linesToRead = (text: string): readonly ShownLine[] =>
  looksLikeWebPage(text)
    ? linesOfWebPage(text).lines
    : rawLinesOf(text).map((line, index) => ({ number: index + 1, text: line.trimEnd() }))

/** On how many lines the same sentence may stand in full. */
const TOLD_ON_EACH = 3

/** By line: what does not fit there, and where the rest of it stands. */
function marksOf({ inconsistencies }: Facts): ReadonlyMap<number, readonly Html[]> {
  const marks = new Map<number, Html[]>()
  for (const { what, lines, weight } of inconsistencies) {
    const name = classNames('statement-line__mark', weight === 'note' && 'statement-line__mark--note')
    const [first] = lines
    for (const line of new Set(lines)) {
      const mark =
        line === first || lines.length <= TOLD_ON_EACH
          ? html`<span class="${name}">Does not fit: ${what}</span>`
          : html`<span class="${name}">Does not fit: see ${link(`#line-${first}`, `line ${first}`)}</span>`
      marks.set(line, [...(marks.get(line) ?? []), mark])
    }
  }
  return marks
}

/** The statement with its lines numbered, each an anchor; what was read from, and what does not fit, marked on them. */
export function textShown(text: string, facts: Facts | null): Html {
  const marks = facts ? marksOf(facts) : new Map<number, readonly Html[]>()
  const read = new Set(facts ? toldSections(facts).flatMap(({ items }) => items.flatMap(({ lines }) => lines)) : [])
  const furniture = new Set(facts?.furnitureLines ?? [])
  const seen = new Set<number>()
  const lines = linesToRead(text).map(({ number, text: words }) => {
    const again = seen.has(number)
    seen.add(number)
    if (words.trim() === '') return html`<div class="statement-line statement-line--empty" id="line-${number}"></div>`
    const name = classNames(
      'statement-line',
      read.has(number) && 'statement-line--read',
      furniture.has(number) && 'statement-line--furniture',
      marks.has(number) && 'statement-line--marked',
    )
    return html`<div class="${name}"${again ? '' : html` id="line-${number}"`}><span class="statement-line__number">${number}</span><p class="statement-line__words">${words}</p>${again ? '' : marks.get(number)}</div>`
  })
  return html`<div class="statement-text">${lines}</div>`
}

/** Facts on one side, the text they were read from on the other; one after the other where there is no room. */
export const besideEachOther = (facts: Html, text: Html): Html =>
  html`<div class="beside"><div class="beside__facts">${facts}</div>
<div class="beside__text"><h2 class="govuk-heading-m" id="the-text">The text</h2>
<div class="beside__page" role="region" aria-labelledby="the-text" tabindex="0">${text}</div></div></div>`
