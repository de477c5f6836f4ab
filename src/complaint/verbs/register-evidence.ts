import { z } from 'zod'
import { choiceField, pastField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { evidenceRegistered } from '../entries/evidence-registered.ts'
import { documentField } from '../files/document-field.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { opensForInvestigation } from '../investigation/open.ts'
import { complaintVerb } from './define.ts'

const evidenceKinds = [
  'case record',
  'letter or email',
  'interview',
  'policy or procedure',
  'recording or photograph',
  'account of the complainant',
  'other',
] as const

export const registerEvidence = complaintVerb({
  name: 'register-evidence',
  title: 'Register a piece of evidence',
  summary: 'It gets a number, by which points of the report cite it.',
  transitions: ['T25'],
  may: ['complaints manager', 'investigating officer', 'independent person'],
  sources: [
    { key: 'D', at: '18 011 015' },
    { key: 'IPX', at: '' },
  ],
  input: z.object({
    happened: whenField('When did the investigation get it?'),
    kind: choiceField('What kind of evidence is it?', evidenceKinds),
    what: textField('What is it?', 'Without names. For example, case notes of the duty team.'),
    dated: pastField(
      'Which date does it bear?',
      'As exactly as it is known, for example March 2024. Leave empty if none.',
    ),
    whence: textField('Where does it come from?', 'For example, the case system, or the complainant.'),
    fileId: documentField(),
  }),
  opensWhen: opensForInvestigation,
  check: ({ files }, { fileId }) => filesNotHere(files, 'fileId', fileId),
  guards: [],
  decide: (state, { happened, dated, ...said }, { source, newId }) =>
    here(
      evidenceRegistered.write(happened, source, {
        evidenceId: newId(),
        number: Math.max(0, ...[...state.investigation.evidence.values()].map(({ number }) => number)) + 1,
        dated: whenToData(dated),
        ...said,
      }),
    ),
})
