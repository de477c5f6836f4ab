import { recommendationsOfStage } from '#complaint/adjudication/response-check.ts'
import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedText } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import { pounds } from '#complaint/money.ts'
import { type Block, heading, table } from './content.ts'
import { dayTold } from './dates.ts'
import { capitalised } from './point-words.ts'
import type { Given } from './template.ts'

export function byWhen({ state, now }: Given, item: AgreedItem): string {
  const due = agreedDue(state, item, now)
  return due === null ? 'No date set' : (dayTold(due.by ?? undefined) ?? capitalised(due.phrase))
}

const recommendationName = (number: number | null): string =>
  number === null ? 'Not numbered' : `Recommendation ${number}`

/** Every recommendation of a stage with the council's answer and the reasons. */
export function recommendations({ state }: Given, stage: 2 | 3, whose: string): readonly Block[] {
  const rows = recommendationsOfStage(state, stage).map(({ number, text, answer }) => [
    recommendationName(number),
    text,
    answer === null ? '[not answered yet]' : capitalised(answer.answer),
    answer?.reasons ?? (answer === null || answer.answer === 'accepted' ? '–' : '[no reasons yet]'),
  ])
  return [
    heading(`What ${whose} recommended`),
    ...(rows.length === 0
      ? [{ kind: 'paragraph' as const, text: 'No recommendations were made.' }]
      : table('Our answer to each recommendation', ['Number', 'Recommendation', 'Our answer', 'Reasons'], rows)),
  ]
}

/** Recommendations without an answer, or departed from without reasons. A sentence each. */
export const recommendationsLack = ({ state }: Given, stage: 2 | 3): readonly string[] =>
  recommendationsOfStage(state, stage).flatMap(({ number, answer }) =>
    answer === null
      ? [`${recommendationName(number)} is not answered yet.`]
      : answer.answer !== 'accepted' && answer.reasons === null
        ? [`${recommendationName(number)} is ${answer.answer} without reasons.`]
        : [],
  )

/** What the council does, by when, and who sees to it. */
export function actions(given: Given, stage: 1 | 2 | 3): readonly Block[] {
  const { names } = given
  const rows = agreedItems(given.state)
    .filter(({ at }) => at === stage)
    .map(item => [
      agreedText(item),
      byWhen(given, item),
      item.ownerId === null ? 'The council' : (names.get(item.ownerId) ?? 'The council'),
    ])
  return rows.length === 0
    ? []
    : [heading('What we will do'), ...table('What we will do, by when', ['What', 'By when', 'Who sees to it'], rows)]
}

/** Remedies on record, with their amounts. */
export function remedies({ state }: Given): readonly Block[] {
  const rows = [...state.remedies.values()].map(({ kind, text, amountPence, status }) => [
    capitalised(kind),
    text,
    amountPence === null ? '–' : pounds(amountPence),
    capitalised(status),
  ])
  return rows.length === 0
    ? []
    : [heading('Putting it right'), ...table('What we offer', ['Kind', 'What', 'Amount', 'Offered or given'], rows)]
}
