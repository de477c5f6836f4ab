import { Ajv2020 } from 'ajv/dist/2020.js'
import { openApiDocument } from '#web/api/openapi/document.ts'

type Members = Readonly<Record<string, unknown>>

const members = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

export interface DescribedOperation {
  readonly method: string
  readonly path: string
  readonly operationId: string
  readonly body: { readonly schema: unknown; readonly examples: readonly unknown[] } | null
  /** The schema of an answer by its status; undefined where the description has no such answer. */
  answer(status: number): unknown
}

export interface DescribedApi {
  readonly operations: readonly DescribedOperation[]
  /** What is not as the schema has it; empty where all is. */
  isAs(schema: unknown, value: unknown): readonly string[]
}

const contentOf = (described: Members): Members => {
  const content = members(described.content)
  return members(content['application/json'] ?? content['application/problem+json'])
}

function operationOf(method: string, path: string, operation: Members): DescribedOperation {
  const { requestBody, responses, operationId } = operation
  const content = contentOf(members(requestBody))
  const several = Object.values(members(content.examples)).map(one => members(one).value)
  return {
    method: method.toUpperCase(),
    path,
    operationId: String(operationId),
    body:
      requestBody === undefined
        ? null
        : { schema: content.schema, examples: content.example === undefined ? several : [content.example] },
    answer: status => contentOf(members(members(responses)[status])).schema,
  }
}

/** The description as it is served, and a way to hold what is sent and answered against it. */
export function described(): DescribedApi {
  const document = members(JSON.parse(JSON.stringify(openApiDocument())))
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  const schemas = members(members(document.components).schemas)
  ajv.addSchema({ $id: 'https://redress.invalid/', components: { schemas } })
  return {
    operations: Object.entries(members(document.paths)).flatMap(([path, item]) =>
      Object.entries(members(item)).map(([method, operation]) => operationOf(method, path, members(operation))),
    ),
    isAs(schema, value) {
      const text = JSON.stringify(schema ?? false).replaceAll('"#/', '"https://redress.invalid/#/')
      const check = ajv.compile(JSON.parse(text))
      check(value)
      return (check.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
      )
    },
  }
}
