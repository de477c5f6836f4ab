import { castProposed } from '#complaint/account/cast.ts'
import { type AccountCheck, checkAccount, checkPublished } from '#complaint/account/check.ts'
import { approvalOf, lastDraft, standingAccount, writersOfAccount } from '#complaint/account/state.ts'
import { approveAccount } from '#complaint/verbs/approve-account.ts'
import { explainInAccount } from '#complaint/verbs/explain-in-account.ts'
import { nameInAccount } from '#complaint/verbs/name-in-account.ts'
import { publishAccount } from '#complaint/verbs/publish-account.ts'
import { takeBackAccount } from '#complaint/verbs/take-back-account.ts'
import { writeAccount } from '#complaint/verbs/write-account.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import { runSeveral, type Step } from '#office/run-several.ts'
import { show } from '#office/view.ts'
import { accountOfCaseView } from '#office/views/accounts.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { warningText } from '../../components/warning-text.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { accountTold } from '../accounts/told.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { onceSent } from '../recording/once.ts'
import { oneOf, type Typed, typedIn, versionIn } from '../recording/typed.ts'
import { whatIsNew } from '../recording/what-is-new.ts'
import { type CastWrong, calledField, calledId, castSection } from './cast.ts'
import { findsSection, type ReasonWrong, reasonField } from './finds.ts'
import { aboutFind } from './words.ts'

interface Said {
  readonly typed?: Typed
  readonly cast?: readonly CastWrong[]
  readonly reasons?: readonly ReasonWrong[]
  readonly above?: Html | ''
  readonly status?: number
}

const nothingFound: AccountCheck = { open: [], explained: [] }
const form = (id: string, verb: string): string => path`/complaints/${id}/record/${verb}`

function publishedSection(shown: ShownComplaint, may: boolean): Html | '' {
  const { id, state, secrets } = shown
  const published = standingAccount(state)
  if (!published) {
    const last = state.account.published.at(-1)?.takenBack
    return last ? insetText({ text: `The account was taken back (${spanInWords(last.happened)}): ${last.reason}` }) : ''
  }
  const takeBack = button({
    text: 'Take it back',
    href: form(id, takeBackAccount.name),
    kind: published.doubted ? 'primary' : 'secondary',
  })
  if (!published.doubted)
    return html`<div class="account-published"><h2 class="govuk-heading-m">Published</h2><p class="govuk-body">Everybody at the council can read ${link(path`/accounts/${published.reference}`, 'the published account')}, since ${spanInWords(published.happened)}. Nothing there leads to this complaint.</p>${may && takeBack}</div>`
  const finds = secrets ? checkPublished(state, published, secrets) : []
  return html`<div class="account-published"><h2 class="govuk-heading-m">Held back</h2>${warningText({ text: `The published account may no longer hide who it is about: it may hold ${published.doubted.kinds.join(', ')}. Nobody reads it until you have looked.` })}
${finds.length > 0 ? html`<ul class="finds">${finds.map(find => html`<li class="find find--never">${aboutFind(find)}</li>`)}</ul>` : html`<p class="govuk-body">Held against what is on record now, nothing is found in it any more.</p>`}
${may && buttonGroup(takeBack, button({ text: 'Let it be read again', href: form(id, 'keep-account'), kind: 'secondary' }))}</div>`
}

