import { z } from 'zod'
import type { DateInputOptions, DatePart } from '../date-input.ts'
import * as given from './options.ts'

const OURS = /^govuk-input--(width-[24]|error)$/
const ORDER: readonly DatePart[] = ['day', 'month', 'year']

const part = z.strictObject({
  name: z.enum(['day', 'month', 'year']).optional(),
  // We choose the widths and mark what is wrong ourselves: no other class.
  classes: z
    .string()
    .refine(names => names.split(' ').every(name => OURS.test(name)))
    .optional(),
  error: given.flag,
  value: given.value.optional(),
  autocomplete: z.string().optional(),
  attributes: given.attributes,
})
type Part = z.infer<typeof part>

const named = (name: DatePart) => z.union([z.literal(false), part.extend({ name: z.literal(name).default(name) })])

const partsOf = (
  items: readonly Part[] | undefined,
  alone: Record<DatePart, Part | false | undefined>,
): readonly Part[] =>
  items && items.length > 0 ? items : ORDER.flatMap(name => (alone[name] === false ? [] : [{ ...alone[name], name }]))

const isWrong = (one: Part): boolean => one.error === true || Boolean(one.classes?.includes('--error'))

/** The template's day, month, year and items as our parts, values and what is wrong. */
export const dateInput = z
  .strictObject({
    ...given.asked,
    id: z.string(),
    namePrefix: given.words,
    fieldset: given.fieldset.optional(),
    formGroup: given.aroundParts,
    values: z
      .strictObject({ day: given.value.optional(), month: given.value.optional(), year: given.value.optional() })
      .optional(),
    items: z.array(part).optional(),
    day: named('day').optional(),
    month: named('month').optional(),
    year: named('year').optional(),
  })
  .transform(({ items, day, month, year, ...others }): DateInputOptions => {
    const parts = partsOf(items, { day, month, year })
    const byName = <Value>(pick: (one: Part) => Value | undefined) =>
      Object.fromEntries(parts.flatMap(one => (one.name && pick(one) !== undefined ? [[one.name, pick(one)]] : [])))
    const namesOf = (some: readonly Part[]) => some.flatMap(({ name }) => name ?? [])
    const marked = parts.filter(isWrong)
    const notExcused = others.errorMessage ? parts.filter(one => one.error !== false) : []
    return {
      ...others,
      parts: namesOf(parts),
      wrong: namesOf(marked.length > 0 ? marked : notExcused),
      values: { ...others.values, ...byName(one => one.value) },
      autocomplete: byName(one => one.autocomplete),
      partAttributes: byName(one => one.attributes),
    }
  })
