import { button } from '../../components/button.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { textarea } from '../../components/textarea.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'

export interface Wrong {
  readonly field: 'text' | 'file'
  readonly message: string
  readonly pasted: string
  /** 422 unless said. */
  readonly status?: number
}

/** Asks for a statement; after a mistake with what was pasted still there. */
export function askForStatement(here: Here, wrong?: Wrong): Answer {
  const at = (field: Wrong['field']) => (wrong?.field === field ? { errorMessage: wrong.message } : {})
  const content = html`<form method="post" action="/statements/look" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h1 class="govuk-heading-l">Read a decision statement</h1>
<p class="govuk-body-l">Give it one decision of the Ombudsman. You see what it says before anything is recorded.</p>
<p class="govuk-body">It finds the points and what each stage found, the changes after a panel, recommendations, remedies and dates. Each fact is shown with the line it stands on. What does not fit is marked, and what the text leaves open is asked, never guessed.</p>
<p class="govuk-body">The text is sent nowhere else.</p>
${textarea({
  name: 'text',
  label: { text: 'Paste the text', classes: 'govuk-label--s' },
  hint: 'From the title with the reference to the last line.',
  rows: 12,
  value: wrong?.pasted,
  spellcheck: false,
  autocomplete: 'off',
  ...at('text'),
})}
${fileUpload({
  name: 'file',
  label: { text: 'Or choose a file', classes: 'govuk-label--s' },
  hint: 'One text file, or the page saved from the Ombudsman’s website.',
  attributes: { accept: '.txt,.text,.html,.htm' },
  ...at('file'),
})}
${button({ text: 'Read it' })}
</form>`
  const errors = wrong ? [{ text: wrong.message, href: `#${wrong.field}` }] : []
  const page = frame(here, { title: 'Read a decision statement', area: 'statement', errors, content })
  return answer(page, wrong ? (wrong.status ?? 422) : 200)
}

export const newStatementPage = async (_asked: Asked, here: Here): Promise<Answer> => askForStatement(here)
