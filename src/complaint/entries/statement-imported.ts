import { z } from 'zod'
import { complaintEntry } from './define.ts'

/**
 * A decision statement was read into this complaint. The digest is of its text, so that it is not read in twice; the text
 * itself is kept so that each fact can be shown on its line, and is null where only its facts were told.
 */
export const statementImported = complaintEntry({
  type: 'statement-imported',
  version: 1,
  rank: 94,
  title: 'Decision statement read in',
  data: z.strictObject({
    reference: z.string().nullable(),
    digest: z.string(),
    document: z.string(),
    text: z.string().nullable(),
  }),
  sample: { reference: '24 001 902', digest: 'sha256:0', document: 'decision statement', text: null },
  describe: ({ reference, document }) =>
    `${document.charAt(0).toUpperCase()}${document.slice(1)}${reference === null || document.includes(reference) ? '' : ` ${reference}`}.`,
  apply(draft, { reference, digest }, entry) {
    draft.imports.push({ seq: entry.seq, reference, digest })
  },
})
