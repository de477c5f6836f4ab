import { type Known, mayImport } from '#office/import-statement.ts'
import { show } from '#office/view.ts'
import { mayConfirmDecision } from '#office/views/decision-beside.ts'
import { type PreviewedStatement, statementPreviewView } from '#office/views/statement-preview.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceField } from '../recording/once.ts'
import { askForStatement } from './ask.ts'
import { factsShown } from './facts-shown.ts'
import { statementGiven } from './given.ts'
import { besideEachOther, textShown } from './text-shown.ts'
import { wouldBeRecorded } from './would-be.ts'

const recordIt = (text: string, here: Here): Html =>
  html`<form method="post" action="/statements/import" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<textarea name="text" hidden>${text.startsWith('\n') ? '\n' : ''}${text}</textarea>
${button({ text: 'Record this as a complaint', preventDoubleClick: true })}</form>`

function inTheRecord({ complaintId, reference, sameText, as }: Known, actor: Actor): Html {
  const complaint = link(path`/complaints/${complaintId}`, reference)
  const differs = sameText ? '' : 'The text is not quite the same. '
  if (as === 'past case')
    return html`This decision is in the record already, as complaint ${complaint}. ${differs}Recording it again would change nothing.`
  const beside = link(path`/complaints/${complaintId}/decision`, 'See the decision beside its complaint')
  return html`This is the decision on complaint ${complaint}, which is worked here. ${differs}It is not recorded as a past case as well.${holdsAny(actor, mayConfirmDecision) && html` ${beside}.`}`
}

function whatNow({ already }: PreviewedStatement, text: string, actor: Actor, here: Here): Html {
  if (already) return insetText({ text: inTheRecord(already, actor) })
  return holdsAny(actor, mayImport)
    ? recordIt(text, here)
    : html`<p class="govuk-body">The complaints manager can record it as a complaint.</p>`
}

function previewPage(shown: PreviewedStatement, text: string, actor: Actor, here: Here): Answer {
  const { reference } = shown.facts.header
  const name = reference ? `Decision ${reference.value}` : 'Decision without a reference'
  const content = html`<span class="govuk-caption-l">Nothing is recorded yet</span>
<h1 class="govuk-heading-l">${name}</h1>
<div class="preview"><h2 class="govuk-heading-m">What would be recorded</h2>${wouldBeRecorded(shown)}${whatNow(shown, text, actor, here)}</div>
${besideEachOther(html`<h2 class="govuk-heading-m">What was read</h2>${factsShown(shown.facts)}`, textShown(text, shown.facts))}`
  const backLink = { href: '/statements/new', text: 'Read another statement' }
  return answer(frame(here, { title: name, area: 'statement', wide: true, backLink, content }))
}

/** Reads what was given and shows it, facts beside text. Nothing is recorded. */
export async function lookAtStatement({ body }: Asked, here: Here): Promise<Answer> {
  const given = statementGiven(body)
  if (given.kind === 'none') return askForStatement(here, given)
  const { text } = given
  const seen = await show(here.site.office, statementPreviewView, { text }, here.visitor)
  if (seen.kind !== 'shown') return notAllowed(here)
  const { shown } = seen
  if (shown.kind === 'statement') return previewPage(shown, text, seen.actor, here)
  const message = `${shown.why} ${shown.whatToDo}`
  const field = body.file instanceof Uint8Array && body.file.length > 0 ? 'file' : 'text'
  return askForStatement(here, { field, message, pasted: field === 'text' ? text : '' })
}
