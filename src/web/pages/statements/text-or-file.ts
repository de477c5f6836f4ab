import { fileUpload } from '../../components/file-upload.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'

/** What is wrong with what was given, and what was pasted, which is not lost. */
export interface Wrong {
  readonly field: 'text' | 'file'
  readonly message: string
  readonly pasted: string
}

export interface TextOrFile {
  readonly label: string
  readonly rows: number
  readonly fileHint: string
  /** The endings of the files it takes. */
  readonly accept: string
}

/** The two ways to give a statement: its text, or a file of it. */
export function textOrFile({ label, rows, fileHint, accept }: TextOrFile, wrong: Wrong | null | undefined): Html {
  const at = (field: Wrong['field']) => (wrong?.field === field ? { errorMessage: wrong.message } : {})
  return html`${textarea({
    name: 'text',
    label: { text: label, classes: 'govuk-label--s' },
    hint: 'From the title with the reference to the last line.',
    rows,
    value: wrong?.pasted,
    spellcheck: false,
    autocomplete: 'off',
    ...at('text'),
  })}
${fileUpload({
  name: 'file',
  label: { text: 'Or choose a file', classes: 'govuk-label--s' },
  hint: fileHint,
  attributes: { accept },
  ...at('file'),
})}`
}
