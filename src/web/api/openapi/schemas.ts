import { z } from 'zod'
import type { JsonSchema } from '../input-schema.ts'
import { sessionShown } from '../session.ts'
import { complaintShown } from '../told/complaint.ts'
import { listShown } from '../told/list.ts'
import { sourceShown } from '../told/values.ts'
import { workShown } from '../told/worklist.ts'

const recordedShown = z.strictObject({
  id: z.uuid().describe('The complaint.'),
  reference: z.string().describe('Its printed reference.'),
  address: z.string(),
})

const recordedForCouncilShown = z.strictObject({ recorded: z.string().describe('The verb.') })

const councilShown = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  version: z.number().int().describe('The version that a change of the council is decided on.'),
})

const problemShown = z
  .looseObject({
    type: z.string().describe('The address of a page that explains this kind of problem.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('A JSON Pointer into the body, or ?name for a parameter of the address.'),
          detail: z.string(),
        }),
      )
      .optional(),
    refusals: z
      .array(z.strictObject({ rule: z.string(), source: sourceShown, why: z.string(), whatInstead: z.string() }))
      .optional(),
    opensWhen: z.string().optional(),
    expected: z.number().optional(),
    found: z.number().optional(),
    reference: z.string().optional(),
  })
  .describe('Problem details (RFC 9457).')

/** What the API answers with, by the name under which the description has it. */
export const answerSchemas = {
  Complaint: complaintShown,
  Council: councilShown,
  ComplaintList: listShown,
  WorkList: workShown,
  Recorded: recordedShown,
  RecordedForCouncil: recordedForCouncilShown,
  Session: sessionShown,
  Problem: problemShown,
} as const

export const schemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output' })
  return rest
}
