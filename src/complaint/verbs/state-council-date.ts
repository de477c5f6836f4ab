import { z } from 'zod'
import { whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { councilDateStated } from '../entries/council-date-stated.ts'
import { complaintVerb, strandField } from './define.ts'

/** A date of the council's own is never due in law, so nobody types one in live work: a delay notice promises a date. */
export const stateCouncilDate = complaintVerb({
  name: 'state-council-date',
  title: "Record the council's own date",
  summary:
    'A past letter or statement gave a date by which the stage 2 response was due. It is shown beside the lawful one.',
  historyOnly: true,
  transitions: ['T23', 'T24'],
  may: ['complaints manager'],
  sources: [{ key: 'D', at: '18 011 015' }],
  input: z.object({
    happened: whenField('When did the council say so?'),
    date: whenField('By what date was the response due, in its own words?'),
    strand: strandField(),
  }),
  opensWhen: () => null,
  check: (_state, { date }) =>
    date.earliest === null && date.latest === null && date.asWritten === null
      ? [{ field: 'date', message: 'Enter the date the council gave' }]
      : [],
  guards: [],
  decide: (_state, { happened, date, strand }, { source }) =>
    here(councilDateStated.write(happened, source, { strand, date: whenToData(date) })),
})
