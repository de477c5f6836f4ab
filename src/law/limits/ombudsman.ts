import type { Limits } from '../limit.ts'
import { counted, datesNotLookedUp, giveLimit } from './give-limit.ts'

type Ombudsman =
  | 'LGSCO-12M'
  | 'OMB-DRAFT'
  | 'OMB-REVIEW'
  | 'OMB-PUBLISH'
  | 'LGSCO-S30-2W'
  | 'S30-INSPECT'
  | 'LGSCO-S31-3M'
  | 'S31-STATEMENT'

export const ombudsmanLimits: Pick<Limits, Ombudsman> = {
  'LGSCO-12M': giveLimit('LGSCO-12M', {
    name: "Last day of the Ombudsman's permitted period",
    trigger: 'the person affected first had notice of the matter',
    length: counted(12, 'months_beginning_with'),
    extension: { to: null, words: 'The Ombudsman may disapply it.' },
    consequence: 'The Ombudsman may decline the complaint.',
    complainantsRight: 'May ask the Ombudsman to accept a late complaint.',
    source: [{ key: 'LGA26B', at: 'section 26B(2)' }],
    mark: 'verified',
    law: datesNotLookedUp,
    note: "In writing. Do not rely on counting from the council's last response: count from the first notice.",
  }),
  'OMB-DRAFT': giveLimit('OMB-DRAFT', {
    name: 'Comments on a draft decision',
    trigger: 'the draft is received',
    length: {
      kind: 'set by another',
      by: 'the Ombudsman',
      words: 'set by the Ombudsman each time, often two to four weeks',
    },
    extension: { to: null, words: 'On request to the Ombudsman.' },
    consequence: 'The decision is made without the comments.',
    complainantsRight: null,
    source: [{ key: 'MANUALS', at: 'decision statements' }],
    mark: 'recalled',
    law: datesNotLookedUp,
  }),
  'OMB-REVIEW': giveLimit('OMB-REVIEW', {
    name: 'Ask the Ombudsman to review a decision',
    trigger: 'the decision',
    length: counted(1, 'months_after'),
    extension: { to: null, words: 'Only in exceptional circumstances.' },
    consequence: 'The Ombudsman does not review the decision; judicial review remains.',
    complainantsRight: 'May seek judicial review.',
    source: [{ key: 'CHALL', at: '' }],
    mark: 'verified',
    law: datesNotLookedUp,
    note: 'Once only.',
  }),
  'OMB-PUBLISH': giveLimit('OMB-PUBLISH', {
    name: 'The decision is published',
    trigger: 'the decision is issued',
    length: { kind: 'set by another', by: 'the Ombudsman', words: 'about six weeks (formerly three months)' },
    consequence: 'None; it is useful to know the day.',
    complainantsRight: null,
    source: [{ key: 'BULL', at: '' }],
    mark: 'verified',
    law: datesNotLookedUp,
  }),
  'LGSCO-S30-2W': giveLimit('LGSCO-S30-2W', {
    name: 'Last day to give public notice of a report',
    trigger: 'the council received the report',
    length: counted(14, 'days'),
    extension: { to: null, words: 'The Ombudsman may direct otherwise.' },
    consequence: 'The Ombudsman may give the notice.',
    complainantsRight: null,
    source: [{ key: 'LGA30', at: 'section 30(5)' }],
    mark: 'verified',
    law: datesNotLookedUp,
    note: 'Read in an older version of the section. The notice says when copies may be seen.',
  }),
  'S30-INSPECT': giveLimit('S30-INSPECT', {
    name: 'Copies of a report are open to inspection',
    trigger: 'the date stated in the public notice, at most one week after the notice',
    length: counted(21, 'days'),
    consequence: 'No consequence is stated.',
    complainantsRight: null,
    source: [{ key: 'LGA30', at: 'section 30(4)-(5)' }],
    mark: 'verified',
    law: datesNotLookedUp,
    note: 'Three weeks, read in an older version of the section. We count the longer way, the stated date as day 0.',
  }),
  'LGSCO-S31-3M': giveLimit('LGSCO-S31-3M', {
    name: 'Last day for the council to notify its action on a report',
    trigger: 'the council received the report',
    length: counted(3, 'months_beginning_with'),
    extension: { to: null, words: 'Longer when the Ombudsman agrees in writing (recalled).' },
    consequence: 'A further report, a further three months, and then a statement published in newspapers.',
    complainantsRight: null,
    source: [
      { key: 'LGA31', at: 'section 31(2), (2A)' },
      { key: 'D', at: '24 015 996' },
    ],
    mark: 'verified',
    law: datesNotLookedUp,
    note: 'Read in an older version of the section; a decision of 2025 confirms the three months.',
  }),
  'S31-STATEMENT': giveLimit('S31-STATEMENT', {
    name: 'Statement in newspapers',
    trigger: 'the Ombudsman requires it',
    length: {
      kind: 'set by another',
      by: 'the Ombudsman',
      words: 'two editions within a fortnight, in a text agreed with the Ombudsman',
    },
    consequence: "The Ombudsman publishes it at the council's cost.",
    complainantsRight: null,
    source: [{ key: 'LGA31', at: 'section 31(2D)-(2H)' }],
    mark: 'verified',
    law: datesNotLookedUp,
    note: 'Read in an older version of the section.',
  }),
}
