import { fileInWords } from '#complaint/files/in-words.ts'
import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { input } from '../../components/input.ts'
import { path } from '../../components/link.ts'
import { select } from '../../components/select.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'

export const address = (id: string): string => path`/complaints/${id}/letters/against-record`

export interface Issue {
  readonly field: 'text' | 'kept' | 'file' | 'dated' | 'reason'
  readonly message: string
}

export interface Said {
  readonly text: string
  readonly kept: string
  readonly dated: string
  readonly issues: readonly Issue[]
}

/** Types whose words can be read. */
const READ = new Set(['pdf', 'docx', 'txt', 'odt', 'rtf'])

const keptFiles = ({ state }: ShownComplaint) =>
  [...state.files.held.values()].filter(file => READ.has(file.type) && mayBeSent(file)).toReversed()

/** The three ways to give a letter, and the date that it bears. */
export function form(shown: ShownComplaint, { text, kept, dated, issues }: Said, here: Here): Html {
  const at = (field: Issue['field']) => {
    const message = issues.find(one => one.field === field)?.message
    return message === undefined ? {} : { errorMessage: message }
  }
  const files = keptFiles(shown)
  return html`<form method="post" action="${address(shown.id)}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${
  files.length > 0 &&
  select({
    name: 'kept',
    label: { text: 'A letter kept with this complaint', classes: 'govuk-label--s' },
    hint: 'Files that nobody can open yet are not listed.',
    value: kept,
    items: [
      { value: '', text: 'None: I paste or send it' },
      ...files.map(file => ({ value: file.id, text: fileInWords(file) })),
    ],
    ...at('kept'),
  })
}${fileUpload({
  name: 'file',
  label: { text: 'Or a file: the letter as it came back from Word', classes: 'govuk-label--s' },
  hint: 'A Word file (.docx) or a PDF. It is read and not kept.',
  attributes: { accept: '.pdf,.docx,.txt' },
  ...at('file'),
})}${textarea({
  name: 'text',
  label: { text: 'Or paste its text', classes: 'govuk-label--s' },
  rows: 8,
  value: text,
  spellcheck: false,
  autocomplete: 'off',
  ...at('text'),
})}${input({
  name: 'dated',
  label: { text: 'What date does the letter bear?', classes: 'govuk-label--s' },
  hint: 'Or the day it is to be sent. Time limits told in it are counted from that day.',
  value: dated,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  ...at('dated'),
})}${button({ text: 'Hold it against the record' })}</form>`
}
