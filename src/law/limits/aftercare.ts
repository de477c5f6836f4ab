import type { Limits } from '../limit.ts'
import { counted, datesNotLookedUp, giveLimit, sinceTheRegulations } from './give-limit.ts'

const agreed = {
  extension: { to: null, words: 'Ask the Ombudsman beforehand.' },
  consequence: 'The Ombudsman records it as late, and may issue a further report.',
  complainantsRight: 'May tell the Ombudsman that it was not done.',
  source: [{ key: 'D', at: '24 001 902' }],
  mark: 'verified',
  law: datesNotLookedUp,
  note: 'The decision or letter sets the length; how it is counted is convention. It does not move off a weekend or holiday: send early.',
} as const

/** What is owed when the stages are over. */
export const aftercareLimits: Pick<Limits, 'AGREED-4W' | 'AGREED-1M' | 'AGREED-3M' | 'ANNUAL'> = {
  'AGREED-4W': giveLimit('AGREED-4W', {
    ...agreed,
    name: 'Agreed action due within four weeks',
    trigger: 'the final decision',
    length: counted(28, 'days'),
  }),
  'AGREED-1M': giveLimit('AGREED-1M', {
    ...agreed,
    name: 'Agreed action due within one month',
    trigger: 'the decision or the letter that promises it',
    length: counted(1, 'months_after'),
  }),
  'AGREED-3M': giveLimit('AGREED-3M', {
    ...agreed,
    name: 'Agreed action due within three months',
    trigger: 'the decision or the letter that promises it',
    length: counted(3, 'months_after'),
  }),
  ANNUAL: giveLimit('ANNUAL', {
    name: 'Annual report',
    trigger: 'the end of the financial year, 31 March',
    length: { kind: 'as soon as possible' },
    consequence: 'No sanction is stated; an inspection may find it.',
    complainantsRight: null,
    source: [{ key: 'REG', at: '13(3)-(4)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
}
