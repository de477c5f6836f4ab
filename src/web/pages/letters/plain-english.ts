import type { Paper } from '#paper/content.ts'
import { type Readability, readability } from '#paper/plain-english/readability.ts'
import type { Template } from '#paper/template.ts'
import { details } from '../../components/details.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'

const readers: Readonly<Record<Template['reader'], string>> = {
  adult: 'a letter to an adult',
  child: 'a letter to a child',
  colleague: 'a letter to a colleague',
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** "Reading age 9 years, with 10 words in a sentence on average." and whether that is plain enough. */
function plainEnglishTold({ readingAge, average, target, isWithin }: Readability, reader: Template['reader']): string {
  const found = `Reading age ${readingAge === 6 ? '6 years or younger' : `${readingAge} years`}, with ${average} words in a sentence on average.`
  const aim = `For ${readers[reader]} aim at ${target.readingAge} years and ${target.average} words, or less.`
  return isWithin
    ? `${found} That is plain enough: ${aim.charAt(0).toLowerCase()}${aim.slice(1)}`
    : `${found} That is harder than it should be. ${aim}`
}

function whatToMend({ long, official, target }: Readability): Html {
  return html`${
    long.length > 0 &&
    html`<h3 class="govuk-heading-s">Sentences of more than ${target.longest} words</h3>
<ul class="govuk-list govuk-list--bullet">${long.slice(0, 5).map(({ sentence, words }) => html`<li>${counted(words, 'word')}: ${sentence}</li>`)}</ul>`
  }${
    official.length > 0 &&
    table({
      caption: 'Words of office',
      captionClasses: 'govuk-table__caption--s',
      head: ['In the letter', 'Plainer', 'How often'],
      rows: official.map(({ said, plainer, times }) => [said, plainer, String(times)]),
      firstCellIsHeader: true,
    })
  }`
}

/** How hard the letter is to read, and what could be said more plainly. It stops nobody. */
export function plainEnglish(paper: Paper, reader: Template['reader']): Html {
  const found = readability(paper, reader)
  if (found === null) return html``
  const number = found.long.length + found.official.length
  return html`<h2 class="govuk-heading-m">Plain English</h2>
<p class="govuk-body">${plainEnglishTold(found, reader)}</p>${
    number > 0 &&
    details({
      summaryText: `${counted(number, 'thing')} that could be said more plainly`,
      text: whatToMend(found),
    })
  }`
}
