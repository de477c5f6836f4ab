import { z } from 'zod'
import type { NewEntry, Source, When } from '#stream/entry.ts'
import { asked, choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { findingMade } from '../entries/finding-made.ts'
import { reportReceived } from '../entries/report-received.ts'
import { findingReviewed } from '../finding-reviewed.ts'
import { labelsOf, pointsToInvestigate, progressOf, workOn } from '../investigation/progress.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

const concernsWords = ['no concerns', 'concerns', 'not said'] as const
const concernsMeant = { 'no concerns': false, concerns: true, 'not said': null } as const

/** What the work on each point has come to, as findings: only the report makes them that. */
const findingsOfTheReport = (
  state: ComplaintState,
  strand: Strand,
  happened: When,
  source: Source,
): readonly NewEntry[] =>
  pointsToInvestigate(state, strand).flatMap(point => {
    const work = workOn(state, point)
    if (!work || work.finding === null || work.findingId === null || state.findings.has(work.findingId)) return []
    return [
      findingMade.write(happened, source, {
        findingId: work.findingId,
        pointId: point.id,
        labelAsPrinted: point.label,
        decider: 'investigating officer',
        stage: 2,
        finding: work.finding,
        asPrinted: work.finding,
        reviews: findingReviewed(state, point.id, 'investigating officer'),
        fromAsStated: null,
        whichPart: work.whichPart,
        reasons: work.reasons,
        wholePoint: 'no',
      }),
    ]
  })

export const receiveReport = complaintVerb({
  name: 'receive-report',
  title: 'Record a report',
  summary: 'A report on the investigation reached the council. It stops no clock: only the response does.',
  transitions: ['T25', 'T38'],
  may: ['complaints manager', 'investigating officer', 'independent person'],
  sources: [
    { key: 'IPX', at: '' },
    { key: 'D', at: '24 001 902' },
  ],
  input: z.object({
    happened: whenField('When did the council receive the report?'),
    author: choiceField('Whose report is it?', [
      'investigating officer',
      'independent person',
      'supplementary investigating officer',
    ]),
    concerns: asked(
      z
        .enum(concernsWords, 'Was the investigation fair?: choose one')
        .default('not said')
        .transform(said => concernsMeant[said]),
      {
        question: 'What does the independent person say about how fair the investigation was?',
        hint: "Only for the independent person's report.",
        kind: 'choice',
        choices: [
          { value: 'no concerns', text: 'No concerns' },
          { value: 'concerns', text: 'Concerns' },
          { value: 'not said', text: "Not said, or another's report" },
        ],
      },
    ),
    note: optionalTextField('Anything to note?', 'Without names.'),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 2 requested', 'stage 2 has been asked for'),
  check: (_state, { author, concerns }) =>
    concerns !== null && author !== 'independent person'
      ? [{ field: 'concerns', message: 'Only the independent person says whether the investigation was fair' }]
      : [],
  guards: [
    {
      rule: "The investigating officer's report answers every point",
      source: { key: 'D', at: '24 001 902' },
      check: (state, { author, strand }) => {
        const { withoutFinding } = progressOf(state, strand)
        return author !== 'investigating officer' || withoutFinding.length === 0
          ? null
          : {
              why: `There is no finding of the investigating officer on ${labelsOf(withoutFinding)}.`,
              whatInstead:
                'Record the findings first, or ask for the report to be completed. The clock keeps running meanwhile.',
            }
      },
    },
    {
      rule: "Every point of the investigating officer's report cites evidence",
      source: { key: 'D', at: '18 011 015' },
      check: (state, { author, strand }) => {
        const { withoutEvidence } = progressOf(state, strand)
        return author !== 'investigating officer' || withoutEvidence.length === 0
          ? null
          : {
              why: `No evidence is cited on ${labelsOf(withoutEvidence)}.`,
              whatInstead:
                'Open each of these points, choose what it rests on from the register of evidence, and save it. The clock keeps running meanwhile.',
            }
      },
    },
  ],
  decide: (state, { happened, ...said }, { source }) =>
    here(
      ...(said.author === 'investigating officer' ? findingsOfTheReport(state, said.strand, happened, source) : []),
      reportReceived.write(happened, source, said),
    ),
})
