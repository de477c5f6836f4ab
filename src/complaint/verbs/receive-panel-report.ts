import { z } from 'zod'
import { optionalTextField, pastField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isUndated, whenToData } from '#stream/when.ts'
import { panelReported } from '../entries/panel-reported.ts'
import { sendingChecks, sendingFields, sendingFrom } from '../letters/sending-fields.ts'
import { needed } from './decider-field.ts'
import { complaintVerb, opensAfter, strandField } from './define.ts'

export const receivePanelReport = complaintVerb({
  name: 'receive-panel-report',
  title: "Record the panel's report",
  summary: "The panel sent its report. The day the council received it starts the council's 15 working days.",
  transitions: ['T35'],
  may: ['complaints manager', 'panel clerk'],
  sources: [
    { key: 'REG', at: '20(1)' },
    { key: 'REG', at: '20(2)' },
    { key: 'REG', at: '20(3)' },
  ],
  input: z.object({
    happened: whenField('When did the panel send its report?'),
    received: pastField('When did the council receive it?', 'Leave empty if you do not know.'),
    note: optionalTextField(
      'What does it say, in brief?',
      'The report is a brief summary of the representations with the recommendations (regulation 20(1)). Without names.',
    ),
    ...sendingFields(),
    strand: strandField(),
  }),
  opensWhen: opensAfter('panel held', 'the panel has met'),
  check: [
    ...sendingChecks,
    (_state, { note }, context) =>
      needed(context, 'note', note, 'Enter what the report says in brief: it has to summarise the representations'),
  ],
  guards: [],
  decide: (_state, { happened, received, note, strand, ...sent }, { source }) =>
    here(
      panelReported.write(happened, source, {
        strand,
        received: isUndated(received) ? null : whenToData(received),
        note,
        sending: sendingFrom(sent),
      }),
    ),
})
