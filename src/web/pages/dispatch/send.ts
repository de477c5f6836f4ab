import { answeredBySending, sendingVerbNamed, sendingVerbs } from '#complaint/dispatch/carried-out.ts'
import { awaitsRelease } from '#complaint/dispatch/find.ts'
import { ways } from '#complaint/dispatch/state.ts'
import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import { packInWords } from '#complaint/packs/in-words.ts'
import { packOfFile } from '#complaint/packs/whose-copy.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { formatIsoDay } from '#law/day.ts'
import { tooLargeForEmail } from '#office/dispatch/fits-email.ts'
import { londonDay } from '#office/office.ts'
import { runOnce } from '#office/run.ts'
import { show } from '#office/view.ts'
import { formView } from '#office/views/recording.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Field } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { offeredFor } from '../recording/offered.ts'
import { onceField, onceSent, sentBeforeOtherwise } from '../recording/once.ts'
import { question } from '../recording/question.ts'
import { notOpenYet, refusalsShown } from '../recording/refusals.ts'
import { tooLong } from '../recording/too-long.ts'
import { manyOf, oneOf, rawOf, type Typed, typedIn, versionIn } from '../recording/typed.ts'
import { whatIsNew } from '../recording/what-is-new.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { personName, recipients, waysSetUp } from './recipients.ts'

type ComplaintVerb = Verb<ComplaintState>

/** The questions of the step itself: all that the sending does not answer. */
const stepFields = (verb: ComplaintVerb, { state }: ShownComplaint): readonly Field[] =>
  verb.fields.filter(
    ({ name, historyOnly, onlyWhereSeveral }) =>
      !answeredBySending.has(name) && !historyOnly && (!onlyWhereSeveral || state.strands.size > 1),
  )

const ownFields = (names: readonly string[]): readonly Field[] =>
  names.flatMap(name => askToSend.fields.filter(field => field.name === name))

async function seenAt(id: string, here: Here) {
  const query = { id, looking: { kind: 'now' } } as const
  return show(here.site.office, formView(askToSend, false), query, here.visitor)
}

/** Which step a letter carries out, asked before anything else: the questions follow from it. */
export async function chooseStepPage({ params }: Asked, here: Here): Promise<Answer> {
  const seen = await seenAt(params.id ?? '', here)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { id, state, actor } = seen.shown
  const mine = sendingVerbs.filter(({ may }) => holdsAny(actor, may))
  const open = mine.filter(verb => verb.opensWhen(state) === null)
  const shut = askToSend.opensWhen(state)
  const content = html`<span class="govuk-caption-l">Complaint ${state.reference}</span>
<h1 class="govuk-heading-l">Send a letter from here</h1>
${
  shut === null
    ? html`<p class="govuk-body-l">What is the letter? What it carries out is recorded on the day it really goes.</p>
<ul class="verbs__list">${open.map(
        ({ name, title, summary }) =>
          html`<li class="verbs__item">${link(path`/complaints/${id}/letters/send/${name}`, stepName(title), { classes: 'govuk-link--no-visited-state' })}<span class="verbs__words">${summary}</span></li>`,
      )}</ul>`
    : html`${insetText({ text: 'There is no file that could be sent yet. Keep the letter with the files of the complaint first. A file that nothing could check has to be released.' })}<p class="govuk-body">${link(path`/complaints/${id}/files`, 'Files of this complaint')}</p>`
}`
  return answer(
    frame(here, {
      title: `Send a letter from here, complaint ${state.reference}`,
      area: 'complaints',
      backLink: { href: path`/complaints/${id}/letters` },
      content,
    }),
  )
}

