import { raw } from 'hono/html'
import { z } from 'zod'
import { type Content, type Html, isContent } from '../../html.ts'

// The options of the GOV.UK templates, read into ours. A template takes words as `text` or as `html`, of which html
// wins; a component here takes one content.

export const words = z.string().optional()
export const flag = z.boolean().optional()
/** What a form sends is text: the examples write some of it as numbers. */
export const value = z.union([z.string(), z.number()]).transform(String)
export const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional()
export const common = { classes: words, attributes }
export const markup = z.string().transform((written): Html => raw(written.trim()))

/** `html` beside or instead of `text`, `titleHtml` of `titleText`: one content under the name of the text. */
function mergeWords(given: unknown): unknown {
  const read = z.record(z.string(), z.unknown()).safeParse(given)
  if (!read.success) return given
  const entries = Object.entries(read.data)
  const texts = entries.filter(([name]) => !/html$/i.test(name))
  const marked = entries.flatMap(([name, value]) => {
    if (!/html$/i.test(name) || typeof value !== 'string' || value === '') return []
    return [[name.replace(/html$/, 'text').replace(/Html$/, 'Text'), raw(value.trim())]]
  })
  return Object.fromEntries([...texts, ...marked])
}

export const content = z.custom<Content>(isContent)

/** Options some of which are words, named as the text: `text`, `titleText`. */
export const said = <Shape extends z.ZodRawShape>(shape: Shape) => z.preprocess(mergeWords, z.strictObject(shape))

const around = said({ text: content }).transform(({ text }) => text)

export const hint = said({ text: content, id: words, ...common })
export const errorMessage = said({
  text: content,
  id: words,
  ...common,
  visuallyHiddenText: z
    .union([z.string(), z.literal(false)])
    .optional()
    .transform(given => (given === false ? '' : given)),
})
const label = said({ text: content, ...common, isPageHeading: flag })
const legend = said({ text: content, classes: words, isPageHeading: flag })
export const fieldset = z.strictObject({ legend: legend.optional(), describedBy: words, role: words, ...common })

const aroundInput = z
  .strictObject({ ...common, beforeInput: around.optional(), afterInput: around.optional() })
  .transform(({ beforeInput, afterInput, ...others }) => ({ ...others, before: beforeInput, after: afterInput }))
const aroundInputs = z
  .strictObject({ ...common, beforeInputs: around.optional(), afterInputs: around.optional() })
  .transform(({ beforeInputs, afterInputs, ...others }) => ({ ...others, before: beforeInputs, after: afterInputs }))
/** Round the parts of a date. */
export const aroundParts = aroundInputs.optional()

/** What every question carries. */
export const asked = { hint: hint.optional(), errorMessage: errorMessage.optional(), describedBy: words, ...common }

/** What a question with one control carries. */
export const field = { name: z.string(), id: words, label, formGroup: aroundInput.optional(), ...asked }

export const choice = {
  text: content,
  value,
  id: words,
  label: z.strictObject(common).optional(),
  hint: hint.optional(),
  checked: flag,
  disabled: flag,
  attributes,
}
export const divider = z.strictObject({ divider: z.string() })
export const choices = {
  name: z.string(),
  idPrefix: words,
  fieldset: fieldset.optional(),
  formGroup: aroundInputs.optional(),
  ...asked,
}
