import type { Facts } from '#statement/facts.ts'
import { changes } from './bradford/changes.ts'
import { agreedActions, ombudsmanFindings } from './bradford/ombudsman.ts'
import { children, people } from './bradford/people.ts'
import { points } from './bradford/points.ts'
import { recommendations } from './bradford/recommendations.ts'
import { timeline } from './bradford/timeline.ts'
import { fact, header, inconsistency, told } from './retold.ts'

/** The published decision 24 001 902, its facts retold: what happened, not how the statement puts it. */
export const bradford: Facts = {
  header: header({
    reference: '24 001 902',
    authority: 'City of Bradford Metropolitan District Council',
    subcategory: 'Looked after children',
    decided: '2025-01-28',
    lines: [1, 2, 3, 4],
  }),
  layout: 'new',
  summary: null,
  sections: [],
  sectionsMissing: ['The complaint'],
  furnitureLines: [],
  people,
  children,
  timeline,
  procedure: {
    stageReached: fact(3, [78]),
    stageRefused: null,
    clockStart: null,
    extraStep: null,
    earlierOmbudsmanInvolvement: false,
    officersInterviewed: fact(12, [33]),
    professionalsConsulted: fact(5, [33]),
    ipConcerns: fact(false, [32]),
  },
  points,
  pointCounts: {
    total: 31,
    stage2: { upheld: 9, 'partially upheld': 4, 'not upheld': 14, inconclusive: 4 },
    stated: [{ of: 'inconclusive', ...fact(4, [63]) }],
    inferred: [],
  },
  complaintThemes: [],
  desiredOutcomes: [],
  complaintsToOmbudsman: [],
  amendments: changes,
  recommendations,
  adjudication: {
    date: '2023-02-22',
    agreedAllFindings: true,
    rejected: [],
    apology: true,
    agreedActions: [],
    ...told([76]),
  },
  panelResponse: {
    date: '2023-08-30',
    acceptedFindings: null,
    apology: true,
    recommendationsConfirmed: [8, 9, 10, 11, 12],
    ...told([87]),
  },
  earlierOmbudsmanDecision: null,
  ombudsmanFindings,
  agreedActions,
  remediesAlreadyGiven: [],
  otherAmounts: [],
  delays: [],
  sharing: [{ body: 'Ofsted', ...told([15]) }],
  citations: [],
  statedLimits: [],
  closedBecause: null,
  inconsistencies: [
    inconsistency('date without a year', 'The visit of 18 October has no year.', [64], 'ask'),
    inconsistency('plural for one action', 'Several actions are spoken of, and one is listed.', [105]),
    inconsistency('pointer to a lost paragraph number', 'A paragraph 13 is pointed to, and none is numbered.', [94]),
    inconsistency('section missing', 'The section that says what the complaint is about is missing.', []),
    inconsistency('closing line twice', 'The closing line is printed twice.', [108, 109]),
  ],
  questions: [],
}
