import { z } from 'zod'
import { complaintEntry } from './define.ts'

/** A recommendation or an action is done, on evidence, and somebody other than its owner accepted that. */
export const carriedOut = complaintEntry({
  type: 'carried-out',
  version: 1,
  rank: 80,
  title: 'Carried out',
  data: z.strictObject({
    recommendationIds: z.array(z.string()),
    actionIds: z.array(z.string()),
    evidence: z.string(),
    acceptedBy: z.string(),
  }),
  sample: { recommendationIds: ['r1'], actionIds: [], evidence: 'Letter of apology.', acceptedBy: 'the Ombudsman' },
  describe: ({ recommendationIds, actionIds, evidence, acceptedBy }) => {
    const number = recommendationIds.length + actionIds.length
    return `${number} ${number === 1 ? 'item' : 'items'}. ${evidence} Accepted by ${acceptedBy}.`
  },
  apply(draft, { recommendationIds, actionIds, evidence, acceptedBy }, entry) {
    for (const id of recommendationIds) {
      const recommendation = draft.recommendations.get(id)
      if (recommendation) recommendation.done = { seq: entry.seq, evidence, acceptedBy, when: entry.happened }
    }
    for (const id of actionIds) {
      const action = draft.actions.get(id)
      if (action) action.done = { seq: entry.seq, evidence, acceptedBy, when: entry.happened }
    }
  },
})
