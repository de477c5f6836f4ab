import { copiesOf } from '#complaint/redaction/copies.ts'
import { groundsInWords, LAID_OUT_OTHERWISE, recipientsInWords } from '#complaint/redaction/in-words.ts'
import type { Mark } from '#complaint/redaction/places.ts'
import { isLaidOutOtherwise } from '#complaint/redaction/state.ts'
import { confirmRedaction } from '#office/redaction/confirm.ts'
import { makeCopies } from '#office/redaction/keep-making.ts'
import { lookAtRedaction, readRedaction } from '#office/redaction/open-redaction.ts'
import { type ToLookAt, toLookAt } from '#office/redaction/to-look-at.ts'
import { isGoingOn } from '#office/redaction/under-way.ts'
import { show } from '#office/view.ts'
import { filesView } from '#office/views/files.ts'
import type { ShownRedaction } from '#office/views/redaction.ts'
import { redactionView } from '#office/views/redaction.ts'
import { button } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { details } from '../../components/details.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { manyOf, oneOf, typedIn, versionIn } from '../recording/typed.ts'
import {
  aboutByEye,
  aboutPages,
  checkAddress,
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
  /** What is wrong, by its field. */
  readonly wrong?: { readonly looked?: string; readonly byEye?: string }
  /** What was ticked. */
  readonly ticked?: { readonly looked: readonly string[]; readonly byEye: readonly string[] }
  readonly told?: Html
  readonly status?: number
  /** Of which redaction, as it was sent. */
  readonly begun?: string
}

/** Each page on which no search finds all that stands there, for whoever confirms to say that they looked at it. */
function eachByEye(shown: ShownRedaction, pages: readonly ToLookAt[], { wrong, ticked }: Said): Html | string {
  if (pages.length === 0) return ''
  const to = redactionAddress(shown.complaint.id, shown.file.id)
  const links = pages.map(({ page }) => html`<li>${link(`${to}/check?page=${page}`, `Page ${page}`)}</li>`)
  return html`<p class="govuk-body">These pages may hold words that no search finds:</p><ul class="govuk-list redact__pages">${links}</ul>${checkboxes(
    {
      name: 'byEye',
      idPrefix: 'byEye',
      classes: 'govuk-checkboxes--small',
      fieldset: {
        legend: { text: 'Which of these pages did you look at?', classes: 'govuk-fieldset__legend--s' },
      },
      hint: 'Words in pictures are found by nobody but you. Tick each page once you looked at it.',
      values: ticked?.byEye ?? [],
      items: pages.map(({ page, byEye }) => ({
        value: String(page),
        text: `Page ${page}`,
        hint: `${capital(aboutByEye[byEye])}.`,
      })),
      ...(wrong?.byEye === undefined ? {} : { errorMessage: wrong.byEye }),
    },
  )}`
}

function confirming(shown: ShownRedaction, here: Here, pages: readonly ToLookAt[], said: Said): Html {
  const { wrong, ticked } = said
  const { complaint, file, open } = shown
  if (open.marks.size === 0)
    return insetText({ text: 'Nothing is marked yet. Without anything taken out it would be no redacted copy.' })
  if (open.markedBy.has(here.visitor.personId))
    return insetText({
      text: 'You marked passages of this file, so somebody else confirms it: another complaints manager or complaints officer. It waits here for them.',
    })
  return html`<form method="post" action="${redactionAddress(complaint.id, file.id)}/check" novalidate><input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${complaint.version}"><input type="hidden" name="begun" value="${open.seq}">
${eachByEye(shown, pages, said)}${checkboxes({
  name: 'looked',
  values: ticked?.looked ?? [],
  idPrefix: 'looked',
  fieldset: { legend: { text: 'Did you look at every page?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'Names in other words, pictures, handwriting and signatures are found by nobody but you.',
  items: [
    { value: 'yes', text: `I looked at every page, and ${recipientsInWords(open.recipients)} may see what is left` },
  ],
  ...(wrong?.looked === undefined ? {} : { errorMessage: wrong.looked }),
})}<p class="govuk-body">The copy is made anew and read back, which takes about a second for four pages and goes on by itself. If anything that was taken out can still be got out of it, it is not kept.</p>
${button({ text: 'Confirm and make the copy', preventDoubleClick: true })}</form>`
}

