import { appoint } from '#complaint/verbs/appoint.ts'
import { arrangePanel } from '#complaint/verbs/arrange-panel.ts'
import { respondAtStage2 } from '#complaint/verbs/respond-at-stage-2.ts'
import { respondAtStage3 } from '#complaint/verbs/respond-at-stage-3.ts'
import {
  appointed,
  panelArranged,
  panelReported,
  panelRequested,
  stage2Requested,
  stage2Responded,
  withPanel,
  withPart,
  withPoints,
} from '../stories.ts'
import { answered2, arranged, type Case, responded3 } from './case.ts'

/** Who should have taken part, and who should not. */
export const peopleFaults: Record<
  | 'no independent person'
  | 'no declaration of independence'
  | 'two parts that exclude one another'
  | 'panel not of three',
  readonly Case[]
> = {
  'no independent person': [
    {
      rule: 'regulation 17(2): a stage 2 response with none on record',
      given: () => stage2Requested().givenDone(respondAtStage2, answered2('8 October 2024')),
      against: 'law',
      source: 'Regulation 17(2)',
      what: /answered with no independent person/,
      otherwise: stage2Responded,
    },
    {
      rule: 'regulation 17(2): none appointed more than five working days after the request',
      given: stage2Requested,
      against: 'guidance',
      source: 'Regulation 17(2)',
      what: /^Stage 2 was asked for 6 working days ago, and no independent person is appointed\.$/,
      otherwise: appointed,
      today: '2024-09-10',
    },
    {
      rule: 'regulation 20(3): a stage 3 response that they took no part in',
      given: () => panelReported().givenDone(respondAtStage3, responded3('no')),
      against: 'law',
      source: 'Regulation 20(3)',
      what: /stage 3 response without the independent person/,
      otherwise: () => panelReported().givenDone(respondAtStage3, responded3('not recorded')),
    },
  ],
  'no declaration of independence': [
    {
      rule: 'regulation 2: an independent person who did not declare it',
      given: () =>
        withPoints().givenDone(appoint, { happened: '', as: 'independent person', personId: 'ip', declared: 'no' }),
      against: 'law',
      source: 'Regulation 2',
      what: /^The independent person was appointed without/,
      otherwise: () =>
        withPoints().givenDone(appoint, {
          happened: '',
          as: 'independent person',
          personId: 'ip',
          declared: 'not recorded',
        }),
    },
    {
      rule: 'guidance: an investigating officer who did not declare it',
      given: () =>
        withPoints().givenDone(appoint, { happened: '', as: 'investigating officer', personId: 'io', declared: 'no' }),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^The investigating officer was appointed without/,
      otherwise: appointed,
    },
    {
      rule: 'regulation 19(2): a panel not all of which declared it',
      given: () =>
        withPanel(panelRequested()).givenDone(arrangePanel, arranged('11 November 2024', { declared: 'no' })),
      against: 'law',
      source: 'Regulation 19(2)',
      what: /^The panel was fixed though not all/,
      otherwise: panelArranged,
    },
  ],
  'two parts that exclude one another': [
    {
      rule: 'regulation 19(3): the independent person on the panel',
      given: () => withPart(appointed(), 'ip', 'panellist'),
      against: 'law',
      source: 'Regulation 19(3)',
      what: /^One person is both independent person and panellist\.$/,
      otherwise: () => withPart(appointed(), 'somebody else', 'panellist'),
    },
    {
      rule: 'guidance: the investigating officer adjudicates',
      given: () => withPart(appointed(), 'io', 'adjudicating officer'),
      against: 'guidance',
      source: 'Getting the Best from Complaints (2006)',
      what: /^One person is both investigating officer and adjudicating officer\.$/,
      otherwise: () => withPart(appointed(), 'io', 'other'),
    },
  ],
  'panel not of three': [
    {
      rule: 'regulation 19(2): a panel of four',
      given: () => withPart(panelArranged(), 'fourth', 'panellist'),
      against: 'law',
      source: 'Regulation 19(2)',
      what: /^The panel has 1 chair and 3 other members on record\.$/,
      otherwise: panelArranged,
    },
    {
      rule: 'regulation 19(2): a panel without a chair',
      given: () => withPart(panelRequested(), 'one', 'panellist').givenDone(arrangePanel, arranged('11 November 2024')),
      against: 'law',
      source: 'Regulation 19(2)',
      what: /^The panel has 0 chairs and 1 other member on record\.$/,
      otherwise: () => panelRequested().givenDone(arrangePanel, arranged('11 November 2024')),
    },
  ],
}
