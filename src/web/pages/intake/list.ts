import { changeDraft } from '#office/drafts.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { link, path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { counted } from '../days.ts'
import { notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { type Draft, type Item, itemsOf, readDraft, typedOn, written } from './draft.ts'
import { after, before, type ListPage, pageAddress, pagesOfKind, placeAddress, startAddress } from './flow.ts'
import { moved, movedTo, placeOf } from './moved.ts'
import { depthOf, inOrderOf, titleOf } from './numbered.ts'
import { partsInWords } from './parts-in-words.ts'
import { openDraft } from './save.ts'
import { type Tried, tryOut } from './tried.ts'

function inWords(draft: Draft, item: Item): string {
  if (item.kind === 'person') return partsInWords(typedOn(draft, 'who', item))
  const typed = typedOn(draft, item.kind, item)
  return oneOf(typed, 'text') || oneOf(typed, 'what') || oneOf(typed, 'complaintId') || 'Nothing written yet'
}

/** Up to as many, up and down are as quick as a number. */
const FEW = 3

/** What the enter key presses in a field: the first button of the form, which must move nothing else. */
const ENTERED = html`<button type="submit" name="move" value="entered" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">Move there</button>
`

interface WrongPlace {
  readonly key: string
  readonly typed: string
  readonly message: string
}

function toPlace(key: string, title: string, { place, of }: { place: number; of: number }, wrong?: WrongPlace): Html {
  const name = `place-${key}`
  const said = wrong?.key === key ? wrong : undefined
  return html`${input({
    id: name,
    name,
    label: {
      text: html`Place, 1 to ${of}<span class="govuk-visually-hidden">, of ${title}</span>`,
      classes: 'added__place-label',
    },
    value: said?.typed ?? String(place),
    inputmode: 'numeric',
    autocomplete: 'off',
    classes: 'govuk-input--width-3',
    formGroup: { classes: 'added__place' },
    ...(said ? { errorMessage: said.message } : {}),
  })}${button({
    text: html`Move there<span class="govuk-visually-hidden"> ${title}</span>`,
    kind: 'secondary',
    name: 'move',
    value: `to ${key}`,
    classes: 'added__move',
  })}`
}

function row(draft: Draft, item: Item, tried: Tried, wrongPlace?: WrongPlace): Html {
  const title = titleOf(draft, item, tried)
  const [first] = pagesOfKind(item.kind)
  if (!first) return html``
  const wrong = tried.problems.some(({ sheet }) => sheet.endsWith(`@${item.key}`))
  const depth = item.kind === 'point' ? depthOf(draft, item) - 1 : 0
  const move = (way: 'up' | 'down') =>
    button({
      text: html`Move ${way}<span class="govuk-visually-hidden"> ${title}</span>`,
      kind: 'secondary',
      name: 'move',
      value: `${way} ${item.key}`,
      classes: 'added__move',
    })
  const stands = item.kind === 'point' ? placeOf(draft, item.key) : null
  return html`<li class="added__item added__item--${Math.min(Math.max(depth, 0), 3)}"><div class="added__words"><h2 class="govuk-heading-s added__title">${title}</h2>
<p class="govuk-body added__text">${inWords(draft, item)}</p>${wrong && html`<p class="govuk-body added__wrong">Not finished</p>`}</div>
<div class="added__actions">${link(pageAddress(draft, first, item.key, false), 'Change', { hidden: title })}${link(path`/take-a-complaint/${draft.id}/remove/${item.key}`, 'Remove', { hidden: title })}</div>
${stands && stands.of > 1 && html`<div class="added__moves">${stands.place > 1 && move('up')}${stands.place < stands.of && move('down')}${stands.of > FEW && toPlace(item.key, title, stands, wrongPlace)}</div>`}</li>`
}

export async function listPage(
  asked: Asked,
  here: Here,
  list: ListPage,
  wrong?: string,
  wrongPlace?: WrongPlace,
): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const tried = tryOut(draft, shown, here)
  const items = inOrderOf(draft, list.kind)
  const said = items.length === 0 ? `No ${list.many} added yet` : `${counted(items.length, list.one, list.many)} added`
  const content = html`<form method="post" action="${placeAddress(draft, list.name)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${draft.version}">
${items.length > FEW && ENTERED}<span class="govuk-caption-l">Take a complaint</span>
<h1 class="govuk-heading-l">${list.title}</h1>
<p class="govuk-body-l">${list.says}</p>
<p class="govuk-body" role="status"><strong>${said}</strong></p>
${items.length > 0 && html`<ol class="added">${items.map(item => row(draft, item, tried, wrongPlace))}</ol>`}
${radios({
  name: 'more',
  fieldset: { legend: { text: list.another, classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ],
  classes: 'govuk-radios--inline',
  ...(wrong ? { errorMessage: wrong } : {}),
})}
${buttonGroup(
  button({ text: 'Continue', preventDoubleClick: true }),
  button({ text: 'Save and come back later', kind: 'secondary', name: 'later', value: 'yes' }),
)}
</form>
<p class="govuk-body">${link(placeAddress(draft, 'check'), 'Check answers')}</p>`
  const page = frame(here, {
    title: `${list.title.replace(/\?$/, '')}: Take a complaint`,
    area: 'complaints',
    backLink: { href: before(draft, list.name) },
    errors: [
      ...(wrongPlace ? [{ text: wrongPlace.message, href: `#place-${wrongPlace.key}` }] : []),
      ...(wrong ? [{ text: wrong, href: '#more' }] : []),
    ],
    content,
  })
  return answer(page, wrong || wrongPlace ? 422 : 200)
}

