import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { answerStage1 } from '#complaint/verbs/answer-stage-1.ts'
import { appoint } from '#complaint/verbs/appoint.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { requestStage2 } from '#complaint/verbs/request-stage-2.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { startStage1 } from '#complaint/verbs/start-stage-1.ts'
import { independentPerson, investigatingOfficer, southfoldManager as manager } from '../../personas.ts'
import { told, toTheFamily } from '../people-steps.ts'
import { type At, type LiveComplaint, step } from '../step.ts'

const shortBreaks = (at: At): LiveComplaint => ({
  shows: 'stage 2 at the neighbouring council, with the same independent people',
  steps: [
    step(at(-35), manager, receiveComplaint, { form: 'written', subject: 'Short breaks cut without an assessment' }),
    step(at(-35), manager, addPerson, { part: 'complainant', name: 'Delphine Marsh', note: 'Mother. Email only.' }),
    step(at(-35), manager, startStage1, { limb: 'received' }),
    told(at(-35), manager, 'complaint-received', 'stage-1-started'),
    step(at(-26), manager, answerStage1, state => ({ outcome: 'not resolved', ...toTheFamily(state) })),
    step(at(-14), manager, requestStage2, { form: 'written', stage1Skipped: 'no', words: 'Nobody assessed us.' }),
    told(at(-14), manager, 'stage-2-requested'),
    ...(
      [
        ['investigating officer', investigatingOfficer],
        ['independent person', independentPerson],
      ] as const
    ).map(([as, { personId }]) => step(at(-12), manager, appoint, { as, personId, declarations: sentenceIds })),
    step(at(-8), investigatingOfficer, settleStatementOfComplaint, {
      agreed: 'agreed',
      points: '1 The hours were cut without an assessment\n2 The letter gave no reasons',
    }),
  ],
})

const schoolRun = (at: At): LiveComplaint => ({
  shows: 'a new complaint at the neighbouring council',
  steps: [
    step(at(-3), manager, receiveComplaint, { form: 'oral', subject: 'No word on contact with a brother in care' }),
    step(at(-3), manager, addPerson, {
      part: 'complainant',
      name: 'Teo Ballantine',
      note: 'Sixteen. Call after school.',
    }),
  ],
})

export const atTheNeighbour = [shortBreaks, schoolRun]
