import type { Facts } from '#statement/facts.ts'
import { during } from '#stream/when.ts'
import { event, fact, header, inconsistency, told } from './retold.ts'
import { earlierDecision, ombudsmanFindings, remediesAlreadyGiven } from './westminster/ombudsman.ts'
import { desiredOutcomes, scopeDecisions } from './westminster/outcomes.ts'
import { children, people } from './westminster/people.ts'
import { points } from './westminster/points.ts'
import { recommendations } from './westminster/recommendations.ts'
import { timeline } from './westminster/timeline.ts'

/** The handling was looked into first; all that is known of when is that it was over by the second complaint of 2016. */
const by2016 = during(
  { earliest: null, latest: event('event', '', '2016', []).when.latest },
  'by the second complaint of 2016',
)

/** The published decision 18 011 015, its facts retold: what happened, not how the statement puts it. */
export const westminster: Facts = {
  header: header({
    reference: '18 011 015',
    authority: 'Westminster City Council',
    subcategory: 'Other',
    decided: '2019-06-05',
    lines: [1, 3, 5, 7],
  }),
  layout: 'old',
  summary: null,
  sections: [],
  sectionsMissing: ['Agreed action'],
  furnitureLines: [],
  people,
  children,
  timeline,
  procedure: {
    stageReached: fact(3, [70]),
    stageRefused: { value: 2, ...told([46], 'Stage 2 did not begin.') },
    clockStart: null,
    extraStep: told([71]),
    earlierOmbudsmanInvolvement: true,
    officersInterviewed: null,
    professionalsConsulted: null,
    ipConcerns: null,
  },
  points,
  pointCounts: {
    total: 38,
    stage2: { upheld: 3, 'partially upheld': 1, 'not upheld': 34, inconclusive: 0 },
    stated: [{ of: 'all', ...fact(38, [51]) }],
    inferred: ['not upheld: 28 are the rest, not listed'],
  },
  complaintThemes: [],
  desiredOutcomes,
  scopeDecisions,
  handling: {
    when: by2016,
    agreed: true,
    accepted: told([46], 'The council accepts fault in how it handled the complaint'),
    ...told([46]),
  },
  complaintsToOmbudsman: [],
  amendments: [],
  recommendations,
  adjudication: {
    date: '2018-06-08',
    agreedAllFindings: false,
    rejected: ['that he was left on the sidelines'],
    apology: true,
    agreedActions: [],
    ...told([68]),
  },
  panelResponse: null,
  earlierOmbudsmanDecision: earlierDecision,
  ombudsmanFindings,
  agreedActions: [],
  remediesAlreadyGiven,
  otherAmounts: [],
  delays: [],
  sharing: [{ body: 'Ofsted', ...told([34]) }],
  citations: [],
  statedLimits: [],
  closedBecause: null,
  inconsistencies: [
    inconsistency(
      'counted, not listed',
      'Findings are counted and not listed, so 34 not upheld is worked out.',
      [66, 71],
      'ask',
    ),
    inconsistency('same event twice', 'The letter of June 2018 is told twice, once with its day.', [65, 68], 'ask'),
    inconsistency('same amount twice', '£600 is told twice: one payment, or two?', [50, 86], 'ask'),
    inconsistency(
      'changes said, none described',
      'The panel is said to have changed findings, and no change is told.',
      [85],
      'ask',
    ),
    inconsistency('two names for one role', 'The investigator has two names.', [27, 65]),
    inconsistency(
      'finding rejected, action agreed',
      'A finding was rejected, and what follows from it agreed.',
      [66, 68, 69],
    ),
    inconsistency('upheld, nothing new agreed', 'Upheld, and nothing new is agreed.', [5]),
    inconsistency(
      'delay wider in the complaint than in the analysis',
      'Delay at every stage is complained of, and accepted at one.',
      [15, 86],
    ),
    inconsistency(
      'paragraph numbers restart',
      'Paragraph numbers begin again in every part.',
      [15, 22, 33, 40, 46, 84, 97],
    ),
  ],
  questions: [],
}
