import type { Limits } from '../limit.ts'
import { giveLimit, sinceTheRegulations, workingDays } from './give-limit.ts'

export const stageOneLimits: Pick<Limits, 'S1-10' | 'S1-20' | 'S1-TERMS'> = {
  'S1-10': giveLimit('S1-10', {
    name: 'Stage 1 response',
    trigger: 'the stage 1 start date',
    length: workingDays(10),
    extension: {
      to: 'S1-20',
      words:
        "To 20 working days when the representation is complex; or a later start date at the complainant's request.",
    },
    consequence: 'Stage 1 has not resolved the matter in time.',
    complainantsRight: 'May ask for stage 2.',
    source: [
      { key: 'REG', at: '14(1), (3), (4)' },
      { key: 'GLOS', at: '' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
    note: 'Within the ten days, as soon as reasonably practicable. That time running out opens stage 2 is read on a page about practice, not in the Regulations.',
  }),
  'S1-20': giveLimit('S1-20', {
    name: 'Stage 1 response, extended for complexity',
    trigger: 'the stage 1 start date',
    length: workingDays(20),
    consequence: 'Stage 1 has not resolved the matter in time.',
    complainantsRight: 'May ask for stage 2.',
    source: [{ key: 'REG', at: '14(1), (5)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    note: 'The ten days and at most ten more, counted from the same start date.',
  }),
  'S1-TERMS': giveLimit('S1-TERMS', {
    name: 'Written terms of a resolution',
    trigger: 'the matters are resolved',
    length: { kind: 'as soon as possible' },
    consequence: 'The resolution is not proved, and stage 2 stays open.',
    complainantsRight: 'May ask for stage 2.',
    source: [{ key: 'REG', at: '15(1)' }],
    mark: 'verified',
    law: sinceTheRegulations,
  }),
}
