import type { Suspension } from '#complaint/gates/state.ts'
import { openSuspensions, wholeSuspension } from '#complaint/gates/suspension.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Span } from '#law/span.ts'
import { dayTold } from './dates.ts'
import { capitalised, unstopped } from './point-words.ts'
import { pointsNamed } from './points-told.ts'
import { answerTo, type Given, type Question } from './template.ts'

/** The end of proceedings for which something still waits to be made again: one entry, and all that it set free. */
export interface PauseOver {
  readonly seq: number
  readonly on: Span
  readonly proceedings: readonly string[]
  /** None is the whole complaint. */
  readonly pointIds: readonly string[]
  readonly isWhole: boolean
}

function pauseOver(state: ComplaintState, seq: number, on: Span, suspensions: readonly Suspension[]): PauseOver {
  const isAll = suspensions.some(({ pointIds }) => pointIds.length === 0)
  const isRest = wholeSuspension(state) !== null && openSuspensions(state).every(one => suspensions.includes(one))
  return {
    seq,
    on,
    proceedings: [...new Set(suspensions.map(({ proceeding }) => capitalised(unstopped(proceeding))))],
    pointIds: isAll ? [] : [...new Set(suspensions.flatMap(({ pointIds }) => pointIds))],
    isWhole: isAll || isRest,
  }
}

export function pausesOver(state: ComplaintState): readonly PauseOver[] {
  const open = openSuspensions(state)
  const ends = new Map(
    open.flatMap(({ proceedingsOver }) => (proceedingsOver ? [[proceedingsOver.seq, proceedingsOver.on]] : [])),
  )
  return [...ends].map(([seq, on]) =>
    pauseOver(
      state,
      seq,
      on,
      open.filter(one => one.proceedingsOver?.seq === seq),
    ),
  )
}

const inWords = (given: Given, { proceedings, pointIds, on }: PauseOver): string =>
  `${proceedings.join('; ')} (${pointsNamed(given, pointIds)}, over on ${dayTold(on) ?? 'a day that is not known'})`

/** Two pauses can be over, and a letter tells of one. */
export function pauseAsked(given: Given): readonly Question[] {
  const over = pausesOver(given.state)
  return over.length < 2
    ? []
    : [
        {
          name: 'pause',
          label: 'Which proceedings is the letter about?',
          needed: true,
          choices: over.map(one => ({ value: String(one.seq), text: inWords(given, one) })),
        },
      ]
}

/** The end of proceedings that the letter is about; undefined while nobody has chosen between several. */
export function pauseTold(given: Given): PauseOver | undefined {
  const over = pausesOver(given.state)
  return over.length < 2 ? over[0] : over.find(({ seq }) => String(seq) === answerTo(given, 'pause'))
}
