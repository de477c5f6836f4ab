import { askedOfAll } from '../asked-of-all.ts'
import { dayTold } from '../dates.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const decided = ({ state }: Given) => state.gates.interests.findLast(one => one.decided !== null)?.decided ?? null

/** Whether somebody's interest in the child is sufficient, and what follows (regulation 12). */
export const interestDecision: Template = {
  id: 'interest-decision',
  title: 'Decision on sufficient interest',
  heading: 'Whether you can make this complaint',
  summary:
    'The decision on the person’s interest in the child, the reasons, how the child’s view was heard, and what follows.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T03', 'T04'],
  source: [
    { key: 'REG', at: '12(3)' },
    { key: 'REG', at: '12(4)' },
  ],
  opensWhen: ({ gates }) =>
    gates.interests.some(one => one.decided !== null) ? null : 'Opens when somebody’s interest has been decided on.',
  asks: () => [
    {
      name: 'childsView',
      label: 'How were the child’s wishes taken into account?',
      hint: 'Say nothing that the child does not want told.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what was decided on',
      'Dear {name}\n\nThe law lets certain people complain, and others if we think that they have enough interest in the child’s welfare. We had to decide that about you. We did so on {decided}.',
    ),
    words(
      'sufficient',
      'that the interest is sufficient',
      'We decided that you have enough interest, so you can make this complaint. {reasons}\n\nStage 1 of the procedure started on {decided}. We will write to you about who answers and by when.',
      {
        heading: 'Our decision',
        source: [{ key: 'REG', at: '12(3)' }],
        keeps: ['decided'],
        when: given => decided(given)?.sufficient === true,
      },
    ),
    words(
      'not-sufficient',
      'that the interest is not sufficient, and that nothing further is done',
      'We decided that you do not have enough interest, so you cannot make this complaint. {reasons}\n\nWe will take no further action on it under this procedure. You can still complain under the council’s general complaints procedure.',
      {
        heading: 'Our decision',
        source: [{ key: 'REG', at: '12(4)' }],
        keeps: ['reasons'],
        when: given => decided(given)?.sufficient === false,
      },
    ),
    words('childs-view', 'how the child’s wishes were taken into account', '{child’s view}', {
      heading: 'The child’s wishes',
      source: [{ key: 'REG', at: '12(2)' }],
      keeps: ['child’s view'],
    }),
    words(
      'challenge',
      'how to challenge the decision',
      'If you think that we are wrong, tell us why. We will look at it again.',
      {
        heading: 'If you disagree',
        when: given => decided(given)?.sufficient === false,
      },
    ),
    ombudsmanPart(BEFORE_THE_END),
  ],
  values: given => ({
    decided: dayTold(decided(given)?.happened),
    reasons: decided(given)?.reasons ?? null,
    'child’s view': answerTo(given, 'childsView'),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: () => [],
  enclosures: () => [],
}
