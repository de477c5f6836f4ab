import { close } from '#complaint/verbs/close.ts'
import { recordRemedy } from '#complaint/verbs/record-remedy.ts'
import { complaintsManager, complaintsOfficer } from '../../personas.ts'
import { person, takenOn, told } from '../people-steps.ts'
import { answered, extended, received, started, wants } from '../stage-1-steps.ts'
import { type At, type LiveComplaint, step } from '../step.ts'

const familyTime = (at: At): LiveComplaint => ({
  shows: 'stage 1, due in 3 working days',
  steps: [
    received(at(-7), 'written', 'Family time called off at short notice'),
    person(at(-7), 'complainant', 'Imogen Farrant', 'Prefers email. Works nights.'),
    person(at(-7), 'child', 'Rufus Farrant'),
    ...started(at(-7)),
    takenOn(at(-7), complaintsOfficer),
    wants(at(-7), 'A plan for family time that is kept, and to be told when it is not.'),
  ],
})

const allowance = (at: At): LiveComplaint => ({
  shows: 'stage 1, overdue by 4 working days',
  steps: [
    received(at(-14), 'written', 'Special guardianship allowance stopped without a letter'),
    person(at(-14), 'complainant', 'Winston Abara-Lowe', 'Grandfather and special guardian. Likes to be called.'),
    person(at(-14), 'child', 'Zadie Abara-Lowe'),
    ...started(at(-14)),
    takenOn(at(-14), complaintsManager),
    wants(at(-14), 'What is owed paid back, and the reasons in writing.'),
  ],
})

const schoolTrip = (at: At): LiveComplaint => ({
  shows: 'stage 1, extended',
  steps: [
    received(at(-12), 'written', 'No answer on who may agree to a school trip'),
    person(at(-12), 'complainant', 'Gwenllian Marsh', 'Foster carer. Two languages at home, letters in English.'),
    person(at(-12), 'child', 'Teddy Osgrove'),
    ...started(at(-12)),
    takenOn(at(-12), complaintsOfficer),
    wants(at(-12), 'Delegated authority written down before the next trip.'),
    ...extended(at(-3), 'Two teams and the fostering service have to answer together.'),
  ],
})

const shortBreaks = (at: At): LiveComplaint => ({
  shows: 'resolved at stage 1 and closed',
  steps: [
    received(at(-30), 'oral', 'Short breaks cut after a review nobody told the family of'),
    person(at(-30), 'complainant', 'Farah Siddiqui-Boone', 'Mother. Calls after four.'),
    person(at(-30), 'child', 'Idris Siddiqui-Boone'),
    ...started(at(-30)),
    answered(at(-22), 'resolved', 'The short breaks are given back from the next month on.'),
    step(at(-22), complaintsManager, recordRemedy, {
      kind: 'other',
      text: 'The short breaks are given back from the next month on.',
      status: 'given',
    }),
    step(at(-20), complaintsManager, close, {
      reason: 'Resolved at stage 1. Families are now asked to every review of short breaks.',
    }),
    told(at(-20), complaintsManager, 'complaint-closed'),
  ],
})

export const atStage1: readonly ((at: At) => LiveComplaint)[] = [familyTime, allowance, schoolTrip, shortBreaks]
