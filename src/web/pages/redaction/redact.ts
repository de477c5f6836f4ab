import { findWords, nearlyLike } from '#complaint/redaction/find-words.ts'
import { LAID_OUT_OTHERWISE } from '#complaint/redaction/in-words.ts'
import { nameListFor, type Proposed } from '#complaint/redaction/name-list.ts'
import { isLaidOutOtherwise } from '#complaint/redaction/state.ts'
import { lookAtRedaction, readRedaction } from '#office/redaction/open-redaction.ts'
import type { Looked, ReadPage, ReadWhole } from '#office/redaction/orders.ts'
import type { ShownRedaction } from '#office/views/redaction.ts'
import { button } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
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
  whyAsked,
} from './parts.ts'

/** What was typed in a form that could not be used, and what is wrong with it. */
export interface Wrong {
  readonly field: string
  readonly message: string
  readonly typed: Readonly<Record<string, string>>
}

interface Setting {
  readonly shown: ShownRedaction
  readonly here: Here
  readonly number: number
  /** Of the pages that are shown. */
  readonly layout: string
  readonly wrong: Wrong | null
}

const addressOf = ({ shown: { complaint, file } }: Setting): string => redactionAddress(complaint.id, file.id)

const form = (setting: Setting, does: string, inside: Html): Html =>
  html`<form method="post" action="${redactionAddress(setting.shown.complaint.id, setting.shown.file.id)}" novalidate><input type="hidden" name="_csrf" value="${setting.here.token()}">
<input type="hidden" name="do" value="${does}"><input type="hidden" name="page" value="${setting.number}"><input type="hidden" name="layout" value="${setting.layout}">${inside}</form>`

/** What was typed in a field of a form that could not be used. */
const typed = ({ wrong }: Setting, name: string): string => wrong?.typed[name] ?? ''
const errorOf = ({ wrong }: Setting, field: string) => (wrong?.field === field ? { errorMessage: wrong.message } : {})

/** The reason of a form; after a mistake in it, what was typed. */
const whyOf = ({ wrong }: Setting, prefix: string, does: string): Html =>
  wrong?.typed.do === does
    ? whyAsked(prefix, 'another person', wrong.typed, wrong.field === `${prefix}-why` ? wrong.message : undefined)
    : whyAsked(prefix, 'another person')

interface FoundProposal extends Proposed {
  readonly pages: readonly number[]
  readonly count: number
}

/** Those of the name list that stand in the file. */
function proposalsIn(shown: ShownRedaction, pages: readonly ReadPage[]): readonly FoundProposal[] {
  const { state, secrets } = shown.complaint
  if (!secrets) return []
  return nameListFor(state, secrets, shown.open.recipients).flatMap(one => {
    const on = pages.map(({ lines }) => findWords(lines, one.words).length)
    const count = on.reduce((sum, each) => sum + each, 0)
    return count === 0 ? [] : [{ ...one, count, pages: on.flatMap((each, page) => (each > 0 ? [page + 1] : [])) }]
  })
}

const MOST_LISTED = 40

/** The pages on which the name list may find nothing that stands there. */
function lookedAtByEye(setting: Setting, pages: readonly ReadWhole[]): Html {
  const on = pages.flatMap(({ byEye }, at) => (byEye === null ? [] : [{ byEye, page: at + 1 }]))
  if (on.length === 0) return html``
  return insetText({
    text: html`<p class="govuk-body"><strong>Words in pictures are not found.</strong> ${on.length === 1 ? '1 page' : `${on.length} of ${pages.length} pages`} may hold names that neither the name list nor a search finds. Look at each, and take out areas or whole pages. Whoever confirms the copy says of each of them that they looked at it.</p><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${on.slice(0, MOST_LISTED).map(({ byEye, page }) => html`<li>${link(`${addressOf(setting)}?page=${page}`, `Page ${page}`)}: ${aboutByEye[byEye]}</li>`)}${on.length > MOST_LISTED && html`<li>and ${on.length - MOST_LISTED} others</li>`}</ul>`,
  })
}

