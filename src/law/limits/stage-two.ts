import type { Limits } from '../limit.ts'
import { giveLimit, sinceTheRegulations, workingDays } from './give-limit.ts'

type StageTwo = 'S2-REQ' | 'S2-RECORD' | 'S2-25' | 'S2-DELAY-NOTICE' | 'S2-65' | 'S2-PROMISE'

const STAGE_2_START =
  'the stage 2 start date: in writing, the request is received or skipping stage 1 is agreed; orally, the final record is produced'

export const stageTwoLimits: Pick<Limits, StageTwo> = {
  'S2-REQ': giveLimit('S2-REQ', {
    name: 'Request for stage 2',
    trigger: 'stage 1 did not resolve the matter',
    length: { kind: 'none' },
    consequence: 'None. A period named in local policy is advice and never a bar.',
    complainantsRight: 'May ask for stage 2 at any time.',
    source: [{ key: 'REG', at: '15(2)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'S2-RECORD': giveLimit('S2-RECORD', {
    name: 'Written record of an oral representation',
    trigger: 'skipping stage 1 is agreed, or stage 2 is asked for',
    length: { kind: 'as soon as possible' },
    consequence: 'The final record starts stage 2, so taking long over it hides a delay.',
    complainantsRight: 'May complain to the Ombudsman.',
    source: [{ key: 'REG', at: '16' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'S2-25': giveLimit('S2-25', {
    name: 'Stage 2 response',
    trigger: STAGE_2_START,
    length: workingDays(25),
    extension: { to: 'S2-65', words: 'To 65 working days from the start, by written notice before the 25 days end.' },
    consequence: 'Fault, unless the delay notice was given in time. Only sending the response ends the period.',
    complainantsRight: 'May go to the Ombudsman.',
    source: [{ key: 'REG', at: '17(3)-(5)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'S2-DELAY-NOTICE': giveLimit('S2-DELAY-NOTICE', {
    name: 'Last day to tell the complainant in writing that the 25 days will be missed',
    trigger: STAGE_2_START,
    length: workingDays(25),
    consequence: 'The longer period is reached only through this notice, as we read regulation 17(6).',
    complainantsRight: 'May go to the Ombudsman.',
    source: [{ key: 'REG', at: '17(6)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'S2-65': giveLimit('S2-65', {
    name: 'Stage 2 response, latest extended date',
    trigger: STAGE_2_START,
    length: workingDays(65),
    consequence: 'Fault every time.',
    complainantsRight: 'May go to the Ombudsman.',
    source: [
      { key: 'REG', at: '17(6)(b)' },
      { key: 'D', at: '25 005 179' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
    note: 'Counted from the start of stage 2, not from the delay notice.',
  }),
  'S2-PROMISE': giveLimit('S2-PROMISE', {
    name: 'Date promised in the delay notice',
    trigger: 'the delay notice',
    length: {
      kind: 'set by another',
      by: 'the council, in the delay notice',
      words: 'the date the council names, no later than the 65th working day from the start',
    },
    consequence: 'The council missed its own date, which is shown beside the statutory one.',
    complainantsRight: 'May go to the Ombudsman.',
    source: [
      { key: 'REG', at: '17(6)(b)' },
      { key: 'D', at: '18 011 015' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
}
