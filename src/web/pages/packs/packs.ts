import { sizeInWords } from '#complaint/files/in-words.ts'
import { isOpenMatter } from '#complaint/ombudsman/stands.ts'
import { dayOrAsWritten, packInWords } from '#complaint/packs/in-words.ts'
import { movesInPack } from '#complaint/packs/order.ts'
import { filesForPacks, inDateOrder, missingForPanel, proposedForPanel } from '#complaint/packs/slots.ts'
import type { Pack } from '#complaint/packs/state.ts'
import { mayOpenCopy } from '#complaint/packs/who-opens.ts'
import { copyDetails } from '#complaint/redaction/copies.ts'
import { profileOf } from '#complaint/redaction/recipients.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { moveInPack } from '#complaint/verbs/move-in-pack.ts'
import { notePackDelivery } from '#complaint/verbs/note-pack-delivery.ts'
import { formatIsoDay } from '#law/day.ts'
import { spanInWords } from '#law/day-words.ts'
import { largestPackOf } from '#office/files/handling.ts'
import { handlingOf, londonDay } from '#office/office.ts'
import { askForPack } from '#office/packs/ask-for-files.ts'
import { makePacks } from '#office/packs/keep-making.ts'
import { show } from '#office/view.ts'
import { packsView, type ShownPacks } from '#office/views/packs.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { table } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed, lookingOf } from '../complaint/frame.ts'
import { mayNow } from '../complaint/may-now.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { carried } from '../investigation/carried.ts'
import { type Shortfall, tryVerb } from '../investigation/tried.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { fileInPack } from './file-in-pack.ts'
import { packSent, sendLinks } from './sent.ts'

const instantInWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** Whether its files are being made, in words, and where the page is loaded again. */
function notMadeYet({ complaint: { id }, underWay }: ShownPacks, pack: Pack): Html | string {
  const standing = underWay.get(pack.id)
  if (!standing) return 'Not made yet.'
  if (standing.kind === 'failed') return html`${tag({ text: 'Not made', colour: 'red' })} ${standing.why}`
  const { document = 0, documents = 0 } = standing.kind === 'being made' ? standing : {}
  const far = document === 0 ? '' : ` Document ${document} of ${documents}.`
  const load = link(
    path`/complaints/${id}/packs`,
    html`Load this page again<span class="govuk-visually-hidden">: ${packInWords(pack)}</span>`,
  )
  return html`${tag({ text: standing.kind === 'waiting' ? 'Waiting' : 'Being made', colour: 'blue' })} Its files are being made.${far} This goes on when you leave the page. ${load} to see how far it is.`
}

function filesOf(shown: ShownPacks, pack: Pack): Html | string {
  const {
    complaint: { id, state, actor },
  } = shown
  const { made } = pack
  if (!made) return notMadeYet(shown, pack)
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${made.files.map(({ fileId, kind, part, parts }) => {
    const file = state.files.held.get(fileId)
    const words = capital(fileInPack({ kind, part, parts }))
    if (!file || file.destroyed) return html`<li>${words}: destroyed</li>`
    const name = mayOpenCopy(state, fileId, actor) ? link(path`/complaints/${id}/files/${fileId}`, words) : words
    return html`<li>${name} (${kind === 'zip' ? 'zip' : 'PDF'}, ${sizeInWords(file.size)})</li>`
  })}</ul>`
}

function askedFor({ complaint, openings }: ShownPacks, { made, recipient }: Pack): Html | string {
  const rows = openings.flatMap(({ fileId, personId, at }) => {
    const file = made?.files.find(one => one.fileId === fileId)
    return file ? [{ file, personId, at }] : []
  })
  if (rows.length === 0) return `Nobody it is for has asked for it here (${profileOf(recipient).words}).`
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${rows.map(
    ({ file, personId, at }) =>
      html`<li>${complaint.names.get(personId) ?? 'Name erased'}: ${fileInPack(file)}, first on ${instantInWords.format(new Date(at))}</li>`,
  )}</ul>`
}

/** The parts that grew larger than a file may be: a document has a part to itself at most. */
function tooLarge({ complaint: { state } }: ShownPacks, { made }: Pack, largest: number): Html | '' {
  const over = (made?.files ?? []).flatMap(one => {
    const file = state.files.held.get(one.fileId)
    return file && !file.destroyed && file.size > largest ? [{ one, size: file.size }] : []
  })
  if (over.length === 0) return ''
  return html`<div class="govuk-inset-text">Larger than the ${sizeInWords(largest)} that a file of a pack may have:
<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${over.map(({ one, size }) => html`<li>${capital(fileInPack(one))} (${sizeInWords(size)})</li>`)}</ul></div>`
}

