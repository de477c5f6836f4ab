import { copiesOf } from '#complaint/redaction/copies.ts'
import { groundsInWords, LAID_OUT_OTHERWISE, recipientsInWords } from '#complaint/redaction/in-words.ts'
import { isLaidOutOtherwise } from '#complaint/redaction/state.ts'
import { confirmRedaction } from '#office/redaction/confirm.ts'
import { makeCopies } from '#office/redaction/keep-making.ts'
import { lookAtRedaction, readRedaction } from '#office/redaction/open-redaction.ts'
import { isGoingOn } from '#office/redaction/under-way.ts'
import { show } from '#office/view.ts'
import { filesView } from '#office/views/files.ts'
import type { ShownRedaction } from '#office/views/redaction.ts'
import { redactionView } from '#office/views/redaction.ts'
import { button } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { manyOf, typedIn, versionIn } from '../recording/typed.ts'
import {
  aboutPages,
  forWhom,
  howItStands,
  markInWords,
  pictureAddress,
  reasonsExplained,
  redactionAddress,
} from './parts.ts'

/** No field of this form is as long. In characters. */
const LONGEST_FIELD = 1_000

interface Said {
  readonly wrong?: string
  readonly told?: Html
  readonly status?: number
}

function confirming(shown: ShownRedaction, here: Here, { wrong }: Said): Html {
  const { complaint, file, open } = shown
  if (open.marks.size === 0)
    return insetText({ text: 'Nothing is marked yet. Without anything taken out it would be no redacted copy.' })
  if (open.markedBy.has(here.visitor.personId))
    return insetText({
      text: 'You marked passages of this file, so somebody else confirms it: another complaints manager or complaints officer. It waits here for them.',
    })
  return html`<form method="post" action="${redactionAddress(complaint.id, file.id)}/check" novalidate><input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${complaint.version}">
${checkboxes({
  name: 'looked',
  idPrefix: 'looked',
  fieldset: { legend: { text: 'Did you look at every page?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'Names in other words, pictures, handwriting and signatures are found by nobody but you.',
  items: [
    { value: 'yes', text: `I looked at every page, and ${recipientsInWords(open.recipients)} may see what is left` },
  ],
  ...(wrong === undefined ? {} : { errorMessage: wrong }),
})}<p class="govuk-body">The copy is made anew and read back, which takes about a second for four pages and goes on by itself. If anything that was taken out can still be got out of it, it is not kept.</p>
${button({ text: 'Confirm and make the copy', preventDoubleClick: true })}</form>`
}

/** What can be searched and copied is read as well as looked at: a word may stay that the picture hardly shows. */
const staying = (
  stays: readonly string[],
): Html => html`<h4 class="govuk-heading-s">The words of this page that stay</h4>
<p class="govuk-body">Whoever gets the copy can search these and have them read aloud, even where the picture hardly shows them. Read them too.</p>
${
  stays.some(line => line.trim() !== '')
    ? html`<ul class="govuk-list">${stays.map(line => line.trim() !== '' && html`<li>${line}</li>`)}</ul>`
    : html`<p class="govuk-body">None.</p>`
}`

/** A copy that is kept is no longer being prepared: whoever looks how far it is finds it among the files. */
async function gone(id: string, file: string, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, filesView, { id, looking: { kind: 'now' } }, here.visitor)
  if (seen.kind !== 'shown' || copiesOf(seen.shown.complaint.state, file).length === 0) return notFound(here)
  here.session.set('notice', 'The redacted copy is made, read back and kept with the files.')
  return redirect(path`/complaints/${id}/files`)
}