const placeTyped = (sent: Typed, key: string): string => oneOf(sent, `place-${key}`).trim()

/** A point whose place was typed over, though no button of it was pressed. */
const placeChanged = (draft: Draft, sent: Typed): string | undefined =>
  itemsOf(draft, 'point').find(({ key }) => {
    const typed = placeTyped(sent, key)
    return typed !== '' && typed !== String(placeOf(draft, key)?.place)
  })?.key

/** Pressed twice, or on a list that has changed since: one move at a time, and the list is shown as it is now. */
async function move(way: string, key: string, sent: Typed, asked: Asked, here: Here, list: ListPage): Promise<Answer> {
  const typed = placeTyped(sent, key)
  const wrong: WrongPlace[] = []
  const changed = await changeDraft(here.site.office, here.visitor, asked.params.id ?? '', stored => {
    if (String(stored.version) !== oneOf(sent, 'version')) return { answers: null, told: null }
    const draft = readDraft(stored)
    const stands = placeOf(draft, key)
    if (way === 'to' && stands && !(/^\d{1,6}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= stands.of))
      wrong.push({ key, typed, message: `Enter a place from 1 to ${stands.of}` })
    const other = way === 'to' ? movedTo(draft, key, Number(typed)) : moved(draft, key, way === 'up' ? 'up' : 'down')
    return { answers: other && written(other), told: null }
  })
  if (changed.kind === 'not found') return notFound(here)
  const [first] = wrong
  if (first) return listPage(asked, here, list, undefined, first)
  return redirect(placeAddress({ id: asked.params.id ?? '' }, list.name))
}

/** Adds another, moves one to another place, or goes on. */
export async function saveList(asked: Asked, here: Here, list: ListPage): Promise<Answer> {
  const sent = typedIn(asked.body)
  const [, way, key] = /^(up|down|to) ([1-9]\d{0,5})$/.exec(oneOf(sent, 'move')) ?? []
  if (way !== undefined && key !== undefined) return move(way, key, sent, asked, here, list)
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft } = opened
  const changed = placeChanged(draft, sent)
  if (changed !== undefined) return move('to', changed, sent, asked, here, list)
  if (oneOf(sent, 'move') !== '') return redirect(placeAddress(draft, list.name))
  if (oneOf(sent, 'later') === 'yes') {
    here.session.set('notice', 'The draft is saved. You can come back to it from here.')
    return redirect(startAddress)
  }
  const [first] = pagesOfKind(list.kind)
  const more = oneOf(sent, 'more')
  if (more === 'yes' && first) return redirect(pageAddress(draft, first, String(draft.lastKey + 1), false))
  if (more === 'no') return redirect(after(draft, list.name))
  return listPage(
    asked,
    here,
    list,
    `Choose whether there is ${itemsOf(draft, list.kind).length > 0 ? 'another' : 'a'} ${list.one} to add`,
  )
}