/** Which pages hold what no search finds is known once all of it was read. */
const notToConfirm = (why: string): Html =>
  insetText({
    text: html`<strong>This copy cannot be confirmed now.</strong> The pages of the file could not be read. ${why}`,
  })

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

const KEPT = 'The redacted copy is made, read back and kept with the files.'
const NOT_KEPT = 'That redacted copy was dropped or is no longer what was confirmed. Nothing of it was kept.'
const PREPARED_NO_MORE =
  'No redacted copy of that file is being prepared any more. Those that were kept stand with the files.'

/**
 * A redacted copy that is no longer being prepared: whoever looks how far it is finds it among the files, or is told that
 * it is not there. @param begun the entry that began it; 0 where nothing says which they mean
 */
async function gone(id: string, file: string, begun: number, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, filesView, { id, looking: { kind: 'now' } }, here.visitor)
  if (seen.kind !== 'shown' || !seen.shown.complaint.state.files.held.has(file)) return notFound(here)
  const copies = copiesOf(seen.shown.complaint.state, file)
  if (begun === 0 && copies.length === 0) return notFound(here)
  const isKept = copies.some(({ begunSeq }) => begunSeq === begun)
  here.session.set('notice', begun === 0 ? PREPARED_NO_MORE : isKept ? KEPT : NOT_KEPT)
  return redirect(path`/complaints/${id}/files`)
}

/** The entry that began a redacted copy; 0 where it is not said. */
const begunIn = (text: string): number => Number(/^[1-9]\d{0,8}$/.exec(text)?.[0] ?? 0)

/** A long file may have hundreds: what stands below has to be found. */
const MOST_OPEN = 20

function eachMark(marks: readonly Mark[]): Html {
  const all = html`<ol class="govuk-list govuk-list--number">${marks.map(one => html`<li>${markInWords(one)}</li>`)}</ol>`
  return marks.length > MOST_OPEN
    ? details({ summaryText: `Each of the ${counted(marks.length, 'passage')}`, text: all })
    : all
}

