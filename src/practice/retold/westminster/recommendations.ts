import type { RecommendationFact, RecommendationKind } from '#statement/facts.ts'
import { fact, told } from '../retold.ts'

const recommendation = (
  stage: 2 | 3,
  kind: RecommendationKind,
  text: string,
  line: number,
  more: Pick<RecommendationFact, 'author' | 'answered'> & { readonly sure?: 'inferred' },
): RecommendationFact => ({
  number: null,
  stage,
  kind,
  text,
  ombudsmanSaysDone: false,
  limit: null,
  ...told([line]),
  ...more,
})

const agreed = fact('accepted' as const, [69])
/** Line 87 says of all of them together that they were accepted. */
const acceptedTogether = fact('accepted' as const, [87], 'inferred')

export const recommendations: readonly RecommendationFact[] = [
  recommendation(2, 'service improvement', 'See that no parent is shut out', 67, { answered: agreed }),
  recommendation(2, 'apology', 'Apologise for what else was found', 67, { answered: agreed }),
  recommendation(3, 'service improvement', 'Improve how stage 2 is done', 71, {
    author: 'panel',
    answered: acceptedTogether,
  }),
  recommendation(3, 'further investigation', 'Have six points looked at again on paper by somebody new', 71, {
    author: 'panel',
    answered: acceptedTogether,
  }),
  recommendation(3, 'record correction', 'Put a mistake right on the file', 72, {
    author: 'council',
    answered: fact('accepted' as const, [72]),
    sure: 'inferred',
  }),
]
