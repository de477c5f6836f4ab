import { z } from 'zod'
import type { Calendar } from '#law/calendar.ts'
import { dateInWords } from '#law/day-words.ts'
import { dueSpan } from '#law/due.ts'
import { limits } from '#law/limits.ts'
import type { When } from '#stream/entry.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { complaintReceived } from '../entries/complaint-received.ts'
import { madeAgain } from '../entries/made-again.ts'
import { partTaken } from '../entries/part-taken.ts'
import { personExcluded } from '../entries/person-excluded.ts'
import { openSuspensions } from '../gates/suspension.ts'
import { wholeWithdrawal } from '../gates/withdrawal.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import { complaintVerb } from './define.ts'

/**
 * Who is the same in the new complaint. Whoever considered the old one begins nothing here; whoever is complained about,
 * or was kept out, must not find the new one either.
 */
const carried: readonly Part[] = [
  'subject of a point',
  'complainant',
  'child',
  'person affected',
  'advocate',
  'representative',
  'relative',
]

const afterProceedings = (state: ComplaintState) =>
  openSuspensions(state).filter(({ proceedingsOver }) => proceedingsOver !== null)

/** The last day on which it can be made again; null where nobody knows when the proceedings were over. */
function lastDay(state: ComplaintState, calendar: Calendar) {
  const over = afterProceedings(state).at(-1)?.proceedingsOver?.on
  return over ? dueSpan(limits['REG8-1Y'], over, calendar).latest : null
}

const isAfter = (happened: When, day: number | null): boolean =>
  day !== null && happened.earliest !== null && happened.earliest > day

export const receiveAgain = complaintVerb({
  name: 'receive-again',
  title: 'Record that it is made again, or a new matter',
  summary:
    'A complaint of its own, linked to this one, with its own dates: after proceedings, after a withdrawal, or about something new.',
  transitions: ['T11', 'T41'],
  beginsAnother: true,
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'REG', at: '8(4)' },
    { key: 'REG', at: '8(5)' },
    { key: 'REG', at: '9(1)' },
  ],
  input: z.object({
    happened: whenField('When did the council receive it?', 'The day it reached any part of the council.'),
    why: namedChoiceField('Why is it made again?', [
      ['after proceedings', 'The proceedings that it was suspended for are over'],
      ['after withdrawal', 'It was withdrawn before'],
      ['new matter', 'It is about something new'],
    ]),
    form: choiceField('How was it made?', ['written', 'oral', 'not recorded']),
    subject: longTextField('What is it about?', 'Without names: the family’s parts are taken over.'),
    whatIsNew: longTextField('What is new since the earlier complaint?', 'Without names.'),
  }),
  opensWhen: state => {
    if (state.closed || wholeWithdrawal(state) || afterProceedings(state).length > 0) return null
    return 'Opens when the complaint is closed, withdrawn, or suspended for proceedings that are over.'
  },
  check: [
    (state, { why }) =>
      why === 'after proceedings' && state.gates.suspensions.length === 0
        ? [{ field: 'why', message: 'This complaint was not suspended for proceedings' }]
        : [],
    (state, { why }) =>
      why === 'after withdrawal' && state.gates.withdrawals.length === 0
        ? [{ field: 'why', message: 'This complaint was not withdrawn' }]
        : [],
  ],
  guards: [
    {
      rule: 'After proceedings it is made again within a year of their end',
      source: { key: 'REG', at: '8(5)' },
      check(state, { happened, why }, { calendar }) {
        const last = lastDay(state, calendar)
        if (why !== 'after proceedings' || last === null || !isAfter(happened, last)) return null
        return {
          why: `The year ended on ${dateInWords(last)}, so the ordinary time limit does apply.`,
          whatInstead:
            'Record it as a complaint of its own about what it is about. Whether it comes late is then decided under regulation 9, where it is presumed to be considered.',
        }
      },
    },
  ],
  decide(state, { happened, why, form, subject, whatIsNew }, { source, reference, newId, streamId }) {
    const id = newId()
    const link = { why, whatIsNew }
    const parts = state.parts.filter(({ part }) => carried.includes(part))
    return [
      {
        to: { kind: 'complaint', id },
        entries: [
          ...parts.map(({ personId, part }) => partTaken.write(happened, source, { personId, part, note: null })),
          ...state.exclusions.map(({ personId, reason }) =>
            personExcluded.write(happened, source, { personId, reason }),
          ),
          complaintReceived.write(happened, source, { reference, form, subject }),
          madeAgain.write(happened, source, {
            ...link,
            direction: 'this came after',
            complaintId: streamId ?? null,
            reference: state.reference,
          }),
        ],
      },
      {
        to: 'this stream',
        entries: [
          madeAgain.write(happened, source, { ...link, direction: 'this came before', complaintId: id, reference }),
        ],
      },
    ]
  },
})
