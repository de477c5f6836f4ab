import { changeDraft } from '#office/drafts.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { counted } from '../days.ts'
import { notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { type Draft, type Item, itemsOf, readDraft, typedOn, written } from './draft.ts'
import { after, before, type ListPage, pageAddress, pagesOfKind, placeAddress, startAddress } from './flow.ts'
import { moved } from './moved.ts'
import { depthOf, inOrderOf, titleOf } from './numbered.ts'
import { partsInWords } from './parts-in-words.ts'
import { openDraft } from './save.ts'
import { type Tried, tryOut } from './tried.ts'

function inWords(draft: Draft, item: Item): string {
  if (item.kind === 'person') return partsInWords(typedOn(draft, 'who', item))
  const typed = typedOn(draft, item.kind, item)
  return oneOf(typed, 'text') || oneOf(typed, 'what') || oneOf(typed, 'complaintId') || 'Nothing written yet'
}

function row(draft: Draft, item: Item, tried: Tried, all: readonly Item[]): Html {
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
  const neighbours = moved(draft, item.key, 'up') !== null || moved(draft, item.key, 'down') !== null
  return html`<li class="added__item added__item--${Math.min(Math.max(depth, 0), 3)}"><div class="added__words"><h2 class="govuk-heading-s added__title">${title}</h2>
<p class="govuk-body added__text">${inWords(draft, item)}</p>${wrong && html`<p class="govuk-body added__wrong">Not finished</p>`}</div>
<div class="added__actions">${link(pageAddress(draft, first, item.key, false), 'Change', { hidden: title })}${link(path`/take-a-complaint/${draft.id}/remove/${item.key}`, 'Remove', { hidden: title })}</div>
${item.kind === 'point' && all.length > 1 && neighbours && html`<div class="added__moves">${moved(draft, item.key, 'up') && move('up')}${moved(draft, item.key, 'down') && move('down')}</div>`}</li>`
}

export async function listPage(asked: Asked, here: Here, list: ListPage, wrong?: string): Promise<Answer> {
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const tried = tryOut(draft, shown, here)
  const items = inOrderOf(draft, list.kind)
  const said = items.length === 0 ? `No ${list.many} added yet` : `${counted(items.length, list.one, list.many)} added`
  const content = html`<form method="post" action="${placeAddress(draft, list.name)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}"><input type="hidden" name="version" value="${draft.version}">
<span class="govuk-caption-l">Take a complaint</span>
<h1 class="govuk-heading-l">${list.title}</h1>
<p class="govuk-body-l">${list.says}</p>
<p class="govuk-body" role="status"><strong>${said}</strong></p>
${items.length > 0 && html`<ol class="added">${items.map(item => row(draft, item, tried, items))}</ol>`}
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
    errors: wrong ? [{ text: wrong, href: '#more' }] : [],
    content,
  })
  return answer(page, wrong ? 422 : 200)
}

/** Adds another, moves one up or down, or goes on. */
export async function saveList(asked: Asked, here: Here, list: ListPage): Promise<Answer> {
  const sent = typedIn(asked.body)
  const move = /^(up|down) ([1-9]\d{0,5})$/.exec(oneOf(sent, 'move'))
  if (move) {
    const [, way, key = ''] = move
    const changed = await changeDraft(here.site.office, here.visitor, asked.params.id ?? '', stored => {
      // Pressed twice, or on a list that has changed since: one place at a time, and the list is shown as it is now.
      if (String(stored.version) !== oneOf(sent, 'version')) return { answers: null, told: null }
      const other = moved(readDraft(stored), key, way === 'up' ? 'up' : 'down')
      return { answers: other && written(other), told: null }
    })
    if (changed.kind === 'not found') return notFound(here)
    return redirect(placeAddress({ id: asked.params.id ?? '' }, list.name))
  }
  if (oneOf(sent, 'later') === 'yes') {
    here.session.set('notice', 'The draft is saved. You can come back to it from here.')
    return redirect(startAddress)
  }
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft } = opened
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
