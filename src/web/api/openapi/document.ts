import { readFileSync } from 'node:fs'
import { lookedAfterBy, worklists } from '#office/views/worklist-conditions.ts'
import { LONGEST_SEARCH, stageFilters } from '../read.ts'
import { beginning, inAComplaint, ofTheCouncil } from '../record.ts'
import {
  answers,
  beginningBody,
  beginningProblems,
  bodyOf,
  declines,
  inComplaint,
  ofCouncil,
  parameters,
  recording,
} from './operations.ts'
import { answerSchemas, schemaOf } from './schemas.ts'

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
)

const { KEY, ID, TOKEN, COUNCIL } = parameters

const stage = { type: 'string', enum: stageFilters, default: 'all' }
const late = { type: 'string', enum: ['yes', 'no'], default: 'no', description: 'yes: only what is late.' }
const page = { type: 'integer', minimum: 1, maximum: 999_999, default: 1 }

const history = {
  type: ['object', 'null'],
  description:
    'Given where this is something that happened rather than live work. It is taken as it was; where the law was not kept, that shows as a fault.',
  properties: {
    document: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'Which document does it come from? Without names.',
    },
    line: { type: ['integer', 'null'], minimum: 1, maximum: 999_999, description: 'On which line of it?' },
    inferred: {
      type: 'boolean',
      default: false,
      description: 'Does it follow from what is stated there, rather than being stated?',
    },
  },
  required: ['document'],
  additionalProperties: false,
}

const shared = {
  ComplaintId: { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'One key for each thing recorded, such as a new UUID. The same key with the same body gives the same answer again and records nothing; with another body it is declined. What recorded nothing can be sent again under its key. Keys are kept for a day.',
    schema: { type: 'string', pattern: '^[!-~]{8,200}$' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'The version of the complaint or the council that was looked at, in quotes, in place of “expectedVersion”; * for whatever it is.',
    schema: { type: 'string' },
  },
  Council: {
    name: 'redress-council',
    in: 'header',
    required: false,
    description: 'The id of the council worked for, where whoever asks works for several in this installation.',
    schema: { type: 'string', format: 'uuid' },
  },
  CsrfToken: {
    name: 'csrf-token',
    in: 'header',
    required: false,
    description: 'Needed with the session of a browser: the token of GET /api/session.',
    schema: { type: 'string' },
  },
}

const listed = { 200: answers('A page of the list.', 'ComplaintList'), ...declines('invalid') }

function complaintsPaths(): Readonly<Record<string, object>> {
  const bodies = beginning.map(beginningBody)
  return {
    '/api/complaints': {
      get: {
        operationId: 'list-complaints',
        tags: ['Reading'],
        summary: 'The complaints that you may know of',
        description: 'The next lawful date first. Words to search for may be names, so they go to the search.',
        parameters: [
          { name: 'stage', in: 'query', schema: stage },
          { name: 'late', in: 'query', schema: late },
          { name: 'page', in: 'query', schema: page },
          COUNCIL,
        ],
        responses: listed,
      },
      post: {
        operationId: 'begin-complaint',
        tags: ['Verbs of a complaint'],
        summary: beginning.map(({ title }) => title).join(', or: '),
        description: beginning.map(({ name, summary }) => `“${name}”: ${summary}`).join(' '),
        parameters: [KEY, TOKEN, COUNCIL],
        requestBody: recording(
          bodyOf(
            { oneOf: bodies.map(({ body }) => body) },
            {
              examples: Object.fromEntries(
                bodies.map(({ example }, at) => [beginning[at]?.name ?? '', { value: example }]),
              ),
            },
          ),
        ),
        responses: { 201: answers('Recorded.', 'Recorded'), ...beginningProblems() },
      },
    },
    '/api/worklist': {
      get: {
        operationId: 'read-worklist',
        tags: ['Reading'],
        summary: 'Your worklist: who has something to do in the complaints that you may know of',
        description:
          'The same lists as on the first page, the next lawful date first, with how much stands in each of them. A complaint may stand in several.',
        parameters: [
          {
            name: 'list',
            in: 'query',
            description: 'With whom it is, or what is in danger.',
            schema: { type: 'string', enum: worklists, default: 'with you' },
          },
          {
            name: 'lookedAfterBy',
            in: 'query',
            description: 'Only the complaints that you look after, or those that nobody does yet.',
            schema: { type: 'string', enum: lookedAfterBy, default: 'anybody' },
          },
          { name: 'page', in: 'query', schema: page },
          COUNCIL,
        ],
        responses: { 200: answers('A page of the list.', 'WorkList'), ...declines('invalid') },
      },
    },
    '/api/complaints/search': {
      post: {
        operationId: 'search-complaints',
        tags: ['Reading'],
        summary: 'Search among the complaints that you may know of',
        description: 'It records nothing, and needs no key. What it showed is in the audit.',
        parameters: [TOKEN, COUNCIL],
        requestBody: recording(
          bodyOf(
            {
              type: 'object',
              properties: { words: { type: 'string', minLength: 1, maxLength: LONGEST_SEARCH }, stage, late, page },
              required: ['words'],
              additionalProperties: false,
            },
            { example: { words: 'calls not returned' } },
          ),
        ),
        responses: {
          ...listed,
          ...declines('invalid', 'unreadable-json', 'wrong-media-type', 'too-large', 'token-missing'),
        },
      },
    },
    '/api/complaints/{id}': {
      get: {
        operationId: 'read-complaint',
        tags: ['Reading'],
        summary: 'A complaint as it stands today',
        description:
          'Folded from its entries: state, clocks, duties, faults, points with their findings, what is possible now and what opens when.',
        parameters: [ID, COUNCIL],
        responses: {
          200: answers('The complaint.', 'Complaint', {
            ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } },
          }),
          ...declines('not-found'),
        },
      },
    },
  }
}

