import { z } from 'zod'
import { optionalChosenField } from '#stream/chosen-field.ts'
import { choiceField, optionalTextField, pastField, whenField } from '#stream/field.ts'
import { uploadField } from '#stream/upload-field.ts'
import { here } from '#stream/verb.ts'
import { whenToData } from '#stream/when.ts'
import { fileAdded } from '../entries/file-added.ts'
import { kindsSaid } from '../files/kinds.ts'
import { filesNotHere } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const addFile = complaintVerb({
  name: 'add-file',
  title: 'Add a file',
  summary:
    'One document, picture or recording. It is kept encrypted, and nothing takes its place: a later version is added beside it.',
  transitions: [],
  may: [
    'complaints manager',
    'complaints officer',
    'stage 1 resolver',
    'investigating officer',
    'independent person',
    'adjudicating officer',
    'panel clerk',
  ],
  sources: [{ key: 'MANUALS', at: 'records' }],
  input: z.object({
    happened: whenField(
      'When did the council get it?',
      'For example, 8 September 2022. For its own papers, the day it was made.',
    ),
    file: uploadField('Which file?'),
    kind: choiceField('What kind of document is it?', kindsSaid),
    what: optionalTextField('What is it?', 'A few words, without names. Leave empty if the kind says enough.', 'text'),
    dated: pastField('What date is on it?', 'Leave empty if it has none.'),
    suppliedBy: optionalChosenField('person', 'Who supplied it?', 'Leave empty if nobody in the list did.'),
    versionOf: optionalChosenField('file', 'Is it a later version of a file that is here?', 'Leave empty if not.'),
  }),
  opensWhen: () => null,
  check: [
    (state, { versionOf }) => filesNotHere(state.files, 'versionOf', versionOf),
    ({ files }, { file }) =>
      [...files.held.values()].some(({ storedAs }) => storedAs === file.storedAs)
        ? [{ field: 'file', message: 'This file was added already' }]
        : [],
  ],
  guards: [],
  decide: (_state, { happened, file, dated, ...said }, { source, newId }) =>
    here(fileAdded.write(happened, source, { fileId: newId(), ...file, ...said, dated: whenToData(dated) })),
})
