import { z } from 'zod'
import { manyChosenField } from '#stream/chosen-field.ts'
import { longTextField, pastField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { chronologyNoted } from '../entries/chronology-noted.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

export const noteChronology = complaintVerb({
  name: 'note-chronology',
  title: 'Set down an event of the matter',
  summary: 'What happened in the matter complained about, when, and what shows it.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer'],
  sources: [{ key: 'IOX', at: '' }],
  input: z.object({
    happened: whenField('When was it set down?'),
    dated: pastField('When did the event happen?', 'As exactly as it is known, for example March 2024 or 18 October.'),
    what: longTextField('What happened?', 'Without names.'),
    evidenceIds: manyChosenField('evidence', 'What shows it?', 'From the register of evidence.'),
  }),
  opensWhen: opensForInvestigation,
  check: (state, { evidenceIds }) =>
    evidenceIds.every(id => state.investigation.evidence.has(id))
      ? []
      : [{ field: 'evidenceIds', message: 'Choose from the register of evidence' }],
  guards: [],
  decide: (_state, { happened, dated, what, evidenceIds }, { source, newId }) =>
    here(chronologyNoted.write(happened, source, { itemId: newId(), dated: whenToData(dated), what, evidenceIds })),
})
