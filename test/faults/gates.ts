import { dateGrounds } from '#complaint/verbs/date-grounds.ts'
import { decideLateness } from '#complaint/verbs/decide-lateness.ts'
import { received } from '../stories.ts'
import type { Case } from './case.ts'

const decided = (decision: string, more: object = {}) =>
  received()
    .givenDone(dateGrounds, { happened: '6 August 2024', arose: '5 February 2022', howKnown: 'The visit.' })
    .givenDone(decideLateness, {
      happened: '9 August 2024',
      decision,
      notReasonable: 'yes',
      notReasonableReasons: 'In hospital.',
      effective: 'yes',
      effectiveReasons: 'The files are there.',
      councilsDelay: 'no',
      ...more,
    })

/** What went wrong at the gates. */
export const gateFaults: Record<
  'late matter refused without its findings' | 'late matter considered without its findings',
  readonly Case[]
> = {
  'late matter refused without its findings': [
    {
      rule: 'a late matter refused with only one finding (regulation 9(2))',
      given: () => decided('not considered', { effectiveReasons: '' }),
      against: 'law',
      source: 'Regulation 9(2)',
      what: /^A late matter was refused without both findings\.$/,
      otherwise: () => decided('not considered', { effective: 'no' }),
    },
  ],
  'late matter considered without its findings': [
    {
      rule: 'a late matter considered though one finding does not hold (regulation 9(2))',
      given: () => decided('considered', { effective: 'no' }),
      against: 'record',
      source: 'Regulation 9(2)',
      what: /^A late matter was considered without both findings\.$/,
      otherwise: () => decided('considered'),
    },
  ],
}
