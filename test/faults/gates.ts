import { dateGrounds } from '#complaint/verbs/date-grounds.ts'
import { decideLateness } from '#complaint/verbs/decide-lateness.ts'
import { recordAdvocacy } from '#complaint/verbs/record-advocacy.ts'
import { recordSuspensionNotice } from '#complaint/verbs/record-suspension-notice.ts'
import { referEarly } from '#complaint/verbs/refer-early.ts'
import { suspend } from '#complaint/verbs/suspend.ts'
import { received, stage1Started, stage2Responded, withPart } from '../stories.ts'
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

const suspended = (more: object) =>
  stage1Started().givenDone(suspend, {
    happened: '12 August 2024',
    limb: 'criminal investigation',
    ownStatement: 'not asked',
    proceeding: 'The police investigation.',
    prejudice: 'It would go over what witnesses are asked.',
    ...more,
  })

const notified = (rightTold: string) =>
  suspended({}).givenDone(recordSuspensionNotice, {
    happened: '13 August 2024',
    method: 'post',
    rightTold,
  })

const asked = { happened: '1 August 2024', personId: 'child', askedOn: '1 August 2024', answer: 'accepted' }
const referral = {
  happened: '14 October 2024',
  report: 'not recorded',
  adjudication: 'not recorded',
  actionPlan: 'not recorded',
  outcomes: 'not recorded',
}

/** What went wrong at the gates. */
export const gateFaults: Record<
  | 'late matter refused without its findings'
  | 'late matter considered without its findings'
  | 'suspended without its grounds'
  | 'right to make it again not told'
  | 'advocate asked for and not appointed'
  | 'early referral without agreement',
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
  'suspended without its grounds': [
    {
      rule: 'suspended because something ran alongside, on no limb (regulation 8(1))',
      given: () => suspended({ limb: 'none' }),
      against: 'law',
      source: 'Regulation 8(1)',
      what: /without any of the four limbs\.$/,
      otherwise: () => suspended({}),
    },
    {
      rule: 'suspended without a decision on prejudice (regulation 8(2))',
      given: () => suspended({ prejudice: '' }),
      against: 'law',
      source: 'Regulation 8(2)',
      what: /without a decision that it would prejudice the proceedings\.$/,
      otherwise: () => suspended({}),
    },
  ],
  'right to make it again not told': [
    {
      rule: 'a notice that does not say that it can be made again (regulation 8(3))',
      given: () => notified('no'),
      against: 'law',
      source: 'Ombudsman decision 16 017 549',
      what: /did not tell of the right to make it again\.$/,
      otherwise: () => notified('yes'),
    },
  ],
  'advocate asked for and not appointed': [
    {
      rule: 'a wait of weeks for an advocate asked for before the complaint came (regulation 14(3)(b))',
      given: () => withPart(received(), 'child', 'child').givenDone(recordAdvocacy, asked),
      against: 'law',
      source: 'Regulation 14(3)(b)',
      what: /none has been appointed after \d+ working days\.$/,
      otherwise: () =>
        withPart(received(), 'child', 'child').givenDone(recordAdvocacy, { ...asked, appointedOn: '6 August 2024' }),
    },
  ],
  'early referral without agreement': [
    {
      rule: 'sent to the Ombudsman after stage 2 without the complainant’s agreement',
      given: () => stage2Responded().givenDone(referEarly, referral),
      against: 'law',
      source: 'Ombudsman decision 21 007 738',
      what: /no agreement is on record\.$/,
      otherwise: () => stage2Responded().givenDone(referEarly, { ...referral, agreement: 'Her letter.' }),
    },
  ],
}
