import { z } from 'zod'
import { asked, choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { reportReceived } from '../entries/report-received.ts'
import { findingsOn, leafPoints } from '../points.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

const concernsWords = ['no concerns', 'concerns', 'not said'] as const
const concernsMeant = { 'no concerns': false, concerns: true, 'not said': null } as const

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
        if (author !== 'investigating officer') return null
        const unanswered = leafPoints(state).filter(
          point =>
            point.strand === strand &&
            point.scope === 'live' &&
            !findingsOn(state, point).some(({ decider }) => decider === 'investigating officer'),
        )
        return unanswered.length === 0
          ? null
          : {
              why: `There is no finding of the investigating officer on ${unanswered.map(({ label }) => label ?? 'a point without a number').join(', ')}.`,
              whatInstead:
                'Record the findings first, or ask for the report to be completed. The clock keeps running meanwhile.',
            }
      },
    },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(reportReceived.write(happened, source, said)),
})
