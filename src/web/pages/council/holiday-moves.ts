import { spanInWords } from '#law/day-words.ts'
import type { HolidayMoves, MovedComplaint } from '#office/views/moved-by-holiday.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { address, link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { frame } from '../frame.ts'
import type { Typed } from '../recording/typed.ts'

const MOST_SHOWN = 50

const cell = (label: string, words: readonly string[]) => ({
  text: html`${words.map(each => html`<span class="work__task">${each}</span>`)}`,
  attributes: { 'data-label': label },
})

const row = ({ id, reference, dates }: MovedComplaint) => [
  { text: link(path`/complaints/${id}`, reference) },
  cell(
    'Time limit',
    dates.map(({ title }) => title),
  ),
  cell(
    'From',
    dates.map(({ from }) => spanInWords(from)),
  ),
  cell(
    'To',
    dates.map(({ to }) => spanInWords(to)),
  ),
]

function howMany({ moved, compared, candidates }: HolidayMoves): string {
  const dates = `The dates of ${counted(moved.length, 'complaint')} move`
  const shown = moved.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : ''
  const rest =
    candidates > compared
      ? ` The ${compared.toLocaleString('en-GB')} complaints with the next lawful dates were compared; ${counted(candidates - compared, 'more complaint')} with later dates may move too.`
      : ''
  return `${dates}${shown}.${rest}`
}

/** Which dates would move, from what to what, before a holiday is saved. */
export function holidayMovesPage(
  moves: HolidayMoves,
  { typed, formAddress }: { typed: Typed; formAddress: string },
  here: Here,
): Answer {
  const carried = Object.entries(typed)
    .filter(([name]) => name !== '_csrf' && name !== 'compared' && name !== 'look')
    .flatMap(([name, value]): readonly Html[] =>
      (typeof value === 'string' ? [value] : value).map(
        one => html`<input type="hidden" name="${name}" value="${one}">`,
      ),
    )
  const content = html`<form method="post" action="${address(formAddress)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${carried}
<h1 class="govuk-heading-l">Which dates move?</h1>
<p class="govuk-body-l">Nothing is saved yet. Only complaints that you may see are listed, by their next lawful date.</p>
<p class="govuk-body">${moves.moved.length === 0 && moves.candidates <= moves.compared ? 'No date of a complaint moves.' : howMany(moves)}</p>
${
  moves.moved.length > 0 &&
  table({
    classes: 'list',
    caption: 'Dates that move',
    captionClasses: 'govuk-visually-hidden',
    head: ['Complaint', 'Time limit', 'From', 'To'],
    firstCellIsHeader: true,
    rows: moves.moved.slice(0, MOST_SHOWN).map(row),
  })
}
${buttonGroup(
  button({ text: 'Save the holiday', name: 'compared', value: 'yes', preventDoubleClick: true }),
  button({ text: 'Go back and change it', name: 'look', value: 'yes', kind: 'secondary' }),
)}</form>`
  return answer(
    frame(here, { title: 'Which dates move?', area: 'council', backLink: { href: formAddress }, wide: true, content }),
  )
}
