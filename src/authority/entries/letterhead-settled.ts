import { z } from 'zod'
import { logoData } from '../letters/logo.ts'
import { authorityEntry } from './define.ts'

/** What stands at the head and the end of every letter from now on, whole. The logo itself lies in the file store. */
export const letterheadSettled = authorityEntry({
  type: 'letterhead-settled',
  version: 1,
  rank: 51,
  title: 'Address, logo and standard paragraphs settled',
  data: z.strictObject({
    /** Lines. */
    address: z.string(),
    /** Paragraphs before whoever signs. */
    standard: z.string(),
    logo: logoData.nullable(),
    reason: z.string(),
  }),
  sample: {
    address: 'Town Hall\nNorthwick',
    standard: '',
    logo: { storedAs: '3f0c', type: 'png', size: 1_200, sha256: '9f86', width: 300, height: 100, alt: 'Northwick' },
    reason: 'We have moved.',
  },
  describe: ({ logo, reason }) => `${logo === null ? 'No logo' : 'With a logo'}. ${reason}`,
  apply({ letters }, said, { seq, happened, actor }) {
    letters.heads.push({ ...said, seq, version: letters.heads.length + 1, happened, by: actor })
  },
})
