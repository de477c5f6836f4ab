import { beginDraft, changeDraft, deleteDraft, KEPT_FOR } from '#office/drafts.ts'
import { isStreamId } from '#office/office.ts'
import { show } from '#office/view.ts'
import { draftsView } from '#office/views/drafts.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { address, link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted, instantInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceField } from '../recording/once.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import {
  type Draft,
  emptyContents,
  type ItemKind,
  itemKind,
  itemsOf,
  readDraft,
  typedOn,
  withoutItem,
  written,
} from './draft.ts'
import { draftAddress, listOf, placeAddress, resumeAddress, startAddress } from './flow.ts'
import { titleOf } from './numbered.ts'
import { openDraft } from './save.ts'
import { tryOut } from './tried.ts'

/** What a draft is about, as far as it says. */
const about = (draft: Draft): string =>
  oneOf(typedOn(draft, 'words'), 'subject').trim() || 'Nothing written about it yet'

const SHORT = 120
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1).trimEnd()}…` : text)

export const draftsTable = (drafts: readonly Draft[]): Html =>
  table({
    classes: 'list',
    caption: 'Your drafts',
    captionClasses: 'govuk-visually-hidden',
    head: ['About', 'Saved', 'So far', 'What you can do'],
    firstCellIsHeader: false,
    rows: drafts.map(draft => [
      { text: html`<strong>${short(about(draft))}</strong>`, attributes: { 'data-label': 'About' } },
      { text: instantInWords(draft.savedAt), attributes: { 'data-label': 'Saved' } },
      {
        text: `${counted(itemsOf(draft, 'person').length, 'person', 'people')}, ${counted(itemsOf(draft, 'point').length, 'point')}`,
        attributes: { 'data-label': 'So far' },
      },
      html`<span class="added__actions">${link(draftAddress(draft), 'Go on', { hidden: `with the draft saved ${instantInWords(draft.savedAt)}` })} ${link(path`/take-a-complaint/${draft.id}/delete`, 'Delete', { hidden: `the draft saved ${instantInWords(draft.savedAt)}` })}</span>`,
    ]),
  })

/** Where taking a complaint begins, and where drafts are found again. */
export async function startPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, draftsView, null, here.visitor)
  if (seen.kind !== 'shown') return notAllowed(here)
  const drafts = seen.shown.map(readDraft)
  const content = html`<h1 class="govuk-heading-l">Take a complaint</h1>
<p class="govuk-body-l">From a call, a visit, an email or a letter: one thing a page. Every page is saved as you go, and nothing is recorded before you have checked it.</p>
<form method="post" action="${address(startAddress)}" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
${buttonGroup(button({ text: 'Start', preventDoubleClick: true }), link('/complaints/new?history=yes', 'Enter one from the past instead'))}</form>
<h2 class="govuk-heading-m">Your drafts</h2>
${drafts.length === 0 ? html`<p class="govuk-body">You have no drafts.</p>` : draftsTable(drafts)}
<p class="govuk-body">Only you can see your drafts. One that is not touched for ${KEPT_FOR} days is deleted.</p>`
  return answer(
    frame(here, { title: 'Take a complaint', area: 'complaints', backLink: { href: '/' }, content, wide: true }),
  )
}

/** The key of the form becomes the id of the draft: sent twice, it is one draft. */
export async function begin({ body }: Asked, here: Here): Promise<Answer> {
  const key = oneOf(typedIn(body), 'once')
  const id = await beginDraft(
    here.site.office,
    here.visitor,
    written(emptyContents),
    isStreamId(key) ? key : here.site.office.newId(),
  )
  return id === null ? notAllowed(here) : redirect(placeAddress({ id }, 'received'))
}

/** Back to where it was left. */
export async function resume(asked: Asked, here: Here): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  return 'instead' in opened ? opened.instead : redirect(resumeAddress(opened.draft))
}

interface Confirming {
  readonly title: string
  readonly words: string
  readonly does: string
  readonly to: string
  readonly back: string
  readonly kind?: ItemKind
}

function confirmPage({ title, words, does, to, back, kind }: Confirming, here: Here): Answer {
  const content = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words}</p>
<form method="post" action="${address(to)}" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${kind && html`<input type="hidden" name="kind" value="${kind}">`}
${buttonGroup(button({ text: does, kind: 'warning', preventDoubleClick: true }), link(back, 'Cancel'))}</form>`
  return answer(
    frame(here, { title: 'Are you sure: Take a complaint', area: 'complaints', backLink: { href: back }, content }),
  )
}

export async function askDelete(asked: Asked, here: Here): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft } = opened
  return confirmPage(
    {
      title: 'Delete this draft?',
      words: `It was saved on ${instantInWords(draft.savedAt)}. Everything in it is lost: ${counted(itemsOf(draft, 'person').length, 'person', 'people')} and ${counted(itemsOf(draft, 'point').length, 'point')}.`,
      does: 'Delete the draft',
      to: path`/take-a-complaint/${draft.id}/delete`,
      back: startAddress,
    },
    here,
  )
}

export async function deleteIt(asked: Asked, here: Here): Promise<Answer> {
  const deleted = await deleteDraft(here.site.office, here.visitor, asked.params.id ?? '')
  if (deleted.kind === 'not found') return notFound(here)
  here.session.set('notice', 'The draft is deleted.')
  return redirect(startAddress)
}

export async function askRemove(asked: Asked, here: Here): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const item = draft.items.find(({ key }) => key === asked.params.item)
  if (!item) return notFound(here)
  const title = titleOf(draft, item, tryOut(draft, shown, here))
  return confirmPage(
    {
      title: `Remove ${item.kind === 'point' ? title.replace(/^P/, 'p') : title}?`,
      words: `What was entered about ${item.kind === 'person' ? 'them' : 'it'} is lost.`,
      does: 'Remove',
      to: path`/take-a-complaint/${draft.id}/remove/${item.key}`,
      back: placeAddress(draft, listOf(item.kind).name),
      kind: item.kind,
    },
    here,
  )
}

/** Sent twice, it is gone already, and leads to the same list: the form says what kind of thing it was. */
export async function removeIt(asked: Asked, here: Here): Promise<Answer> {
  const said = itemKind.safeParse(oneOf(typedIn(asked.body), 'kind'))
  const changed = await changeDraft(here.site.office, here.visitor, asked.params.id ?? '', stored => {
    const draft = readDraft(stored)
    const { item: key = '' } = asked.params
    const item = draft.items.find(one => one.key === key)
    const wasThere = /^[1-9]\d{0,5}$/.test(key) && Number(key) <= draft.lastKey
    return {
      answers: item ? written(withoutItem(draft, item)) : null,
      told: item?.kind ?? (wasThere ? (said.data ?? null) : null),
    }
  })
  if (changed.kind === 'not found' || changed.told === null) return notFound(here)
  here.session.set('notice', `${capital(listOf(changed.told).one)} removed.`)
  return redirect(placeAddress({ id: asked.params.id ?? '' }, listOf(changed.told).name))
}
