import { z } from 'zod'
import { whenData, whenFromData } from '#stream/when.ts'
import { sentenceIds } from '../appointing/sentences.ts'
import { part } from '../words.ts'
import { complaintEntry } from './define.ts'

/** Regulation 2 and the guidance: what somebody declared before an appointment, each sentence with its answer. */
export const independenceDeclared = complaintEntry({
  type: 'independence-declared',
  version: 1,
  rank: 23,
  background: true,
  title: 'Independence declared',
  data: z.strictObject({
    personId: z.string(),
    as: part,
    declaredOn: whenData,
    /** With the words as they were asked. */
    sentences: z.array(z.strictObject({ id: z.enum(sentenceIds), words: z.string(), declared: z.boolean() })),
    employedUntil: whenData.nullable(),
    checkedBy: z.string(),
  }),
  sample: {
    personId: 'b0f2c1d4-0000-4000-8000-000000000002',
    as: 'independent person',
    declaredOn: { earliest: '2024-09-06', latest: '2024-09-06', asWritten: null },
    sentences: [{ id: 'not a member', words: 'They are not a member of the council.', declared: true }],
    employedUntil: null,
    checkedBy: 'b0f2c1d4-0000-4000-8000-000000000001',
  },
  describe: ({ as, sentences }) => {
    const not = sentences.filter(({ declared }) => !declared)
    return not.length === 0
      ? `For the ${as}: every sentence.`
      : `For the ${as}, ${sentences.length - not.length} of ${sentences.length} sentences. Not declared: ${not.map(({ words }) => words).join(' ')}`
  },
  apply(draft, { declaredOn, employedUntil, ...said }, entry) {
    draft.appointing.declarations.push({
      seq: entry.seq,
      ...said,
      declared: whenFromData(declaredOn),
      employedUntil: employedUntil === null ? null : whenFromData(employedUntil),
    })
  },
})
