import type { FileKind } from '#complaint/files/kinds.ts'
import type { Ground } from '#complaint/redaction/grounds.ts'
import { pdfLetter } from './pdf-letter.ts'

export interface PracticeFile {
  readonly name: string
  readonly type: 'pdf' | 'txt'
  readonly kind: FileKind
  readonly what: string
  readonly lines: readonly string[]
  /** Why it may be opened; null where it is left held, to show what that looks like. */
  readonly released: string | null
}

export const contentOf = ({ type, lines }: PracticeFile): Buffer =>
  type === 'pdf' ? pdfLetter(lines) : Buffer.from(`${lines.join('\n')}\n`)

/** A paper that goes to the family without what is about somebody else. */
export const telephoneNote: PracticeFile = {
  name: 'note of a telephone call.pdf',
  type: 'pdf',
  kind: 'record of an interview or meeting',
  what: 'A neighbour rang',
  lines: [
    'Note of a telephone call',
    '',
    'The neighbour, Mrs Orla Venning, rang the team at four in the afternoon.',
    'She lives at 9 Tanner Row and can be reached on 01632 960147.',
    'She said that the worker had not come on three Mondays in a row.',
    'Mrs Venning asked that the family should not be told that she rang.',
    '',
    'This note is invented. It was made for practice.',
  ],
  released: 'Made by Redress itself for practice.',
}

/** What of it is taken out, and why. */
export const toBeTakenOut: readonly (readonly [words: string, ground: Ground])[] = [
  ['Mrs Orla Venning', 'another person'],
  ['Mrs Venning', 'another person'],
  ['9 Tanner Row', 'contact details'],
  ['01632 960147', 'contact details'],
]

/** Harmless papers for complaints of the practice council, as many as a page needs to show each state. */
export const practiceFiles: readonly PracticeFile[] = [
  {
    name: 'complaint as received.pdf',
    type: 'pdf',
    kind: 'complaint as received',
    what: 'The first letter',
    lines: [
      'To the complaints team',
      '',
      'I am writing to complain about the service that my family has had.',
      'Calls to the team were not returned, and nobody told us who our social worker is.',
      'I would like an apology and one person to talk to.',
      '',
      'This letter is invented. It was made for practice.',
    ],
    released: 'Made by Redress itself for practice.',
  },
  {
    name: 'acknowledgement.txt',
    type: 'txt',
    kind: 'letter or email',
    what: 'The reply that it was received',
    lines: [
      'Thank you for your complaint, which reached us this week.',
      'We will look into it and write to you again. You may have an advocate to help you, free of charge.',
      '',
      'This letter is invented. It was made for practice.',
    ],
    released: null,
  },
  telephoneNote,
]
