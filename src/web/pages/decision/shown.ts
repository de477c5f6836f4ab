import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Beside } from '#statement/beside/beside.ts'
import { type Compared, doesNotAgree, type Where } from '#statement/beside/compared.ts'
import type { Facts } from '#statement/facts.ts'
import { button } from '../../components/button.ts'
import { type Checkbox, checkboxes } from '../../components/checkboxes.ts'
import { details } from '../../components/details.ts'
import { input } from '../../components/input.ts'
import { link, path } from '../../components/link.ts'
import { radios } from '../../components/radios.ts'
import { warningText } from '../../components/warning-text.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { mayNow } from '../complaint/may-now.ts'
import { counted } from '../days.ts'
import { onceField } from '../recording/once.ts'

/** What a person said of it before something else had to be asked. */
export interface Said {
  readonly confirmed: readonly string[]
  readonly amounts: ReadonlyMap<string, string>
  readonly fits: string
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

export interface ToShow {
  readonly text: string
  readonly facts: Facts
  readonly beside: Beside
  /** Of the file that waits to be kept with it. */
  readonly sha256: string | null
  readonly said: Said | null
}

const MOST_LINES = 4

function lineLinks(lines: readonly number[]): Html | '' {
  if (lines.length === 0) return ''
  const shown = [...new Set(lines)].slice(0, MOST_LINES)
  return html` <span class="told__lines">${lines.length === 1 ? 'line' : 'lines'} ${shown.map(
    (line, place) => html`${place > 0 && ', '}${link(`#line-${line}`, String(line))}`,
  )}${lines.length > MOST_LINES && ' …'}</span>`
}

const doubt = { stated: '', inferred: 'Follows from the text. ', uncertain: 'Not certain. ' }

const pages: Readonly<Record<Where, string>> = {
  points: 'Points',
  clocks: 'Clocks',
  agreed: 'Agreed',
  ombudsman: 'Ombudsman',
  overview: 'Overview',
}

const pageOf = (id: string, { where, what }: Compared): Html =>
  link(
    where === 'overview' ? path`/complaints/${id}` : path`/complaints/${id}/${where}`,
    html`${pages[where]}<span class="govuk-visually-hidden"> of this complaint, for ${what}</span>`,
  )

function correction(shown: ShownComplaint, { entry, what }: Compared): Html | '' {
  if (entry === null || !mayNow(shown)('correct-entry')) return ''
  const address = `${path`/complaints/${shown.id}/record/correct-entry`}?target=${entry}`
  return html` · ${link(address, html`Correct the record<span class="govuk-visually-hidden"> of ${what}</span>`)}`
}

/** Ticked before anybody looked only where the reader is certain and the record says the same. */
const isCertain = ({ verdict, sure }: Compared): boolean => verdict === 'agrees' && sure === 'stated'

const tickedAtFirst = ({ told }: Beside): readonly string[] => told.filter(isCertain).map(({ key }) => key)

function item(one: Compared): Checkbox {
  const { key, what, said, held, verdict, lines, sure, doubtful, becomes } = one
  const record =
    verdict === 'agrees' || becomes ? '' : held === null ? 'The record has nothing of it. ' : `The record: ${held}. `
  return {
    value: key,
    text: html`<strong>${what}:</strong> ${said}`,
    hint: html`${record}${doubtful !== null && `“${doubtful}” is no amount: say below how much it is. `}${doubt[sure]}${lineLinks(lines)}`,
  }
}

/** A heading that is the legend of its boxes too, with what to do under it. */
interface Group {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly told: readonly Compared[]
  readonly values: readonly string[]
  readonly errors?: readonly string[]
}

function group({ id, title, hint, told, values, errors = [] }: Group): Html | '' {
  if (told.length === 0) return ''
  return checkboxes({
    name: 'confirmed',
    idPrefix: id,
    fieldset: {
      legend: {
        text: html`<h2 class="govuk-fieldset__heading">${title} <span class="told__count">(${told.length})</span></h2>`,
        classes: 'govuk-fieldset__legend--m',
      },
    },
    hint,
    classes: 'govuk-checkboxes--small',
    items: told.map(item),
    values,
    ...(errors.length > 0 ? { errorMessage: errors.join('. ') } : {}),
  })
}

/** Everything that does not agree, both sides in a sentence, with the page of the record and a way to put it right. */
function disagreements({ beside }: ToShow, shown: ShownComplaint): Html {
  const all = beside.told.filter(doesNotAgree)
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">What does not agree</h2><p class="govuk-body">Nothing of what can be compared.</p>`
  return html`<h2 class="govuk-heading-m">What does not agree <span class="told__count">(${all.length})</span></h2>
<p class="govuk-body">The record is not changed by any of this. If it is the record that is wrong, correct it there.</p>
<ul class="told__list told__list--misfits govuk-!-margin-bottom-7">${all.map(
    one =>
      html`<li class="told__item"><span class="told__words">${one.why}</span>${lineLinks(one.lines)}<br>${pageOf(shown.id, one)}${correction(shown, one)}</li>`,
  )}</ul>`
}

function whetherItFits({ beside, said }: ToShow): Html | '' {
  const { misfits } = beside
  if (misfits.length === 0) return ''
  const error = said?.errors.find(({ field }) => field === 'fits')
  return html`${warningText({ text: 'It may be the decision on another complaint.' })}
<ul class="govuk-list govuk-list--bullet">${misfits.map(one => html`<li>${one}</li>`)}</ul>
${radios({
  name: 'fits',
  fieldset: { legend: { text: 'Is it the decision on this complaint?', classes: 'govuk-fieldset__legend--s' } },
  hint: 'Nothing is recorded if it is not.',
  items: [
    { value: 'yes', text: 'Yes, it is' },
    { value: 'no', text: 'No' },
  ],
  ...(said?.fits ? { value: said.fits } : {}),
  ...(error ? { errorMessage: error.message } : {}),
})}`
}

const amountField = (key: string): string => `amount ${key}`
export const amountId = (key: string): string => amountField(key).replaceAll(' ', '-')

function amounts({ beside, said }: ToShow): readonly Html[] {
  return beside.told
    .filter(({ doubtful, becomes }) => doubtful !== null && becomes !== null)
    .map(({ key, what, doubtful, lines }) => {
      const error = said?.errors.find(({ field }) => field === amountField(key))
      return html`${input({
        name: amountField(key),
        id: amountId(key),
        label: html`${what}: how much is “${doubtful}”?`,
        hint: html`In pounds, as the Ombudsman confirms it.${lineLinks(lines)}`,
        classes: 'govuk-input--width-10',
        inputmode: 'decimal',
        value: said?.amounts.get(key) ?? '',
        ...(error ? { errorMessage: error.message } : {}),
      })}`
    })
}

function leftOpen({ facts }: ToShow): Html | '' {
  const open = facts.inconsistencies.filter(({ weight }) => weight === 'ask')
  if (open.length === 0) return ''
  return details({
    summaryText: `What does not fit in the text itself (${open.length})`,
    text: html`<ul class="govuk-list govuk-list--bullet">${open.map(
      ({ what, lines }) => html`<li>${what}${lineLinks(lines)}</li>`,
    )}</ul>`,
  })
}

/** The statement beside the case, fact by fact, and the form that says which a person confirms. */
export function besideShown(given: ToShow, shown: ShownComplaint, here: Here): Html {
  const { beside, text, sha256, said } = given
  const told = beside.told.filter(({ verdict }) => verdict !== 'not in the statement')
  const taking = told.filter(({ becomes }) => becomes !== null)
  const agreeing = told.filter(one => one.becomes === null && one.verdict === 'agrees')
  const differing = told.filter(one => one.becomes === null && one.verdict !== 'agrees')
  const values = said?.confirmed ?? tickedAtFirst(beside)
  const wrong = said?.errors.filter(({ field }) => field === 'confirmed').map(({ message }) => message) ?? []
  return html`<form method="post" action="${path`/complaints/${shown.id}/decision/confirm`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<input type="hidden" name="version" value="${shown.version}">
<input type="hidden" name="file" value="${sha256 ?? ''}">
<textarea name="text" hidden>${text.startsWith('\n') ? '\n' : ''}${text}</textarea>
${whetherItFits(given)}
${disagreements(given, shown)}
${
  taking.length === 0 &&
  html`<h2 class="govuk-heading-m">What the record can take over</h2><p class="govuk-body">Nothing: the record has the decision, and what was agreed in it.</p>`
}
${group({
  id: 'confirmed',
  title: 'What the record can take over',
  hint: 'Tick what you have checked against the text. Only that becomes part of the record: the decision as it was issued, and each thing agreed, with its date worked out from its trigger. What you leave is kept as seen and not confirmed.',
  told: taking,
  values,
  errors: wrong,
})}
${amounts(given)}
${group({
  id: 'differing',
  title: 'What the statement says otherwise',
  hint: 'Tick what the statement does say. It is kept as told, and changes nothing.',
  told: differing,
  values,
})}
${
  agreeing.length > 0 &&
  details({
    summaryText: `${counted(agreeing.length, 'fact agrees', 'facts agree')} with the record`,
    text: group({
      id: 'agreeing',
      title: 'What agrees',
      hint: 'Ticked where the text is certain. Take the tick away from what you do not confirm.',
      told: agreeing,
      values,
    }),
  })
}
${leftOpen(given)}
${button({ text: 'Record what I confirmed', preventDoubleClick: true })}
</form>`
}
