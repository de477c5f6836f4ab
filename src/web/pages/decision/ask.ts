import { button } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { textOrFile, type Wrong } from '../statements/text-or-file.ts'

/** Asks for the text of the decision; after a mistake with what was pasted still there. */
export function askForDecision(complaintId: string, here: Here, wrong: Wrong | null = null): Html {
  return html`<form method="post" action="${path`/complaints/${complaintId}/decision`}" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${textOrFile(
  {
    label: 'Paste the text of the decision',
    rows: 10,
    fileHint: 'A PDF, a Word file (.docx), a text file, or the page saved from the Ombudsman’s website.',
    accept: '.pdf,.docx,.txt,.text,.html,.htm',
  },
  wrong,
)}
${button({ text: 'Put it beside the record' })}
</form>`
}

/** The same, folded under a decision that is shown already. */
export const askForAnother = (complaintId: string, here: Here): Html =>
  details({ summaryText: 'Read another text or file of the decision', text: askForDecision(complaintId, here) })
