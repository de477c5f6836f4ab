import type { AuthorityState } from '#authority/state.ts'
import { announceHoliday } from '#authority/verbs/announce-holiday.ts'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { settleKeptEmail } from '#authority/verbs/settle-kept-email.ts'
import { settleOwnReminderAddress } from '#authority/verbs/settle-own-reminder-address.ts'
import { settleReminderAddress } from '#authority/verbs/settle-reminder-address.ts'
import { settleReminders } from '#authority/verbs/settle-reminders.ts'
import { recountClocks } from '#office/recount.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import { show } from '#office/view.ts'
import { councilFormView } from '#office/views/council.ts'
import { councilPeopleView, type ShownCouncilPeople } from '#office/views/council-people.ts'
import { holidayMovesView } from '#office/views/moved-by-holiday.ts'
import type { InputIssue } from '#stream/refusal.ts'
import type { Verb } from '#stream/verb.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { question } from '../recording/question.ts'
import { FORM_ID, notOpenYet, refusalsShown } from '../recording/refusals.ts'
import { tooLong } from '../recording/too-long.ts'
import { oneOf, rawOf, type Typed, typedIn, versionIn } from '../recording/typed.ts'
import { whatIsNew } from '../recording/what-is-new.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { holidayMovesPage } from './holiday-moves.ts'
import { offeredForCouncil } from './offered.ts'

interface Shown {
  /** For the questions that ask for somebody; null for a verb without one. */
  readonly people: ShownCouncilPeople | null
  /** Of the council's record, as it was looked at. */
  readonly version: number
  readonly typed: Typed
  readonly issues: readonly InputIssue[]
  readonly above?: Html
}

const verbAsked = ({ params }: Asked): Verb<AuthorityState> | undefined =>
  authorityVerbs.find(({ name, begins }) => name === params.verb && !begins)

