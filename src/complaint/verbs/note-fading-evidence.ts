import { z } from 'zod'
import { choiceField, longTextField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { fadingEvidenceNoted } from '../entries/fading-evidence-noted.ts'
import { complaintVerb } from './define.ts'

export const noteFadingEvidence = complaintVerb({
  name: 'note-fading-evidence',
  title: 'Note evidence that will not keep',
  summary:
    'Recordings and messages that are deleted after a while. Whoever holds them is asked at once, and the last day counts.',
  transitions: ['T01'],
  may: ['complaints manager', 'complaints officer', 'stage 1 resolver', 'investigating officer'],
  sources: [{ key: 'GUIDANCE', at: '' }],
  input: z.object({
    happened: whenField('When was it mentioned?'),
    kind: choiceField('What is it?', [
      'CCTV',
      'call recording',
      'body-worn video',
      'messages',
      'door or lift log',
      'other',
    ]),
    what: longTextField('What does it show, and of which day?', 'Without names.'),
    heldBy: textField('Who holds it?', 'The organisation or team, for example Facilities team.'),
    askedOn: whenField('When were they asked to keep it?', 'Leave empty if they have not been asked yet.'),
    keptUntil: whenField('Until when is it kept?', 'The last day before it is deleted. Leave empty if not known.'),
  }),
  opensWhen: state => (state.strands.size > 0 ? null : 'Opens when the complaint is received.'),
  check: [
    (_state, { askedOn }, { today }) =>
      askedOn.earliest !== null && askedOn.earliest > today
        ? [{ field: 'askedOn', message: 'The date is in the future. Enter a day that is today or earlier' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, askedOn, keptUntil, ...said }, { source, newId }) =>
    here(
      fadingEvidenceNoted.write(happened, source, {
        evidenceId: newId(),
        ...said,
        askedOn: whenToData(askedOn),
        keptUntil: whenToData(keptUntil),
      }),
    ),
})
