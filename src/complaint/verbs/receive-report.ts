import { z } from 'zod'
import type { NewEntry } from '#stream/entry.ts'
import { asked, choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { holdsAny } from '#stream/role.ts'
import { here } from '#stream/verb.ts'
import { reportReceived } from '../entries/report-received.ts'
import { stillToAnswer } from '../investigation/fact-checks.ts'
import { isReportIn } from '../investigation/open.ts'
import { labelsOf, progressOf } from '../investigation/progress.ts'
import {
  independentPersonsEntries,
  investigatingOfficersEntries,
  type Reporting,
} from '../investigation/report-entries.ts'
import { stage2Authors } from '../investigation/state.ts'
import { currentRound } from '../rounds.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

const concernsWords = ['no concerns', 'concerns', 'not said'] as const
const sharedWords = ['everything', 'not everything', 'not said'] as const
const sharedMeant = { everything: true, 'not everything': false, 'not said': null } as const
const concernsMeant = { 'no concerns': false, concerns: true, 'not said': null } as const

const writes: Partial<Record<string, (reporting: Reporting) => readonly NewEntry[]>> = {
  'investigating officer': investigatingOfficersEntries,
  'independent person': independentPersonsEntries,
}

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
    fairness: optionalTextField(
      'What do they say about how fair and open the investigation was?',
      "Only for the independent person's report. Without names.",
    ),
    overall: optionalTextField(
      'What is their view of the investigation as a whole?',
      "Only for the independent person's report. Without names.",
    ),
    shared: asked(
      z
        .enum(sharedWords, 'Were interviews and papers shared with the independent person?: choose one')
        .default('not said')
        .transform(said => sharedMeant[said]),
      {
        question: 'Were interviews and papers shared with the independent person?',
        hint: 'They see the same papers and join the interviews.',
        kind: 'choice',
        choices: [
          { value: 'everything', text: 'Yes, everything' },
          { value: 'not everything', text: 'No, not everything' },
          { value: 'not said', text: "Not said, or another's report" },
        ],
      },
    ),
    withoutEvidence: asked(
      z
        .union([z.string(), z.array(z.string())])
        .default([])
        .transform(given => (typeof given === 'string' ? [given] : given).filter(id => id !== '')),
      {
        question: 'On which points did the report cite no evidence, if a source says so?',
        kind: 'points',
        historyOnly: true,
      },
    ),
    note: optionalTextField(
      'Anything to note?',
      'Without names. Why it is submitted before readers of the draft have answered, if so.',
    ),
    strand: strandField(),
  }),
  opensWhen: opensAfter('stage 2 requested', 'stage 2 has been asked for'),
  check: [
    (state, { author, note }, { source, today }) => {
      const readers = author === 'investigating officer' ? stillToAnswer(state, today) : []
      return source.kind === 'worked' && readers.length > 0 && note === null
        ? [
            {
              field: 'note',
              message: `${readers.length === 1 ? 'A reader of the draft has' : `${readers.length} readers of the draft have`} not answered and still may. Wait, or say here why the report is submitted before`,
            },
          ]
        : []
    },
    (state, { author, strand }, { source }) =>
      source.kind === 'worked' &&
      author !== 'supplementary investigating officer' &&
      isReportIn(currentRound(state, strand), author)
        ? [
            {
              field: 'author',
              message: `The report of the ${author} is in. Send it back before another takes its place`,
            },
          ]
        : [],
    (_state, { author, concerns }) =>
      concerns !== null && author !== 'independent person'
        ? [{ field: 'concerns', message: 'Only the independent person says whether the investigation was fair' }]
        : [],
    (_state, { author, concerns, shared }, { actor, source }) => {
      if (author !== 'independent person' || source.kind !== 'worked' || !holdsAny(actor, ['independent person']))
        return []
      return [
        ...(concerns === null
          ? [{ field: 'concerns', message: 'Say whether you have concerns about how fair the investigation was' }]
          : []),
        ...(shared === null
          ? [{ field: 'shared', message: 'Say whether interviews and papers were shared with you' }]
          : []),
      ]
    },
    (_state, { author, concerns, fairness }, { source }) =>
      source.kind === 'worked' && author === 'independent person' && concerns === true && fairness === null
        ? [{ field: 'fairness', message: 'Say what the concerns are' }]
        : [],
    (_state, { author }, { actor, source }) => {
      const own = stage2Authors.filter(role => actor.roles.includes(role))
      const forOthers = holdsAny(actor, ['complaints manager']) || source.kind !== 'worked'
      if (forOthers || own.some(role => role === author) || author === 'supplementary investigating officer') return []
      return [{ field: 'author', message: `Only the ${author} or the complaints manager can record that report` }]
    },
  ],
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
  decide: (state, { happened, ...said }, { source, newId }) =>
    here(
      ...(writes[said.author]?.({ state, strand: said.strand, happened, source, newId }) ?? []),
      reportReceived.write(happened, source, said),
    ),
})
