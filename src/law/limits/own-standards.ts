import type { Limits } from '../limit.ts'
import { datesNotLookedUp, giveLimit, workingDays } from './give-limit.ts'

type OwnStandard = 'DEEMED-RECEIPT' | 'OWN-ACK' | 'OWN-UPDATE'

/** What councils set for themselves. They stand beside the lawful dates and never in place of them. */
export const ownStandards: Pick<Limits, OwnStandard> = {
  'DEEMED-RECEIPT': giveLimit('DEEMED-RECEIPT', {
    name: 'A letter by first-class post is presumed to be received',
    trigger: 'the letter is posted',
    length: workingDays(2),
    consequence: 'Only a presumption: a day on which it is known to have come counts instead.',
    complainantsRight: null,
    source: [{ key: 'REG', at: '18(2)' }],
    mark: 'recalled',
    law: datesNotLookedUp,
    note: "Regulation 18(2) turns on the complainant's receipt and does not say when a letter is received.",
  }),
  'OWN-ACK': giveLimit('OWN-ACK', {
    name: 'Acknowledge the complaint',
    trigger: 'the complaint is received',
    length: workingDays(2),
    consequence: "The council's own standard was missed. The law asks for the information as soon as possible.",
    complainantsRight: null,
    source: [{ key: 'BEX', at: '' }],
    mark: 'recalled',
    law: datesNotLookedUp,
    note: 'Councils promise two working days or five. It is shown beside the lawful dates.',
  }),
  'OWN-UPDATE': giveLimit('OWN-UPDATE', {
    name: 'Write to a complainant who is waiting',
    trigger: 'the last letter to the complainant',
    length: workingDays(10),
    consequence: "The council's own standard was missed; not keeping people informed has been found to be fault.",
    complainantsRight: null,
    source: [{ key: 'D', at: '23 015 464' }],
    mark: 'derived',
    law: datesNotLookedUp,
  }),
}