function goesAs(state: ComplaintState, fileId: string, usesId: string): string {
  if (usesId === fileId) return 'As it is'
  return copyDetails(state, usesId)?.made === 'here'
    ? 'A redacted copy'
    : 'A redacted copy that was made elsewhere, not checked here'
}

const labelled = (label: string, text: Html | string) => ({ text, attributes: { 'data-label': label } })

const orderAddress = (id: string): string => path`/complaints/${id}/packs/order`

/** One form a paper, so that a move needs no script and no dragging. */
function moveForm(
  { complaint: { id, state, version } }: ShownPacks,
  pack: Pack,
  fileId: string,
  here: Here,
): Html | '' {
  const moves = movesInPack(state, pack, fileId)
  if (moves.length === 0) return ''
  const name = state.files.held.get(fileId)?.name ?? 'a file'
  return html`<form class="moves" method="post" action="${orderAddress(id)}">${carried(here, version)}
<input type="hidden" name="pack" value="${pack.id}"><input type="hidden" name="paper" value="${fileId}">
${moves.map(
  move =>
    html`<button class="moves__button" type="submit" name="move" value="${move}">Move ${move}<span class="govuk-visually-hidden"> (${name})</span></button>`,
)}</form>`
}

function papersOf(shown: ShownPacks, pack: Pack, here: Here): Html {
  const { state } = shown.complaint
  const order = pack.made === null && !shown.underWay.has(pack.id) && mayNow(shown.complaint)(moveInPack.name)
  const rangeOf = new Map(pack.made?.ranges.map(one => [one.fileId, one]) ?? [])
  return table({
    caption: 'Papers, in order',
    captionClasses: 'govuk-visually-hidden',
    classes: 'list list--words',
    head: ['Paper', 'Date', 'Goes as', order ? 'Order' : 'Pages'],
    firstCellIsHeader: true,
    rows: pack.papers.map(({ fileId, usesId }) => {
      const file = state.files.held.get(fileId)
      const range = rangeOf.get(fileId)
      return [
        file ? `${capital(file.kind)}: ${file.name}` : 'A file',
        labelled('Date', file ? dayOrAsWritten(file.dated) : ''),
        labelled('Goes as', goesAs(state, fileId, usesId)),
        order
          ? labelled('Order', moveForm(shown, pack, fileId, here))
          : labelled(
              'Pages',
              range ? (range.from === range.to ? String(range.from) : `${range.from} to ${range.to}`) : '',
            ),
      ]
    }),
  })
}

function onePack(shown: ShownPacks, pack: Pack, here: Here): Html {
  const { id } = shown.complaint
  const may = mayNow(shown.complaint)
  const standing = shown.underWay.get(pack.id)
  const again = standing?.kind === 'failed' ? ' again' : ''
  const make =
    shown.mayMake && pack.made === null && (!standing || again)
      ? html`<form method="post" action="${path`/complaints/${id}/packs`}" novalidate><input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="pack" value="${pack.id}">
${button({ text: html`Make its files${again}<span class="govuk-visually-hidden">: ${packInWords(pack)}</span>`, preventDoubleClick: true })}</form>`
      : ''
  const deliver = `${path`/complaints/${id}/record/${notePackDelivery.name}`}?pack=${encodeURIComponent(pack.id)}`
  return html`<section class="govuk-!-margin-bottom-8"><h3 class="govuk-heading-s">${packInWords(pack)}</h3>
${summaryList({
  rows: [
    { key: 'Put together', value: spanInWords(pack.happened) },
    { key: 'Files', value: filesOf(shown, pack) },
    ...(pack.made ? [{ key: 'Pages', value: String(pack.made.lastPage) }] : []),
    ...(shown.mayMake && pack.leftOut !== null ? [{ key: 'Left out', value: pack.leftOut }] : []),
    ...(shown.mayMake && pack.unredacted !== null ? [{ key: 'Goes without redaction', value: pack.unredacted }] : []),
    ...(shown.mayMake
      ? [
          { key: 'Sent', value: packSent(shown, pack) },
          { key: 'Asked for in Redress', value: askedFor(shown, pack) },
        ]
      : []),
  ],
})}${shown.mayMake && tooLarge(shown, pack, largestPackOf(handlingOf(here.site.office)))}${make}${shown.mayMake && papersOf(shown, pack, here)}${shown.mayMake && sendLinks(shown, pack)}
${pack.made && may(notePackDelivery.name) && html`<p class="govuk-body">${link(deliver, html`Record what became of it<span class="govuk-visually-hidden">: ${packInWords(pack)}</span>`)}</p>`}</section>`
}

const asked = (id: string, values: Readonly<Record<string, string>>): string =>
  `${path`/complaints/${id}/record/${composePack.name}`}?${new URLSearchParams(values).toString()}`