function textSection({ id, state }: ShownComplaint, may: boolean): Html {
  const draft = lastDraft(state)
  const heading = html`<h2 class="govuk-heading-m" id="text">The text</h2>`
  if (state.account.cast.size === 0)
    return html`${heading}<p class="govuk-body">It can be written once the cast is saved. It is proposed from the record, in the words of the cast.</p>`
  if (!draft)
    return html`${heading}<p class="govuk-body">It is proposed from the record: the points, what was found at each stage, what was late, what was agreed. You change what you like.</p>
${may && button({ text: 'Write the account', href: form(id, writeAccount.name) })}`
  return html`${heading}<p class="govuk-body">Saved ${spanInWords(draft.happened)}. Nobody reads it but those who make it.</p>
${details({ summaryText: 'Read the account as it stands', open: standingAccount(state) === undefined, text: html`<p class="account__title">${draft.text.title}</p>${accountTold(draft.text, 3)}` })}
${
  may &&
  html`<p class="govuk-body">${link(form(id, writeAccount.name), 'Change the text')}</p>
${details({
  summaryText: 'Propose it from the record again',
  text: html`<p class="govuk-body">With other dates, or because more is on record now. You see it before it is saved.</p><ul class="govuk-list">${(['month and year', 'season and year', 'year', 'day'] as const).map(dates => html`<li>${link(`${form(id, writeAccount.name)}?dates=${encodeURIComponent(dates)}`, `With ${dates === 'day' ? 'exact days' : dates === 'year' ? 'years only' : `${dates.split(' ')[0]}s and years`}`)}</li>`)}</ul>`,
})}`
}`
}

function beforePublishing(shown: ShownComplaint, { open }: AccountCheck): Html | '' {
  const { id, state, names, actor, secrets } = shown
  if (standingAccount(state) || !lastDraft(state)) return ''
  const approval = approvalOf(state)
  const nameless = secrets
    ? castProposed(state, secrets).filter(({ personId }) => !state.account.cast.has(personId)).length
    : 0
  const mine = writersOfAccount(state).includes(actor.personId)
  const clean = open.length === 0
  const needs = [
    {
      what: 'Everybody is called something',
      done: nameless === 0,
      detail:
        nameless === 0
          ? 'The cast is whole.'
          : `${counted(nameless, 'person', 'people')} without. The account can be published all the same.`,
      needed: false,
    },
    {
      what: 'It names nobody',
      done: clean,
      detail: clean ? 'The check found nothing that is open.' : `${counted(open.length, 'passage')} to see to.`,
      needed: true,
    },
    {
      what: 'Somebody who wrote none of it approves it',
      done: approval !== undefined,
      detail: approval
        ? `${names.get(approval.by) ?? 'Name erased'}, ${spanInWords(approval.happened)}.`
        : mine
          ? 'You wrote part of it, so somebody else has to.'
          : 'Read it whole first.',
      needed: true,
    },
  ]
  const mayApprove = holdsAny(actor, approveAccount.may) && !mine && clean && !approval
  const mayPublish = holdsAny(actor, publishAccount.may) && clean && approval !== undefined
  return html`<h2 class="govuk-heading-m" id="before-publishing">Before it is published</h2>
<ul class="check-list">${needs.map(
    ({ what, done, detail, needed }) => html`<li class="check-list__item"><span class="check-list__what">${what}</span>
<span class="check-list__state">${done ? 'Done' : tag({ text: needed ? 'Needed first' : 'Still open', colour: needed ? 'yellow' : 'blue' })}</span>
<span class="check-list__detail">${detail}</span></li>`,
  )}</ul>
${mayApprove && button({ text: 'Approve it', href: form(id, approveAccount.name) })}${mayPublish && button({ text: 'Publish it', href: form(id, publishAccount.name) })}`
}

function page(shown: ShownComplaint, here: Here, said: Said = {}): Answer {
  const { state, actor, secrets } = shown
  const draft = lastDraft(state)
  const published = standingAccount(state)
  const check = draft && secrets && !published ? checkAccount(state, draft.text, secrets) : nothingFound
  const may = holdsAny(actor, nameInAccount.may)
  const { typed = {}, cast = [], reasons = [], above = '', status } = said
  const content = html`${above}<p class="govuk-body-l">The council’s own account of this case, for others to learn from. It names nobody, and is read back before it is published.</p>
${publishedSection(shown, holdsAny(actor, takeBackAccount.may))}
${castSection(shown, here, { may: may && !published, typed, wrong: cast })}
${textSection(shown, may && !published)}
${draft && !published && findsSection(shown, check, here, { may, typed, wrong: reasons })}
${beforePublishing(shown, check)}`
  const errors = [
    ...cast.map(({ personId, message }) => ({ text: message, href: `#${calledId(personId)}` })),
    ...reasons.map(({ key, message }) => ({ text: message, href: `#reason-${key}` })),
  ]
  return complaintFramed(shown, here, 'account', content, { errors, status: status ?? (errors.length > 0 ? 422 : 200) })
}

