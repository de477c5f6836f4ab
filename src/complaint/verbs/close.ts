import { z } from 'zod'
import type { Day } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { type Awaited, awaitedInAll } from '../awaited.ts'
import { lastDayToAsk, turnedDownInTime } from '../clocks/panel-window.ts'
import { complaintClosed } from '../entries/complaint-closed.ts'
import { isLeftLying } from '../gates/not-considered.ts'
import { wholeSuspension } from '../gates/suspension.ts'
import { currentRound, hasStep } from '../rounds.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from './define.ts'

const rounds = (state: ComplaintState) => [...state.strands.keys()].map(strand => currentRound(state, strand))

function unanswered(state: ComplaintState, stage: Awaited['stage']) {
  const awaited = awaitedInAll(state).find(found => found.stage === stage)
  return awaited
    ? { why: awaited.words, whatInstead: 'Answer it first. A late answer is taken and shown as late.' }
    : null
}

const untilWhen = (last: Day | null): string =>
  last === null
    ? 'it is not known when they received the response, so their 20 working days cannot be shown to be over'
    : `they have until ${dateInWords(last)}`

export const close = complaintVerb({
  name: 'close',
  title: 'Close the complaint',
  summary: 'No step is due. What was agreed lives on, and asking for a further stage opens the complaint again.',
  transitions: ['T12', 'T30', 'T39', 'T54'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '14(1)' },
    { key: 'REG', at: '17(3)' },
    { key: 'REG', at: '18(2)' },
    { key: 'REG', at: '20(3)' },
  ],
  input: z.object({
    happened: whenField('When was it closed?'),
    reason: longTextField('Why is nothing more due?', 'And what has been learned from it. Without names.'),
  }),
  opensWhen: state => {
    if (state.closed) return 'The complaint is closed.'
    return state.strands.size > 0 ? null : 'Opens when the complaint is received.'
  },
  guards: [
    {
      rule: 'A suspended complaint is not closed while it can be made again',
      source: { key: 'REG', at: '8(5)' },
      check(state, { happened }, { calendar }) {
        const suspended = wholeSuspension(state)
        if (!suspended) return null
        const over = suspended.proceedingsOver?.on
        const last = over ? dueSpan(limits['REG8-1Y'], over, calendar).latest : null
        if (last === null)
          return {
            why: 'It is suspended, and the proceedings are not shown to be over.',
            whatInstead:
              'Look at it again on the day that was set. Record the end of the proceedings when you learn of it.',
          }
        if (happened.earliest !== null && happened.earliest > last) return null
        return {
          why: `The complainant may make it again until ${dateInWords(last)}.`,
          whatInstead: 'Wait until that year is over, and see that they were told of it.',
        }
      },
    },
    {
      rule: 'Stage 1 is answered before the complaint is closed',
      source: { key: 'REG', at: '14(1)' },
      check: state => unanswered(state, 1),
    },
    {
      rule: 'Stage 2 is answered before the complaint is closed',
      source: { key: 'REG', at: '17(3)' },
      check: state => unanswered(state, 2),
    },
    {
      rule: 'Stage 3 is answered before the complaint is closed',
      source: { key: 'REG', at: '20(3)' },
      check: (state, _input, { calendar }) =>
        rounds(state).some(round => turnedDownInTime(round, calendar))
          ? {
              why: 'A review panel was turned down as late, and nothing shows that it was asked for late.',
              whatInstead: 'Correct that decision, and arrange the panel.',
            }
          : unanswered(state, 3),
    },
    {
      rule: 'A complaint is not closed while the complainant can ask for a panel in time',
      source: { key: 'REG', at: '18(2)' },
      check: (state, { happened }, { calendar }) => {
        for (const round of rounds(state)) {
          if (!hasStep(round, 'stage 2 responded') || hasStep(round, 'panel requested')) continue
          const last = lastDayToAsk(round, calendar)
          if (last !== null && happened.earliest !== null && happened.earliest > last) continue
          return {
            why: `The complainant may still ask for a review panel: ${untilWhen(last)}.`,
            whatInstead:
              'Wait until that time is over. If the day of receipt is missing, correct the entry of the stage 2 response.',
          }
        }
        return null
      },
    },
    {
      rule: 'A complaint that was received is considered',
      source: { key: 'REG', at: '14(1)' },
      check: state =>
        isLeftLying(state)
          ? {
              why: 'The complaint was received and nobody has considered it.',
              whatInstead: 'Start stage 1, or decide with reasons what is outside the procedure and where it belongs.',
            }
          : null,
    },
  ],
  decide: (_state, { happened, reason }, { source }) => here(complaintClosed.write(happened, source, { reason })),
})
