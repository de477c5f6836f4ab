import { z } from 'zod'
import { chosenField } from '#stream/chosen-field.ts'
import { longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { fileReleased } from '../entries/file-released.ts'
import { awaitsRelease, filesNotHere } from '../files/may-be-opened.ts'
import { complaintVerb } from './define.ts'

export const releaseFile = complaintVerb({
  name: 'release-file',
  title: 'Release a file that could not be checked',
  summary:
    'Nothing has checked this file for viruses. Once released, everybody who may see this complaint can open it, and a harmful file can do damage on their computer and in the council’s network.',
  transitions: [],
  may: ['complaints manager'],
  sources: [{ key: 'UKGDPR', at: 'article 32' }],
  input: z.object({
    happened: whenField('When was that decided?'),
    file: chosenField('file', 'Which file?'),
    reason: longTextField(
      'Why can it be opened safely?',
      'For example, that the council made it itself, or that it was checked elsewhere. Without names.',
    ),
  }),
  opensWhen: ({ files }) =>
    [...files.held.values()].some(awaitsRelease)
      ? null
      : 'Opens when there is a file that could not be checked for viruses.',
  check: [
    ({ files }, { file }) => filesNotHere(files, 'file', file),
    ({ files }, { file }) => {
      const held = files.held.get(file)
      return held && held.check?.result !== 'infected' && !awaitsRelease(held)
        ? [{ field: 'file', message: 'This file does not wait for a release' }]
        : []
    },
  ],
  guards: [
    {
      rule: 'A file in which a virus was found is not opened by anybody.',
      source: { key: 'UKGDPR', at: 'article 32' },
      check: ({ files }, { file }) =>
        files.held.get(file)?.check?.result === 'infected'
          ? { why: 'The scanner found this file infected.', whatInstead: 'Destroy it, and ask for a clean copy.' }
          : null,
    },
  ],
  decide: (_state, { happened, file, reason }, { source }) =>
    here(fileReleased.write(happened, source, { fileId: file, reason })),
})
