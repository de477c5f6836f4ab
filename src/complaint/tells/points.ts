import type { SourceRef } from '#law/sources.ts'
import { isAddedLater } from '../points-added.ts'
import type { Audience, Tell } from './tell.ts'
import { ofThePoints } from './whole-or-points.ts'

const REG8: readonly SourceRef[] = [{ key: 'REG', at: '8(3)' }]
const WESTMINSTER: readonly SourceRef[] = [{ key: 'D', at: '18 011 015' }]
const both: readonly Audience[] = ['complainant', 'advocate']
const soon = { by: 'as soon as possible', mark: 'derived' } as const

/** The moves of a single point. Those without an entry of their own are told with the letter of the event that makes them. */
export const ofPoints: readonly Tell[] = [
  {
    ...soon,
    transition: 'live to out of scope',
    entry: 'scope-decided',
    when: ({ pointId }) => typeof pointId === 'string',
    what: 'a point is outside the procedure, why, and where it can go instead',
    told: both,
    source: WESTMINSTER,
  },
  {
    ...soon,
    transition: 'out of scope to live',
    entry: 'refusal-reconsidered',
    when: ofThePoints,
    what: 'a point is considered after all',
    told: both,
    source: WESTMINSTER,
  },
  {
    ...soon,
    transition: 'live to late refused and back',
    entry: 'lateness-decided',
    when: ofThePoints,
    what: 'whether a point that came late is considered, and why',
    told: ['complainant'],
    source: [{ key: 'REG', at: '9(1)' }],
    mark: 'verified',
  },
  {
    transition: 'live to suspended and back',
    entry: 'consideration-suspended',
    when: ofThePoints,
    askedElsewhere: true,
    what: 'a point is paused, with the reasons, the proceedings, and the right to make it again within a year of their end',
    told: both,
    by: 'REG8-NOTICE',
    source: REG8,
    mark: 'verified',
  },
  {
    ...soon,
    transition: 'live to suspended and back',
    entry: 'consideration-resumed',
    when: ofThePoints,
    what: 'a point is considered again',
    told: both,
    source: REG8,
  },
  {
    transition: 'live to withdrawn',
    entry: 'withdrawal-made',
    when: ofThePoints,
    askedElsewhere: true,
    what: 'the withdrawal of a point is confirmed, and they can complain of it again',
    told: both,
    by: 'WITHDRAW-CONF',
    source: [{ key: 'REG', at: '7(2)' }],
    mark: 'derived',
  },
  {
    ...soon,
    transition: 'live to resolved',
    entry: 'points-resolved',
    toldWith: ['stage-1-answered', 'terms-sent'],
    what: 'a point is resolved, and on what terms',
    told: both,
    source: [{ key: 'REG', at: '15(1)' }],
  },
  {
    ...soon,
    transition: 'resolved to live',
    entry: null,
    toldWith: ['stage-2-requested', 'resolution-undone'],
    what: 'a point goes on to stage 2',
    told: both,
    source: [{ key: 'REG', at: '15(2)' }],
  },
  {
    ...soon,
    transition: 'live to decided',
    entry: null,
    toldWith: ['stage-1-answered', 'stage-2-responded', 'stage-3-responded'],
    what: 'the finding, with the letter of the stage',
    told: both,
    source: [{ key: 'CA', at: 'section 26(7)' }],
  },
  {
    ...soon,
    transition: 'decided to live',
    entry: 'complaint-restarted',
    toldWith: ['panel-requested', 'supplementary-review-commissioned'],
    what: 'it is looked at again, from which stage, and why',
    told: both,
    source: [{ key: 'REG', at: '18(2)' }],
  },
  {
    ...soon,
    transition: 'new point',
    entry: 'point-recorded',
    when: (_data, entry, state) => entry.source.kind === 'worked' && isAddedLater(state, entry),
    toldWith: ['stage-1-answered', 'statement-of-complaint-settled'],
    what: 'a point was added to the complaint, and is answered with the others',
    told: ['complainant'],
    source: WESTMINSTER,
  },
]
