import { z } from 'zod'
import { readDay, readSpan } from '#law/day-words.ts'
import type { When } from './entry.ts'
import { during, undated } from './when.ts'

/** How a field is asked: one schema gives the form, its errors, the parsing and the words stored with the answer. */
export interface FieldMeta {
  readonly question: string
  readonly hint?: string
  readonly kind:
    | 'when'
    | 'text'
    | 'long text'
    | 'exact text'
    | 'time'
    | 'choice'
    | 'yes or no'
    | 'several'
    | 'point'
    | 'points'
    | 'person'
    | 'recommendation'
    | 'recommendations'
    | 'actions'
    | 'agreed'
    | 'several agreed'
    | 'payment'
    | 'matter'
    | 'item asked'
    | 'Ombudsman date'
    | 'public report'
    | 'evidence'
    | 'fading evidence'
    | 'complaint'
    | 'drafted recommendation'
    | 'drafted point'
    | 'record asked for'
    | 'interview'
    | 'fact check'
    | 'remedy'
    | 'file'
    | 'pack'
    | 'files'
    | 'people'
    | 'events'
    | 'letter'
    | 'upload'
    | 'term'
    | 'outcome'
    | 'appointment'
    | 'declarations'
    | 'task'
    | 'waiting task'
    | 'submissions'
    | 'dispatch'
    | 'delivery'
    | 'whole number'
    | 'money'
  readonly choices?: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  /** A day that cannot lie ahead, of whatever is asked. */
  readonly past?: boolean
  /** Asked only when something past is entered as history. */
  readonly historyOnly?: boolean
  /** Asked in live work only where there are several to choose from. */
  readonly onlyWhereSeveral?: boolean
  /** Asked only in live work: the same is not looked for in what happened once. */
  readonly workOnly?: boolean
}

const registry = z.registry<FieldMeta>()

/** The only way to attach a field's words. Attach last: a schema made from another loses them. */
export const asked = <Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema => {
  registry.add(schema, meta)
  return schema
}

export interface Field extends FieldMeta {
  readonly name: string
}

/** The fields of an input, in order. @throws Error naming a field without a question */
export function fieldsOf(input: z.ZodObject): readonly Field[] {
  return Object.entries(input.shape).map(([name, schema]) => {
    const meta = schema instanceof z.ZodType ? registry.get(schema) : undefined
    if (!meta) throw new Error(`The field ${name} has no question`)
    return { name, ...meta }
  })
}

const DATE_HINT =
  'For example, 8 September 2022. If only the month or year is known, enter that, for example January 2018.'

function dayAsked(question: string, hint: string, past: boolean): z.ZodType<When, string | undefined> {
  return asked(
    z
      .string()
      .default('')
      .transform((text, context): When => {
        const written = text.trim()
        if (written === '') return undated
        const span = readSpan(written)
        if (!span) {
          context.addIssue({
            code: 'custom',
            message: `${question}: enter a date such as 8 September 2022 or January 2018`,
          })
          return z.NEVER
        }
        return during(span, readDay(written) === undefined ? written : null)
      }),
    { question, hint, kind: 'when', ...(past ? { past } : {}) },
  )
}

/** A day, or as much as is known of it. Empty is "not known". */
export const whenField = (question: string, hint = DATE_HINT) => dayAsked(question, hint, false)

/** As `whenField`, of a day that is behind us or today: one to come is refused in words. */
export const pastField = (question: string, hint = DATE_HINT) => dayAsked(question, hint, true)

const answered = (question: string) =>
  z.string(`${question}: enter an answer`).trim().min(1, `${question}: enter an answer`)

export const textField = (question: string, hint?: string) =>
  asked(answered(question), { question, ...(hint ? { hint } : {}), kind: 'text' })

export const longTextField = (question: string, hint?: string) =>
  asked(answered(question), { question, ...(hint ? { hint } : {}), kind: 'long text' })

/** Kept as it stands: spaces and line breaks at either end belong to it. */
export const exactTextField = (question: string, hint?: string) =>
  asked(
    z.string(`${question}: enter an answer`).refine(text => text.trim() !== '', `${question}: enter an answer`),
    { question, ...(hint ? { hint } : {}), kind: 'exact text' },
  )

