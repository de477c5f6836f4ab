import { z } from 'zod'
import type { SourceRef } from '#law/sources.ts'
import { manyChosenField } from '#stream/chosen-field.ts'
import { optionalTextField, whenField, yesNoOrNotRecordedField } from '#stream/field.ts'
import { namedChoiceField } from '#stream/named-choice-field.ts'
import { here } from '#stream/verb.ts'
import { latenessDecided } from '../entries/lateness-decided.ts'
import { allGrounds, groundsOf, timeliness } from '../gates/lateness.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { aDecider, deciderField, needed } from './decider-field.ts'
import { complaintVerb } from './define.ts'
import { leavesNothing, onceAskedForStage2, onceTakenAtStage1 } from './once-accepted.ts'
import { stateOfChosen } from './points-chosen.ts'

const presumption: SourceRef = { key: 'D', at: '25 006 810' }

const finding = (holds: boolean | null, reasons: string | null) =>
  holds === null || reasons === null ? null : { holds, reasons }

/** Those of the matters that nobody has dated, or that are in time for all that is known. */
const notShownLate = (state: ComplaintState, pointIds: readonly string[], calendar: Parameters<typeof timeliness>[2]) =>
  (pointIds.length === 0 ? [null] : pointIds).filter(id => {
    const grounds = groundsOf(state, id)
    return !grounds || timeliness(state, grounds.arose, calendar) !== 'late'
  })

const whatIsWhole = (
  state: ComplaintState,
  { decision, pointIds }: { readonly decision: string; readonly pointIds: readonly string[] },
): Strand | null => (decision === 'not considered' && leavesNothing(state, pointIds) ? 'substance' : null)

export const decideLateness = complaintVerb({
  name: 'decide-lateness',
  title: 'Decide on a matter that came late',
  summary:
    'More than a year after its grounds. The guidance presumes that it is considered; both questions are answered with reasons, point by point.',
  transitions: ['T07', 'T08'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '9(1)' },
    { key: 'REG', at: '9(2)' },
    { key: 'D', at: '25 006 810' },
    { key: 'D', at: '20 006 409' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    pointIds: manyChosenField('points', 'On which points?', 'Leave empty for all of the complaint.'),
    decision: namedChoiceField(
      'What was decided?',
      [
        ['considered', 'It is considered though it came late'],
        ['not considered', 'It is not considered'],
      ],
      'The guidance presumes in favour of considering it.',
    ),
    notReasonable: yesNoOrNotRecordedField(
      'Would it be unreasonable to expect that it had been made in time?',
      'Think of how old and how well they were, what they knew, and whom they depended on.',
    ),
    notReasonableReasons: optionalTextField('Why?', 'The reasons for the first finding. Without names.'),
    effective: yesNoOrNotRecordedField(
      'Can it still be considered effectively and fairly?',
      'Think of the files, the people who can be asked, and what good may come of it.',
    ),
    effectiveReasons: optionalTextField('Why is that so?', 'The reasons for the second finding. Without names.'),
    councilsDelay: yesNoOrNotRecordedField(
      "Was it a delay of the council's own that made it late?",
      'That is not held against the person.',
    ),
    presumption: optionalTextField(
      'Why does the presumption in favour of considering it give way?',
      'Only where it is not considered.',
    ),
    decidedBy: deciderField(),
  }),
  opensWhen: state =>
    allGrounds(state).length > 0 ? null : 'Opens when it is recorded when the grounds of a matter arose.',
  check: [
    (state, { pointIds }) => stateOfChosen(state, pointIds, ['live', 'late refused']),
    (_state, { notReasonable }, context) => needed(context, 'notReasonable', notReasonable, 'Choose yes or no'),
    (_state, { notReasonableReasons }, context) =>
      needed(context, 'notReasonableReasons', notReasonableReasons, 'Give the reasons for the first finding'),
    (_state, { effective }, context) => needed(context, 'effective', effective, 'Choose yes or no'),
    (_state, { effectiveReasons }, context) =>
      needed(context, 'effectiveReasons', effectiveReasons, 'Give the reasons for the second finding'),
    (_state, { councilsDelay }, context) => needed(context, 'councilsDelay', councilsDelay, 'Choose yes or no'),
    (_state, { presumption, decision }, context) =>
      decision === 'not considered'
        ? needed(context, 'presumption', presumption, 'Say why the presumption gives way')
        : [],
    (_state, { decidedBy }, context) => aDecider(context, decidedBy),
  ],
  guards: [
    {
      rule: 'What is not shown to be late is not refused as late',
      source: { key: 'REG', at: '9(1)' },
      check: (state, { decision, pointIds }, { calendar }) =>
        decision === 'not considered' && notShownLate(state, pointIds, calendar).length > 0
          ? {
              why: 'Nothing shows that it came more than a year after its grounds arose: the date is missing, not exact enough, or within the year.',
              whatInstead: 'Consider it. If a later look at the papers dates the grounds, record that first.',
            }
          : null,
    },
    {
      rule: 'A late matter is considered on both findings',
      source: { key: 'REG', at: '9(2)' },
      check: (_state, { decision, notReasonable, effective }) =>
        decision === 'considered' && !(notReasonable && effective)
          ? {
              why: 'The power to consider a late matter needs both findings: that it could not be expected in time, and that it can still be considered effectively and fairly.',
              whatInstead:
                'Look at both again in all the circumstances. If one does not hold, the matter is not considered, with reasons.',
            }
          : null,
    },
    {
      rule: 'The presumption is that a late matter is considered',
      source: presumption,
      check: (_state, { decision, notReasonable, effective }) =>
        decision === 'not considered' && notReasonable && effective
          ? {
              why: 'Both findings are in favour of the person, and nothing else in the law is against it.',
              whatInstead: 'Consider it.',
            }
          : null,
    },
    {
      rule: "A delay of the council's own is not held against the person",
      source: presumption,
      check: (_state, { decision, councilsDelay }) =>
        decision === 'not considered' && councilsDelay
          ? {
              why: "The matter came late because of the council's own delay.",
              whatInstead: 'Consider it.',
            }
          : null,
    },
    {
      ...onceAskedForStage2.says,
      check: (state, input) => onceAskedForStage2.on(state, whatIsWhole(state, input)),
    },
    {
      ...onceTakenAtStage1.says,
      check: (state, input) => onceTakenAtStage1.on(state, whatIsWhole(state, input)),
    },
  ],
  decide: (
    _state,
    { happened, pointIds, decision, decidedBy, presumption: gives, councilsDelay, ...found },
    { source },
  ) =>
    here(
      latenessDecided.write(happened, source, {
        pointIds,
        considered: decision === 'considered',
        notReasonableInTime: finding(found.notReasonable, found.notReasonableReasons),
        effectiveAndFair: finding(found.effective, found.effectiveReasons),
        councilsDelay,
        presumption: gives,
        decidedBy,
      }),
    ),
})
