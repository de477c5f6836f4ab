import { actionDue } from '#complaint/clocks/action-due.ts'
import { pounds } from '#complaint/money.ts'
import type { Action, Recommendation, Remedy } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital, daysLeftInWords, workingDaysTo } from '../days.ts'
import { complaintPage } from './frame.ts'

const section = (title: string, inside: Html | string): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>${typeof inside === 'string' ? html`<p class="govuk-body">${inside}</p>` : inside}`

function actionRow(action: Action, { now, state }: ShownComplaint) {
  const due = action.deadline === null ? null : actionDue(action.deadline, now.calendar)
  const day = due?.latest ?? null
  const left = day === null || action.done ? null : daysLeftInWords(workingDaysTo(day, now.today, now.calendar))
  const matter = action.matterId === null ? undefined : state.matters.get(action.matterId)
  return {
    heading:
      action.amountPence === null
        ? capital(action.kind)
        : `${pounds(action.amountPence)}${action.symbolic ? ', symbolic' : ''}`,
    cells: [
      action.text || capital(action.reason ?? action.kind),
      action.payee ?? 'Not stated',
      due && day !== null
        ? html`${spanElement(due)}<span class="ledger__note">${action.deadline?.phrase}</span>`
        : 'No date',
      action.done
        ? `Done. ${action.done.evidence} Accepted by ${action.done.acceptedBy}.`
        : {
            text: `No proof on record${left ? `: ${left}` : ''}`,
            note: matter?.reference ? `Ombudsman ${matter.reference}` : 'Agreed earlier',
            tone: day !== null && day < now.today ? ('misfit' as const) : ('changed' as const),
          },
    ],
  }
}

const actionsTable = (shown: ShownComplaint): Html | string => {
  const actions = [...shown.state.actions.values()]
  if (actions.length === 0) return 'No agreed actions are recorded.'
  return ledger({
    id: 'agreed-actions',
    caption: html`<span class="govuk-visually-hidden">Agreed actions</span>`,
    columns: ['Action', { text: 'What was agreed', wide: true }, 'For', 'Due', 'State'],
    rows: actions.map(action => actionRow(action, shown)),
  })
}

function recommendationRow({ number, text, stage, author, soft, covers, deadline, answer, done }: Recommendation) {
  const notes = [
    soft && 'Soft: done needs a rule of evidence',
    covers && `Covers ${covers}`,
    deadline && `Time limit: ${deadline}`,
  ]
    .filter(Boolean)
    .join('. ')
  return {
    heading: number === null ? 'Not numbered' : String(number),
    cells: [
      notes ? { text, note: notes } : text,
      `Stage ${stage}, ${author}`,
      answer ? `${capital(answer.answer)}.${answer.reasons ? ` ${answer.reasons}` : ''}` : 'No answer on record',
      done ? `${done.evidence} Accepted by ${done.acceptedBy}.` : 'No proof on record',
    ],
  }
}

const recommendationsTable = ({ state }: ShownComplaint): Html | string => {
  const all = [...state.recommendations.values()].sort((a, b) => (a.number ?? 999) - (b.number ?? 999) || a.seq - b.seq)
  if (all.length === 0) return 'No recommendations are recorded.'
  return ledger({
    id: 'recommendations',
    caption: html`<span class="govuk-visually-hidden">Recommendations</span>`,
    columns: ['Number', { text: 'Recommendation', wide: true }, 'By', 'Answer', 'Carried out'],
    rows: all.map(recommendationRow),
  })
}

function remedyWords({ text, amountPence, status, perhapsSameAs }: Remedy, { state }: ShownComplaint): Html {
  const other = perhapsSameAs === null ? undefined : state.actions.get(perhapsSameAs)
  const same = other
    ? ` Perhaps the same payment as the ${other.amountPence === null ? other.kind : pounds(other.amountPence)} agreed earlier: they are not added up.`
    : ''
  return html`<li>${amountPence === null ? '' : `${pounds(amountPence)}: `}${text} (${status}).${same}</li>`
}

/** What was recommended, agreed, offered and done, and what the complainant wanted. */
export const actionsPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'actions', shown => {
    const { remedies, outcomes, scopeDecisions } = shown.state
    const remedied = [...remedies.values()]
    return html`${section('Agreed actions', actionsTable(shown))}
${section('Recommendations', recommendationsTable(shown))}
${remedied.length > 0 && section('Remedies told as already given', html`<ul class="govuk-list govuk-list--bullet">${remedied.map(each => remedyWords(each, shown))}</ul>`)}
${outcomes.length > 0 && section('What the complainant wanted', html`<ul class="govuk-list govuk-list--bullet">${outcomes.map(({ text, fate }) => html`<li>${text}${fate && ` (${fate})`}</li>`)}</ul>`)}
${scopeDecisions.length > 0 && section('Decided to be outside the procedure', html`<ul class="govuk-list govuk-list--bullet">${scopeDecisions.map(({ about, reason, route, stage }) => html`<li>${about}, at stage ${stage}. ${reason} Where to go instead: ${route}.</li>`)}</ul>`)}`
  })
