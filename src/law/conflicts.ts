import type { LimitId } from './limit.ts'
import type { SourceRef } from './sources.ts'

/** Where sources disagree, the one rule built; nothing is averaged. */
export interface Conflict {
  readonly id: `X${number}`
  readonly subject: string
  readonly regulationsSay: string
  readonly regulations: readonly SourceRef[]
  readonly othersSay: string
  readonly others: readonly SourceRef[]
  readonly ruleBuilt: string
  /** The limits on whose working it should be shown. */
  readonly limits: readonly LimitId[]
}

export const conflicts: readonly Conflict[] = [
  {
    id: 'X1',
    subject: 'Start of stage 2 when the complaint was made in writing',
    regulationsSay: 'The day the council received the request for stage 2, or agreed to skip stage 1.',
    regulations: [{ key: 'REG', at: '17(4)' }],
    othersSay:
      'One decision and one council count from the day the statement of complaint is agreed; other decisions count from the request.',
    others: [
      { key: 'D', at: '24 002 249' },
      { key: 'MIDD', at: '' },
      { key: 'D', at: '25 005 179' },
      { key: 'D', at: '25 010 090' },
    ],
    ruleBuilt: 'Regulation 17. The day the statement was agreed is shown for information and never moves the start.',
    limits: ['S2-25', 'S2-DELAY-NOTICE', 'S2-65'],
  },
  {
    id: 'X2',
    subject: 'Start of stage 2 when the complaint was made orally',
    regulationsSay: 'The day the council produces the final written record, which must be as soon as possible.',
    regulations: [{ key: 'REG', at: '16, 17(5)' }],
    othersSay: 'Nothing different was read.',
    others: [],
    ruleBuilt: 'Here alone the written record moves the start, and the time taken over it is shown.',
    limits: ['S2-RECORD', 'S2-25', 'S2-DELAY-NOTICE', 'S2-65'],
  },
  {
    id: 'X3',
    subject: 'What ends the stage 2 period',
    regulationsSay: 'Sending notice of the response.',
    regulations: [{ key: 'REG', at: '17(3), (6)(b)' }],
    othersSay:
      "Many policies take the investigating officer's report as the end; one decision measures to the response.",
    others: [{ key: 'D', at: '24 018 419' }],
    ruleBuilt: 'Only the response ends it.',
    limits: ['S2-25', 'S2-65'],
  },
  {
    id: 'X4',
    subject: 'When the panel meets',
    regulationsSay:
      '30 working days from receipt of the request; the response, 15 from receipt of the recommendations.',
    regulations: [{ key: 'REG', at: '19(4), 20(3)' }],
    othersSay: 'One decision speaks of 20 working days for the panel; some print 20 after the panel for the response.',
    others: [{ key: 'D', at: '24 009 439' }],
    ruleBuilt: '30 and 15. The 20 is the time the complainant has to ask; a printed figure is kept as printed.',
    limits: ['S3-REQ-20', 'S3-PANEL-30', 'S3-RESP-15'],
  },
  {
    id: 'X5',
    subject: 'Time to ask for stage 2',
    regulationsSay: 'No limit.',
    regulations: [{ key: 'REG', at: '15(2)' }],
    othersSay: '20 working days in many policies, 28 days in one advice page.',
    others: [
      { key: 'GLOS', at: '' },
      { key: 'BEX', at: '' },
      { key: 'DORS', at: '' },
      { key: 'CORAM', at: '' },
    ],
    ruleBuilt: 'A reminder, never a bar.',
    limits: ['S2-REQ'],
  },
  {
    id: 'X6',
    subject: 'Stage 3 limits in 2020',
    regulationsSay: 'As made, but softened from 24 April to 25 September 2020.',
    regulations: [{ key: 'COV', at: 'regulations 6 and 17' }],
    othersSay: 'A page of duties still shows the softened wording as if it were law.',
    others: [{ key: 'DUTY20', at: '' }],
    ruleBuilt: 'Soft only for a period that began in that window. The stage 2 limits were never softened.',
    limits: ['S3-REQ-20', 'S3-PANEL-30', 'S3-REPORT-5', 'S3-RESP-15'],
  },
  {
    id: 'X7',
    subject: 'New information during stage 1',
    regulationsSay: 'Nothing restarts stage 1 but a later date that the complainant asks for and the council agrees.',
    regulations: [{ key: 'REG', at: '14(4)' }],
    othersSay: 'One council restarts the count whenever further concerns arrive.',
    others: [{ key: 'GLOS', at: '' }],
    ruleBuilt: "No restart by itself; a later start is offered at the complainant's request, with evidence.",
    limits: ['S1-10', 'S1-20'],
  },
  {
    id: 'X8',
    subject: 'Deciding whether to accept a request for stage 2',
    regulationsSay: 'There is no such decision; the duty arises on the request.',
    regulations: [{ key: 'REG', at: '17(1)' }],
    othersSay: 'One council takes ten working days to decide.',
    others: [{ key: 'GLOS', at: '' }],
    ruleBuilt: 'No step of acceptance.',
    limits: ['S2-25'],
  },
  {
    id: 'X9',
    subject: 'Who must be independent',
    regulationsSay:
      'The independent person and the three members of the panel. The investigating officer is not named.',
    regulations: [{ key: 'REG', at: '2, 17(2), 19' }],
    othersSay: 'One decision says that the Regulations require an independent investigating officer.',
    others: [{ key: 'D', at: '24 001 902' }],
    ruleBuilt:
      "The guidance's test for the investigating officer, the Regulations' test for the independent person and the panel.",
    limits: [],
  },
]

export const conflictsAbout = (limit: LimitId): readonly Conflict[] =>
  conflicts.filter(({ limits }) => limits.includes(limit))
