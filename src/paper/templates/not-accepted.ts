import { livePoints } from '#complaint/points.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { dayOf } from '../dates.ts'
import { entryOf } from '../on-record.ts'
import { pointName, pointText } from '../point-words.ts'
import { pointsNamed } from '../points-told.ts'
import { BEFORE_THE_END, complaintsTeam, OMBUDSMAN, ombudsmanPart, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const scopeDecisions = ({ state }: Given) => state.scopeDecisions.filter(({ reconsidered }) => !reconsidered)

const lateDecisions = ({ state }: Given) => state.gates.latenessDecisions.filter(({ considered }) => !considered)

/** The last answer to whether somebody may complain here, where it is no. */
function noStanding({ state }: Given) {
  const last = state.gates.standings.at(-1)
  return last?.standing === 'none' ? last : null
}

function elsewhere(given: Given): readonly Block[] {
  const rows = scopeDecisions(given).map(({ pointId, about, reason, route, limit }) => {
    const point = pointId === null ? undefined : given.state.points.get(pointId)
    return [point ? `${pointName(point)}: ${pointText(point)}` : about, reason, route, limit ?? 'None that we know of']
  })
  const told = table(
    'What is outside this procedure, and where it can go',
    ['What it is about', 'Why', 'Where it can go', 'Time limit there'],
    rows,
  )
  return told.length === 0 ? [] : [heading('What is outside this procedure'), ...told]
}

const reasonsOf = (finding: unknown): string =>
  typeof finding === 'object' && finding !== null && 'reasons' in finding && typeof finding.reasons === 'string'
    ? ` ${finding.reasons}`
    : ''

const answered = (holds: boolean | null): string => (holds === null ? '[not on record yet]' : holds ? 'Yes.' : 'No.')

function late(given: Given): readonly Block[] {
  const rows = lateDecisions(given).map(decision => {
    const data = entryOf(given, decision)?.data
    return [
      pointsNamed(given, decision.pointIds),
      `${answered(decision.notReasonableInTime)}${reasonsOf(data?.notReasonableInTime)}`,
      `${answered(decision.effectiveAndFair)}${reasonsOf(data?.effectiveAndFair)}`,
    ]
  })
  const told = table(
    'What came too late, and the two questions we asked',
    [
      'What it is about',
      'Would it be unreasonable to expect it in time?',
      'Can it still be considered effectively and fairly?',
    ],
    rows,
  )
  return told.length === 0 ? [] : [heading('What came too late'), ...told]
}

/** What the council does not take up in this procedure, point by point, why, and where it can go (regulation 9, section 26(3)). */
export const notAccepted: Template = {
  id: 'not-accepted',
  title: 'Not accepted, or another route',
  heading: 'What we cannot take up in this procedure',
  summary: 'Which parts are not taken up, on what ground, where each can go, and how to challenge the decision.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: ['complainant', 'advocate'],
  tells: ['T06', 'T07', 'live to out of scope', 'live to late refused and back'],
  source: [
    { key: 'CA', at: 'section 26(3)' },
    { key: 'REG', at: '9(2)' },
  ],
  opensWhen: ({ scopeDecisions: scope, gates }) =>
    scope.some(({ reconsidered }) => !reconsidered) ||
    gates.latenessDecisions.some(({ considered }) => !considered) ||
    gates.standings.at(-1)?.standing === 'none'
      ? null
      : 'Opens when something is decided to be outside the procedure, or too late.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what the letter is',
      'Dear {name}\n\nThank you for your complaint, which reached us on {received}. We looked at each part of it. This letter says what we cannot take up under the children’s social care complaints procedure, and why.',
    ),
    words(
      'standing',
      'why the person cannot complain here',
      'You cannot make this complaint under this procedure. {why not}',
      {
        heading: 'Who can complain',
        source: [{ key: 'CA', at: 'section 26(3)' }],
        keeps: ['why not'],
        when: given => noStanding(given) !== null,
      },
    ),
    { kind: 'composed', compose: elsewhere },
    { kind: 'composed', compose: late },
    words('the-rest', 'what goes on', 'We go on with the rest of your complaint, and write to you about it.', {
      when: given => noStanding(given) === null && livePoints(given.state).length > 0,
    }),
    words(
      'challenge',
      'how to challenge the decision',
      'If you think that we are wrong, tell us why. Somebody who did not make this decision will look at it again.',
      { heading: 'If you disagree' },
    ),
    ombudsmanPart(`${BEFORE_THE_END} You can ask it to look at this decision.`),
  ],
  values: given => ({
    received: dayOf(given, 'received'),
    'why not': noStanding(given)?.reasons ?? null,
    Ombudsman: OMBUDSMAN,
  }),
  lacks: given =>
    lateDecisions(given).flatMap(({ notReasonableInTime, effectiveAndFair }) =>
      notReasonableInTime === null || effectiveAndFair === null
        ? ['A late matter is refused without both findings (Regulation 9(2)).']
        : [],
    ),
  enclosures: () => [],
}
