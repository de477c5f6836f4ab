import { bradfordRecord, type PracticeRecord, practiceRecord } from '../practice-record.ts'

/** A letter as somebody would type it, about a record it agrees with in everything. */
export interface WrittenLetter {
  readonly title: string
  /** ISO day. */
  readonly dated: string
  readonly text: string
  record(): PracticeRecord
}

const panelHeld = 'a review panel held, with its report due in 3 working days'
const answerDue = 'the stage 3 response due in 2 working days'
const answered2 = 'stage 2 answered, with the complainant’s time to ask for a panel running'
const arranged = 'a review panel arranged'
const decided = 'decided by the Ombudsman, with an agreed payment overdue'

const of =
  (shows: string, reference: string, until?: string): (() => PracticeRecord) =>
  () =>
    practiceRecord(shows, reference, until)

export const letters: readonly WrittenLetter[] = [
  {
    title: 'a stage 1 response',
    dated: '2026-02-24',
    record: of(answered2, 'NM/2026/0007', '2026-02-24'),
    text: `24 February 2026

Our reference: NM/2026/0007

Dear Sunniva Hart

Thank you for your complaint, which we received on 10 February 2026. This is our stage 1 response. The law gives us 10 working days to answer at stage 1, and they end today.

I am sorry that the assessment upset you and Wilf. I could not settle everything with you, and you can ask for stage 2.

Yours sincerely

Devon Ashgrove
Team manager`,
  },
  {
    title: 'a notice of delay at stage 2',
    dated: '2026-04-02',
    record: of(answered2, 'NM/2026/0007', '2026-04-02'),
    text: `Our ref: NM/2026/0007
Date: 2 April 2026

Dear Ms Hart

You asked for stage 2 on 3 March 2026. The investigation should take 25 working days, and our stage 2 response was due by 9 April 2026. It will not be ready by then, because the author of the assessment is away.

We will respond at stage 2 by 22 May 2026. The law lets an investigation at stage 2 take up to 65 working days, until 8 June 2026 at the latest.

Priya Lindqvist is the investigating officer and Cormac Fellbridge, the independent person, works beside her. Your complaint has three points.

Yours sincerely

Marian Thistlewood
Complaints manager`,
  },
  {
    title: 'a stage 2 response, point by point',
    dated: '2026-05-18',
    record: of(answered2, 'NM/2026/0007', '2026-05-18'),
    text: `Date: 18 May 2026
Our reference: NM/2026/0007

Dear Ms Hart

Your complaint at stage 2

The investigating officer, Priya Lindqvist, sent her report on 11 May 2026. Cormac Fellbridge, the independent person, agrees with it. Your complaint has three points, and I have considered all of them.

Point 1: The assessment has mistakes about who lives in the home. The investigating officer partially upheld this point, and I agree.
Point 2: It was shared with the school before the family saw it. This is not upheld.
Point 3: A request to put it right was not answered. This is upheld, and I am sorry.

The investigating officer made two recommendations. I accept both:

Recommendation 1: Apologise for what is upheld in full or in part.
Recommendation 2: Put a note of the right facts on the file. We will do this within 20 working days.

If you are not content, you can ask for a review panel. You have 20 working days to ask for a panel, counted from the day you receive this letter.

Yours sincerely

Yetunde Marlowe
Adjudicating officer`,
  },
  {
    title: 'a stage 2 response in a table and a list',
    dated: '2026-04-02',
    record: of(arranged, 'NM/2025/0119', '2026-04-08'),
    text: `2 April 2026

Complaint reference: NM/2025/0119

Dear Mr Kettering and Mrs Kettering

I have read the report of the investigating officer of 20 March 2026. These are the findings on your four points.

Point\tInvestigating officer
1a\tUpheld
1b\tUpheld
2\tPartially upheld
3\tNot upheld

The investigating officer upheld points 1a and 1b. Point 2 is partially upheld. Point 3 is not upheld.

There are two recommendations:

1. Apologise for what is upheld in full or in part
2. Write to foster carers within five days of the end of an enquiry

Our stage 2 response was due by 12 February 2026, and it is 35 working days late by that date. I am sorry.

Yours sincerely
Yetunde Marlowe`,
  },
  {
    title: 'an invitation to the panel',
    dated: '2026-05-15',
    record: of(arranged, 'NM/2025/0119', '2026-05-15'),
    text: `15 May 2026

NM/2025/0119

Dear Alastair and Joy Kettering

You asked for a review panel on 5 May 2026. The panel will meet on Friday 12 June 2026. The law says that the panel must meet within 30 working days of your request, so by 17 June 2026.

Aurelia Stanwick chairs the panel. Bram Oxenholme and Nerys Vandermeer sit with her. None of them works for the council.

After the meeting the panel sends its report within 5 working days. We then respond to the panel within 15 working days.

Yours sincerely

Elis Penhallow`,
  },
  {
    title: 'a stage 2 response that gathers points by finding',
    dated: '2026-03-20',
    record: of(panelHeld, 'NM/2025/0114', '2026-03-24'),
    text: `Date: 20 March 2026
Our reference: NM/2025/0114

Dear Ms Okafor-Reid

I answer your complaint at stage 2. You asked for stage 2 on 2 January 2026, and our response was due by 6 February 2026. We told you on 3 February 2026 that it would take longer, until 24 March 2026.

The following points are upheld:

• Six changes of social worker, four without a word (Point 1)
• Minutes came after four months (Point 2b)

The following point is not upheld:

• A review held without you in the room (Point 2a)

The following point is inconclusive:

• Eli was not told about the last change (Point 3)

I upheld two of your four points. One point is not upheld and one point is inconclusive.

I accept recommendations 1 and 2.

Yours sincerely

Yetunde Marlowe`,
  },
  {
    title: 'a letter after the meeting of the panel',
    dated: '2026-05-29',
    record: of(panelHeld, 'NM/2025/0114'),
    text: `29 May 2026

Our reference: NM/2025/0114

Dear Ms Okafor-Reid

Thank you for coming to the panel, which met on 28 May 2026. Leontine Ashworthy chaired it, with Osric Bellamy-Dunn and Zainab Thorncroft.

The panel looked at your request for a panel of 16 April 2026. The report of the panel is due by Thursday 4 June 2026.

Yours sincerely
Elis Penhallow`,
  },
  {
    title: 'a stage 3 response that says what the panel changed',
    dated: '2026-06-01',
    record: of(answerDue, 'NM/2025/0101'),
    text: `1 June 2026

Our reference: NM/2025/0101

Dear Mrs Holloway-Nash

The review panel met on 5 May 2026 and sent its report on 12 May 2026. Our response to the panel is due by 3 June 2026, 15 working days after that.

The panel changed one finding. Point 2 changes from not upheld to upheld. Points 1 and 3 stay upheld, as the investigating officer found.

The panel made two recommendations:

Recommendation 2: Add grandparents to the plan, and meet to agree how.
Recommendation 3: Ask at every first meeting who else matters to the child.

We accept both recommendations of the panel.

If you remain unhappy you can go to the Local Government and Social Care Ombudsman.

Yours sincerely

Yetunde Marlowe`,
  },
  {
    title: 'a stage 3 response as a table with both findings',
    dated: '2026-06-01',
    record: of(answerDue, 'NM/2025/0101'),
    text: `Date: 1 June 2026

Complaint NM/2025/0101

Dear Mrs Holloway-Nash

Your complaint has three points. The panel upheld all three points.

Point\tInvestigating officer\tPanel
1\tUpheld\tUpheld
2\tNot upheld\tUpheld
3\tUpheld\tUpheld

The stage 2 response went to you on 18 February 2026. You asked for a panel on 20 March 2026.

Yours sincerely
Yetunde Marlowe`,
  },
  {
    title: 'a stage 3 response after a panel on housing',
    dated: '2025-11-24',
    record: of(decided, 'NM/2025/0042', '2025-11-24'),
    text: `24 November 2025

Our reference: NM/2025/0042

Dear Mr Marchetti

The panel met on Thursday 30 October 2025. Cressida Oakhanger was chair of the panel. Its report reached us on 5 November 2025.

Point 1 is upheld. Point 2a is upheld. Point 3 is upheld.
Point 2b was partially upheld by the investigating officer and the panel upheld it. I agree with the panel.

I am sorry that our stage 2 response was 45 working days late. It should have come by 2 July 2025.

The panel made one recommendation, and I accept recommendation 3.

Yours sincerely

Yetunde Marlowe
Adjudicating officer`,
  },
  {
    title: 'a letter about what was agreed with the Ombudsman',
    dated: '2026-05-29',
    record: of(decided, 'NM/2025/0042'),
    text: `29 May 2026

Our reference: NM/2025/0042
Ombudsman reference: 26 999 101

Dear Mr Marchetti

The Ombudsman decided on 9 April 2026 that we were at fault. We will pay you £350 for the delay. That is £350 in total.

Agathe Finnimore, your representative, has a copy of this letter.

Yours sincerely
Marian Thistlewood`,
  },
  {
    title: 'a panel letter on a complaint of 31 points, as it should have been',
    dated: '2023-08-30',
    record: () => bradfordRecord('NM/2022/0003'),
    text: `30 August 2023

Our reference: NM/2022/0003

Dear Mrs Y

We have read what the review panel found on your 31 points. The investigating officer’s report of 8 February 2023 upheld nine points, partially upheld four points, did not uphold 14 points and was inconclusive on four points. Our stage 2 response was sent on 22 February 2023.

The panel made these changes:

Point 1b: from not upheld to upheld
Point 1c: from upheld to partially upheld
Point 2b: from not upheld to inconclusive
Point 7: from partially upheld to upheld
Point 12: from not upheld to upheld

Complaints 14c and 11 remain inconclusive.

We accept recommendations 8 to 12 of the panel:

Recommendation 8: Write down how soon calls are to be answered
Recommendation 9: Look at any film of an incident during stage 1
Recommendation 10: Tell staff where to send families in bereavement
Recommendation 11: Continue training on prompt and exact case notes
Recommendation 12: Finish what is left of the plan made after stage 2

The panel made five recommendations.

Yours sincerely
AO`,
  },
  {
    title: 'a letter as a PDF gives it, with its lines broken',
    dated: '2026-06-01',
    record: of(answerDue, 'NM/2025/0101'),
    text: `1 June 2026
Our reference: NM/2025/0101

Dear Mrs Holloway-Nash

You asked us on 26 November 2025 for stage 2. The investigating officer and the
independent person were appointed on 3 December 2025, and both sent reports on 3
February 2026. At stage 2 point 1 and point 3 were upheld, and point 2 was not
upheld. The panel upheld point 2.

Yours sincerely
Yetunde Marlowe`,
  },
  {
    title: 'a letter out of a Word file, every cell of its table on a line of its own',
    dated: '2026-06-01',
    record: of(answerDue, 'NM/2025/0101'),
    text: `1 June 2026
Our reference: NM/2025/0101
Dear Mrs Holloway-Nash
Point
Investigating officer
Panel
1
Upheld
Upheld
2
Not upheld
Upheld
3
Upheld
Upheld
Yours sincerely
Yetunde Marlowe`,
  },
  {
    title: 'a stage 3 response with a heading for each complaint',
    dated: '2026-06-01',
    record: of(answerDue, 'NM/2025/0101'),
    text: `1 June 2026

Mrs B Holloway-Nash
14 Plover Lane
Northmere

Our ref: NM/2025/0101

Dear Mrs Holloway-Nash,

Children Act 1989 complaint – Stage 3 response

I write further to the Review Panel held on 5th May 2026 and the Panel's report dated 12/05/2026. I have also considered the report of the Investigating Officer, Priya Lindqvist, and of the Independent Person, Cormac Fellbridge.

I was sorry to read how upset you were. In 2024 your granddaughter Ivy came into care, and you told us that you paid £40 for a taxi.

Complaint 1 – Letters to the team were not answered
The Investigating Officer upheld this complaint. The Panel agreed. I accept this finding and apologise.

Complaint 2 – The plan says nothing of grandparents
The Investigating Officer did not uphold this complaint. The Panel considered the evidence and found that the complaint should be upheld. I accept the Panel's finding.

Complaint 3 – A meeting was moved three times
The Investigating Officer upheld this complaint and the Panel made no change. I accept this.

The Panel's recommendations are set out below, with our response.

Recommendation 2
Add grandparents to the plan, and meet to agree how. Accepted.

Recommendation 3
Ask at every first meeting who else matters to the child. Accepted.

If you remain dissatisfied, you can contact the Local Government and Social Care Ombudsman, by telephone or on its website. You should normally do so within 12 months.

Yours sincerely

Yetunde Marlowe
Head of Service, Children's Social Care`,
  },
  {
    title: 'a stage 2 response with numbered findings',
    dated: '2026-05-18',
    record: of(answered2, 'NM/2026/0007'),
    text: `18 May 2026

Dear Ms Hart

I have now considered the Stage 2 investigation report. Of your three complaints, one was upheld, one was partially upheld and one was not upheld.

1. The assessment has mistakes about who lives in the home – Partially Upheld
2. It was shared with the school before the family saw it – Not Upheld
3. A request to put it right was not answered – Upheld

Thank you to Ms Lindqvist and Mr Fellbridge. You have 20 working days from receipt of this letter to request a Stage 3 Review Panel, that is until 18 June 2026.

We received your complaint on 10 February 2026 and replied at Stage 1 on 24 February 2026. You asked for Stage 2 on 3 March 2026.

I can confirm that both recommendations are accepted. The first recommendation is that we apologise.

Yours sincerely
Yetunde Marlowe`,
  },
  {
    title: 'findings on 31 points, one a line',
    dated: '2023-08-30',
    record: () => bradfordRecord('NM/2022/0003'),
    text: `30 August 2023
Dear Mrs Y
Following the panel, these are the findings:
1a partially upheld
1b upheld
1c partially upheld
1d not upheld
1e upheld
1f upheld
2a inconclusive
2b inconclusive
3 upheld
4 upheld
5 partially upheld
6a) not upheld
6b) not upheld
6c) upheld
6d) not upheld
7 upheld
8 not upheld
9 not upheld
10 not upheld
11 inconclusive
12 upheld
13 not upheld
14a not upheld
14b(i) not upheld
14b(ii) inconclusive
14c inconclusive
14d partially upheld
14e upheld
15a not upheld
15b upheld
15c upheld
Yours sincerely`,
  },
]
