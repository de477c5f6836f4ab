import { pounds } from '#complaint/money.ts'
import type { Recommendation, Remedy } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { ledger } from '../../components/ledger.ts'
import { type Html, html } from '../../html.ts'

const section = (title: string, inside: readonly Html[]): Html | '' =>
  inside.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list govuk-list--bullet">${inside}</ul>`

const remedyWords = ({ text, amountPence, status }: Remedy): Html =>
  html`<li>${amountPence === null ? '' : `${pounds(amountPence)}: `}${text} (${status}).</li>`

function notAgreed({ recommendations }: ShownComplaint['state']): Html | '' {
  const open = [...recommendations.values()].filter(
    ({ answer, done }) => answer?.answer === 'rejected' || (answer === null && done === null),
  )
  if (open.length === 0) return ''
  const row = ({ number, text, stage, author, answer }: Recommendation) => ({
    heading: number === null ? 'Not numbered' : String(number),
    cells: [
      text,
      `Stage ${stage}, ${author}`,
      answer ? { text: 'Rejected', note: answer.reasons ?? 'No reasons on record' } : 'No answer on record',
    ],
  })
  return ledger({
    id: 'not-agreed',
    caption: 'Recommendations that are not agreed',
    columns: ['Number', { text: 'Recommendation', wide: true }, 'By', 'Answer'],
    rows: open.map(row),
  })
}

/** What stands beside the register: what was not agreed, what is told as given, wanted, or outside the procedure. */
export function alsoTold(shown: ShownComplaint): Html {
  const { remedies, outcomes, scopeDecisions } = shown.state
  return html`${notAgreed(shown.state)}
${section('Remedies told as offered or given', [...remedies.values()].map(remedyWords))}
${section(
  'What the complainant wanted',
  outcomes.map(({ text, fate }) => html`<li>${text}${fate && ` (${fate})`}</li>`),
)}
${section(
  'Decided to be outside the procedure',
  scopeDecisions.map(
    ({ about, reason, route, stage }) =>
      html`<li>${about}, at stage ${stage}. ${reason} Where to go instead: ${route}.</li>`,
  ),
)}`
}
