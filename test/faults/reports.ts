import { correctReportedFinding } from '#complaint/verbs/correct-reported-finding.ts'
import { giveView } from '#complaint/verbs/give-view.ts'
import { receiveReport } from '#complaint/verbs/receive-report.ts'
import type { Scenario } from '../scenario.ts'
import { found, pointId, reported } from '../stories.ts'
import type { Case } from './case.ts'

const report = (author: string, more: (story: Scenario) => object = () => ({})) => {
  const story = found()
  return story.givenDone(receiveReport, { happened: '1 October 2024', author, ...more(story) })
}

const viewed = () =>
  reported().givenDone(giveView, { happened: '2 October 2024', decider: 'independent person', view: 'agrees' })

const putRight = () => {
  const story = viewed()
  return story.givenDone(correctReportedFinding, {
    happened: '4 October 2024',
    pointId: pointId(story, '2a'),
    finding: 'not upheld',
    reasons: 'r',
    why: 'w',
  })
}

/** What the reports of stage 2 left out. */
export const reportFaults: Record<
  'report without evidence' | 'not everything shared' | 'view on a finding since changed',
  readonly Case[]
> = {
  'report without evidence': [
    {
      rule: 'decision 18 011 015: findings for which the report shows no evidence',
      given: () =>
        report('investigating officer', story => ({ withoutEvidence: [pointId(story, '2a'), pointId(story, '2b')] })),
      against: 'guidance',
      source: 'Ombudsman decision 18 011 015',
      what: /^The investigating officer's report cited no evidence on 2 points: 2a, 2b\.$/,
      otherwise: () => report('investigating officer'),
    },
  ],
  'not everything shared': [
    {
      rule: 'guidance: the independent person sees what the investigating officer sees',
      given: () => report('independent person', () => ({ shared: 'not everything' })),
      against: 'guidance',
      source: 'Description of the independent person',
      what: /^Not every interview and paper was shared with the independent person\.$/,
      otherwise: () => report('independent person', () => ({ shared: 'everything' })),
    },
  ],
  'view on a finding since changed': [
    {
      rule: 'guidance: the independent person comments on what was found, and not on what it was before',
      given: putRight,
      against: 'guidance',
      source: 'Description of the independent person',
      what: /^The independent person's view is of a finding that was put right since, on 2a\.$/,
      otherwise: () =>
        putRight().givenDone(giveView, { happened: '4 October 2024', decider: 'independent person', view: 'agrees' }),
    },
  ],
}
