import type { Limits } from '../limit.ts'
import { counted, giveLimit, sinceTheRegulations, workingDays } from './give-limit.ts'

type Receipt = 'INFO-ASAP' | 'INTEREST-ASAP' | 'REG9-1Y' | 'REG8-NOTICE' | 'REG8-1Y' | 'WITHDRAW-CONF'

/** Before stage 1, and leaving the procedure. */
export const receiptLimits: Pick<Limits, Receipt> = {
  'INFO-ASAP': giveLimit('INFO-ASAP', {
    name: 'Details of the procedure, help, and information about advocacy',
    trigger: 'the representation is received; for advocacy, the council learns that someone intends to make one',
    length: { kind: 'as soon as possible' },
    consequence: 'The Ombudsman may criticise it, and stage 1 may not have started while no advocate is appointed.',
    complainantsRight: 'May complain to the Ombudsman.',
    source: [
      { key: 'REG', at: '11' },
      { key: 'ADV', at: 'regulation 4(2)' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'INTEREST-ASAP': giveLimit('INTEREST-ASAP', {
    name: 'Decision whether the person has sufficient interest',
    trigger: 'a representation is received from a person whose standing depends on it',
    length: { kind: 'as soon as possible' },
    consequence: 'Stage 1 has not started, so no other limit shows the delay.',
    complainantsRight: 'May complain to the Ombudsman.',
    source: [{ key: 'REG', at: '12(1)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'REG9-1Y': giveLimit('REG9-1Y', {
    name: 'Last day to make a representation',
    trigger: 'the grounds for the representation arose',
    length: counted(1, 'years_no_later_than'),
    extension: {
      to: null,
      words:
        'The council may consider it later when it was not reasonable to expect it in time and it can still be considered effectively and fairly.',
    },
    consequence: 'The council may decline to consider that matter, after deciding both questions.',
    complainantsRight: 'May ask the Ombudsman to look at the refusal.',
    source: [{ key: 'REG', at: '9(1)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    note: 'Judged for each matter. It does not move off a weekend or holiday (convention).',
  }),
  'REG8-NOTICE': giveLimit('REG8-NOTICE', {
    name: 'Written notice that consideration is refused or paused',
    trigger: 'the decision not to consider, or not to consider further, because of concurrent proceedings',
    length: { kind: 'as soon as possible' },
    consequence: 'Fault: the person does not know that the representation may be made again, nor by when.',
    complainantsRight: 'May complain to the Ombudsman.',
    source: [
      { key: 'REG', at: '8(3)' },
      { key: 'D', at: '16 017 549' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
  'REG8-1Y': giveLimit('REG8-1Y', {
    name: 'Last day to resubmit after concurrent proceedings',
    trigger: 'the concurrent consideration was discontinued or completed',
    length: counted(1, 'years_no_later_than'),
    consequence: 'The representation is out of time; the ordinary year of regulation 9 does not apply to it.',
    complainantsRight: null,
    source: [{ key: 'REG', at: '8(5)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    note: 'It does not move off a weekend or holiday (convention).',
  }),
  'WITHDRAW-CONF': giveLimit('WITHDRAW-CONF', {
    name: 'Written confirmation of a withdrawal',
    trigger: 'the complainant or the advocate withdraws the representation',
    length: workingDays(2),
    consequence: 'The representation is not treated as withdrawn until the letter is sent.',
    complainantsRight: null,
    source: [{ key: 'REG', at: '7(2)' }],
    mark: 'derived',
    law: sinceTheRegulations,
    note: 'The Regulations require the letter and name no period; two working days is a target of our own.',
  }),
}
