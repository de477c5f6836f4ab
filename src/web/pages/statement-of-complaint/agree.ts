import { draftOf, numbered } from '#complaint/statement-of-complaint/draft.ts'
import { numberOfDraft } from '#complaint/statement-of-complaint/versions.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { carried } from '../investigation/carried.ts'
import { workPage } from '../investigation/frame.ts'
import { canDo } from '../investigation/may.ts'
import { type Shortfall, tryVerb } from '../investigation/tried.ts'
import { asTyped } from '../investigation/words.ts'
import { question } from '../recording/question.ts'
import { type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { statementOf } from './frame.ts'

const statementAddress = ({ id }: ShownComplaint): string => path`/complaints/${id}/statement-of-complaint`

const fields = settleStatementOfComplaint.fields
  .filter(({ name }) => ['happened', 'agreed', 'agreedBy', 'disagreement', 'reasons'].includes(name))
  .map(field => ({
    ...field,
    ...(field.choices
      ? { choices: field.choices.filter(({ value }) => value !== 'not stated' && value !== 'not recorded') }
      : {}),
    ...(field.hint ? { hint: field.hint.replace(/ If only the month .*$/, '') } : {}),
  }))

function page(shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const { state } = shown
  const points = numbered(draftOf(state))
  const mine = canDo(settleStatementOfComplaint, shown) && points.length > 0
  const cards = points.map(point =>
    summaryList({
      card: {
        title: point.kind === 'heading' ? `Heading ${point.label}` : `Point ${point.label}`,
        headingLevel: 2,
        actions: [{ href: `${statementAddress(shown)}/point?point=${point.id}`, text: 'Change' }],
      },
      rows: [{ key: 'In words', value: asTyped(point.text, 'No words yet') }],
    }),
  )
  return workPage(shown, here, {
    title: 'Check and agree the statement of complaint',
    back: { href: statementAddress(shown), text: 'Statement of complaint' },
    errors: listed(why?.issues ?? [], fields),
    status: why?.status ?? 200,
    content: html`${why?.above?.(shown)}<span class="govuk-caption-l">Complaint ${state.reference}, version ${String(numberOfDraft(state))}</span>
<h1 class="govuk-heading-l">Check and agree the statement of complaint</h1>
<p class="govuk-body-l">What is settled is what stands here, in these words.</p>
${cards}
<h2 class="govuk-heading-m">What the complainant wants</h2>
${state.outcomes.length === 0 ? html`<p class="govuk-body">Nothing is recorded.</p>` : html`<ul class="govuk-list govuk-list--bullet">${state.outcomes.map(({ text }) => html`<li>${text}</li>`)}</ul>`}
<h2 class="govuk-heading-m">Agreement</h2>
${
  mine
    ? html`<form id="questions" method="post" action="${statementAddress(shown)}/agree" novalidate>${carried(here, shown.version, why)}
${fields.map(field => question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: undefined }))}
<p class="govuk-body">It moves no date: stage 2 counts from the request, and for an oral complaint from its written record.</p>
${button({ text: 'Settle the statement', preventDoubleClick: true })}</form>`
    : html`<p class="govuk-body">${points.length === 0 ? 'There are no points yet.' : 'You cannot settle the statement.'}</p>`
}`,
  })
}

/** Every point in one place, and whether the complainant agrees. */
export async function agreeStatementPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  return 'instead' in opened ? opened.instead : page(opened.shown, {}, null, here)
}

/** Settles the draft as it was shown. */
export async function settleStatement(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const typed = typedIn(asked.body)
  const tried = await tryVerb(settleStatementOfComplaint, shown.id, typed, { points: '' }, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return page(shown, typed, tried.why, here)
  here.session.set('notice', 'The statement of complaint is settled.')
  return redirect(statementAddress(shown))
}
