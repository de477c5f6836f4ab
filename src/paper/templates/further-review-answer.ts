import { clockOf, clocksOf } from '#complaint/clocks/clocks.ts'
import { stage2Baseline } from '#complaint/panel/views.ts'
import { partsHeldNow } from '#complaint/parts.ts'
import { findingsOn, livePoints, standingFinding } from '#complaint/points.ts'
import { currentRound, hasStep, lastStep, roundNumberOf } from '#complaint/rounds.ts'
import type { Finding, Point } from '#complaint/state.ts'
import type { Decider } from '#complaint/words.ts'
import { actions, remedies } from '../agreed.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { dayTold, dueDay, timeForTheOmbudsman } from '../dates.ts'
import { who } from '../people.ts'
import { findingWords, pointName, pointText } from '../point-words.ts'
import { pointsNamed } from '../points-told.ts'
import { apologyAsked, BEFORE_THE_END, OMBUDSMAN, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

interface Reviewed {
  readonly point: Point
  /** What the panel found, or left as it was at stage 2. */
  readonly before: Finding | undefined
  readonly review: Finding | undefined
  /** The council's own finding since; undefined where it makes none, and then the review's stands. */
  readonly council: Finding | undefined
}

function reviewed({ state }: Pick<Given, 'state'>): readonly Reviewed[] {
  const ids = currentRound(state).panel.supplementary?.pointIds ?? []
  return ids
    .flatMap(id => state.points.get(id) ?? [])
    .map(point => {
      const all = findingsOn(state, point)
      const review = all.findLast(({ decider }) => decider === 'supplementary investigating officer')
      return {
        point,
        review,
        before: all.findLast(({ decider }) => decider === 'panel') ?? stage2Baseline(state, point),
        council: all.findLast(({ decider, seq }) => decider === 'council' && review !== undefined && seq > review.seq),
      }
    })
}

const inWords = (finding: Finding | undefined): string => (finding ? findingWords(finding.finding) : 'No finding')

const reasonsOf = (finding: Finding | undefined, whose: string): readonly Block[] =>
  finding?.reasons ? paragraphs(`${whose}: ${finding.reasons}`) : []

function findings(given: Given): readonly Block[] {
  const all = reviewed(given)
  return [
    heading('What was found'),
    ...table(
      'The findings on what was looked at again',
      ['Point', 'The panel', 'The further review', 'Our finding now'],
      all.map(({ point, before, review, council }) => [
        pointName(point),
        inWords(before),
        review ? inWords(review) : '[not found yet]',
        inWords(council ?? review),
      ]),
    ),
    ...all.flatMap(({ point, review, council }) => [
      heading(pointName(point), 3),
      ...paragraphs(`${isToIndependentPerson(given) ? 'The complaint' : 'You told us'}: ${pointText(point)}`),
      ...reasonsOf(review, 'The further review said'),
      ...reasonsOf(council, 'We say'),
    ]),
  ]
}

/** In a letter of the council about a complaint that it answers itself. */
const foundBy: Readonly<Record<Decider, string>> = {
  'stage 1 resolver': 'The council, at stage 1',
  'investigating officer': 'The investigating officer',
  'independent person': 'The independent person',
  'adjudicating officer': 'The council, at stage 2',
  council: 'The council',
  panel: 'The panel',
  'supplementary investigating officer': 'The further review',
}

/** The independent person is told too, and did not complain. */
const isToIndependentPerson = ({ state, to }: Given): boolean =>
  to !== null && partsHeldNow(state, to).includes('independent person')

const isOwed = ({ state }: Pick<Given, 'state'>): boolean => !hasStep(currentRound(state), 'stage 3 responded')

/**
 * The points that nobody was asked to look at again, with the finding that stands on each and whose it is. While the
 * answer to the panel is due, the council may still find otherwise (regulation 20(3)).
 */
function others(given: Given): readonly Block[] {
  const { state } = given
  const again = new Set(reviewed(given).map(({ point }) => point.id))
  const rows = livePoints(state, 'substance').flatMap(point => {
    const stands = again.has(point.id) ? undefined : standingFinding(state, point)
    return stands ? [[pointName(point), inWords(stands), foundBy[stands.decider]]] : []
  })
  const told = isOwed(given)
    ? 'These points were not looked at again. What we say on them comes with our answer to the panel.'
    : 'These points were not looked at again. Nothing changes on them.'
  return rows.length === 0
    ? []
    : [
        heading('The other points'),
        ...paragraphs(told),
        ...table('The findings on the other points', ['Point', 'Finding', 'Who found it'], rows),
      ]
}

const isLate = ({ state, now }: Given): boolean => {
  const last = clockOf(clocksOf(state, now), 'substance', roundNumberOf(state), 'S3-RESP-15')?.due.latest ?? null
  return last !== null && last < now.today
}

/** The council's answer to a further review that the panel asked for (T38). */
export const furtherReviewAnswer: Template = {
  id: 'further-review-answer',
  title: 'Answer to the further review',
  heading: 'Our answer to the further look at the complaint',
  summary: 'What the further review found on each point, the council’s answer to it, and about the Ombudsman.',
  reader: 'adult',
  may: ['complaints manager', 'complaints officer', 'adjudicating officer'],
  goesTo: ['complainant', 'advocate', 'independent person'],
  tells: ['T38'],
  source: [
    { key: 'D', at: '18 011 015' },
    { key: 'CA', at: 'section 26(7)' },
  ],
  opensWhen: state =>
    hasStep(currentRound(state), 'supplementary review reported')
      ? null
      : 'Opens when the report of a further review has come.',
  asks: () => [
    {
      name: 'answer',
      label: 'What does the council answer to the report, and why?',
      hint: 'What it accepts and what it does not, with reasons. The findings are filled in from the record.',
      needed: true,
      long: true,
    },
    apologyAsked,
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'what was looked at again, and by whom',
      'Dear {name}\n\nAfter the review panel, {points} had to be looked at again. {who} did that. We have had the report since {reported}, and it comes with this letter.',
      { source: [{ key: 'D', at: '18 011 015' }], keeps: ['points', 'who'] },
    ),
    words('apology', 'the apology', '{apology}', {
      when: given => !isToIndependentPerson(given) && answerTo(given, 'apology') !== '',
    }),
    { kind: 'composed', compose: findings },
    { kind: 'composed', compose: others },
    words('answer', 'the council’s answer to the report', '{our answer}', {
      heading: 'Our answer',
      source: [{ key: 'CA', at: 'section 26(7)' }],
      keeps: ['our answer'],
    }),
    { kind: 'composed', compose: given => actions(given, 3) },
    { kind: 'composed', compose: remedies },
    words(
      'the-rest',
      'that the answer to the panel itself is due all the same',
      'This is not yet our answer to the panel itself. That is due by {panel answer}.',
      {
        heading: 'Our answer to the panel',
        source: [{ key: 'REG', at: '20(3)' }],
        keeps: ['panel answer'],
        when: given => isOwed(given) && !isLate(given),
      },
    ),
    words(
      'the-rest-is-late',
      'that the answer to the panel itself is late',
      'This is not yet our answer to the panel itself. That was due by {panel answer}. It is late, and we are sorry.',
      {
        heading: 'Our answer to the panel',
        source: [{ key: 'REG', at: '20(3)' }],
        keeps: ['panel answer'],
        when: given => isOwed(given) && isLate(given),
      },
    ),
    words('ombudsman-before', 'the Ombudsman, while the answer to the panel is due', BEFORE_THE_END, {
      heading: 'The Ombudsman',
      source: [{ key: 'GUIDANCE', at: '' }],
      keeps: ['Ombudsman'],
      when: given => isOwed(given) && !isToIndependentPerson(given),
    }),
    words(
      'ombudsman',
      'the Ombudsman, at the end of the procedure',
      'This is the end of the council’s own procedure. If you are not satisfied, you have the right to complain to {Ombudsman}. Please do so within {time} of when you first knew of what you complain about.',
      {
        heading: 'The Ombudsman',
        source: [{ key: 'REG', at: '20(3)' }],
        keeps: ['Ombudsman', 'time'],
        when: given => !isOwed(given) && !isToIndependentPerson(given),
      },
    ),
  ],
  values: given => ({
    points: pointsNamed(given, currentRound(given.state).panel.supplementary?.pointIds ?? []),
    who: who(given, 'supplementary investigating officer'),
    reported: dayTold(lastStep(currentRound(given.state), 'supplementary review reported')?.happened),
    apology: answerTo(given, 'apology'),
    'our answer': answerTo(given, 'answer'),
    'panel answer': dueDay(given, 'S3-RESP-15'),
    time: timeForTheOmbudsman(given),
    Ombudsman: OMBUDSMAN,
  }),
  lacks: given => [
    ...reviewed(given)
      .filter(({ review }) => review === undefined)
      .map(({ point }) => `The further review has no finding on ${pointName(point).toLowerCase()} on record yet.`),
    ...reviewed(given).flatMap(({ point, review, council }) =>
      council && review && council.finding !== review.finding && council.reasons === null
        ? [`On ${pointName(point).toLowerCase()} the council departs from the further review without reasons.`]
        : [],
    ),
  ],
  enclosures: () => ['The report of the further review'],
}
