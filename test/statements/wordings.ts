import type { StageFinding } from '#statement/facts.ts'

/** Invented wordings of one meaning each, as decisions of this kind vary them. */
export const authorities = [
  'Easterham County Council',
  'London Borough of Quill & Marsh',
  'City of Northmere Council',
  'Ashdown, Kell and Upper Wray Council',
  'Stoke-under-Hay Metropolitan Borough Council',
  'City Of Orrin District Council',
  'Royal Borough of Tamsin',
  'Bellweather Care Limited',
  'Orchard View AKA Hollow Lane Limited',
] as const

export const subcategories = [
  'Other',
  'Looked after children',
  'Child protection',
  'Disabled children',
  'Fostering',
  'Adoption',
] as const

export const complainants = ['Mrs H', 'Mr K', 'Ms P', 'Miss W', 'Mr and Mrs T', 'Miss N and Mr R', 'Mx L'] as const
export const letters = ['B', 'D', 'G', 'J', 'M', 'Z'] as const

export const leadIns: Readonly<Record<StageFinding, readonly string[]>> = {
  upheld: [
    'The IO upheld the following {n}complaints:',
    'The investigating officer fully upheld:',
    'Upheld:',
    'These {n}points were upheld:',
    'The following complaints were upheld in full:',
    'The report found these complaints to be upheld:',
    'The IO’s finding on the following was that they were upheld:',
  ],
  'partially upheld': [
    'The IO partially upheld the following {n}complaints:',
    'Partly upheld:',
    'The IO upheld these in part:',
    'These {n}complaints were only partly upheld:',
    'The following were partially upheld:',
    'The IO upheld the following complaints in part:',
  ],
  'not upheld': [
    'The IO did not uphold these {n}complaints:',
    'Not upheld:',
    'None of the following were upheld:',
    'The following {n}complaints were not upheld:',
    'The IO could not uphold:',
    'The IO didn’t uphold:',
    'Complaints that were not upheld:',
  ],
  inconclusive: [
    'The IO made an inconclusive finding for the following {n}complaints:',
    'No finding:',
    'The IO was unable to reach a finding on:',
    'Inconclusive:',
    'The IO could not reach a conclusion on these {n}complaints:',
    'The IO made no finding on:',
    'The findings were inconclusive for:',
  ],
}

/** Printed forms of a finding in a sentence about a change. */
export const printed: Readonly<Record<StageFinding, readonly string[]>> = {
  upheld: ['upheld', 'fully upheld'],
  'partially upheld': ['partially upheld', 'partly upheld'],
  'not upheld': ['not upheld'],
  inconclusive: ['inconclusive', 'no finding'],
}

export const changes = [
  '{Noun} {id} changed from {from} to {to}',
  '{Noun} {id} moved from {from} to {to}',
  '{Noun} {id}: {to} (was {from})',
  '{Noun} {id} should now read {to} instead of {from}',
  '{Noun} {id} was amended from {from} to {to}.',
  '{Noun} {id} – {to}, previously {from}',
  '{Noun} {id} is now {to} rather than {from};',
  '{Noun} {id}: from {from} to {to}',
  '{Noun} {id}: {from} → {to}',
  '{Noun} {id} had been {from}; it became {to}',
] as const

export const changesWithoutFrom = [
  '{Noun} {id} changed to {to}',
  '{Noun} {id} should now read {to}',
  '{Noun} {id} is now {to}',
  '{Noun} {id} to be {to}',
] as const

export const changeLeads = [
  'The panel met on {day}. It made some changes to the outcomes:',
  'A review panel heard the complaint on {day} and amended these findings:',
  'The panel sat on {day}. The panel altered the following outcomes:',
  'The panel meeting took place on {day}. The findings were revised as follows:',
] as const

export const texts = [
  'The allocated worker missed four visits in a row',
  'Nobody explained what the meeting would decide',
  'The core assessment gave the wrong date of birth',
  'A request for short breaks was not answered',
  'SW1 read a private message aloud',
  'Letters went to the old address',
  'The plan was written without the school',
  'SW2 promised a review: it was not held',
  'The out of hours team did not ring back',
  'The transport was stopped with no warning',
  'Equipment was ordered in the wrong size',
  'The foster carer was told before the family',
  'The file was lost between two offices',
  'Comments on the report were left out',
  'The advocate was not invited',
  'The manager’s reply missed two questions',
  'The sibling visits were too short',
  'Notes of the visit were changed later',
  'The health plan was not shared',
  'The budget was cut before the review',
] as const

export const recommendations = [
  'write down who may collect the children',
  'train new workers in recording',
  'check addresses before sending letters',
  'offer a meeting with the head of service',
  'look again at the transport policy',
  'send minutes within a week',
  'say sorry for the findings upheld and partially upheld',
  'pay back the taxi fares',
] as const

export const adjudicationAll = [
  'The Adjudicating Officer agreed with every finding and apologised.',
  'The Adjudicating Officer (AO) accepted all the findings.',
  'The senior manager who adjudicated agreed with all of the IO’s findings.',
  'It accepted all of the findings and recommendations.',
] as const
export const adjudicationExcept = [
  'The Adjudicating Officer agreed with all the findings except complaint {id}, which she did not accept.',
  'The Adjudicating Officer accepted every finding apart from that on complaint {id}.',
  'The Council agreed with all findings save for complaint {id}.',
  'The Adjudicating Officer accepted the findings but not on point {id}.',
] as const

export const limits = [
  ['Within four weeks of my final decision', 4, 'week'],
  ['Within one month of this decision', 1, 'month'],
  ['Within a month of the date of this statement', 1, 'month'],
  ['Within 20 working days of my decision', 20, 'working day'],
  ['Within three months of the date of my final decision', 3, 'month'],
  ['No later than six weeks after the final decision', 6, 'week'],
  ['Within 28 days of this decision', 28, 'day'],
  ['Within twelve weeks of the date of this final decision', 12, 'week'],
] as const

export const leads = [
  '{limit}, the Council has agreed to:',
  '{limit} the Council will:',
  '{limit}, the Council should:',
  'To put this right the Council has agreed, {small}, to:',
] as const

export const payments = [
  'pay {who} £{sum} to recognise {why}',
  'pay £{sum} to {who} for {why}, as a symbolic sum',
  'make a payment of £{sum} to {who} because of {why}',
  'make a symbolic payment of £{sum} to {who} in recognition of {why}',
  'Pay {who} £{sum} to acknowledge {why}',
  'offer {who} £{sum} for {why}',
] as const
export const apologies = [
  'apologise to {who} for the faults found',
  'send {who} a written apology',
  'write to {who} to apologise',
  'Apologise in writing to {who}',
] as const
export const improvements = [
  'remind all staff of the time limits',
  'review how it tracks complaints',
  'share what was learned with its managers',
] as const
export const reasons = [
  'the distress caused',
  'the time and trouble of chasing the complaint',
  'the uncertainty this left',
  'the loss of support',
] as const

export const citations = [
  '(Local Government Act 1974, sections 26(1) and 26A(1), as amended)',
  '(Local Government Act 1974, section 30(1B) and 34H(i), as amended)',
  '(Local Government Act 1974, section 34(3), as amended)',
  '(Local Government Act 1974, Schedule 5/5A, paragraph 1/3, as amended)',
  '(Local Government Act 1974, section 24A(6), as amended)',
  '(Children Act 1989, section 26(3))',
  '(The Children Act 1989 Representations Procedure (England) Regulations 2006 17(3))',
] as const
