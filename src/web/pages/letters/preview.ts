import type { Logo } from '#authority/letters/logo.ts'
import type { Block, Paper } from '#paper/content.ts'
import { type Picture, pictures } from '#paper/easy-read/pictures.ts'
import { scrollRegion } from '../../components/scroll-region.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'

const lines = (text: string): Html =>
  html`${text.split('\n').map((one, place) => html`${place > 0 && html`<br>`}${one}`)}`

/** It repeats the words beside it, so that it is passed over when the page is read aloud. */
const drawing = (picture: Picture): Html =>
  html`<svg class="letter__picture" viewBox="0 0 48 48" width="32" height="32" aria-hidden="true" focusable="false"><path d="${pictures[picture]}" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`

function written(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? html`<h4 class="govuk-heading-s">${block.text}</h4>`
        : html`<h5 class="letter__point">${block.text}</h5>`
    case 'paragraph':
      return block.picture === undefined
        ? html`<p class="govuk-body">${lines(block.text)}</p>`
        : html`<p class="govuk-body letter__idea">${block.picture !== null && drawing(block.picture)}${lines(block.text)}</p>`
    case 'table':
      return scrollRegion(
        block.caption,
        table({
          caption: block.caption,
          captionClasses: 'govuk-table__caption--s',
          head: block.header,
          rows: block.rows,
          firstCellIsHeader: true,
        }),
      )
  }
}

/** A letter as a page shows it before it is made into a file: the same content, in the same order. */
export const letterPreview = (
  { mark, council, to, date, reference, title, blocks, closing, enclosures }: Paper,
  logo: Logo | null = null,
): Html =>
  html`<div class="letter">${mark !== undefined && html`<p class="govuk-body"><strong>${mark}</strong></p>`}${logo && html`<img class="letter__logo" src="/council/logo" alt="${logo.alt}" width="${String(logo.width)}" height="${String(logo.height)}">`}<p class="letter__council">${council.name}${council.address && html`<span class="letter__address">${lines(council.address.join('\n'))}</span>`}</p>
${to.map(one => html`<p class="govuk-body">${one}</p>`)}<p class="govuk-body">${date}</p>${reference !== '' && html`<p class="govuk-body">Our reference: ${reference}</p>`}
<h3 class="govuk-heading-m">${title}</h3>${blocks.map(written)}
${closing.map(one => html`<p class="govuk-body">${lines(one)}</p>`)}${
  enclosures.length > 0 &&
  html`<h4 class="govuk-heading-s">With this letter</h4><ul class="govuk-list govuk-list--bullet">${enclosures.map(one => html`<li>${one}</li>`)}</ul>`
}</div>`
