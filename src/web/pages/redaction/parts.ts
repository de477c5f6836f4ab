import { aboutGround, type Ground, ground } from '#complaint/redaction/grounds.ts'
import { recipientsInWords } from '#complaint/redaction/in-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import type { ByEye } from '#office/redaction/by-eye.ts'
import type { Progress } from '#office/redaction/orders.ts'
import type { Told } from '#office/redaction/rendition/rendition.ts'
import type { UnderWay } from '#office/redaction/under-way.ts'
import type { ShownRedaction } from '#office/views/redaction.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'

export const redactionAddress = (id: string, file: string): string => path`/complaints/${id}/files/${file}/redact`

/** Where it is checked, and looked at again: of this redaction of the file, and no other. */
export const checkAddress = ({ complaint, file, open }: ShownRedaction): string =>
  `${redactionAddress(complaint.id, file.id)}/check?begun=${open.seq}`

/** The picture of a page as the copy will have it. */
export const pictureAddress = (id: string, file: string, page: number): string =>
  path`/complaints/${id}/files/${file}/redact/pages/${String(page)}`

/** Why, and in words where that does not say enough. `usual` is chosen already. */
export function whyAsked(
  prefix: string,
  usual: Ground,
  typed: Readonly<Record<string, string>> = {},
  wrong?: string,
): Html {
  return html`<div class="redact__why">${select({
    id: `${prefix}-ground`,
    name: 'ground',
    label: 'Reason',
    value: typed.ground ?? usual,
    items: ground.options.map(value => ({ value, text: capital(value) })),
  })}${input({ id: `${prefix}-why`, name: 'why', label: 'In words, if that does not say enough', hint: 'Without names.', classes: 'govuk-input--width-20', value: typed.why ?? '', ...(wrong === undefined ? {} : { errorMessage: wrong }) })}</div>`
}

/** What every reason means, and which law it rests on. */
export const reasonsExplained = (): Html =>
  details({
    summaryText: 'What each reason means',
    text: html`<ul class="govuk-list govuk-list--bullet">${ground.options.map(one => {
      const { hint, source } = aboutGround[one]
      return html`<li><strong>${capital(one)}.</strong> ${hint}${source && ` ${source.words} (from memory, not read: please check it).`}</li>`
    })}</ul>`,
  })

/** Where a mark is and what it takes out, without the words themselves. */
export function markInWords({ place, ground: one, why, everywhere }: Mark): string {
  const what =
    place.kind === 'page'
      ? 'the whole page'
      : place.kind === 'area'
        ? `an area, ${place.left}% from the left and ${place.top}% from the top, ${place.width}% wide and ${place.height}% high`
        : `words on line ${[...new Set(place.spans.map(({ line }) => line + 1))].join(' and ')}${everywhere ? ', which may stand nowhere in the copy' : ''}`
  return `Page ${place.page}: ${what}. ${capital(one)}${why === null ? '' : `: ${why}`}.`
}

export const forWhom = ({ open, file }: ShownRedaction): Html =>
  html`<p class="govuk-body">For ${recipientsInWords(open.recipients)}. The file: <span class="file-name">${file.name}</span>. It stays as it is.</p>`

const far = ({ page, pages }: Progress): string => (page === 0 ? '' : `, page ${page} of ${pages}`)

/** How a copy stands that was confirmed, in a few words. */
export function standingInWords(one: UnderWay): string {
  switch (one.kind) {
    case 'waiting':
      return 'It waits to be made.'
    case 'being made':
      return `It is being made${far(one)}.`
    case 'being read back':
      return `It is made and is being read back${far(one)}.`
    case 'still there':
      return 'It was not kept: something that was taken out could still be found.'
    case 'failed':
      return 'It could not be made.'
  }
}

const MOST_PLACES = 10

/** The same with what to do now. `again` is where it is looked at again. */
export function howItStands(one: UnderWay, again: string): Html {
  switch (one.kind) {
    case 'waiting':
    case 'being made':
    case 'being read back':
      return insetText({
        text: html`<strong>The copy was confirmed. ${standingInWords(one)}</strong> It goes on if you leave this page. ${link(again, 'Look again')} to see how far it is. Once it is read back it stands among the files. If anything is marked meanwhile, nothing is kept, and somebody confirms it again.`,
      })
    case 'still there':
      return insetText({
        text: html`<p class="govuk-body"><strong>The copy was not kept.</strong> When it was read back, something that was taken out could still be found:</p><ul class="govuk-list govuk-list--bullet">${one.where.slice(0, MOST_PLACES).map(where => html`<li>${where}</li>`)}${one.where.length > MOST_PLACES && html`<li>and in ${one.where.length - MOST_PLACES} other places</li>`}</ul><p class="govuk-body govuk-!-margin-bottom-0">Go back to marking, and take it out wherever it stands. Then somebody else confirms it again.</p>`,
      })
    case 'failed':
      return insetText({ text: html`<strong>The copy could not be made, and nothing was kept.</strong> ${one.why}` })
  }
}

/** Why a page has to be looked at, in a few words. */
export const aboutByEye: Record<ByEye, string> = {
  'no words': 'it has no words: it is a picture, a drawing or empty',
  scan: 'it is a scan, whose words were read by a machine',
  signs: 'it has letters of which the file does not say which they are',
  picture: 'a picture takes up a good part of it',
}

const listed = (words: readonly string[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${words.map(one => html`<li>${one}</li>`)}</ul>`

/** Of a file that is no PDF: that its pages were made here, what it hides, and what they do not show. */
export const aboutPages = (told: Told | null): Html =>
  told === null
    ? html``
    : html`<p class="govuk-body">These pages were made here from the file, and its own layout may differ.</p>
${told.hidden.length > 0 && html`<p class="govuk-body">The file also holds what nobody sees on its pages. Nothing of it goes into the copy:</p>${listed(told.hidden)}`}
${told.missing.length > 0 && html`<p class="govuk-body">Its readers see what these pages do not show. If the copy needs it, save the file as a PDF and redact that:</p>${listed(told.missing)}`}`
