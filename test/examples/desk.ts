import { noteWaiting } from '#complaint/verbs/note-waiting.ts'
import { aboutTheFile, fileId, inventedUpload, withFile } from '../files.ts'
import { received, stage1Answered, stage1Started, withPart } from '../stories.ts'

import { type Examples, example } from './example.ts'

export const deskExamples: Examples = {
  'add-file': example(received, () => ({ ...aboutTheFile, file: inventedUpload })),
  'note-missing-file': example(received, () => ({
    happened: '3 March 2025',
    what: 'The minutes of the meeting.',
    askedOf: 'The conference team',
  })),
  'check-file-again': example(
    () => withFile('could not be checked'),
    story => ({ happened: '6 August 2024', file: fileId(story) }),
  ),
  'release-file': example(
    () => withFile('could not be checked'),
    story => ({ happened: '6 August 2024', file: fileId(story), reason: 'The council made it itself.' }),
  ),
  'destroy-file': example(withFile, story => ({
    happened: '6 August 2024',
    file: fileId(story),
    reason: 'It belongs to another family.',
    certain: 'yes',
  })),
  'record-letter': example(
    () => withPart(received(), 'mother', 'complainant'),
    () => ({ happened: '6 August 2024', events: ['1'], method: 'email', sentTo: ['mother'] }),
  ),
  assign: example(received, () => ({ happened: '6 August 2024', personId: 'manager' })),
  'note-waiting': example(stage1Started, () => ({
    happened: '7 August 2024',
    taskId: 'substance-answer-stage-1',
    on: 'somebody else',
    waitingFor: 'the team manager’s notes',
    until: '',
  })),
  'end-waiting': example(
    () =>
      stage1Started().givenDone(
        noteWaiting,
        {
          happened: '7 August 2024',
          taskId: 'substance-answer-stage-1',
          on: 'somebody else',
          waitingFor: 'the team manager’s notes',
          until: '',
        },
        { today: '2024-08-07' },
      ),
    () => ({ happened: '9 August 2024', taskId: 'substance-answer-stage-1', what: 'The notes have come.' }),
  ),
  'correct-entry': example(stage1Answered, () => ({
    happened: '30 June 2025',
    target: '3',
    changes: 'outcome: resolved',
    reason: 'The letter says so.',
  })),
  'withdraw-entry': example(stage1Answered, () => ({
    happened: '30 June 2025',
    target: '3',
    reason: 'It belongs to another complaint.',
  })),
}
