import { z } from 'zod'
import type { Field } from '#stream/field.ts'
import type { Verb } from '#stream/verb.ts'
import { LONGEST_ANSWER } from '../pages/recording/typed.ts'
import { fileSchema } from './file-sent.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** What a kind of question takes, beyond its schema, for whoever sends it without a form. */
const takes: Readonly<Partial<Record<Field['kind'], string>>> = {
  when: 'A date as people write it, such as “8 September 2022”, “08/09/2022” or “2022-09-08”.',
  point: 'The id of a point of the complaint.',
  points: 'The ids of points of the complaint.',
  person: 'The id of a person.',
  recommendation: 'The id of a recommendation of the complaint.',
  recommendations: 'The ids of recommendations of the complaint.',
  actions: 'The ids of agreed actions of the complaint.',
  matter: 'The id of a dealing with the Ombudsman.',
  remedy: 'The id of a remedy of the complaint.',
  declarations: 'The sentences declared, each by its value; one that is left out is kept as not declared.',
  upload: 'The file: its name, and its content in base64.',
  people: 'The ids of people in the complaint.',
  file: 'The id of a file of the complaint.',
  files: 'The ids of files of the complaint.',
  evidence: 'The ids of evidence in the register.',
  events: 'The numbers of entries of the complaint.',
  letter: 'The number of the entry that says it was sent.',
  outcome: 'The id of a desired outcome of the complaint.',
  appointment: 'The number of the entry that made the appointment.',
  term: 'The number of the entry that gave the role.',
  complaint: 'The reference of a complaint, or its id.',
  time: 'A time of day, such as “14:30”.',
  money: 'An amount in pounds, such as “£1,500” or “509.81”.',
  'whole number': 'A whole number, written as text.',
}

const sentence = (text: string): string => (/[.?!”]$/.test(text) ? text : `${text}.`)

function described({ question, hint, kind, choices, historyOnly, workOnly, onlyWhereSeveral }: Field): string {
  const chosen = choices?.map(({ value, text }) => `“${value}”: ${text}`).join('; ')
  return [
    question,
    hint && sentence(hint),
    takes[kind],
    chosen && `${sentence(chosen)}`,
    historyOnly && 'Asked only of what is entered as history.',
    workOnly && 'Asked only of live work.',
    onlyWhereSeveral && 'Asked of live work only where the complaint has several.',
  ]
    .filter(part => typeof part === 'string' && part !== '')
    .join(' ')
}

function ofField(field: Field, schema: JsonSchema): JsonSchema {
  const values = field.choices?.map(({ value }) => value)
  const plain = schema.type === 'string' && schema.enum === undefined
  return {
    ...(field.kind === 'upload' ? fileSchema : schema),
    title: field.question,
    description: described(field),
    // The longest answer taken anywhere, for the forms as for the API.
    ...(plain && schema.maxLength === undefined ? { maxLength: LONGEST_ANSWER } : {}),
    ...(plain && values !== undefined && values.length > 0 && schema.pattern === undefined ? { enum: values } : {}),
    'x-kind': field.kind,
  }
}

/** What a verb takes, as JSON Schema (2020-12): the input side of the schema that makes its form, with the form's words. */
export function inputSchema<State>({ input, fields }: Verb<State>): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => {
      const field = fields.find(each => each.name === name)
      return [name, field && typeof property === 'object' ? ofField(field, property) : property]
    }),
  )
  return { ...schema, properties, additionalProperties: false }
}
