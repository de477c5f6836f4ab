import type { Field } from '#stream/field.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { errorMessage } from '../../components/error-message.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { formGroup } from '../../components/form-group.ts'
import { input } from '../../components/input.ts'
import { radios } from '../../components/radios.ts'
import { select } from '../../components/select.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import type { Offer } from './offer.ts'
import { nothingOffered } from './offered.ts'
import { manyOf, oneOf, type Typed } from './typed.ts'

export interface Asking {
  readonly typed: Typed
  /** What is wrong with the answer, one sentence each. */
  readonly wrong: readonly string[]
  /** For a question that is answered by choosing. */
  readonly offered: readonly Offer[] | undefined
  /** For a question that is answered with a file: what is taken, and what has been received. */
  readonly file?: string | undefined
}

const LABEL = 'govuk-label--s'

/** Every sentence about one field, each on a line of its own. */
const together = (wrong: readonly string[]): Html | string | undefined =>
  wrong.length < 2 ? wrong[0] : html`${wrong.map((words, index) => html`${index > 0 && html`<br>`}${words}`)}`

const widths = {
  when: 'govuk-input--width-20',
  time: 'govuk-input--width-5',
  money: 'govuk-input--width-10',
  'whole number': 'govuk-input--width-5',
}

/** Beyond this a list to choose from is shorter than a page of buttons. */
const MOST_RADIOS = 16

const EMPTY = {
  point: 'a point',
  person: 'a person',
  recommendation: 'a recommendation',
  matter: 'one',
  remedy: 'one',
  file: 'a file',
  letter: 'a letter',
  outcome: 'one',
  appointment: 'an appointment',
}

const manyChosen: ReadonlySet<Field['kind']> = new Set([
  'points',
  'recommendations',
  'actions',
  'several agreed',
  'files',
  'evidence',
  'people',
  'events',
  'submissions',
])

function chosen(field: Field, { typed, offered = [] }: Asking, asked: { hint?: string; errorMessage?: Html | string }) {
  const { name, question, kind } = field
  if (offered.length === 0) return noneToChoose(field, asked.errorMessage)
  if (manyChosen.has(kind))
    return checkboxes({
      name,
      fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
      items: [...offered],
      values: manyOf(typed, name),
      classes: 'govuk-checkboxes--small',
      ...asked,
    })
  const what = Object.entries(EMPTY).find(([key]) => key === kind)?.[1] ?? 'one'
  return select({
    name,
    label: { text: question, classes: LABEL },
    items: [{ value: '', text: `Choose ${what}` }, ...offered],
    value: oneOf(typed, name),
    classes: 'question__select',
    ...asked,
  })
}

/** Nothing can be chosen yet: said in place of an empty list. The id is there for the error summary to lead to. */
function noneToChoose({ name, question, kind }: Field, wrong: Html | string | undefined): Html {
  return formGroup(
    wrong === undefined ? {} : { errorMessage: wrong },
    html`<p class="govuk-label govuk-label--s" id="${name}" tabindex="-1">${question}</p>
<p class="govuk-hint">${nothingOffered[kind]}</p>${wrong !== undefined && errorMessage({ text: wrong })}`,
  )
}

/** One question of a form, made from the field alone. */
export function question(field: Field, asking: Asking): Html {
  const { name, question: text, hint, kind, choices = [] } = field
  const said = together(asking.wrong)
  const asked = { ...(hint ? { hint } : {}), ...(said === undefined ? {} : { errorMessage: said }) }
  const label = { text, classes: LABEL }
  const value = oneOf(asking.typed, name)
  if (asking.offered) return chosen(field, asking, asked)
  switch (kind) {
    case 'choice':
    case 'yes or no':
      if (choices.length > MOST_RADIOS)
        return select({
          name,
          label,
          items: [{ value: '', text: 'Choose one' }, ...choices],
          value,
          classes: 'question__select',
          ...asked,
        })
      return radios({
        name,
        fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
        items: [...choices],
        value,
        classes: kind === 'yes or no' ? 'govuk-radios--small govuk-radios--inline' : 'govuk-radios--small',
        ...asked,
      })
    case 'several':
      return checkboxes({
        name,
        fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
        items: [...choices],
        values: manyOf(asking.typed, name),
        classes: 'govuk-checkboxes--small',
        ...asked,
      })
    case 'declarations':
      // Never ticked beforehand: only what this person ticked on this page stands when the page comes again.
      return checkboxes({
        name,
        fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
        items: [...choices],
        values: manyOf(asking.typed, name),
        classes: 'govuk-checkboxes--small',
        ...asked,
      })
    case 'upload':
      return fileUpload({ name, label, ...asked, hint: [hint, asking.file].filter(Boolean).join(' ') })
    case 'long text':
      return textarea({ name, label, value, rows: 4, ...asked })
    case 'money':
      return input({
        name,
        label,
        value: value.replace(/^\s*£\s*/, ''),
        prefix: '£',
        inputmode: 'decimal',
        classes: widths.money,
        autocomplete: 'off',
        ...asked,
      })
    case 'whole number':
      return input({
        name,
        label,
        value,
        inputmode: 'numeric',
        classes: widths['whole number'],
        autocomplete: 'off',
        ...asked,
      })
    case 'exact text':
      return textarea({ name, label, value, rows: 10, ...asked })
    case 'when':
    case 'time':
      return input({ name, label, value, classes: widths[kind], autocomplete: 'off', ...asked })
    default:
      return input({ name, label, value, autocomplete: 'off', ...asked })
  }
}
