import { z } from 'zod'

/**
 * Holds a reading against a truth file field by field: each field is a list of comparable words, and the share of them
 * found on both sides is its score (F1, from 0 to 1). What a truth file does not have is not compared.
 */
const text = z.string().nullish()
const deadline = z.object({ n: z.number().nullish(), unit: text }).nullish()
const shape = z.object({
  header: z.object({
    reference: text,
    authority: text,
    category: text,
    subcategory: text,
    decision: text,
    decisionDate: text,
    presentOnPage: z.boolean().optional(),
  }),
  layout: z.string(),
  sections: z.array(z.object({ heading: z.string(), level: z.number() })).optional(),
  people: z.array(z.object({ name: text })).optional(),
  children: z.array(z.object({ name: text })).optional(),
  timeline: z.array(z.object({ date: text })).optional(),
  points: z
    .array(z.object({ id: text, stage2Finding: text, findingAfterStage3: text, findingAfterStage3Note: text }))
    .optional(),
  stage3Amendments: z
    .array(
      z.object({ point: text, labelAsPrinted: text, from: text, to: text, matchesStage2: z.boolean(), quote: text }),
    )
    .optional(),
  recommendations: z.array(z.object({ number: z.number().nullish(), stage: z.number() })).optional(),
  adjudication: z.object({ date: text, agreedAllFindings: z.boolean() }).optional().nullable(),
  agreedActions: z.array(z.object({ action: z.string(), amountGBP: z.number().nullish(), deadline })).optional(),
  remediesAlreadyGiven: z.array(z.object({ amountGBP: z.number().nullish() })).optional(),
  otherAmounts: z.array(z.object({ amountGBP: z.number().nullish() })).optional(),
  citations: z.array(z.string()).optional(),
  procedure: z.object({ stageReached: z.number().nullish() }).optional(),
  sharing: z.array(z.object({ body: z.string() })).optional(),
})
export type Compared = z.infer<typeof shape>
export const toCompare = (json: unknown): Compared => shape.parse(json)

type Field = (one: Compared) => readonly string[] | undefined

const same = (words: string | null | undefined): string =>
  (words ?? '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
const sums = (all: readonly { amountGBP?: number | null | undefined }[] | undefined): readonly string[] | undefined =>
  all?.flatMap(({ amountGBP }) => (typeof amountGBP === 'number' ? [String(amountGBP)] : []))

export const fields: Readonly<Record<string, Field>> = {
  layout: one => [one.layout],
  header: ({ header }) => [header.reference, header.authority, ...onPage(header)].map(same),
  sections: one => one.sections?.map(({ level, heading }) => `${level} ${same(heading)}`),
  people: one =>
    one.people?.flatMap(({ name }) => (/^(?:m(?:rs?|s|iss)\b|sw\d|io$|ip$|ao$)/i.test(name ?? '') ? [same(name)] : [])),
  children: one => one.children?.flatMap(({ name }) => (name ? [same(name)] : [])),
  dates: one => one.timeline?.flatMap(({ date }) => (date ? [date] : [])),
  'points at stage 2': one =>
    one.points?.flatMap(({ id, stage2Finding }) => (id ? [`${same(id)} ${stage2Finding}`] : [])),
  'points after stage 3': one =>
    one.points?.flatMap(point =>
      point.id && !point.findingAfterStage3Note ? [`${same(point.id)} ${point.findingAfterStage3}`] : [],
    ),
  'changes by the panel': one =>
    one.stage3Amendments?.map(
      ({ labelAsPrinted, point, from, to, matchesStage2 }) =>
        `${same(labelAsPrinted ?? point)} ${from} ${to} ${matchesStage2}`,
    ),
  recommendations: one => one.recommendations?.flatMap(({ number, stage }) => (number ? [`${number} ${stage}`] : [])),
  adjudication: one =>
    one.adjudication ? [`${one.adjudication.date} ${one.adjudication.agreedAllFindings}`] : undefined,
  'agreed actions': one =>
    one.agreedActions?.flatMap(({ action, amountGBP, deadline: limit }) =>
      action === 'payment' || action === 'apology'
        ? [`${action} ${amountGBP ?? '-'} ${limit?.n ?? '-'} ${limit?.unit ?? '-'}`]
        : [],
    ),
  'remedies already given': one => sums(one.remediesAlreadyGiven),
  'other sums': one => sums(one.otherAmounts),
  citations: one => one.citations?.map(same),
  'stage reached': one => one.procedure && [String(one.procedure.stageReached ?? '-')],
  'shared with': one => one.sharing?.map(({ body }) => same(body)),
}

const onPage = ({
  category,
  subcategory,
  decision,
  decisionDate,
  presentOnPage,
}: Compared['header']): readonly (string | null | undefined)[] =>
  presentOnPage === false ? [] : [category, subcategory, decision, decisionDate]

export interface Score {
  readonly f1: number
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/** Undefined where the truth has no such field, or neither side has anything in it. */
export function score(field: Field, truth: Compared, read: Compared): Score | undefined {
  const wanted = field(truth)
  if (!wanted) return undefined
  const left = [...(field(read) ?? [])]
  const got = left.length
  const missing = wanted.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  if (wanted.length + got === 0) return undefined
  return { f1: (2 * (wanted.length - missing.length)) / (wanted.length + got), missing, extra: left }
}