function make(): object {
  const worked = inAComplaint.map(verb => ({ verb, ...inComplaint(verb) }))
  const council = ofTheCouncil.map(verb => ({ verb, ...ofCouncil(verb) }))
  const inputs = [
    ...beginning.map(verb => [verb.name, beginningBody(verb).schema] as const),
    ...[...worked, ...council].map(({ verb, schema }) => [verb.name, schema] as const),
  ]
  return {
    openapi: '3.1.1',
    info: {
      title: 'Redress',
      version,
      summary: "Runs the children's social care complaints procedure of England for a council.",
      description:
        'Every verb of the procedure, from the same schema that makes its form, under the same permission and in the same audit. What is declined is told as problem details (RFC 9457).',
    },
    servers: [{ url: '/' }],
    security: [{ person: [] }, { session: [] }],
    tags: [
      { name: 'Reading' },
      { name: 'Verbs of a complaint' },
      { name: 'Verbs of the council' },
      { name: 'The service' },
    ],
    paths: {
      ...complaintsPaths(),
      ...Object.fromEntries(
        worked.map(({ verb, operation }) => [`/api/complaints/{id}/${verb.name}`, { post: operation }]),
      ),
      '/api/council': {
        get: {
          operationId: 'read-council',
          tags: ['Reading'],
          summary: 'The council you work for',
          description: 'With the version that a change of it is decided on.',
          parameters: [COUNCIL],
          responses: {
            200: answers('The council.', 'Council', {
              ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } },
            }),
            ...declines(),
          },
        },
      },
      ...Object.fromEntries(council.map(({ verb, operation }) => [`/api/council/${verb.name}`, { post: operation }])),
      '/api/session': {
        get: {
          operationId: 'who-asks',
          tags: ['The service'],
          summary: 'Who you are to the service',
          parameters: [COUNCIL],
          responses: { 200: answers('Who asks.', 'Session'), ...declines() },
        },
      },
      '/api/openapi.json': {
        get: {
          operationId: 'describe',
          tags: ['The service'],
          summary: 'This description',
          security: [],
          responses: {
            200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        person: {
          type: 'http',
          scheme: 'bearer',
          description: 'In practice mode: the id of one of the practice people.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'redress', description: 'The session of a browser.' },
      },
      parameters: shared,
      schemas: {
        ...Object.fromEntries(Object.entries(answerSchemas).map(([name, schema]) => [name, schemaOf(schema)])),
        History: history,
        ...Object.fromEntries(inputs),
      },
    },
  }
}

let made: object | undefined

/** The description of the API (OpenAPI 3.1), made from the verbs once and kept. */
export function openApiDocument(): object {
  made ??= make()
  return made
}
