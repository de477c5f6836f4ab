import type { DifferenceKind } from '#paper/against-record/difference.ts'

/** A slip planted in a clean letter: what is typed instead, and what has to be told of it. */
export interface Slip {
  readonly letter: string
  readonly instead: readonly [of: string, typed: string]
  readonly kind: DifferenceKind
  /** What the record has, where the slip is against something in it. */
  readonly record?: string
}

const stage1 = 'a stage 1 response'
const delay = 'a notice of delay at stage 2'
const byPoint = 'a stage 2 response, point by point'
const inTable = 'a stage 2 response in a table and a list'
const invitation = 'an invitation to the panel'
const gathered = 'a stage 2 response that gathers points by finding'
const afterPanel = 'a letter after the meeting of the panel'
const changed = 'a stage 3 response that says what the panel changed'
const bothFindings = 'a stage 3 response as a table with both findings'
const housing = 'a stage 3 response after a panel on housing'
const agreed = 'a letter about what was agreed with the Ombudsman'
const thirtyOne = 'a panel letter on a complaint of 31 points, as it should have been'
const broken = 'a letter as a PDF gives it, with its lines broken'
const fromWord = 'a letter out of a Word file, every cell of its table on a line of its own'
const headed = 'a stage 3 response with a heading for each complaint'
const numbered = 'a stage 2 response with numbered findings'
const listed = 'findings on 31 points, one a line'

const slip = (letter: string, of: string, typed: string, kind: DifferenceKind, record?: string): Slip => ({
  letter,
  instead: [of, typed],
  kind,
  ...(record === undefined ? {} : { record }),
})

