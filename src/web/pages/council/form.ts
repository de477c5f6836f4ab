import type { AuthorityState } from '#authority/state.ts'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { recountClocks } from '#office/recount.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import { show } from '#office/view.ts'
import { councilView } from '#office/views/council.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceField, onceSent, sentBeforeOtherwise } from '../recording/once.ts'
import { question } from '../recording/question.ts'
import { FORM_ID, notOpenYet, refusalsShown } from '../recording/refusals.ts'
import { rawOf, type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'

interface Shown {
  readonly typed: Typed
  readonly issues: readonly InputIssue[]
  readonly above?: Html
}

const verbAsked = ({ params }: Asked): Verb<AuthorityState> | undefined =>
  authorityVerbs.find(({ name, begins }) => name === params.verb && !begins)

function formPage(verb: Verb<AuthorityState>, { typed, issues, above }: Shown, here: Here, status = 200): Answer {
  const content = html`${above}<form id="${FORM_ID}" method="post" action="${path`/council/${verb.name}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
<h1 class="govuk-heading-l">${verb.title}</h1><p class="govuk-body-l">${verb.summary}</p>
${verb.fields.map(field => question(field, { typed, wrong: atTheQuestion(issues, field), offered: undefined }))}
${buttonGroup(button({ text: 'Save', preventDoubleClick: true }), link('/council', 'Cancel'))}</form>`
  const errors = listed(issues, verb.fields)
  return answer(
    frame(here, { title: verb.title, area: 'council', errors, backLink: { href: '/council' }, content }),
    status,
  )
}

export async function askForCouncil(asked: Asked, here: Here): Promise<Answer> {
  const verb = verbAsked(asked)
  if (!verb) return notFound(here)
  const seen = await show(here.site.office, councilView, null, here.visitor)
  if (seen.kind !== 'shown' || !holdsAny(seen.actor, verb.may)) return notAllowed(here)
  return formPage(verb, { typed: {}, issues: [] }, here)
}

/** A holiday or a limit moves dates in many complaints: the list is counted again behind the answer, a batch at a time. */
export async function saveForCouncil(asked: Asked, here: Here): Promise<Answer> {
  const verb = verbAsked(asked)
  if (!verb) return notFound(here)
  const { office, authorityId } = here.site
  const typed = typedIn(asked.body)
  const once = onceSent(path`/council/${verb.name}`, typed)
  const result = await runForCouncil(office, verb, rawOf(verb.fields, typed), here.visitor, once)
  switch (result.kind) {
    case 'done':
      here.session.set('notice', 'Recorded. The dates of every complaint are being counted again with it.')
      here.later('counting every clock again', () => recountClocks(office, authorityId))
      return redirect('/council')
    case 'invalid':
      return formPage(verb, { typed, issues: result.issues }, here, 422)
    case 'refused':
      return formPage(verb, { typed, issues: [], above: refusalsShown(result.refusals, null) }, here, 422)
    case 'not open':
      return formPage(verb, { typed, issues: [], above: notOpenYet(result.opensWhen) }, here, 422)
    case 'key reused':
      return formPage(verb, { typed, issues: [], above: sentBeforeOtherwise() }, here, 409)
    case 'not allowed':
      return notAllowed(here)
  }
}
