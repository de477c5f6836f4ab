import { describe } from 'node:test'
import { z } from 'zod'
import { button } from '../button.ts'
import { characterCount } from '../character-count.ts'
import { checkboxes } from '../checkboxes.ts'
import { dateInput } from '../date-input.ts'
import { errorMessage } from '../error-message.ts'
import { errorSummary } from '../error-summary.ts'
import { fieldset } from '../fieldset.ts'
import { fileUpload } from '../file-upload.ts'
import { hint } from '../hint.ts'
import { input } from '../input.ts'
import { radios } from '../radios.ts'
import { select } from '../select.ts'
import { textarea } from '../textarea.ts'
import { dateInput as dateOptions } from './date-options.ts'
import { hold } from './held.ts'
import * as given from './options.ts'

const { words, flag } = given

const writing = {
  ...given.field,
  value: given.value.optional(),
  rows: z.coerce.number().optional(),
  spellcheck: flag,
}

const affix = given.said({ text: given.content, ...given.common }).optional()

const checkbox = given.said({
  ...given.choice,
  behaviour: z.literal('exclusive').optional(),
  conditional: z
    .strictObject({ html: z.string() })
    .transform(({ html }) => html || undefined)
    .pipe(given.markup.optional())
    .optional(),
})
const radio = given.said(given.choice)

describe('questions as GOV.UK Frontend draws them', () => {
  hold(
    'button',
    given.said({
      text: given.content,
      ...given.common,
      type: z.enum(['submit', 'button', 'reset']).optional(),
      name: words,
      value: given.value.optional(),
      id: words,
      disabled: flag,
      href: words,
      preventDoubleClick: flag,
    }),
    button,
    ['start', 'start link', 'start link with html'],
  )
  hold('hint', given.hint, hint)
  hold('error-message', given.errorMessage, errorMessage)
  hold('fieldset', given.fieldset.extend({ html: given.markup.optional() }), ({ html, ...options }) =>
    fieldset(options, html),
  )
  hold(
    'input',
    z.strictObject({
      ...given.field,
      type: z.enum(['text', 'email', 'tel', 'url', 'number', 'search', 'password']).optional(),
      inputmode: z.enum(['none', 'text', 'decimal', 'numeric', 'tel', 'search', 'email', 'url']).optional(),
      value: given.value.optional(),
      disabled: flag,
      autocomplete: words,
      autocapitalize: words,
      pattern: words,
      spellcheck: flag,
      prefix: affix,
      suffix: affix,
      inputWrapper: z.strictObject(given.common).optional(),
    }),
    input,
  )
  hold('textarea', z.strictObject({ ...writing, disabled: flag, autocomplete: words }), textarea)
  hold(
    'character-count',
    z.strictObject({
      ...writing,
      maxlength: z.coerce.number(),
      countType: z.enum(['characters', 'words', 'length']).optional(),
      threshold: z.coerce.number().optional(),
      countMessage: z.strictObject({ classes: words }).optional(),
    }),
    characterCount,
    [
      'to configure in JavaScript',
      'with custom textarea description',
      'with maxwords',
      'with neither maxlength nor maxwords set',
      'with neither maxlength, maxwords nor textarea description set',
      'with translations',
    ],
  )
  hold(
    'select',
    z.strictObject({
      ...given.field,
      value: given.value.optional(),
      disabled: flag,
      items: z.array(
        z.strictObject({
          text: given.value,
          value: given.value.optional(),
          selected: flag,
          disabled: flag,
          attributes: given.attributes,
        }),
      ),
    }),
    select,
    ['hint', 'with falsy items', 'with falsy values'],
  )
  hold('file-upload', z.strictObject({ ...given.field, disabled: flag, multiple: flag }), fileUpload, [
    'enhanced',
    'enhanced, custom wrapper classes and attributes',
    'enhanced, multiple files',
    'enhanced, with error message and hint',
    'translated',
    'translated, no javascript enhancement',
    'with value',
  ])
  hold(
    'radios',
    z.strictObject({
      ...given.choices,
      value: given.value.optional(),
      items: z.array(z.union([given.divider, radio])),
    }),
    radios,
    [
      'small with conditional reveal',
      'textarea in conditional',
      'with conditional item checked',
      'with conditional items',
      'with conditional items and pre-checked value',
      'with conditional items with special characters',
      'with empty conditional',
      'with falsy items',
      'with optional form-group classes showing group error',
    ],
  )
  hold(
    'checkboxes',
    z.strictObject({
      ...given.choices,
      values: z.array(given.value).optional(),
      items: z.array(z.union([given.divider, checkbox])),
    }),
    checkboxes,
    ['empty conditional', 'with disabled item', 'with falsy values', 'with hints on items', 'with id and name'],
  )
  hold('date-input', dateOptions, dateInput, [
    'custom inputmode',
    'custom pattern',
    'items with classes',
    'with field value and item value',
    'with field value and items',
    'with field value, item value and values',
    'with id on items',
    'with item value',
    'with nested name',
    'with translations',
    'with values and name prefix',
    'with values, name prefix and custom names',
  ])
  hold(
    'error-summary',
    given.said({
      ...given.common,
      titleText: given.content,
      descriptionText: given.content.optional(),
      disableAutoFocus: flag,
      errorList: z.array(given.said({ text: given.content, href: words, attributes: given.attributes })).default([]),
    }),
    errorSummary,
  )
})
