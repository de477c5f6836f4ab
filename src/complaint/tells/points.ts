import type { SourceRef } from '#law/sources.ts'
import type { Audience, Tell } from './tell.ts'

const row = (
  transition: string,
  what: string,
  told: readonly Audience[],
  source: readonly SourceRef[],
  entry: string | null = null,
): Tell => ({ transition, entry, what, told, by: 'as soon as possible', source, mark: 'derived' })

const REG8: readonly SourceRef[] = [{ key: 'REG', at: '8(3)' }]
const both: readonly Audience[] = ['complainant', 'advocate']

/**
 * The moves of a single point. Most are told with the event that makes them, whose row then has the entry: a scope
 * decision, a stage letter, a withdrawal.
 */
export const ofPoints: readonly Tell[] = [
  row('live to out of scope', 'a point is outside the procedure, and where it can go', both, [
    { key: 'D', at: '18 011 015' },
  ]),
  row('out of scope to live', 'a point is considered after all', both, [{ key: 'D', at: '18 011 015' }]),
  row(
    'live to late refused and back',
    'whether a point that came late is considered, and why',
    ['complainant'],
    [{ key: 'REG', at: '9(1)' }],
  ),
  row('live to suspended and back', 'a point is paused or goes on, and why', both, REG8),
  row('live to withdrawn', 'the withdrawal of a point is confirmed', both, [{ key: 'REG', at: '7(2)' }]),
  row('live to resolved', 'a point is resolved, on what terms', both, [{ key: 'REG', at: '15(1)' }]),
  row('resolved to live', 'a point goes on to stage 2', both, [{ key: 'REG', at: '15(2)' }]),
  row('live to decided', 'the finding, with the letter of the stage', both, [{ key: 'CA', at: 'section 26(7)' }]),
  row('decided to live', 'a point is looked at again, and why', both, [{ key: 'REG', at: '18(2)' }]),
  row(
    'new point',
    'a point was added to the statement of complaint',
    ['complainant'],
    [{ key: 'D', at: '18 011 015' }],
  ),
]