async function checkShown(asked: Asked, here: Here, said: Said = {}): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const seen = await show(here.site.office, redactionView, { id, file }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  const begun = begunIn(said.begun ?? asked.query.begun ?? '')
  if (seen.kind === 'not found') return gone(id, file, begun, here)
  const { shown } = seen
  // Another was begun since.
  if (begun !== 0 && begun !== shown.open.seq) return gone(id, file, begun, here)
  const { underWay } = shown
  const isBeingMade = underWay !== null && isGoingOn(underWay)
  const marks = [...shown.open.marks.values()]
  const number = Number(/^[1-9]\d{0,3}$/.exec(asked.query.page ?? '')?.[0] ?? 1)
  const read = await readRedaction(here.site.office, { id, file }, here.visitor)
  const otherwise = read.kind === 'read' && isLaidOutOtherwise(shown.open, read.layout)
  const looked = await lookAtRedaction(here.site.office, { id, file, page: number }, here.visitor)
  const to = redactionAddress(id, file)
  const toConfirm =
    read.kind !== 'read'
      ? notToConfirm(read.kind === 'not read' ? read.why : '')
      : otherwise
        ? insetText({ text: LAID_OUT_OTHERWISE })
        : confirming(shown, here, toLookAt(read.pages, read.shown.open), said)
  const pages = looked.kind === 'looked' ? looked.page.pages : 0
  const turn = (page: number, text: string) => html`<li>${link(`${to}/check?page=${page}`, text)}</li>`
  const picture =
    looked.kind === 'looked'
      ? html`<ul class="govuk-list redact__pages">${number > 1 && turn(number - 1, 'Page before')}${number < pages && turn(number + 1, 'Next page')}</ul><div class="redact__picture"><img src="${pictureAddress(id, file, number)}" alt="Page ${number} as the copy will have it" width="${looked.page.width}" height="${looked.page.height}"></div>${staying(looked.page.stays)}`
      : insetText({ text: 'This page cannot be shown.' })
  const content = html`<p class="govuk-body">${link(`${to}?page=${number}`, 'Back to marking')}</p><h2 class="govuk-heading-l">Check what the reader gets</h2>${said.told ?? ''}${underWay !== null && howItStands(underWay, checkAddress(shown))}${forWhom(shown)}${looked.kind === 'looked' && aboutPages(looked.told)}
<h3 class="govuk-heading-m">What is taken out: ${counted(marks.length, 'passage')}</h3>${
    marks.length === 0
      ? ''
      : html`<p class="govuk-body">Because of ${groundsInWords([...new Set(marks.map(({ ground }) => ground))])}.</p>${eachMark(marks)}`
  }${reasonsExplained()}
<h3 class="govuk-heading-m">Page ${number}${pages > 0 && ` of ${pages}`}</h3>${picture}
${isBeingMade ? '' : html`<h3 class="govuk-heading-m">Confirm</h3>${toConfirm}`}`
  const errors = (['byEye', 'looked'] as const).flatMap(field => {
    const text = said.wrong?.[field]
    return text === undefined ? [] : [{ text, href: `#${field}` }]
  })
  return complaintFramed(shown.complaint, here, 'files', content, { errors, status: said.status ?? 200 })
}

export const checkRedactionPage = (asked: Asked, here: Here): Promise<Answer> => checkShown(asked, here)

/** Makes the copy that somebody else marked. */
export async function redactionConfirmed(asked: Asked, here: Here): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const typed = typedIn(asked.body)
  const isForged = Object.keys(typed).some(name => manyOf(typed, name).some(one => one.length > LONGEST_FIELD))
  const read = await readRedaction(here.site.office, { id, file }, here.visitor)
  const begun = oneOf(typed, 'begun')
  if (read.kind === 'not read') return checkShown(asked, here, { begun, status: 422 })
  const pages = read.kind === 'read' ? toLookAt(read.pages, read.shown.open) : []
  const ticked = isForged
    ? { looked: [], byEye: [] }
    : { looked: manyOf(typed, 'looked'), byEye: manyOf(typed, 'byEye') }
  const left = pages.filter(({ page }) => !ticked.byEye.includes(String(page)))
  const wrong = {
    ...(ticked.looked.includes('yes') ? {} : { looked: 'Tick it once you looked at every page' }),
    ...(left[0] === undefined
      ? {}
      : {
          byEye: `Look at page ${left[0].page}${left.length === 1 ? '' : ` and ${left.length - 1} more`}, and tick it`,
        }),
  }
  if (Object.keys(wrong).length > 0) return checkShown(asked, here, { wrong, ticked, begun, status: 422 })
  const query = { id, file, version: versionIn(typed), byEye: ticked.byEye.map(Number) }
  const done = await confirmRedaction(here.site.office, query, here.visitor)
  const again = (status: number, words: Html): Promise<Answer> =>
    checkShown(asked, here, { told: words, ticked, begun, status })
  switch (done.kind) {
    case 'asked':
    case 'asked before': {
      const { office, authorityId } = here.site
      here.later('making a redacted copy', stopping => makeCopies(office, authorityId, stopping))
      return redirect(`${redactionAddress(id, file)}/check${begunIn(begun) === 0 ? '' : `?begun=${begunIn(begun)}`}`)
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
    case 'not read':
    case 'not looked at':
      return again(422, html``)
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return gone(id, file, begunIn(begun), here)
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
