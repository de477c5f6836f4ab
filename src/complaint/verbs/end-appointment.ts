import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { type Appointment, appointmentsHeld } from '../appointing/held.ts'
import { appointmentEnded } from '../entries/appointment-ended.ts'
import type { ComplaintState } from '../state.ts'
import { complaintVerb } from './define.ts'

const chosen = (state: ComplaintState, id: string): Appointment | undefined =>
  appointmentsHeld(state).find(one => one.id === id)

export const endAppointment = complaintVerb({
  name: 'end-appointment',
  title: 'End an appointment',
  summary: 'Somebody lays down their part, with the reason and what is handed over. What they did stays on record.',
  transitions: ['T22', 'T32'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '17(2)' },
    { key: 'REG', at: '19(2)' },
  ],
  input: z.object({
    happened: whenField('On which day did it end?'),
    appointment: chosenField('appointment', 'Which appointment?'),
    reason: longTextField('Why?', 'Without names.'),
    handover: optionalTextField(
      'What is handed over, and what is still to do?',
      'Records, interviews held and open, what the next one needs to know first.',
    ),
  }),
  opensWhen: state => (appointmentsHeld(state).length > 0 ? null : 'Opens when somebody is appointed.'),
  check: (state, { appointment }) =>
    chosen(state, appointment) ? [] : [{ field: 'appointment', message: 'Choose an appointment of this complaint' }],
  guards: [],
  decide(state, { happened, appointment, reason, handover }, { source }) {
    const held = chosen(state, appointment)
    if (!held) return []
    const { personId, part } = held
    return here(appointmentEnded.write(happened, source, { personId, part, reason, handover }))
  },
})
