import { button } from '../../components/button.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'
import { textOrFile, type Wrong as WrongGiven } from './text-or-file.ts'

export interface Wrong extends WrongGiven {
  /** 422 unless said. */
  readonly status?: number
}

/** Asks for a statement; after a mistake with what was pasted still there. */
export function askForStatement(here: Here, wrong?: Wrong): Answer {
  const content = html`<form method="post" action="/statements/look" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h1 class="govuk-heading-l">Read a decision statement</h1>
<p class="govuk-body-l">Give it one decision of the Ombudsman. You see what it says before anything is recorded.</p>
<p class="govuk-body">It finds the points and what each stage found, the changes after a panel, recommendations, remedies and dates. Each fact is shown with the line it stands on. What does not fit is marked, and what the text leaves open is asked, never guessed.</p>
<p class="govuk-body">The text is sent nowhere else.</p>
${textOrFile(
  {
    label: 'Paste the text',
    rows: 12,
    fileHint: 'One text file, or the page saved from the Ombudsman’s website.',
    accept: '.txt,.text,.html,.htm',
  },
  wrong,
)}
${button({ text: 'Read it' })}
</form>`
  const errors = wrong ? [{ text: wrong.message, href: `#${wrong.field}` }] : []
  const page = frame(here, { title: 'Read a decision statement', area: 'statement', errors, content })
  return answer(page, wrong ? (wrong.status ?? 422) : 200)
}

export const newStatementPage = async (_asked: Asked, here: Here): Promise<Answer> => askForStatement(here)
