import { z } from 'zod'
import { choiceField, longTextField, optionalTextField, pointField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { findingMade } from '../entries/finding-made.ts'
import { reportedFindingCorrected } from '../entries/reported-finding-corrected.ts'
import { opensAfterReport } from '../investigation/open.ts'
import { investigatorsFindings } from '../investigation/state.ts'
import { openInSomeStrand } from '../open-in-some-strand.ts'
import { findingsOn } from '../points.ts'
import type { ComplaintState, Finding } from '../state.ts'
import { complaintVerb } from './define.ts'

const reported = (state: ComplaintState, pointId: string): Finding | undefined => {
  const point = state.points.get(pointId)
  return point && findingsOn(state, point).findLast(({ decider }) => decider === 'investigating officer')
}

export const correctReportedFinding = complaintVerb({
  name: 'correct-reported-finding',
  title: 'Put right a finding of the submitted report',
  summary: 'A finding of the investigating officer is replaced, with the reason. Both stay to be seen.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'MANUALS', at: 'records' }],
  input: z.object({
    happened: whenField('When was it put right?'),
    pointId: pointField('On which point?'),
    finding: choiceField('What should the finding be?', investigatorsFindings),
    whichPart: optionalTextField('If it is partially upheld, which part is?'),
    reasons: longTextField('What are the reasons for the finding?'),
    why: longTextField('Why is it put right now?', 'What was wrong, and how it came to light. Without names.'),
  }),
  opensWhen: state => openInSomeStrand(state, opensAfterReport),
  check: [
    (state, { pointId }) =>
      reported(state, pointId)
        ? []
        : [{ field: 'pointId', message: 'Choose a point on which the investigating officer has found' }],
    (state, { pointId }, { source }) => {
      const point = state.points.get(pointId)
      const why = point && source.kind === 'worked' ? opensAfterReport(state, point.strand) : null
      return why === null ? [] : [{ field: 'pointId', message: why }]
    },
    (_state, { finding, whichPart }) =>
      finding === 'partially upheld' && whichPart === null
        ? [{ field: 'whichPart', message: 'Say which part is upheld' }]
        : [],
    (state, { pointId, finding, whichPart, reasons }) => {
      const held = reported(state, pointId)
      const same = held && held.finding === finding && held.whichPart === whichPart && held.reasons === reasons
      return same ? [{ field: 'finding', message: 'Nothing would change. Enter what it should be' }] : []
    },
  ],
  guards: [],
  decide(state, { happened, pointId, why, ...said }, { source, newId }) {
    const held = reported(state, pointId)
    if (!held) return []
    const findingId = newId()
    const label = state.points.get(pointId)?.label ?? null
    return here(
      findingMade.write(happened, source, {
        findingId,
        pointId,
        labelAsPrinted: label,
        decider: 'investigating officer',
        stage: 2,
        asPrinted: said.finding,
        reviews: held.id,
        fromAsStated: null,
        wholePoint: held.wholePoint,
        ...said,
      }),
      reportedFindingCorrected.write(happened, source, { pointId, label, findingId, replaces: held.id, why }),
    )
  },
})
