import type { Interview } from '#complaint/investigation/papers.ts'
import { currentRound, hasStage } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { answerTo, type Given, type Question } from './template.ts'

type Which = (one: Interview) => boolean

const those = ({ investigation }: ComplaintState, which: Which): readonly Interview[] =>
  [...investigation.interviews.values()].filter(which)

export const isPlanned: Which = ({ held }) => held === null
export const isHeld: Which = ({ held }) => held !== null

/** Which of several interviews the paper is about; nothing is asked where there is one. */
export function whichInterview({ state }: Given, which: Which): readonly Question[] {
  const all = those(state, which)
  if (all.length < 2) return []
  const hint = all.map(({ withWhom }, place) => `${place + 1}: ${withWhom}`).join('. ')
  return [{ name: 'interview', label: 'Which interview is it? Give its number.', hint: `${hint}.`, needed: true }]
}

/** The interview chosen, or the only one; undefined while none is chosen. */
export function interviewChosen(given: Given, which: Which): Interview | undefined {
  const all = those(given.state, which)
  return all.length < 2 ? all[0] : all[Number(answerTo(given, 'interview')) - 1]
}

/** That the number is none of theirs. */
export const wrongInterview = (given: Given, which: Which): readonly string[] =>
  answerTo(given, 'interview') !== '' && !interviewChosen(given, which) ? ['No interview has that number.'] : []

export const opensWithInterview = (state: ComplaintState, which: Which, otherwise: string): string | null => {
  if (!hasStage(currentRound(state), 2)) return 'Opens when stage 2 has been asked for.'
  return those(state, which).length > 0 ? null : otherwise
}