/** May be left empty, which is null. `kind` says whether it is asked on one line. */
export const optionalTextField = (question: string, hint?: string, kind: 'text' | 'long text' = 'long text') =>
  asked(
    z
      .string()
      .trim()
      .default('')
      .transform(text => (text === '' ? null : text)),
    { question, ...(hint ? { hint } : {}), kind },
  )

export function choiceField<const Value extends string>(question: string, values: readonly Value[], hint?: string) {
  return asked(z.enum(values, `${question}: choose one`), {
    question,
    ...(hint ? { hint } : {}),
    kind: 'choice',
    choices: values.map(value => ({ value, text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}` })),
  })
}

/** Any number of the values given, none among them: a form sends one as text and several as a list. */
export function severalField<const Value extends string>(question: string, values: readonly Value[], hint?: string) {
  const one = z.enum(values, `${question}: choose from the list`)
  return asked(
    z
      .union([z.literal(''), one, z.array(one)], `${question}: choose from the list`)
      .default([])
      .transform((given): readonly Value[] =>
        typeof given === 'string' ? values.filter(value => value === given) : [...new Set(given)],
      ),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'several',
      choices: values.map(value => ({ value, text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}` })),
    },
  )
}
/** One of these, or none, which is null. */
export const optionalChoiceField = (question: string, values: readonly string[], hint?: string) =>
  asked(
    z
      .string(`${question}: choose one`)
      .default('')
      .refine(value => value === '' || values.includes(value), `${question}: choose one`)
      .transform(value => (value === '' ? null : value)),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: values.map(value => ({ value, text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}` })),
    },
  )

export const yesOrNoField = (question: string, hint?: string) =>
  asked(
    z.enum(['yes', 'no'], `${question}: choose yes or no`).transform(answer => answer === 'yes'),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'yes or no',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    },
  )

const meant = { yes: true, no: false, 'not recorded': null } as const

/** Yes, no, or null for what the record does not say: a guard can ask for a yes, and history can leave it open. */
export const yesNoOrNotRecordedField = (question: string, hint?: string) =>
  asked(
    z.enum(['yes', 'no', 'not recorded'], `${question}: choose one`).transform(answer => meant[answer]),
    {
      question,
      ...(hint ? { hint } : {}),
      kind: 'choice',
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'not recorded', text: 'Not recorded' },
      ],
    },
  )

/** One point of the complaint, by its id. */
export const pointField = (question: string, hint?: string) =>
  asked(z.string(`${question}: choose a point`).min(1, `${question}: choose a point`), {
    question,
    ...(hint ? { hint } : {}),
    kind: 'point',
  })

export const personField = (question: string, hint?: string) =>
  asked(z.string(`${question}: choose a person`).min(1, `${question}: choose a person`), {
    question,
    ...(hint ? { hint } : {}),
    kind: 'person',
  })

const AMOUNT = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/

/** An amount of money as people type it, "£1,500" or "509.81", in pence; empty is none. */
export const moneyField = (question: string, hint = 'For example, £500 or £509.81. Leave empty if it is no payment.') =>
  asked(
    z
      .string()
      .trim()
      .default('')
      .transform((text, context): number | null => {
        if (text === '') return null
        const match = AMOUNT.exec(text)
        if (!match) {
          context.addIssue({
            code: 'custom',
            message: `${question}: enter an amount in pounds, such as £500 or £509.81`,
          })
          return z.NEVER
        }
        return Number(match[1]?.replaceAll(',', '')) * 100 + Number(match[2] ?? 0)
      }),
    { question, hint, kind: 'money' },
  )

export const wholeNumberField = (question: string, hint?: string) =>
  asked(
    z
      .string()
      .trim()
      .default('')
      .transform((text, context): number | null => {
        if (text === '') return null
        if (/^\d{1,6}$/.test(text)) return Number(text)
        context.addIssue({ code: 'custom', message: `${question}: enter a whole number` })
        return z.NEVER
      }),
    { question, ...(hint ? { hint } : {}), kind: 'whole number' },
  )