async function checkShown(asked: Asked, here: Here, said: Said = {}): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const seen = await show(here.site.office, redactionView, { id, file }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return gone(id, file, here)
  const { shown } = seen
  const { underWay } = shown
  const isBeingMade = underWay !== null && isGoingOn(underWay)
  const marks = [...shown.open.marks.values()]
  const number = Number(/^[1-9]\d{0,3}$/.exec(asked.query.page ?? '')?.[0] ?? 1)
  const read = await readRedaction(here.site.office, { id, file }, here.visitor)
  const otherwise = read.kind === 'read' && isLaidOutOtherwise(shown.open, read.layout)
  const looked = await lookAtRedaction(here.site.office, { id, file, page: number }, here.visitor)
  const to = redactionAddress(id, file)
  const pages = looked.kind === 'looked' ? looked.page.pages : 0
  const turn = (page: number, text: string) => html`<li>${link(`${to}/check?page=${page}`, text)}</li>`
  const picture =
    looked.kind === 'looked'
      ? html`<ul class="govuk-list redact__pages">${number > 1 && turn(number - 1, 'Page before')}${number < pages && turn(number + 1, 'Next page')}</ul><div class="redact__picture"><img src="${pictureAddress(id, file, number)}" alt="Page ${number} as the copy will have it" width="${looked.page.width}" height="${looked.page.height}"></div>${staying(looked.page.stays)}`
      : insetText({ text: 'This page cannot be shown.' })
  const content = html`<p class="govuk-body">${link(`${to}?page=${number}`, 'Back to marking')}</p><h2 class="govuk-heading-l">Check what the reader gets</h2>${said.told ?? ''}${underWay !== null && howItStands(underWay, `${to}/check`)}${forWhom(shown)}${looked.kind === 'looked' && aboutPages(looked.told)}
<h3 class="govuk-heading-m">What is taken out: ${counted(marks.length, 'passage')}</h3>${
    marks.length === 0
      ? ''
      : html`<p class="govuk-body">Because of ${groundsInWords([...new Set(marks.map(({ ground }) => ground))])}.</p><ol class="govuk-list govuk-list--number">${marks.map(one => html`<li>${markInWords(one)}</li>`)}</ol>`
  }${reasonsExplained()}
<h3 class="govuk-heading-m">Page ${number}${pages > 0 && ` of ${pages}`}</h3>${picture}
${isBeingMade ? '' : html`<h3 class="govuk-heading-m">Confirm</h3>${otherwise ? insetText({ text: LAID_OUT_OTHERWISE }) : confirming(shown, here, said)}`}`
  const errors = said.wrong === undefined ? [] : [{ text: said.wrong, href: '#looked' }]
  return complaintFramed(shown.complaint, here, 'files', content, { errors, status: said.status ?? 200 })
}

export const checkRedactionPage = (asked: Asked, here: Here): Promise<Answer> => checkShown(asked, here)

/** Makes the copy that somebody else marked. */
export async function redactionConfirmed(asked: Asked, here: Here): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const typed = typedIn(asked.body)
  const isForged = Object.keys(typed).some(name => manyOf(typed, name).some(one => one.length > LONGEST_FIELD))
  if (isForged || !manyOf(typed, 'looked').includes('yes'))
    return checkShown(asked, here, { wrong: 'Tick it once you looked at every page', status: 422 })
  const done = await confirmRedaction(here.site.office, { id, file, version: versionIn(typed) }, here.visitor)
  const again = (status: number, words: Html): Promise<Answer> => checkShown(asked, here, { told: words, status })
  switch (done.kind) {
    case 'asked':
    case 'asked before': {
      const { office, authorityId } = here.site
      here.later('making a redacted copy', stopping => makeCopies(office, authorityId, stopping))
      return redirect(`${redactionAddress(id, file)}/check`)
    }
    case 'changed':
      return again(
        409,
        insetText({
          text: 'The complaint has changed since you looked. This is how the copy would be now. Nothing was made.',
        }),
      )
    case 'marked by them':
    case 'nothing marked':
      return again(422, html``)
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return gone(id, file, here)
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** One page as the copy will have it, as a picture. */
export async function redactedPicture(asked: Asked, here: Here): Promise<Answer> {
  const { id = '', file = '', page = '' } = asked.params
  const number = Number(/^[1-9]\d{0,3}$/.exec(page)?.[0] ?? 0)
  const looked = await lookAtRedaction(here.site.office, { id, file, page: number }, here.visitor)
  if (looked.kind === 'not allowed') return notAllowed(here)
  if (looked.kind !== 'looked') return notFound(here)
  const { picture } = looked
  return { kind: 'file', name: `page-${number}.png`, media: 'image/png', size: picture.length, content: once(picture) }
}
