/** One step that the procedure permits. Verbs name the steps they take by these numbers. */
export interface Transition {
  /** T01 to T55. */
  readonly number: string
  readonly from: string
  readonly to: string
  /** What brings it about. */
  readonly when: string
  /** `verbs`: one or more take it. `derived`: nobody enters it, it follows. `not built`: Redress cannot do it yet. */
  readonly lives: 'verbs' | 'derived' | 'not built'
  /** What is said beside the verbs: a part that is missing, or where a derived one is worked out. */
  readonly note: string
}

type Step = readonly [from: string, to: string, when: string, note?: string]

const verbs = (number: string, [from, to, when, note = '']: Step): Transition => ({
  number,
  from,
  to,
  when,
  lives: 'verbs',
  note,
})
const derived = (number: string, step: Step): Transition => ({ ...verbs(number, step), lives: 'derived' })

/** Every step the law, the guidance or practice permits, in order. */
export const transitions: readonly Transition[] = [
  verbs('T01', ['–', 'received', 'A representation reaches any part of the council, orally or in writing.']),
  verbs('T02', ['received', 'interest pending', 'The person has standing only if their interest is sufficient.']),
  verbs('T03', ['interest pending', 'stage 1', 'The interest is found sufficient, and that day starts stage 1.']),
  verbs('T04', ['interest pending', 'not accepted', 'The interest is found not sufficient.']),
  verbs('T05', ['received', 'stage 1', 'Somebody with standing, a function of the procedure, and stage 1 starts.']),
  verbs('T06', [
    'received',
    'not accepted',
    'Nobody who complains has standing, or no point is within the procedure; the person is told where it belongs.',
    'Decided person by person and point by point. That the complaint as a whole is not accepted follows (`notAccepted` in src/complaint/gates/acceptance.ts).',
  ]),
  verbs('T07', ['received', 'not accepted', 'Made too late, and on both findings the council does not consider it.']),
  verbs('T08', ['received', 'stage 1', 'Made too late, and on both findings the council considers it all the same.']),
  verbs('T09', [
    'any open state',
    'suspended',
    'Proceedings run alongside on one of the four limbs and would be prejudiced, so far as they go.',
    'Point by point, or all of it. One of some points holds up nothing else.',
  ]),
  verbs('T10', ['suspended', 'the state before', 'The council decides that the prejudice has gone.']),
  verbs('T11', [
    'suspended',
    'received',
    'The proceedings are over and it is made again within a year: a new complaint linked to the old one.',
  ]),
  verbs('T12', [
    'suspended',
    'closed',
    'A year has passed since the proceedings ended and it was not made again.',
    'Proposed when the year is over (`gateDuties` in src/complaint/gates/gate-duties.ts), and decided by a person.',
  ]),
  verbs('T13', ['received or stage 1', 'stage 2 requested', 'Both sides agree to leave out stage 1.']),
  verbs('T14', ['stage 1', 'stage 1 extended', 'The council finds the complaint complex.']),
  verbs('T15', [
    'stage 1',
    'stage 1, from a later day',
    'The complainant asks for a later start and the council agrees.',
    'An old one can also be entered with the start of stage 1 itself.',
  ]),
  verbs('T16', ['stage 1', 'stage 1 resolved', 'The matters are resolved.']),
  verbs('T17', [
    'stage 1',
    'stage 1 unresolved',
    'An answer is sent without resolving it, or its time is over.',
    'When the time is over no entry is made: the right to ask for stage 2 appears (`rightsOf` in src/complaint/rights.ts).',
  ]),
  verbs('T18', [
    'stage 1 resolved',
    'stage 1 unresolved',
    'What was promised is not done, or the complainant says it is not resolved.',
  ]),
  verbs('T19', [
    'stage 1 unresolved',
    'stage 2 requested',
    'The complainant or their advocate asks. There is no time limit and no step of acceptance.',
    'No verb refuses it. A refusal of the past can be entered as history, and shows as a fault.',
  ]),
  verbs('T20', [
    'stage 2 requested',
    'stage 2, being written down',
    'It was made orally, so a record is drafted and the complainant comments.',
  ]),
  verbs('T21', [
    'stage 2, being written down',
    'stage 2 investigation',
    'The final written record is produced, which starts stage 2.',
  ]),
  verbs('T22', [
    'stage 2 requested',
    'stage 2 investigation',
    'Investigating officer and independent person are appointed, the statement of complaint is settled.',
  ]),
  verbs('T23', [
    'stage 2 investigation',
    'stage 2, delay notified',
    'A written notice, before the 25 days end, gives the reason and a date.',
  ]),
  verbs('T24', ['stage 2, delay notified', 'the same', 'The date promised slips again.']),
  verbs('T25', ['stage 2 investigation', 'stage 2 reports received', 'Both reports are in, in either order.']),
  verbs('T26', ['stage 2 reports received', 'stage 2 investigation', 'A report is sent back to be completed.']),
  verbs('T27', [
    'stage 2 reports received',
    'stage 2 responded',
    'Every point is decided and the response is sent, which stops the clock.',
  ]),
  verbs('T28', [
    'stage 2 responded',
    'stage 3 requested',
    'A panel is asked for within 20 working days of receiving the response.',
  ]),
  verbs('T29', [
    'stage 2 responded',
    'stage 3 requested',
    'A panel is asked for later than that, and the council decides with reasons.',
  ]),
  derived('T30', [
    'stage 2 responded',
    'closed',
    'The time to ask for a panel has passed without a request.',
    'Nothing is entered: the right to ask in time becomes one to ask late (`rightsOf` in src/complaint/rights.ts), and closing by hand is no longer refused. From then on it is something to do that Redress proposes (`closingDue` in src/complaint/closing-due.ts), and a person decides.',
  ]),
  verbs('T31', [
    'stage 2 responded',
    'early referral',
    'Every limb of its test is met and the complainant agrees in writing.',
    'Which points were not upheld is worked out (`notUpheld` in src/complaint/gates/early-referral.ts).',
  ]),
  verbs('T32', [
    'stage 3 requested',
    'stage 3 arranged',
    'Three independent people are found, one of them the chair, and the day is fixed.',
  ]),
  verbs('T33', ['stage 3 arranged', 'the same', 'The panel is moved to another day.']),
  verbs('T34', ['stage 3 arranged', 'stage 3 held', 'The panel meets.']),
  verbs('T35', ['stage 3 held', 'stage 3 reported', 'The panel sends its report and recommendations.']),
  verbs('T36', [
    'stage 3 reported',
    'stage 3 responded',
    'The council, with the independent person, sends its response.',
  ]),
  verbs('T37', [
    'stage 3 reported',
    'supplementary review',
    'The council accepts a limited further review. The response still falls due.',
  ]),
  verbs('T38', ['supplementary review', 'stage 3 responded', 'Its report is in and the council has answered it.']),
  verbs('T39', ['stage 3 responded', 'closed', 'Nothing is left but actions.']),
  verbs('T40', [
    'any open state',
    'withdrawn',
    'The complainant or their advocate withdraws, and it is confirmed in writing.',
    'The state is withdrawn only once the letter has gone out.',
  ]),
  verbs('T41', ['closed', 'received', 'A new matter, or one made again: a new complaint linked to the old one.']),
  verbs('T42', ['any', 'with the Ombudsman', 'The Ombudsman gets in touch. No clock stops.']),
  verbs('T43', [
    'with the Ombudsman',
    'sent back',
    'The procedure is not complete, so the Ombudsman sends it back.',
    'Recorded as a decision with its label.',
  ]),
  verbs('T44', ['sent back', 'the stage named', 'The council takes it up again.']),
  verbs('T45', ['with the Ombudsman', 'being investigated', 'The Ombudsman investigates.']),
  verbs('T46', ['being investigated', 'draft decision', 'The draft goes to both sides.']),
  verbs('T47', ['draft decision', 'decided', 'The final decision.']),
  verbs('T48', ['with the Ombudsman', 'decided', 'Closed after first enquiries.']),
  verbs('T49', ['being investigated', 'public report', 'The Ombudsman publishes a report.']),
  verbs('T50', ['decided', 'action due', 'Something agreed is still to be done.']),
  verbs('T51', ['action due', 'done', 'The evidence is accepted.']),
  verbs('T52', ['action due', 'public report', 'It was not done, and the Ombudsman reports again.']),
  verbs('T53', ['decided', 'started again', 'The decision asks for a stage to begin or to be done again.']),
  verbs('T54', ['decided', 'closed', 'Nothing is left to do.']),
  verbs('T55', ['not accepted', 'received', 'The council thinks again.']),
]