/** "Record the stage 1 answer" as "The stage 1 answer". */
export function stepName(title: string): string {
  const named = /^Record (.+)$/.exec(title)?.[1] ?? title
  if (named === 'a letter that was sent') return 'Any other letter'
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`
}

interface Shown {
  readonly complaint: ShownComplaint
  readonly verb: ComplaintVerb
  readonly typed: Typed
  readonly issues: readonly InputIssue[]
  readonly above?: Html
  readonly status?: number
}

/** Only what may be handed out is offered: what is held cannot be sent, nor what was sent before with its address. */
const filesOffered = (complaint: ShownComplaint) =>
  offeredFor('files', complaint)?.filter(({ value }) => {
    const file = complaint.state.files.held.get(value)
    return file !== undefined && mayBeSent(file)
  })

function sendShown({ complaint, verb, typed, issues, above, status = 200 }: Shown, here: Here): Answer {
  const { id, state, version } = complaint
  const step = stepFields(verb, complaint)
  const ask = (field: Field) =>
    question(field, {
      typed,
      wrong: atTheQuestion(issues, field),
      offered:
        field.kind === 'file' || field.kind === 'files' ? filesOffered(complaint) : offeredFor(field.kind, complaint),
    })
  const back = path`/complaints/${id}/letters`
  const content = html`${above}<form id="questions" method="post" action="${path`/complaints/${id}/letters/send/${verb.name}`}" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${version}">
<span class="govuk-caption-l">Complaint ${state.reference}</span><h1 class="govuk-heading-l">Send: ${stepName(verb.title)}</h1>
<p class="govuk-body-l">${verb.summary} It is recorded on the day it really goes, and not before.</p>
${step.map(ask)}
<h2 class="govuk-heading-m">What goes out</h2>${ownFields(['letter', 'files']).map(ask)}
<h2 class="govuk-heading-m">To whom</h2>${recipients(complaint, typed, issues, waysSetUp(here.site.office))}
${ownFields(['formReason', 'secondPerson']).map(ask)}
${buttonGroup(button({ text: 'Send it', preventDoubleClick: true }), link(back, 'Cancel'))}</form>`
  const fields: readonly Field[] = [
    ...step,
    ...ownFields(['letter', 'files', 'byEmail', 'byNotify', 'byPost', 'inPerson', 'formReason', 'secondPerson']),
  ]
  return answer(
    frame(here, {
      title: `${above ? 'Not sent: ' : ''}Send ${stepName(verb.title).toLowerCase()}, complaint ${state.reference}`,
      area: 'complaints',
      backLink: { href: back },
      errors: listed(issues, fields),
      content,
    }),
    status,
  )
}

/** A link may say which file is meant. What a copy of a pack is, follows from it. */
function broughtAlong({ state }: ShownComplaint, { letter }: Asked['query']): Typed {
  const file = letter === undefined ? undefined : state.files.held.get(letter)
  if (!file || !mayBeSent(file)) return {}
  const pack = state.packs.composed.get(packOfFile(state, file.id)?.packId ?? '')
  return { letter: file.id, ...(pack ? { what: packInWords(pack) } : {}) }
}

/** What goes by email has to fit into one. */
function sizeIssues(complaint: ShownComplaint, typed: Typed, here: Here): readonly InputIssue[] {
  const { parts, files } = complaint.state
  if (!parts.some(({ personId }) => oneOf(typed, personName(personId)) === 'email')) return []
  const chosen = [...new Set([oneOf(typed, 'letter'), ...manyOf(typed, 'files')])]
  const why = tooLargeForEmail(
    here.site.office,
    chosen.flatMap(id => files.held.get(id) ?? []),
  )
  return why === null ? [] : [{ field: chosen.length > 1 ? 'files' : 'letter', message: why }]
}

export async function sendPage(asked: Asked, here: Here): Promise<Answer> {
  const { params, query } = asked
  const seen = await seenAt(params.id ?? '', here)
  if (seen.kind === 'not allowed') return notAllowed(here)
  const verb = sendingVerbNamed(params.item ?? '')
  if (seen.kind === 'not found' || !verb) return notFound(here)
  if (askToSend.opensWhen(seen.shown.state) !== null) return chooseStepPage(asked, here)
  if (!holdsAny(seen.shown.actor, verb.may)) return notAllowed(here)
  return sendShown({ complaint: seen.shown, verb, typed: broughtAlong(seen.shown, query), issues: [] }, here)
}

const FIELD_OF = { email: 'byEmail', 'GOV.UK Notify': 'byNotify', post: 'byPost', 'in person': 'inPerson' } as const

/** The questions that take several answers come as lists, even where one was chosen. */
function inputOf(verb: ComplaintVerb, complaint: ShownComplaint, typed: Typed, here: Here) {
  const people = [...new Set(complaint.state.parts.map(({ personId }) => personId))]
  const chosen = (way: (typeof ways)[number]) => people.filter(id => oneOf(typed, personName(id)) === way)
  return {
    ...rawOf(ownFields(['letter', 'files', 'formReason', 'secondPerson']), typed),
    happened: formatIsoDay(londonDay(here.site.office.now())),
    discharges: verb.name,
    answers: JSON.stringify(rawOf(stepFields(verb, complaint), typed)),
    ...Object.fromEntries(ways.map(way => [FIELD_OF[way], chosen(way)])),
  }
}

/** Whether the last letter that was asked for waits for somebody else to read it. */
async function isHeld(complaintId: string, here: Here): Promise<boolean> {
  const seen = await seenAt(complaintId, here)
  const last = seen.kind === 'shown' ? [...seen.shown.state.dispatch.asked.values()].at(-1) : undefined
  return last !== undefined && awaitsRelease(last)
}

/** Asks that it be sent. It goes with the next step of the outbox, or once somebody else has released it. */
export async function sendIt({ params, body }: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(body)
  const complaintId = params.id ?? ''
  const seen = await seenAt(complaintId, here)
  if (seen.kind === 'not allowed') return notAllowed(here)
  const verb = sendingVerbNamed(params.item ?? '')
  if (seen.kind === 'not found' || !verb) return notFound(here)
  const { shown: complaint } = seen
  const again = (more: Pick<Shown, 'issues'> & Partial<Shown>) =>
    sendShown({ complaint, verb, typed, status: 422, ...more }, here)
  const long = tooLong([...stepFields(verb, complaint), ...ownFields(['formReason'])], typed)
  if (long.length > 0) return again({ issues: long })
  const large = sizeIssues(complaint, typed, here)
  if (large.length > 0) return again({ issues: large })
  const task = {
    complaintId,
    input: inputOf(verb, complaint, typed, here),
    expectedVersion: versionIn(typed),
    source: { kind: 'worked' },
  } as const
  const address = path`/complaints/${complaintId}/letters/send/${verb.name}`
  const result = await runOnce(here.site.office, askToSend, task, here.visitor, onceSent(address, typed))
  switch (result.kind) {
    case 'done':
      here.session.set(
        'notice',
        (await isHeld(complaintId, here))
          ? 'Kept. It goes once somebody else has released it.'
          : 'It goes as soon as it can. What became of it stands on this page.',
      )
      return redirect(path`/complaints/${complaintId}/letters`)
    case 'invalid':
      return again({ issues: result.issues })
    case 'refused':
      return again({ issues: [], above: refusalsShown(result.refusals, null) })
    case 'not open':
      return again({ issues: [], above: notOpenYet(result.opensWhen) })
    case 'conflict':
      return again({ issues: [], above: whatIsNew(complaint, result.expected), status: 409 })
    case 'key reused':
      return again({ issues: [], above: sentBeforeOtherwise(), status: 409 })
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
  }
}
