import { type ImportedOnce, importStatementOnce } from '#office/import-statement.ts'
import { readStatement } from '#statement/read.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceSent } from '../recording/once.ts'
import { typedIn } from '../recording/typed.ts'
import { askForStatement } from './ask.ts'
import { statementGiven } from './given.ts'

function alreadyThere(
  { complaintId, reference, sameText, as }: Extract<ImportedOnce, { kind: 'already there' }>,
  here: Here,
): Answer {
  const complaint = link(path`/complaints/${complaintId}`, reference)
  const differs = html`<p class="govuk-body">The text you gave is not quite the same as the one read in then. What differs was not recorded.</p>`
  const content = html`<h1 class="govuk-heading-l">This decision is in the record already</h1>
${
  as === 'live complaint'
    ? html`<p class="govuk-body">It is the decision on complaint ${complaint}, which is worked here. No past case was made of it. Nothing was changed.</p>
${!sameText && differs}
${button({ text: 'Open the decision beside its complaint', href: path`/complaints/${complaintId}/decision`, kind: 'secondary' })}`
    : html`<p class="govuk-body">It was read into complaint ${complaint}. Nothing was changed.</p>
${!sameText && differs}
${button({ text: 'Open the complaint', href: path`/complaints/${complaintId}`, kind: 'secondary' })}`
}`
  return answer(frame(here, { title: 'This decision is in the record already', area: 'statement', content }))
}

/** Records what a statement says as a complaint of its own. The same decision again changes nothing. */
export async function importPasted({ body }: Asked, here: Here): Promise<Answer> {
  const given = statementGiven(body)
  if (given.kind === 'none') return askForStatement(here, given)
  const { text } = given
  const reading = readStatement(text)
  if (reading.kind === 'not a statement')
    return askForStatement(here, { field: 'text', message: `${reading.why} ${reading.whatToDo}`, pasted: text })
  const once = onceSent('/statements/import', typedIn(body))
  const imported = await importStatementOnce(here.site.office, { facts: reading.facts, text }, here.visitor, once)
  switch (imported.kind) {
    case 'not allowed':
      return notAllowed(here)
    case 'not found':
      return notFound(here)
    case 'key reused':
      return askForStatement(here, {
        field: 'text',
        message: 'That form was sent before, with another text, and this one was not recorded. Read this text again',
        pasted: text,
        status: 409,
      })
    case 'too long':
      return askForStatement(here, {
        field: 'text',
        message: 'The text is too long for a decision statement. Check that it is one statement and nothing else',
        pasted: text,
      })
    case 'already there':
      return alreadyThere(imported, here)
    case 'imported': {
      const decision = reading.facts.header.reference?.value
      const what = decision === undefined ? 'Decision statement' : `Decision statement ${decision}`
      here.session.set('notice', `${what} is read in, as complaint ${imported.reference}.`)
      return redirect(path`/complaints/${imported.complaintId}`)
    }
  }
}
