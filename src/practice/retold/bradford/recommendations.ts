import type { RecommendationFact, RecommendationKind } from '#statement/facts.ts'
import { told } from '../retold.ts'

const recommendation = (
  number: number,
  kind: RecommendationKind,
  text: string,
  limit: string | null = null,
): RecommendationFact => ({
  number,
  stage: number < 8 ? 2 : 3,
  kind,
  text,
  ombudsmanSaysDone: true,
  limit,
  // The statement lists them one a line, from 69 at stage 2 and from 88 at stage 3.
  ...told([number < 8 ? number + 68 : number + 80]),
})

export const recommendations: readonly RecommendationFact[] = [
  recommendation(1, 'apology', 'Apologise for every point upheld in full or in part'),
  recommendation(2, 'service improvement', 'Consider how to call off a meeting when a social worker is away'),
  recommendation(3, 'service improvement', 'Continue to improve case notes, with contact and minutes on file'),
  recommendation(4, 'service improvement', 'Remind social workers to hold meetings and reviews when due'),
  recommendation(5, 'service improvement', 'Consider workloads and continue to bring them down'),
  recommendation(6, 'individual action', 'Pass on to the team the wish for support between D and Mr Y'),
  recommendation(7, 'service improvement', 'Tell business support how a caller can complain'),
  recommendation(8, 'service improvement', 'Write down how soon calls are to be answered'),
  recommendation(
    9,
    'service improvement',
    'Look at any film of an incident during stage 1',
    'within 31 days of the alleged incident',
  ),
  recommendation(10, 'service improvement', 'Tell staff where to send families in bereavement'),
  recommendation(11, 'service improvement', 'Continue training on prompt and exact case notes'),
  recommendation(
    12,
    'completion of earlier actions',
    'Finish what is left of the plan made after stage 2',
    'within one month',
  ),
]
