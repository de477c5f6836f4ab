import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { asked, longTextField, whenField, yesOrNoField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { awaitedIn } from '../awaited.ts'
import { complaintRestarted } from '../entries/complaint-restarted.ts'
import { startsOfRestart } from '../ombudsman/start-is.ts'
import { currentRound, hasStep } from '../rounds.ts'
import { complaintVerb, stageField, strandField } from './define.ts'

export const restart = complaintVerb({
  name: 'restart',
  title: 'Start again at a stage',
  summary: "The Ombudsman's decision, or an agreement, makes the council begin a stage again. What came before stays.",
  transitions: ['T44', 'T53'],
  may: ['complaints manager'],
  sources: [
    { key: 'D', at: '25 010 209' },
    { key: 'D', at: '18 011 015' },
  ],
  input: z.object({
    happened: whenField('From which day does the complaint start again?'),
    at: stageField('At which stage?'),
    matterId: optionalChosenField(
      'matter',
      'Which matter with the Ombudsman decided it?',
      'Leave empty where the council and the complainant agreed without one.',
    ),
    startIs: asked(
      z
        .enum(['', ...startsOfRestart])
        .default('')
        .transform(given => (given === '' ? null : given)),
      {
        question: 'What does that day rest on?',
        hint: 'Where the decision names no day, the one on which the council received it stands in, and every date counted from it says so.',
        kind: 'choice',
        choices: startsOfRestart.map(value => ({ value, text: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}` })),
      },
    ),
    newMatters: yesOrNoField('Does it take in new matters?'),
    words: longTextField('What was decided or agreed?', 'Without names.'),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    return hasStep(round, 'received') || state.matters.size > 0 ? null : 'Opens when the complaint is received.'
  },
  check: (state, { matterId }) =>
    matterId !== null && !state.matters.has(matterId)
      ? [{ field: 'matterId', message: 'Choose a matter of this complaint' }]
      : [],
  guards: [
    {
      rule: 'A running stage is not started again',
      source: { key: 'REG', at: '17(4)' },
      check: (state, { matterId, strand }) => {
        const decided = matterId !== null && state.matters.get(matterId)?.decided
        const awaited = awaitedIn(currentRound(state, strand))
        return decided || awaited === null
          ? null
          : {
              why: `${awaited.words} Starting again would set its date back, and only a decision of the Ombudsman can lead to that.`,
              whatInstead: "Answer the stage that is running, or record the Ombudsman's decision first.",
            }
      },
    },
    {
      rule: 'A panel reviews what was answered at stage 2',
      source: { key: 'REG', at: '18(2)' },
      check: (state, { at, strand }) =>
        at !== 3 || state.strands.get(strand)?.rounds.some(round => hasStep(round, 'stage 2 responded'))
          ? null
          : {
              why: 'No response at stage 2 is on record, so there is nothing that a panel could review.',
              whatInstead: 'Start again at stage 2, or record the stage 2 response first.',
            },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(complaintRestarted.write(happened, source, said)),
})
