import { allLimits } from '#law/limits.ts'
import { isOverridable } from '#law/overrides.ts'
import { complaintsManager, panelChair } from '#practice/personas.ts'

/** For every verb of the council's own, an input in a council of the practice people, in an order that makes each possible. */
const examples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'grant-role': {
    happened: '2 February 2026',
    name: 'Imogen Invented',
    role: 'stage 1 resolver',
    standing: 'officer',
  },
  'end-role': { happened: '27 February 2026', term: '3', reason: 'Left the council.' },
  'record-pool-member': {
    happened: '2 February 2026',
    personId: panelChair.personId,
    work: ['panel member'],
    skills: 'Has chaired panels for ten years.',
  },
  'remove-pool-member': { happened: '27 February 2026', personId: panelChair.personId, reason: 'Has moved away.' },
  'override-limit': {
    happened: '5 January 2026',
    limitId: allLimits().find(isOverridable)?.id,
    n: '5',
    unit: 'working days',
    reason: 'The policy published in 2025.',
  },
  'state-remedy-figure': {
    happened: '5 January 2026',
    figure: 'distress',
    from: '100',
    to: '500',
    reason: 'Read in the guidance of March 2025.',
  },
  'settle-second-readers': {
    happened: '5 January 2026',
    letters: ['letters to the child'],
    reason: 'The scheme of delegation of 2025.',
  },
  'settle-sign-off': { happened: '5 January 2026', who: 'manager', reason: 'The policy published in 2025.' },
  'settle-reminders': {
    happened: '5 January 2026',
    send: 'yes',
    from: '7.30am',
    until: '6pm',
    workingDaysBefore: '4',
    reason: 'Our working hours.',
  },
  'settle-kept-email': { happened: '5 January 2026', days: '180', reason: 'The retention schedule of 2025.' },
  'settle-reminder-address': {
    happened: '5 January 2026',
    personId: complaintsManager.personId,
    email: 'manager@council.example',
  },
  'settle-own-reminder-address': { happened: '5 January 2026', email: 'mine@council.example' },
  'announce-holiday': { happened: '5 January 2026', date: '15 June 2026', title: 'A jubilee', kind: 'added' },
}

export function councilExampleOf(verb: string): Readonly<Record<string, unknown>> {
  const told = examples[verb]
  if (!told) throw new Error(`There is no example of ${verb} in test/council-examples.ts`)
  return told
}
