import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fadingEvidenceFollowed } from '../entries/fading-evidence-followed.ts'
import { complaintVerb } from './define.ts'

export const followFadingEvidence = complaintVerb({
  name: 'follow-fading-evidence',
  title: 'Record what came of evidence that will not keep',
  summary: 'Asked for, secured, refused, or gone before anybody had it.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was that?'),
    evidenceId: chosenField('fading evidence', 'Which evidence?'),
    how: choiceField('What came of it?', ['asked for', 'secured', 'refused', 'already gone']),
    note: optionalTextField('What else should be known?', 'Where the copy is, or why there is none. Without names.'),
  }),
  opensWhen: state => (state.intake.fadingEvidence.size > 0 ? null : 'Opens when such evidence is noted.'),
  check: [
    (state, { evidenceId }, { source }) =>
      source.kind === 'history' || state.intake.fadingEvidence.has(evidenceId)
        ? []
        : [{ field: 'evidenceId', message: 'Choose one of those noted' }],
  ],
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(fadingEvidenceFollowed.write(happened, source, said)),
})
