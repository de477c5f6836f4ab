import { z } from 'zod'

/** How a letter went out. A telephone call counts as sending only with the letter that follows it. */
export const methods = ['email', 'post', 'in person', 'portal', 'telephone followed by letter'] as const
export const method = z.enum([...methods, 'not recorded'])
export type Method = z.infer<typeof method>

/** That something was sent, as an entry keeps it. `happened` of the entry is the day it was sent. */
export const sendingData = z.strictObject({
  method,
  /** The people it was sent to, by id. Empty where nobody is recorded, or nothing says to whom. */
  to: z.array(z.string()),
  enclosures: z.string().nullable(),
  /** The letter and what went with it, by their ids among the complaint's files. */
  files: z.array(z.string()),
  /** What was done about what stood against sending it so, or why it was sent all the same; null where nothing did. */
  formReason: z.string().nullable(),
})
export type SendingData = z.infer<typeof sendingData>

export const sendingSample: SendingData = {
  method: 'post',
  to: ['b0f2c1d4-0000-4000-8000-000000000001'],
  enclosures: 'Both reports',
  files: [],
  formReason: null,
}
