import { sourceText } from '#law/sources.ts'
import type { Verb } from '#stream/verb.ts'
import { inputSchema, type JsonSchema } from '../input-schema.ts'
import { type ProblemKind, problems } from '../problem.ts'
import { exampleInput } from './example.ts'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object, more: object = {}) => ({ 'application/json': { schema, ...more } })

/** The problems an operation may decline with, under their statuses. */
export function declines(...kinds: readonly ProblemKind[]): Readonly<Record<string, object>> {
  const all: readonly ProblemKind[] = [...kinds, 'not-signed-in', 'not-allowed', 'something-went-wrong']
  const statuses = [...new Set(all.map(kind => problems[kind].status))].toSorted()
  return Object.fromEntries(
    statuses.map(status => {
      const titles = all.filter(kind => problems[kind].status === status).map(kind => problems[kind].title)
      return [
        String(status),
        {
          description: `${[...new Set(titles)].join(', or: ')}.`,
          content: { 'application/problem+json': { schema: ref('Problem') } },
        },
      ]
    }),
  )
}

export const answers = (description: string, name: string, headers: object = {}) => ({
  description,
  content: json(ref(name)),
  ...(Object.keys(headers).length > 0 ? { headers } : {}),
})

const recordingProblems: readonly ProblemKind[] = [
  'invalid',
  'key-missing',
  'key-reused',
  'unreadable-json',
  'unreadable-request',
  'wrong-media-type',
  'too-large',
  'token-missing',
]

const KEY = { $ref: '#/components/parameters/IdempotencyKey' }
const ID = { $ref: '#/components/parameters/ComplaintId' }
const IF_MATCH = { $ref: '#/components/parameters/IfMatch' }
const TOKEN = { $ref: '#/components/parameters/CsrfToken' }

const COUNCIL = { $ref: '#/components/parameters/Council' }

export const parameters = { KEY, ID, TOKEN, COUNCIL }

const historyRef = ref('History')

/** The body of a request that records: the answers, and where they come from. */
function bodySchema(name: string, members: Readonly<Record<string, object>>, required: readonly string[]) {
  return {
    type: 'object',
    properties: { ...members, input: ref(name) },
    required: [...required, 'input'],
    additionalProperties: false,
  }
}

interface Described {
  readonly operation: object
  readonly schema: JsonSchema
}

const words = <State>({ summary, sources, guards, historyOnly }: Verb<State>, takesHistory: boolean): string =>
  [
    summary,
    historyOnly && 'The law gives no power to do this, so it can only be entered as history.',
    `Rests on: ${[...new Set(sources.map(sourceText))].join('; ')}.`,
    guards.length > 0 && `Refused: ${guards.map(({ rule, source }) => `${rule} (${sourceText(source)})`).join('; ')}.`,
    takesHistory && 'With “history” it is taken as something that happened, without these guards.',
  ]
    .filter(part => typeof part === 'string')
    .join(' ')

const exampleHistory = { document: 'Old case system', line: null, inferred: false }

/** A verb that begins a complaint: one of the bodies of POST /api/complaints. */
export function beginningBody<State>(verb: Verb<State>): {
  readonly schema: JsonSchema
  readonly body: object
  readonly example: object
} {
  const schema = inputSchema(verb)
  return {
    schema,
    body: bodySchema(verb.name, { verb: { const: verb.name }, history: historyRef }, ['verb']),
    example: { verb: verb.name, input: exampleInput(verb.fields, schema) },
  }
}

export const recording = (content: object) => ({ required: true, content })
export const bodyOf = json

const expectedVersionOf = (what: string) => ({
  type: ['integer', 'null'],
  minimum: 0,
  description: `The version of ${what} that was looked at.`,
})

/** A verb done in a complaint. */
export function inComplaint<State>(verb: Verb<State>): Described {
  const schema = inputSchema(verb)
  const example = {
    expectedVersion: 12,
    ...(verb.historyOnly ? { history: exampleHistory } : {}),
    input: exampleInput(verb.fields, schema),
  }
  const members = { expectedVersion: expectedVersionOf('the complaint'), history: historyRef }
  return {
    schema,
    operation: {
      operationId: verb.name,
      tags: ['Verbs of a complaint'],
      summary: verb.title,
      description: words(verb, true),
      parameters: [ID, KEY, IF_MATCH, TOKEN, COUNCIL],
      requestBody: recording(json(bodySchema(verb.name, members, []), { example })),
      responses: {
        201: answers('Recorded.', 'Recorded'),
        ...declines(...recordingProblems, 'refused-by-law', 'not-open', 'conflict', 'version-missing', 'not-found'),
      },
    },
  }
}

/** A verb of the council's own. */
export function ofCouncil<State>(verb: Verb<State>): Described {
  const schema = inputSchema(verb)
  const example = { expectedVersion: 12, input: exampleInput(verb.fields, schema) }
  const members = { expectedVersion: expectedVersionOf('the council') }
  return {
    schema,
    operation: {
      operationId: `council-${verb.name}`,
      tags: ['Verbs of the council'],
      summary: verb.title,
      description: words(verb, false),
      parameters: [KEY, IF_MATCH, TOKEN, COUNCIL],
      requestBody: recording(json(bodySchema(verb.name, members, []), { example })),
      responses: {
        201: answers('Recorded.', 'RecordedForCouncil'),
        ...declines(...recordingProblems, 'refused-by-law', 'not-open', 'conflict', 'version-missing'),
      },
    },
  }
}

export const beginningProblems = (): Readonly<Record<string, object>> =>
  declines(...recordingProblems, 'refused-by-law')