export const slips: readonly Slip[] = [
  // The three of the published case: a label that is none, a "from" misquoted, a whole whose parts have their own.
  slip(
    thirtyOne,
    'Point 7: from partially upheld to upheld',
    'Point 5a: from partially upheld to upheld',
    'unknown label',
    '5',
  ),
  slip(
    thirtyOne,
    'Complaints 14c and 11 remain inconclusive',
    'Point 14c: from partially upheld to inconclusive',
    'finding changed from',
    'inconclusive',
  ),
  slip(thirtyOne, 'Point 12: from not upheld to upheld', 'Point 15: to partially upheld', 'whole with parts'),
  // Labels.
  slip(byPoint, 'Point 3: A request', 'Point 4: A request', 'unknown label'),
  slip(gathered, '(Point 2b)', '(Point 2c)', 'unknown label'),
  slip(inTable, 'points 1a and 1b', 'points 1a and 1c', 'unknown label'),
  slip(inTable, '1b\tUpheld', '1d\tUpheld', 'unknown label'),
  slip(
    byPoint,
    'Point 2: It was shared with the school before the family saw it. This is not upheld.\n',
    '',
    'missing point',
  ),
  slip(gathered, '(Point 3)', '(Point 1)', 'two findings'),
  slip(housing, 'Point 2a is upheld.', 'Point 2 is upheld.', 'whole with parts'),
  // Findings.
  slip(byPoint, 'This is not upheld', 'This is upheld', 'finding', 'not upheld'),
  slip(byPoint, 'partially upheld this point', 'upheld this point', 'finding', 'partially upheld'),
  slip(
    gathered,
    'The following point is inconclusive',
    'The following point is partially upheld',
    'finding',
    'inconclusive',
  ),
  slip(inTable, '2\tPartially upheld', '2\tNot upheld', 'finding', 'partially upheld'),
  slip(bothFindings, '2\tNot upheld\tUpheld', '2\tUpheld\tUpheld', 'finding', 'not upheld'),
  slip(bothFindings, '3\tUpheld\tUpheld', '3\tUpheld\tNot upheld', 'finding', 'upheld'),
  slip(fromWord, 'Not upheld\nUpheld', 'Not upheld\nPartially upheld', 'finding', 'upheld'),
  slip(broken, 'point 2 was not\nupheld', 'point 2 was\nupheld', 'finding', 'not upheld'),
  slip(housing, 'Point 2b was partially upheld', 'Point 2b was not upheld', 'finding', 'partially upheld'),
  slip(changed, 'from not upheld to upheld', 'from not upheld to partially upheld', 'finding', 'upheld'),
  slip(changed, 'from not upheld to upheld', 'from inconclusive to upheld', 'finding changed from', 'not upheld'),
  slip(thirtyOne, 'Point 1c: from upheld', 'Point 1c: from not upheld', 'finding changed from', 'upheld'),
  // Dates and limits.
  slip(stage1, 'received on 10 February 2026', 'received on 11 February 2026', 'date', '10 February 2026'),
  slip(stage1, '24 February 2026\n', '25 February 2026\n', 'date', '24 February 2026'),
  slip(delay, 'by 9 April 2026', 'by 10 April 2026', 'due date', '9 April 2026'),
  slip(delay, 'until 8 June 2026', 'until 9 June 2026', 'due date', '8 June 2026'),
  slip(delay, 'by 22 May 2026', 'by 21 May 2026', 'due date', '22 May 2026'),
  slip(delay, 'on 3 March 2026', 'on 3 March 2025', 'date', '3 March 2026'),
  slip(invitation, 'by 17 June 2026', 'by 16 June 2026', 'due date', '17 June 2026'),
  slip(invitation, 'Friday 12 June 2026', 'Thursday 12 June 2026', 'weekday', 'Friday'),
  slip(invitation, 'Friday 12 June 2026', '13 June 2026', 'date', '12 June 2026'),
  slip(afterPanel, 'Thursday 4 June 2026', '5 June 2026', 'due date', '4 June 2026'),
  slip(afterPanel, 'on 28 May 2026', 'on 31 June 2026', 'unreadable date'),
  slip(broken, 'sent reports on 3\nFebruary 2026', 'sent reports on 4\nFebruary 2026', 'date', '3 February 2026'),
  slip(delay, 'take 25 working days', 'take 20 working days', 'time limit'),
  slip(byPoint, 'You have 20 working days', 'You have 28 days', 'time limit', '20 working days'),
  slip(invitation, 'within 15 working days', 'within 20 working days', 'time limit', '15 working days'),
  slip(housing, '45 working days late', '40 working days late', 'time limit'),
  // People.
  slip(byPoint, 'Cormac Fellbridge', 'Cormac Felbridge', 'misspelt name', 'Cormac Fellbridge'),
  slip(changed, 'Dear Mrs Holloway-Nash', 'Dear Mrs Halloway-Nash', 'misspelt name'),
  slip(gathered, 'Dear Ms Okafor-Reid', 'Dear Ms Okafor-Ried', 'misspelt name'),
  slip(afterPanel, 'Leontine Ashworthy', 'Mr Grimsdyke', 'unknown person'),
  slip(stage1, 'Dear Sunniva Hart', 'Dear Petronella Quill', 'unknown person'),
  slip(
    delay,
    'Priya Lindqvist is the investigating officer',
    'Cormac Fellbridge is the investigating officer',
    'part',
    'Priya Lindqvist',
  ),
  slip(thirtyOne, 'Dear Mrs Y', 'Dear Miss Y', 'title'),
  // Money.
  slip(agreed, 'pay you £350', 'pay you £530', 'amount', '£350'),
  slip(agreed, '£350 in total', '£3,5O in total', 'unreadable amount', '£350'),
  // Numbers of points and recommendations.
  slip(bothFindings, 'Your complaint has three points', 'Your complaint has four points', 'number of points', '3'),
  slip(byPoint, 'has three points', 'has six points', 'number of points', '3'),
  slip(gathered, 'two of your four points', 'three of your four points', 'number of points', '2'),
  slip(thirtyOne, 'your 31 points', 'your 30 points', 'number of points', '31'),
  slip(thirtyOne, 'did not uphold 14 points', 'did not uphold 15 points', 'number of points', '14'),
  slip(
    changed,
    'The panel made two recommendations',
    'The panel made three recommendations',
    'number of recommendations',
    '2',
  ),
  slip(
    thirtyOne,
    'The panel made five recommendations',
    'The panel made four recommendations',
    'number of recommendations',
    '5',
  ),
  // Recommendations.
  slip(housing, 'accept recommendation 3', 'accept recommendation 4', 'unknown recommendation'),
  slip(gathered, 'I accept recommendations 1 and 2', 'I do not accept recommendation 2', 'recommendation', 'accepted'),
  slip(
    changed,
    'Recommendation 3: Ask at every first meeting who else matters to the child.',
    'Recommendation 3: Add grandparents to the plan, and meet to agree how.',
    'recommendation',
  ),
  slip(
    changed,
    'Recommendation 3: Ask at every first meeting who else matters to the child.\n',
    '',
    'missing recommendation',
  ),
  slip(thirtyOne, 'Recommendation 9: Look at any film of an incident during stage 1\n', '', 'missing recommendation'),
  // References.
  slip(stage1, 'NM/2026/0007', 'NM/2026/0011', 'another complaint', 'NM/2026/0007'),
  slip(bothFindings, 'Complaint NM/2025/0101', 'Complaint NM/2025/0110', 'another complaint', 'NM/2025/0101'),
  slip(agreed, '26 999 101', '26 999 110', 'reference', '26 999 101'),
  // Under a heading for each complaint, and in a list of all.
  slip(headed, 'The Investigating Officer did not uphold', 'The Investigating Officer upheld', 'finding', 'not upheld'),
  slip(headed, 'should be upheld', 'should be partially upheld', 'finding', 'upheld'),
  slip(headed, 'Complaint 3 –', 'Complaint 6 –', 'unknown label'),
  slip(headed, '12/05/2026', '21/05/2026', 'date', '12 May 2026'),
  slip(headed, 'Mrs B Holloway-Nash', 'Mrs C Holloway-Nash', 'unknown person'),
  slip(
    headed,
    'of the Independent Person, Cormac Fellbridge',
    'of the Independent Person, Yetunde Marlowe',
    'part',
    'Cormac Fellbridge',
  ),
  slip(numbered, 'saw it – Not Upheld', 'saw it – Upheld', 'finding', 'not upheld'),
  slip(numbered, 'until 18 June 2026', 'until 17 June 2026', 'due date', '18 June 2026'),
  slip(numbered, 'one was not upheld', 'two were not upheld', 'number of points', '1'),
  slip(numbered, 'Mr Fellbridge', 'Mr Fellbrige', 'misspelt name'),
  slip(listed, '14b(ii) inconclusive', '14b(ii) upheld', 'finding', 'inconclusive'),
  slip(listed, '5 partially upheld\n', '5a partially upheld\n', 'unknown label', '5'),
  slip(listed, '10 not upheld\n', '', 'missing point', '10'),
  slip(listed, '11 inconclusive', '10 inconclusive', 'two findings'),
]
