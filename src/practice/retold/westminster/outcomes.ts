import type { OutcomeFact, ScopeFact } from '#statement/facts.ts'
import { told } from '../retold.ts'

const outcome = (line: number, text: string, fate?: string): OutcomeFact => ({
  ...told([line], text),
  ...(fate === undefined ? {} : { fate }),
})

export const desiredOutcomes: readonly OutcomeFact[] = [
  outcome(
    59,
    'To be told that it was wrong, an apology and compensation',
    'Apologies for what was upheld; no payment.',
  ),
  outcome(60, 'To have it looked into what this did to him and the children', 'Not likely to come of it (line 88).'),
  outcome(61, 'All transcripts from the court', 'Outside the procedure: for the court (line 90).'),
  outcome(62, 'Other arrangements for contact', 'Outside the procedure: for the court (line 90).'),
  outcome(63, 'A look at how social work is done', 'Agreed in part: towards both parents (line 69).'),
  outcome(64, 'Another social worker', 'No longer possible: she has left the council (line 89).'),
]

export const scopeDecisions: readonly ScopeFact[] = [
  {
    about: 'What the court considered',
    reason: 'Outside the remit of the panel.',
    route: 'The court',
    stage: 3,
    ...told([70]),
  },
  {
    about: 'Data breaches',
    reason: 'Outside the remit of the panel.',
    route: 'The Information Commissioner',
    stage: 3,
    ...told([70]),
  },
]
