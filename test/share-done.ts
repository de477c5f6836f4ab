import { z } from 'zod'

/** What one share of the test files came to, as it tells whoever started it. */
export const shareDone = z.strictObject({
  passed: z.int(),
  failed: z.int(),
  skipped: z.int(),
  suites: z.array(z.enum(['PostgreSQL', 'the published statements', 'ClamAV', 'the PDF tools'])),
})
export type ShareDone = z.infer<typeof shareDone>
