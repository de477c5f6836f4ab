import { type Html, html } from '../../html.ts'
import { button, buttonGroup } from '../button.ts'
import { characterCount } from '../character-count.ts'
import { checkboxes } from '../checkboxes.ts'
import { dateInput } from '../date-input.ts'
import { errorSummary } from '../error-summary.ts'
import { fieldset } from '../fieldset.ts'
import { fileUpload } from '../file-upload.ts'
import { input } from '../input.ts'
import { radios } from '../radios.ts'
import { select } from '../select.ts'
import { textarea } from '../textarea.ts'

const choosing = (): Html =>
  html`${radios({
    name: 'finding',
    fieldset: { legend: { text: 'What do you find on point 14b(ii)?', classes: 'govuk-fieldset__legend--m' } },
    hint: 'One finding for the whole point.',
    value: 'partially upheld',
    items: [
      { value: 'upheld', text: 'Upheld', hint: 'It happened as the complaint says, and it was wrong.' },
      {
        value: 'partially upheld',
        text: 'Partially upheld',
        hint: 'Part of it did.',
      },
      { value: 'not upheld', text: 'Not upheld' },
      { divider: 'or' },
      { value: 'inconclusive', text: 'Inconclusive' },
    ],
  })}${checkboxes({
    name: 'declaration',
    fieldset: { legend: { text: 'The independent person', classes: 'govuk-fieldset__legend--m' } },
    errorMessage: 'Confirm each sentence, or choose somebody else',
    items: [
      { value: 'member', text: 'Is not a member of the council' },
      { value: 'employee', text: 'Does not work for the council' },
      { value: 'relation', text: 'Is not married to, and does not live with, anyone who does' },
      {
        value: 'unsure',
        text: 'One of these is not certain',
        behaviour: 'exclusive',
        conditional: input({ name: 'why', label: 'Which, and why?', classes: 'govuk-!-width-one-half' }),
      },
    ],
  })}`

const writing = (): Html =>
  html`${input({
    name: 'amount',
    label: 'Amount offered, in pounds',
    prefix: '£',
    inputmode: 'decimal',
    classes: 'govuk-input--width-5',
    value: '500.00',
  })}${textarea({
    name: 'words',
    label: 'The complaint in their own words',
    hint: 'Write it as it was said.',
    value: '<b>She said</b> that nobody rang back.',
  })}${characterCount({ name: 'reasons', label: 'Your reasons', maxlength: 300, countType: 'words', rows: 3 })}${select(
    {
      name: 'service',
      label: 'Which service is it about?',
      items: [
        { value: '', text: 'Choose a service' },
        { value: 'fostering', text: 'Fostering' },
        { value: 'leaving', text: 'Leaving care' },
      ],
    },
  )}${fileUpload({ name: 'letter', label: 'The letter that was sent', hint: 'One file. PDF or Word, up to 20 MB.' })}`

const dating = (): Html =>
  html`${dateInput({
    id: 'received',
    namePrefix: 'received',
    fieldset: { legend: { text: 'When was the complaint received?', classes: 'govuk-fieldset__legend--m' } },
    hint: 'For example, 27 3 2025.',
    errorMessage: 'The month must be a number from 1 to 12',
    wrong: ['month'],
    values: { day: '27', month: '13', year: '2025' },
  })}${fieldset(
    { legend: 'Their address' },
    html`${input({ name: 'line-1', label: 'First line', autocomplete: 'address-line1' })}${input({ name: 'postcode', label: 'Postcode', classes: 'govuk-input--width-10' })}`,
  )}`

/** One form with every way to ask. */
export const questions = (): Html => html`${errorSummary({
  disableAutoFocus: true,
  errorList: [
    { text: 'Confirm each sentence, or choose somebody else', href: '#declaration' },
    { text: 'The month must be a number from 1 to 12', href: '#received-month' },
  ],
})}<form method="post" action="/gallery" novalidate>${choosing()}${writing()}${dating()}
${buttonGroup(
  button({ text: 'Save and continue', preventDoubleClick: true }),
  button({ text: 'Save as draft', kind: 'secondary' }),
  button({ text: 'Withdraw the complaint', kind: 'warning' }),
  button({ text: 'Start again', kind: 'secondary', href: '/gallery' }),
)}</form>`
