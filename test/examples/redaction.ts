import { addFile } from '#complaint/verbs/add-file.ts'
import { aboutTheFile, inventedUpload, withFile } from '../files.ts'
import type { Scenario } from '../scenario.ts'
import { type Examples, example } from './example.ts'

/** A complaint with a letter and another file. */
export const withTwoFiles = (): Scenario =>
  withFile('clean').givenDone(addFile, {
    ...aboutTheFile,
    file: { ...inventedUpload, storedAs: '00ff', name: 'letter, redacted.pdf' },
  })

const idsOf = (story: Scenario): readonly string[] => [...story.state().files.held.keys()]

export const redactionExamples: Examples = {
  'record-redacted-copy': example(withTwoFiles, story => ({
    happened: '6 August 2024',
    original: idsOf(story)[0],
    copy: idsOf(story)[1],
    recipients: ['complainant', 'panel'],
    grounds: ['another person', 'contact details'],
    count: '4',
  })),
}
