import { z } from 'zod'
import type { Action, Matter, Recommendation, Remedy } from '#complaint/state.ts'
import { whenShown, whenTold } from './values.ts'

export const recommendationShown = z.strictObject({
  id: z.string(),
  number: z.number().nullable(),
  stage: z.number(),
  author: z.string(),
  text: z.string(),
  kind: z.string(),
  deadline: z.string().nullable(),
  answer: z
    .strictObject({ answer: z.string(), reasons: z.string().nullable(), ownerId: z.string().nullable() })
    .nullable(),
  done: z.strictObject({ evidence: z.string(), acceptedBy: z.string() }).nullable(),
})

export const actionShown = z.strictObject({
  id: z.string(),
  matterId: z.string().nullable(),
  kind: z.string(),
  text: z.string(),
  amountPence: z.number().nullable(),
  payee: z.string().nullable(),
  ownerId: z.string().nullable(),
  deadline: z.string().nullable(),
  done: z.strictObject({ evidence: z.string(), acceptedBy: z.string(), when: whenShown }).nullable(),
})

export const remedyShown = z.strictObject({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  amountPence: z.number().nullable(),
  status: z.string(),
  happened: whenShown,
})

export const matterShown = z.strictObject({
  id: z.string(),
  reference: z.string().nullable(),
  contacted: whenShown.nullable(),
  decided: z.strictObject({ happened: whenShown, label: z.string().nullable() }).nullable(),
  conclusions: z.array(z.string()),
})

export const recommendationTold = (given: Recommendation): z.infer<typeof recommendationShown> => ({
  id: given.id,
  number: given.number,
  stage: given.stage,
  author: given.author,
  text: given.text,
  kind: given.kind,
  deadline: given.deadline,
  answer: given.answer && {
    answer: given.answer.answer,
    reasons: given.answer.reasons,
    ownerId: given.answer.ownerId,
  },
  done: given.done && { evidence: given.done.evidence, acceptedBy: given.done.acceptedBy },
})

export const actionTold = (agreed: Action): z.infer<typeof actionShown> => ({
  id: agreed.id,
  matterId: agreed.matterId,
  kind: agreed.kind,
  text: agreed.text,
  amountPence: agreed.amountPence,
  payee: agreed.payee,
  ownerId: agreed.ownerId,
  deadline: agreed.deadline?.phrase ?? null,
  done: agreed.done && {
    evidence: agreed.done.evidence,
    acceptedBy: agreed.done.acceptedBy,
    when: whenTold(agreed.done.when),
  },
})

export const remedyTold = ({ id, kind, text, amountPence, status, happened }: Remedy): z.infer<typeof remedyShown> => ({
  id,
  kind,
  text,
  amountPence,
  status,
  happened: whenTold(happened),
})

export const matterTold = ({
  id,
  reference,
  contacted,
  decided,
  conclusions,
}: Matter): z.infer<typeof matterShown> => ({
  id,
  reference,
  contacted: contacted && whenTold(contacted),
  decided: decided && { happened: whenTold(decided.happened), label: decided.label },
  conclusions: [...conclusions],
})
