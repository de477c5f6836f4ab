import { z } from 'zod'
import type { Field } from '#stream/field.ts'
import { uploadAsked } from '#stream/upload-field.ts'

/** How a file comes as JSON: its name, and its bytes in base64. */
const file = z.strictObject({
  name: z.string().min(1).max(400),
  content: z.string().regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
})

export const fileSchema: z.core.JSONSchema.BaseSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 400 },
    content: { type: 'string', contentEncoding: 'base64' },
  },
  required: ['name', 'content'],
  additionalProperties: false,
}

export interface FileSent {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

/** The file in the input of a verb that asks for one; undefined where there is none that can be read. */
export function fileSent(fields: readonly Field[], input: Readonly<Record<string, unknown>>): FileSent | undefined {
  const asks = uploadAsked(fields)
  const sent = asks === undefined ? undefined : file.safeParse(input[asks]).data
  return sent && { name: sent.name, bytes: once(Buffer.from(sent.content, 'base64')) }
}
