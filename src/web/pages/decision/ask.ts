import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { path } from '../../components/link.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import type { Wrong } from './given.ts'

/** Asks for the text of the decision; after a mistake with what was pasted still there. */
export function askForDecision(complaintId: string, here: Here, wrong: Wrong | null = null): Html {
  const at = (field: Wrong['field']) => (wrong?.field === field ? { errorMessage: wrong.message } : {})
  return html`<form method="post" action="${path`/complaints/${complaintId}/decision`}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${textarea({
  name: 'text',
  label: { text: 'Paste the text of the decision', classes: 'govuk-label--s' },
  hint: 'From the title with the reference to the last line.',
  rows: 10,
  value: wrong?.pasted,
  spellcheck: false,
  autocomplete: 'off',
  ...at('text'),
})}
${fileUpload({
  name: 'file',
  label: { text: 'Or choose a file', classes: 'govuk-label--s' },
  hint: 'A PDF, a Word file (.docx), a text file, or the page saved from the Ombudsman’s website.',
  attributes: { accept: '.pdf,.docx,.txt,.text,.html,.htm' },
  ...at('file'),
})}
${button({ text: 'Put it beside the record' })}
</form>`
}

/** The same, folded under a decision that is shown already. */
export const askForAnother = (complaintId: string, here: Here): Html =>
  details({ summaryText: 'Read another text or file of the decision', text: askForDecision(complaintId, here) })