/** What a new pack would have, what it would lack, and where it is put together. */
function putTogether({ complaint }: ShownPacks): Html | '' {
  const { id, state } = complaint
  if (!mayNow(complaint)(composePack.name)) {
    const opens = composePack.opensWhen(state)
    return opens === null ? '' : html`<p class="govuk-body">${opens}</p>`
  }
  const proposed = proposedForPanel(state, 'substance')
  const missing = missingForPanel(
    state,
    proposed.map(({ file }) => file),
    'substance',
  )
  const every = inDateOrder(filesForPacks(state)).map(({ id }) => id)
  const enquiry = [...state.matters.values()].some(isOpenMatter)
  return html`<h2 class="govuk-heading-m">Put a pack together</h2>
<p class="govuk-body">A pack goes to one recipient, and bears their name on every page. Where somebody is to have a redacted copy of a paper, that goes in its place. Papers go to a panel ten working days before it meets, as a rule that is recalled and not read.</p>
<h3 class="govuk-heading-s">For a review panel</h3>
${
  proposed.length === 0
    ? html`<p class="govuk-body">Nothing on record belongs into it by itself yet.</p>`
    : html`<ol class="govuk-list govuk-list--number">${proposed.map(({ file, slot }) => html`<li>${capital(slot)}: ${file.name}</li>`)}</ol>`
}
${missing.length > 0 && insetText({ text: html`<h4 class="govuk-heading-s">What is missing</h4><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${missing.map(({ slot, what }) => html`<li>${capital(slot)}. ${what}</li>`)}</ul>` })}
<div class="govuk-button-group">${button({ text: 'Put a panel pack together', href: asked(id, { purpose: 'review panel', papers: proposed.map(({ file }) => file.id).join(',') }) })}
${enquiry && button({ text: 'Put a bundle for the Ombudsman together', kind: 'secondary', href: asked(id, { purpose: 'enquiry of the Ombudsman', recipient: 'Ombudsman', papers: every.join(',') }) })}</div>`
}

const WARNING =
  'The PDF of a pack shows only what is on the pages. A zip holds each file as it was added, with whatever it hides, such as changes that were tracked in Word. Send the PDF where you can.'

function content(shown: ShownPacks, here: Here): Html {
  const { packs, mayMake } = shown
  return html`<h2 class="govuk-heading-m">Packs of papers</h2>
${mayMake && html`<p class="govuk-body">${WARNING}</p>`}
<p class="govuk-body">${packs.length === 0 ? 'No pack is put together yet.' : `${capital(counted(packs.length, 'pack'))}, the latest first. None is ever changed: what comes late makes a new version, or a supplement.`}</p>
${packs.map(pack => onePack(shown, pack, here))}${mayMake && putTogether(shown)}`
}

async function packsShown(
  asking: Asked,
  here: Here,
  why: Omit<Shortfall, 'openedWith'> | null = null,
): Promise<Answer> {
  const query = { id: asking.params.id ?? '', looking: lookingOf(asking) }
  const seen = await show(here.site.office, packsView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { complaint } = seen.shown
  const all = html`${why?.above?.(complaint)}${content(seen.shown, here)}`
  return complaintFramed(complaint, here, 'panel', all, {
    errors: (why?.issues ?? []).map(({ message }) => ({ text: message })),
    status: why?.status ?? 200,
  })
}

/** The packs of a complaint: what is in each, to whom it went and which of them asked for it. */
export const packsPage = (asking: Asked, here: Here): Promise<Answer> => packsShown(asking, here)

/** Asks for the files of one pack, which are made once the page is answered. */
export async function packAskedFor(asking: Asked, here: Here): Promise<Answer> {
  const id = asking.params.id ?? ''
  const { office, authorityId } = here.site
  const asked = await askForPack(office, { id, pack: oneOf(typedIn(asking.body), 'pack') }, here.visitor)
  switch (asked.kind) {
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
    case 'not made':
      return packsShown(asking, here, { issues: [{ field: 'pack', message: asked.why }], status: 422 })
    case 'asked':
    case 'made before':
      if (asked.kind === 'asked') here.later('making a pack', stopping => makePacks(office, authorityId, stopping))
      here.session.set(
        'notice',
        asked.kind === 'asked' ? 'The files are being made.' : 'The files of this pack were made before.',
      )
      return redirect(path`/complaints/${id}/packs`)
  }
}

/** Moves one paper of a pack whose files nobody has asked for yet. */
export async function paperMoved(asking: Asked, here: Here): Promise<Answer> {
  const id = asking.params.id ?? ''
  const typed = typedIn(asking.body)
  const today = formatIsoDay(londonDay(here.site.office.now()))
  const tried = await tryVerb(moveInPack, id, typed, { happened: today }, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'done') return redirect(path`/complaints/${id}/packs`)
  return packsShown(asking, here, tried.why)
}