function nameList(setting: Setting, pages: readonly ReadWhole[]): Html {
  const found = proposalsIn(setting.shown, pages)
  const near = [...new Set(found.map(({ whose }) => whose))].flatMap(name =>
    pages.flatMap(({ lines }, page) => nearlyLike(lines, name).map(one => ({ ...one, page: page + 1 }))),
  )
  const listed =
    found.length === 0
      ? insetText({
          text: 'None of the names and addresses on record for these readers stands in the words of this file. Pictures and handwriting have no words: look at them.',
        })
      : form(
          setting,
          'names',
          html`${checkboxes({
            name: 'term',
            idPrefix: 'term',
            fieldset: {
              legend: { text: 'Names and details found in this file', classes: 'govuk-fieldset__legend--s' },
            },
            hint: 'From what is on record of the people of this complaint. What you tick is taken out wherever it stands.',
            classes: 'govuk-checkboxes--small',
            values: found.filter(({ usual }) => usual).map(({ ground, words }) => `${ground}|${words}`),
            items: found.map(({ words, whose, ground, count, pages: on }) => ({
              value: `${ground}|${words}`,
              text: words,
              hint: `${whose}: ${counted(count, 'place')}, ${on.length === 1 ? 'page' : 'pages'} ${on.slice(0, 12).join(', ')}${on.length > 12 ? ' and others' : ''}. Reason: ${ground}.`,
            })),
          })}${button({ text: 'Take these out', kind: 'secondary', preventDoubleClick: true })}`,
        )
  const eye =
    near.length === 0
      ? ''
      : details({
          summaryText: `${counted(near.length, 'word')} spelt nearly like a name, or initials`,
          text: html`<p class="govuk-body">Look whether they mean somebody. To take one out, type it below.</p><ul class="govuk-list govuk-list--bullet">${near.slice(0, 100).map(({ as, page }) => html`<li>“${as}”, ${link(`${addressOf(setting)}?page=${page}`, `page ${page}`)}</li>`)}</ul>`,
        })
  return html`<h3 class="govuk-heading-m">By the name list</h3>${lookedAtByEye(setting, pages)}${listed}${eye}`
}

const byWords = (setting: Setting): Html =>
  html`<h3 class="govuk-heading-m">By words</h3>${form(
    setting,
    'words',
    html`${input({
      name: 'words',
      label: 'Which words?',
      hint: 'Wherever they stand in the file, in capitals or not, over the end of a line or with spaces between the letters.',
      value: typed(setting, 'words'),
      ...errorOf(setting, 'words'),
    })}${whyOf(setting, 'words', 'words')}${button({ text: 'Find and take out', kind: 'secondary', preventDoubleClick: true })}`,
  )}`

function linesOf(setting: Setting, { lines, seen }: Looked): Html {
  const items = lines.flatMap((letters, line) => {
    const text = letters.join('').trim()
    return text === ''
      ? []
      : [
          {
            value: String(line),
            text,
            ...(seen[line]?.some(Boolean)
              ? {}
              : { hint: 'Not in the copy’s text. Look at the picture, and mark it there if it shows.' }),
          },
        ]
  })
  if (items.length === 0)
    return html`<p class="govuk-body">This page has no words: it is a picture. Take out an area of it, or the whole page.</p>`
  return form(
    setting,
    'lines',
    html`${checkboxes({
      name: 'line',
      idPrefix: 'line',
      fieldset: { legend: { text: 'Lines of this page', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-checkboxes--small redact__lines',
      items,
      ...errorOf(setting, 'line'),
    })}${whyOf(setting, 'lines', 'lines')}${button({ text: 'Take out these lines', kind: 'secondary', preventDoubleClick: true })}`,
  )
}

const share = (setting: Setting, name: string, label: string): Html =>
  input({
    name,
    label,
    suffix: '%',
    inputmode: 'decimal',
    classes: 'govuk-input--width-3',
    value: typed(setting, name),
    ...errorOf(setting, name),
  })

const byArea = (setting: Setting): Html =>
  form(
    setting,
    'area',
    html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">An area of this page, for a picture or a signature</legend><div class="redact__area">${share(setting, 'left', 'From the left')}${share(setting, 'top', 'From the top')}${share(setting, 'width', 'Width')}${share(setting, 'height', 'Height')}</div></fieldset>${whyOf(setting, 'area', 'area')}${button({ text: 'Take out this area', kind: 'secondary', preventDoubleClick: true })}`,
  )

const wholePage = (setting: Setting): Html =>
  form(
    setting,
    'page',
    html`<p class="govuk-body govuk-!-font-weight-bold">The whole page</p>${whyOf(setting, 'whole', 'page')}${button({ text: 'Take out the whole page', kind: 'secondary', preventDoubleClick: true })}`,
  )

function marked(setting: Setting): Html {
  const marks = [...setting.shown.open.marks.values()]
  if (marks.length === 0)
    return html`<h3 class="govuk-heading-m">Marked so far</h3><p class="govuk-body">Nothing yet.</p>`
  return html`<h3 class="govuk-heading-m">Marked so far: ${counted(marks.length, 'passage')}</h3>${form(
    setting,
    'remove',
    html`${checkboxes({
      name: 'mark',
      idPrefix: 'mark',
      fieldset: { legend: { text: 'Tick what is to stay after all', classes: 'govuk-fieldset__legend--s' } },
      classes: 'govuk-checkboxes--small',
      items: marks.map(one => ({ value: one.id, text: markInWords(one) })),
    })}${button({ text: 'Let it stay', kind: 'secondary', preventDoubleClick: true })}`,
  )}`
}

