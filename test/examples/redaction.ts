import { addFile } from '#complaint/verbs/add-file.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import { aboutTheFile, fileId, inventedUpload, withFile } from '../files.ts'
import type { Scenario } from '../scenario.ts'
import { type Examples, example } from './example.ts'

/** A complaint with a letter and another file. */
export const withTwoFiles = (): Scenario =>
  withFile('clean').givenDone(addFile, {
    ...aboutTheFile,
    file: { ...inventedUpload, storedAs: '00ff', name: 'letter, redacted.pdf', sha256: '00ff'.padStart(64, '0') },
  })

const idsOf = (story: Scenario): readonly string[] => [...story.state().files.held.keys()]

/** A complaint of which a file is being redacted. */
export const withRedactionBegun = (): Scenario => {
  const story = withFile('clean')
  return story.givenDone(beginRedaction, beginning(story))
}

const beginning = (story: Scenario) => ({
  happened: '6 August 2024',
  file: fileId(story),
  recipients: ['complainant'],
})

export const redactionExamples: Examples = {
  'begin-redaction': example(() => withFile('clean'), beginning),
  'drop-redaction': example(withRedactionBegun, story => ({
    happened: '7 August 2024',
    file: fileId(story),
    reason: 'It is not sent to them after all.',
  })),
  'record-redacted-copy': example(withTwoFiles, story => ({
    happened: '6 August 2024',
    original: idsOf(story)[0],
    copy: idsOf(story)[1],
    recipients: ['complainant', 'panel'],
    grounds: ['another person', 'contact details'],
    count: '4',
  })),
}
