import { fileInWords } from '#complaint/files/in-words.ts'
import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import { standingOf } from '#complaint/letters/checked.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { input } from '../../components/input.ts'
import { path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { onceField } from '../recording/once.ts'

export const address = (id: string): string => path`/complaints/${id}/letters/against-record`

export interface Issue {
  readonly field: 'text' | 'kept' | 'dated' | 'reason' | 'file' | 'versionOf' | 'bears'
  readonly message: string
}

export interface Said {
  readonly text: string
  readonly kept: string
  readonly dated: string
  /** What was chosen for a letter that is brought back. */
  readonly versionOf: string
  readonly bears: string
  readonly issues: readonly Issue[]
}

export const nothingSaid = (today: string): Said => ({
  text: '',
  kept: '',
  dated: today,
  versionOf: '',
  bears: today,
  issues: [],
})

/** Types whose words can be read. */
const READ = new Set(['pdf', 'docx', 'txt', 'odt', 'rtf'])

const keptFiles = ({ state }: ShownComplaint) =>
  [...state.files.held.values()].filter(file => READ.has(file.type) && mayBeSent(file)).toReversed()

/** Kept letters of which another version can come back. */
const keptLetters = (shown: ShownComplaint) => keptFiles(shown).filter(({ id }) => standingOf(shown.state, id) !== null)

const BEARS = 'Or the day it is to be sent. Time limits told in it are counted from that day.'

type At = (field: Issue['field']) => { readonly errorMessage?: string }

/** A letter that was changed elsewhere: the file that is compared is the one that is kept. */
function broughtBack(shown: ShownComplaint, { versionOf, bears }: Said, at: At, here: Here): Html {
  const letters = keptLetters(shown)
  return html`<form method="post" action="${address(shown.id)}/file" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<h3 class="govuk-heading-s">A letter that was changed in Word, or written elsewhere</h3>
<p class="govuk-body">It is added to the files of this complaint as it is and held against the record, so that what is sent is what was compared.</p>
${fileUpload({
  name: 'file',
  label: { text: 'Which file?', classes: 'govuk-label--s' },
  hint: 'A Word file (.docx), a PDF or plain text.',
  attributes: { accept: '.pdf,.docx,.txt' },
  ...at('file'),
})}${
  letters.length > 0 &&
  select({
    name: 'versionOf',
    label: { text: 'Is it a later version of a letter that is kept?', classes: 'govuk-label--s' },
    value: versionOf,
    items: [{ value: '', text: 'No' }, ...letters.map(file => ({ value: file.id, text: fileInWords(file) }))],
    ...at('versionOf'),
  })
}${input({
  name: 'bears',
  label: { text: 'What date does it bear?', classes: 'govuk-label--s' },
  hint: BEARS,
  value: bears,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  ...at('bears'),
})}${button({ text: 'Bring it back', preventDoubleClick: true })}</form>`
}

/** A letter that is here already, or words that are only looked at. */
function kept(shown: ShownComplaint, { text, kept: chosen, dated }: Said, at: At, here: Here): Html {
  const files = keptFiles(shown)
  return html`<form method="post" action="${address(shown.id)}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h3 class="govuk-heading-s">${files.length > 0 ? 'A letter that is kept already, or words to look at' : 'Words to look at'}</h3>
${
  files.length > 0 &&
  select({
    name: 'kept',
    label: { text: 'A letter kept with this complaint', classes: 'govuk-label--s' },
    hint: 'Files that nobody can open yet are not listed.',
    value: chosen,
    items: [
      { value: '', text: 'None: I paste its text' },
      ...files.map(file => ({ value: file.id, text: fileInWords(file) })),
    ],
    ...at('kept'),
  })
}${textarea({
  name: 'text',
  label: { text: files.length > 0 ? 'Or paste its text' : 'Paste the text of a letter', classes: 'govuk-label--s' },
  hint: 'It is compared and not kept.',
  rows: 8,
  value: text,
  spellcheck: false,
  autocomplete: 'off',
  ...at('text'),
})}${input({
  name: 'dated',
  label: { text: 'What date does the letter bear?', classes: 'govuk-label--s' },
  hint: BEARS,
  value: dated,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  ...at('dated'),
})}${button({ text: 'Hold it against the record', kind: 'secondary' })}</form>`
}

/** The ways to give a letter, and the date that it bears. */
export function form(shown: ShownComplaint, said: Said, here: Here): Html {
  const at: At = field => {
    const message = said.issues.find(one => one.field === field)?.message
    return message === undefined ? {} : { errorMessage: message }
  }
  return html`${kept(shown, said, at, here)}${broughtBack(shown, said, at, here)}`
}