async function opened({ params }: Asked, here: Here): Promise<ShownComplaint | Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, accountOfCaseView, query, here.visitor)
  if (seen.kind === 'shown') return seen.shown
  return seen.kind === 'not found' ? notFound(here) : notAllowed(here)
}

const isAnswer = (one: ShownComplaint | Answer): one is Answer => 'kind' in one

/** The account of a case while it is made: its cast, its text, what the check found, and whether it is published. */
export async function accountOfCasePage(asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(asked, here)
  return isAnswer(shown) ? shown : page(shown, here)
}

/** Saves several answers of the page as one; shows the page again with what is wrong, and nothing typed is lost. */
async function saved(
  shown: ShownComplaint,
  here: Here,
  typed: Typed,
  steps: readonly Step[],
  { done, wrong }: { readonly done: string; readonly wrong: (step: number, messages: readonly string[]) => Said },
): Promise<Answer> {
  const back = (): Answer => redirect(path`/complaints/${shown.id}/account`)
  if (steps.length === 0) return back()
  const sent = onceSent(path`/complaints/${shown.id}/account#${done}`, typed)
  const together = { complaintId: shown.id, expectedVersion: versionIn(typed), sent }
  const result = await runSeveral(here.site.office, steps, together, here.visitor)
  if (result.kind === 'done') {
    here.session.set('notice', done)
    return back()
  }
  const { step, result: why } = result
  switch (why.kind) {
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
    case 'invalid':
      return page(shown, here, {
        typed,
        ...wrong(
          step,
          why.issues.map(({ message }) => message),
        ),
      })
    case 'refused':
      return page(shown, here, {
        typed,
        ...wrong(
          step,
          why.refusals.map(one => one.why),
        ),
      })
    case 'not open':
      return page(shown, here, { typed, ...wrong(step, [why.opensWhen]) })
    case 'conflict':
      return page(shown, here, { typed, above: whatIsNew(shown, why.expected), status: 409 })
  }
}

export async function saveCast(asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(asked, here)
  if (isAnswer(shown)) return shown
  const typed = typedIn(asked.body)
  const { state, secrets, now } = shown
  const happened = dateInWords(now.today)
  const changed = (secrets ? castProposed(state, secrets) : []).flatMap(({ personId }) => {
    const pseudonym = oneOf(typed, calledField(personId)).trim()
    return pseudonym === '' || pseudonym === state.account.cast.get(personId)?.pseudonym
      ? []
      : [{ personId, pseudonym }]
  })
  const steps = changed.map(input => ({ verb: nameInAccount, input: { happened, ...input }, ids: [] }))
  return saved(shown, here, typed, steps, {
    done: 'The cast is saved.',
    wrong: (step, messages) => ({
      cast: messages.map(message => ({ personId: changed[step]?.personId ?? '', message })),
    }),
  })
}

export async function saveReasons(asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(asked, here)
  if (isAnswer(shown)) return shown
  const typed = typedIn(asked.body)
  const happened = dateInWords(shown.now.today)
  const prefix = reasonField('')
  const given = Object.keys(typed)
    .filter(name => name.startsWith(prefix))
    .map(name => ({ find: name.slice(prefix.length), reason: oneOf(typed, name).trim() }))
    .filter(({ reason }) => reason !== '')
  const steps = given.map(input => ({ verb: explainInAccount, input: { happened, ...input }, ids: [] }))
  return saved(shown, here, typed, steps, {
    done: 'The reasons are saved.',
    wrong: (step, messages) => ({ reasons: messages.map(message => ({ key: given[step]?.find ?? '', message })) }),
  })
}
