import type { Field } from '#stream/field.ts'
import type { JsonSchema } from '../input-schema.ts'

const ID = '00000000-0000-4000-8000-000000000001'

const ofKind: Readonly<Partial<Record<Field['kind'], string>>> = {
  when: '2 February 2026',
  text: 'Calls not returned',
  'long text': 'Calls to the team were not returned for three weeks.',
  money: '£500',
  'whole number': '4',
}

function answerTo(field: Field, schema: JsonSchema | boolean | undefined): unknown {
  if (typeof schema !== 'object') return ID
  if (field.kind === 'upload') return { name: 'letter.txt', content: 'QSBsZXR0ZXIu' }
  const { enum: values, type, anyOf, pattern } = schema
  if (values?.[0] !== undefined) return values[0]
  if (type === 'array' || anyOf?.some(each => typeof each === 'object' && each.type === 'array'))
    return field.choices?.[0] ? [field.choices[0].value] : [ID]
  if (pattern?.startsWith('^#')) return '#1f4e5f'
  return ofKind[field.kind] ?? ID
}

/** Answers of the kinds that the questions ask for. An id stands for one that the complaint has. */
export function exampleInput(fields: readonly Field[], schema: JsonSchema): Readonly<Record<string, unknown>> {
  const asked = fields.filter(({ historyOnly }) => !historyOnly)
  return Object.fromEntries(asked.map(field => [field.name, answerTo(field, schema.properties?.[field.name])]))
}