function formPage(
  verb: Verb<AuthorityState>,
  { people, version, typed, issues, above }: Shown,
  here: Here,
  status = 200,
): Answer {
  const content = html`${above}<form id="${FORM_ID}" method="post" action="${path`/council/${verb.name}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${version}">
<h1 class="govuk-heading-l">${verb.title}</h1><p class="govuk-body-l">${verb.summary}</p>
${verb.fields.map(field => question(field, { typed, wrong: atTheQuestion(issues, field), offered: offeredForCouncil(field.kind, people) }))}
${buttonGroup(button({ text: 'Save', preventDoubleClick: true }), link(pageOf(verb), 'Cancel'))}</form>`
  const errors = listed(issues, verb.fields)
  return answer(
    frame(here, { title: verb.title, area: 'council', errors, backLink: { href: pageOf(verb) }, content }),
    status,
  )
}

/** Nobody fills in what cannot be recorded: the page says when it opens. */
const closedPage = (verb: Verb<AuthorityState>, opens: string, here: Here): Answer =>
  answer(
    frame(here, {
      title: verb.title,
      area: 'council',
      backLink: { href: pageOf(verb) },
      content: html`<h1 class="govuk-heading-l">${verb.title}</h1><p class="govuk-body-l">${verb.summary}</p>
<p class="govuk-body">${opens}</p>`,
    }),
  )

const asksForPeople = (verb: Verb<AuthorityState>): boolean =>
  verb.fields.some(({ kind }) => kind === 'person' || kind === 'term')

/** The people to choose from, for a verb that asks for one. */
async function peopleFor(verb: Verb<AuthorityState>, here: Here): Promise<ShownCouncilPeople | null> {
  if (!asksForPeople(verb)) return null
  const seen = await show(here.site.office, councilPeopleView, null, here.visitor)
  return seen.kind === 'shown' ? seen.shown : null
}

/** The verbs take any person, so whom they may be is settled here: those whom the council knows. */
const notOffered = (
  verb: Verb<AuthorityState>,
  people: ShownCouncilPeople | null,
  typed: Typed,
): readonly InputIssue[] =>
  verb.fields.flatMap(({ name, kind }) => {
    const [said, offered] = [oneOf(typed, name), offeredForCouncil(kind, people)]
    return said === '' || offered === undefined || offered.some(({ value }) => value === said)
      ? []
      : [{ field: name, message: 'Choose from the list' }]
  })

const ofReminders: ReadonlyMap<string, string> = new Map([
  [settleReminders.name, '/council/reminders'],
  [settleReminderAddress.name, '/council/reminders'],
  [settleOwnReminderAddress.name, '/reminders'],
])

/** Reminders have a page of their own, and so have roles and independent people. */
const pageOf = (verb: Verb<AuthorityState>): string =>
  ofReminders.get(verb.name) ?? (asksForPeople(verb) ? '/council/people' : '/council')

/** What is settled on the council's own page moves dates in many complaints, but for what becomes of email. */
const movesDates = (verb: Verb<AuthorityState>): boolean =>
  pageOf(verb) === '/council' && verb.name !== settleKeptEmail.name

export async function askForCouncil(asked: Asked, here: Here): Promise<Answer> {
  const verb = verbAsked(asked)
  if (!verb) return notFound(here)
  const seen = await show(here.site.office, councilFormView(verb), null, here.visitor)
  if (seen.kind !== 'shown') return notAllowed(here)
  const opens = verb.opensWhen(seen.shown.state)
  if (opens !== null) return closedPage(verb, opens, here)
  const { version } = seen.shown
  return formPage(verb, { people: await peopleFor(verb, here), version, typed: {}, issues: [] }, here)
}

/** Somebody else changed the same thing: what, above what was typed, which is sent again or left. */
async function changedMeanwhile(
  verb: Verb<AuthorityState>,
  { people, typed, expected }: Pick<Shown, 'people' | 'typed'> & { readonly expected: number },
  here: Here,
): Promise<Answer> {
  const seen = await show(here.site.office, councilFormView(verb), null, here.visitor)
  if (seen.kind !== 'shown') return notAllowed(here)
  const above = whatIsNew(seen.shown, expected, { titleText: 'This has changed' })
  return formPage(verb, { people, version: seen.shown.version, typed, issues: [], above }, here, 409)
}

/** A holiday or a limit moves dates in many complaints: the list is counted again behind the answer, a batch at a time. */
export async function saveForCouncil(asked: Asked, here: Here): Promise<Answer> {
  const verb = verbAsked(asked)
  if (!verb) return notFound(here)
  const { office, authorityId } = here.site
  const typed = typedIn(asked.body)
  const version = versionIn(typed)
  const address = path`/council/${verb.name}`
  if (verb.name === announceHoliday.name && oneOf(typed, 'compared') !== 'yes') {
    if (oneOf(typed, 'look') === 'yes') return formPage(verb, { people: null, version, typed, issues: [] }, here)
    const seen = await show(office, holidayMovesView, rawOf(verb.fields, typed), here.visitor)
    if (seen.kind !== 'shown') return notAllowed(here)
    if (seen.shown.possible) return holidayMovesPage(seen.shown, { typed, formAddress: address }, here)
  }
  const people = await peopleFor(verb, here)
  const issues = [...tooLong(verb.fields, typed), ...notOffered(verb, people, typed)]
  if (issues.length > 0) return formPage(verb, { people, version, typed, issues }, here, 422)
  const once = onceSent(address, typed)
  const result = await runForCouncil(office, verb, rawOf(verb.fields, typed), here.visitor, {
    once,
    expectedVersion: version,
  })
  const again = (more: Pick<Shown, 'issues' | 'above'>, status: number) =>
    formPage(verb, { people, version, typed, ...more }, here, status)
  switch (result.kind) {
    case 'done':
      here.session.set(
        'notice',
        movesDates(verb) ? 'Recorded. The dates of every complaint are being counted again with it.' : 'Recorded.',
      )
      if (movesDates(verb)) here.later('counting every clock again', () => recountClocks(office, authorityId))
      return redirect(pageOf(verb))
    case 'invalid':
      return again({ issues: result.issues }, 422)
    case 'refused':
      return again({ issues: [], above: refusalsShown(result.refusals, null) }, 422)
    case 'not open':
      return again({ issues: [], above: notOpenYet(result.opensWhen) }, 422)
    case 'conflict':
    // Recorded before with other answers, which are then what has changed.
    case 'key reused':
      return changedMeanwhile(verb, { people, typed, expected: version }, here)
    case 'not allowed':
      return notAllowed(here)
  }
}