/** Marks were made on pages that stand otherwise now: nothing goes on before somebody has looked at each. */
function toLookAgain(setting: Setting, layout: string): Html {
  if (!isLaidOutOtherwise(setting.shown.open, layout)) return html``
  return html`${insetText({ text: LAID_OUT_OTHERWISE })}${form(
    setting,
    'looked again',
    html`<p class="govuk-body">Go through the marks below, page by page. Let stay what lies in the wrong place. Then press this, and mark anew what is missing.</p>${button({ text: 'I looked at every mark, and it lies where it should', preventDoubleClick: true })}`,
  )}`
}

function pageLinks(setting: Setting, pages: number): Html {
  const { number } = setting
  const to = (page: number, text: string) => html`<li>${link(`${addressOf(setting)}?page=${page}`, text)}</li>`
  return html`<ul class="govuk-list redact__pages">${number > 1 && to(number - 1, 'Page before')}${number < pages && to(number + 1, 'Next page')}</ul>`
}

function pageShown(setting: Setting, page: Looked): Html {
  const { number } = setting
  const hidden = page.lines.flatMap((line, at) =>
    line.filter((letter, place) => letter.trim() !== '' && !page.seen[at]?.[place]),
  ).length
  return html`<h3 class="govuk-heading-m" id="page">Page ${number} of ${page.pages}, as the copy will have it</h3>${pageLinks(setting, page.pages)}
${page.isReadScan && insetText({ text: 'This page holds a scan. Its words were read by a machine and may be wrong: go by the picture.' })}
${hidden > 0 && html`<p class="govuk-body">${counted(hidden, 'letter')} of this page ${hidden === 1 ? 'is' : 'are'} not in the copy’s text, because nobody seems to see ${hidden === 1 ? 'it' : 'them'}: words under a picture, a bar or other words, or in white. Look at the picture, and mark what shows there.</p>`}
${page.notes > 0 && html`<p class="govuk-body">${counted(page.notes, 'note or form field', 'notes and form fields')} on this page. What they show is on the picture; what is written behind them is not in the copy.</p>`}
<div class="redact"><div class="redact__picture"><img src="${pictureAddress(setting.shown.complaint.id, setting.shown.file.id, number)}" alt="Page ${number} as the copy will have it: its words are listed beside it" width="${page.width}" height="${page.height}"></div>
<div>${linesOf(setting, page)}${byArea(setting)}${wholePage(setting)}</div></div>`
}

/** The page on which passages of a file are marked. */
export async function redactionShown(asked: Asked, here: Here, wrong: Wrong | null = null): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const said = wrong?.typed.page ?? asked.query.page ?? '1'
  const number = /^[1-9]\d{0,3}$/.test(said) ? Number(said) : 1
  const { office } = here.site
  const read = await readRedaction(office, { id, file }, here.visitor)
  if (read.kind === 'not allowed') return notAllowed(here)
  if (read.kind === 'not found') return notFound(here)
  const { shown } = read
  const framed = (content: Html, status: number): Answer => {
    const errors = wrong === null ? [] : [{ text: wrong.message, href: `#${wrong.field}` }]
    const back = html`<p class="govuk-body">${link(path`/complaints/${id}/files`, 'Back to the files')}</p>`
    return complaintFramed(
      shown.complaint,
      here,
      'files',
      html`${back}<h2 class="govuk-heading-l">Make a redacted copy</h2>${forWhom(shown)}${content}`,
      { errors, status },
    )
  }
  if (read.kind === 'not read') return framed(insetText({ text: read.why }), 422)
  const page = Math.min(number, read.pages.length)
  const looked = await lookAtRedaction(office, { id, file, page }, here.visitor)
  if (looked.kind !== 'looked') return framed(insetText({ text: 'This page cannot be shown.' }), 422)
  const setting = { shown, here, number: page, layout: read.layout, wrong }
  return framed(
    html`${shown.underWay !== null && howItStands(shown.underWay, checkAddress(shown))}<p class="govuk-body">Mark what its readers must not see. Then somebody else looks at every page and confirms it. ${link(`${redactionAddress(id, file)}/check`, 'Check and confirm')} or ${link(`${path`/complaints/${id}/record/drop-redaction`}?${new URLSearchParams({ file })}`, 'drop it')}.</p>${toLookAgain(setting, read.layout)}${aboutPages(read.told)}${reasonsExplained()}
${nameList(setting, read.pages)}${byWords(setting)}${pageShown(setting, looked.page)}${marked(setting)}`,
    wrong === null ? 200 : 422,
  )
}

export const redactPage = (asked: Asked, here: Here): Promise<Answer> => redactionShown(asked, here)
