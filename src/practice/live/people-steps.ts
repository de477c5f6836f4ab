import { sentenceIds } from '#complaint/appointing/sentences.ts'
import { holdersOf } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { appointPanelMember } from '#complaint/verbs/appoint-panel-member.ts'
import { assign } from '#complaint/verbs/assign.ts'
import { recordAdvocacy } from '#complaint/verbs/record-advocacy.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import type { Part } from '#complaint/words.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { complaintsManager, type Persona, panelClerk } from '../personas.ts'
import { type Step, step } from './step.ts'

/** Somebody new, with what is known about them kept beside the name. */
export const person = (on: Day, part: Part, name: string, note = ''): Step =>
  step(on, complaintsManager, addPerson, { part, name, note })

/** One of the council's own people. */
export const staff = (on: Day, part: Part, { personId }: Persona): Step =>
  step(on, complaintsManager, addPerson, { part, personId })

/** An advocate asked for on one day, before the complaint came, and appointed on a later one (regulation 14(3)(b)). */
export const advocateFound = (askedOn: Day, on: Day, advocate: Persona): readonly Step[] => [
  staff(on, 'advocate', advocate),
  step(on, complaintsManager, recordAdvocacy, state => ({
    personId: holdersOf(state, 'complainant')[0] ?? '',
    answer: 'accepted',
    askedOn: formatIsoDay(askedOn),
    appointedOn: formatIsoDay(on),
  })),
]

/** Somebody of the complaints team takes it on. */
export const takenOn = (on: Day, by: Persona): Step => step(on, by, assign, { personId: by.personId })

/** A letter to the complainant, and to the advocate where there is one. */
export const toTheFamily = (state: ComplaintState) => ({
  method: 'email',
  sentTo: [...holdersOf(state, 'complainant'), ...holdersOf(state, 'advocate')],
})

const withAPart: readonly Part[] = [
  'complainant',
  'advocate',
  'independent person',
  'investigating officer',
  'panel chair',
  'panellist',
]

/** A letter to everybody outside the council who has a part. */
export const toAll = ({ parts }: Pick<ComplaintState, 'parts'>) => ({
  method: 'email',
  sentTo: [...new Set(parts.filter(({ part }) => withAPart.includes(part)).map(({ personId }) => personId))],
})

/** One letter about all that has happened of those kinds and that nobody has been told of yet. */
export const told = (on: Day, by: Persona, ...types: readonly string[]): Step =>
  step(on, by, recordLetter, ({ history, letters, parts }) => ({
    events: history.standing
      .filter(({ type, seq }) => types.includes(type) && !letters.sendings.some(({ tellsOf }) => tellsOf.includes(seq)))
      .map(({ seq }) => String(seq)),
    ...toAll({ parts }),
  }))

/** By name where they are new to the record. */
export type Panel = readonly [chair: string | Persona, second: string | Persona, third: string | Persona]

/** Three independent people, the chair first. */
export const panel = (on: Day, members: Panel): readonly Step[] =>
  members.map((member, place) =>
    step(on, panelClerk, appointPanelMember, {
      as: place === 0 ? 'panel chair' : 'panellist',
      ...(typeof member === 'string' ? { name: member } : { personId: member.personId }),
      declarations: sentenceIds,
    }),
  )
