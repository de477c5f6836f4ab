import type { Limits } from '../limit.ts'
import { datesNotLookedUp, giveLimit, sinceTheRegulations, softenedIn2020, workingDays } from './give-limit.ts'

type StageThree =
  | 'S3-REQ-20'
  | 'S3-ACK-2'
  | 'S3-CHAIR-10'
  | 'S3-PANEL-30'
  | 'S3-PAPERS-10B'
  | 'S3-REPORT-5'
  | 'S3-RESP-15'
  | 'S3-SUPP'

export const stageThreeLimits: Pick<Limits, StageThree> = {
  'S3-REQ-20': giveLimit('S3-REQ-20', {
    name: 'Request for a review panel',
    trigger: 'the complainant received the stage 2 response',
    length: workingDays(20),
    consequence: 'The council may treat the request as late, but must weigh the reasons and record its decision.',
    complainantsRight: 'May still ask, and have the reasons for lateness considered.',
    source: [{ key: 'REG', at: '18(2)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    soft: softenedIn2020,
    note: 'Counted from receipt of the response, not from its date.',
  }),
  'S3-ACK-2': giveLimit('S3-ACK-2', {
    name: 'Acknowledge the panel request',
    trigger: 'the council received the request',
    length: workingDays(2),
    consequence: 'A departure from the guidance only.',
    complainantsRight: null,
    source: [
      { key: 'GUIDANCE', at: '' },
      { key: 'GLOS', at: '' },
      { key: 'BEX', at: '' },
    ],
    mark: 'recalled',
    law: datesNotLookedUp,
  }),
  'S3-CHAIR-10': giveLimit('S3-CHAIR-10', {
    name: 'Appoint the chair of the panel',
    trigger: 'the council received the request',
    length: workingDays(10),
    consequence: 'A departure from the guidance only.',
    complainantsRight: null,
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'recalled',
    law: datesNotLookedUp,
  }),
  'S3-PANEL-30': giveLimit('S3-PANEL-30', {
    name: 'The panel meets',
    trigger: 'the council received the request',
    length: workingDays(30),
    consequence: 'Fault. A panel moved because the complainant wished it is still late, with that as the reason.',
    complainantsRight: 'May go to the Ombudsman.',
    source: [
      { key: 'REG', at: '19(4)' },
      { key: 'D', at: '24 009 439' },
    ],
    mark: 'verified',
    law: sinceTheRegulations,
    soft: softenedIn2020,
  }),
  'S3-PAPERS-10B': giveLimit('S3-PAPERS-10B', {
    name: 'Papers and notice of the date to the panel and all who attend',
    trigger: 'the day the panel meets',
    length: workingDays(10),
    direction: 'backward',
    consequence: 'The chair may adjourn.',
    complainantsRight: 'May ask the chair to adjourn.',
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'recalled',
    law: datesNotLookedUp,
  }),
  'S3-REPORT-5': giveLimit('S3-REPORT-5', {
    name: 'The panel sends its report',
    trigger: 'the panel met',
    length: workingDays(5),
    consequence: "Fault: the panel's lateness is the council's lateness.",
    complainantsRight: 'May go to the Ombudsman.',
    source: [{ key: 'REG', at: '20(2)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    soft: softenedIn2020,
  }),
  'S3-RESP-15': giveLimit('S3-RESP-15', {
    name: "Council's response to the panel",
    trigger: "the council received the panel's recommendations",
    length: workingDays(15),
    consequence: 'Fault.',
    complainantsRight: 'May go to the Ombudsman.',
    source: [{ key: 'REG', at: '20(3)' }],
    mark: 'verified',
    law: sinceTheRegulations,
    soft: softenedIn2020,
    note: 'A supplementary review does not move it.',
  }),
  'S3-SUPP': giveLimit('S3-SUPP', {
    name: 'Supplementary review after the panel',
    trigger: "the council accepts the panel's recommendation of a further review",
    length: { kind: 'none' },
    consequence: 'No limit in law; set a date of your own. The response to the panel still falls due.',
    complainantsRight: 'May go to the Ombudsman about delay.',
    source: [{ key: 'D', at: '18 011 015' }],
    mark: 'derived',
    law: datesNotLookedUp,
  }),
}
