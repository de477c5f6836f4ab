import type { ComplaintState, Matter } from '#complaint/state.ts'
import { confirmDecision } from '#office/decision/confirm.ts'
import { broughtBefore } from '#office/files/run-with-file.ts'
import { show } from '#office/view.ts'
import { decisionBesideView } from '#office/views/decision-beside.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { putBeside } from '#statement/beside/beside.ts'
import { readStatement } from '#statement/read.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { noFileWaits, waitingFile } from '../recording/brought-file.ts'
import { onceSent, sentBeforeOtherwise } from '../recording/once.ts'
import { manyOf, oneOf, typedIn, versionIn } from '../recording/typed.ts'
import { whatIsNew } from '../recording/what-is-new.ts'
import type { Wrong } from '../statements/text-or-file.ts'
import { besideEachOther, textShown } from '../statements/text-shown.ts'
import { askForAnother, askForDecision } from './ask.ts'
import { decisionGiven, plainLines } from './given.ts'
import { amountId, besideShown, type Said } from './shown.ts'

/** Loads the complaint for whoever may confirm a decision on it, or says why not. */
async function opened({ params }: Asked, here: Here): Promise<ShownComplaint | Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, decisionBesideView, query, here.visitor)
  if (seen.kind === 'shown') return seen.shown
  return seen.kind === 'not found' ? notFound(here) : notAllowed(here)
}

const isAnswer = (one: ShownComplaint | Answer): one is Answer => 'kind' in one

const asking = (shown: ShownComplaint, here: Here, wrong: Wrong | null = null): Answer =>
  complaintFramed(
    shown,
    here,
    'decision',
    html`<p class="govuk-body-l">Give the decision on this complaint. It is read, and shown beside what the record holds.</p>
<p class="govuk-body">Nothing is recorded before you have confirmed it, fact by fact. The text is sent nowhere else.</p>
${askForDecision(shown.id, here, wrong)}`,
    wrong ? { errors: [{ text: wrong.message, href: `#${wrong.field}` }], status: 422 } : {},
  )

const errorsOf = (said: Said | null) =>
  said?.errors.map(({ field, message }) => ({
    text: message,
    href: field === 'fits' ? '#fits' : field.startsWith('amount ') ? `#${amountId(field.slice(7))}` : '#confirmed',
  })) ?? []

interface Looked {
  readonly text: string
  readonly sha256: string | null
  readonly said: Said | null
  readonly above?: Html | ''
  readonly status?: number
}

/** What was read before of the same decision. */
function readBefore({ state }: ShownComplaint): Html | '' {
  const last = state.decisionsRead.at(-1)
  if (!last) return ''
  return insetText({
    text: html`A decision was read here before: ${counted(last.confirmed.length, 'fact')} of ${last.seen} confirmed. What is taken over from now on is added to that.`,
  })
}

function beside(shown: ShownComplaint, { text, sha256, said, above = '', status }: Looked, here: Here): Answer {
  const reading = readStatement(text)
  if (reading.kind === 'not a statement')
    return asking(shown, here, { field: 'text', message: `${reading.why} ${reading.whatToDo}`, pasted: text })
  const { facts } = reading
  const put = putBeside(facts, shown.state, here.site.council.name)
  const content = html`${above}${readBefore(shown)}
${besideEachOther(besideShown({ text, facts, beside: put, sha256, said }, shown, here), textShown(text, facts))}
${askForAnother(shown.id, here)}`
  const errors = errorsOf(said)
  return complaintFramed(shown, here, 'decision', content, {
    errors,
    status: status ?? (errors.length > 0 ? 422 : 200),
  })
}

const withText = ({ matters }: ComplaintState): Matter | undefined =>
  [...matters.values()].findLast(({ decided }) => decided?.text != null)

/** The decision beside the record: the text that is kept, or a form that asks for one. */
export async function decisionBesidePage(asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(asked, here)
  if (isAnswer(shown)) return shown
  const text = withText(shown.state)?.decided?.text
  return text == null || readStatement(text).kind !== 'statement'
    ? asking(shown, here)
    : beside(shown, { text, sha256: null, said: null }, here)
}

/** Reads what was given and shows it beside the record. Nothing is recorded. */
export async function lookAtDecision(asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(asked, here)
  if (isAnswer(shown)) return shown
  const given = await decisionGiven(asked.body, shown.id, here)
  if (given.kind === 'none') return asking(shown, here, given)
  return beside(shown, { text: given.text, sha256: given.sha256, said: null }, here)
}

const amountsIn = (typed: ReturnType<typeof typedIn>): ReadonlyMap<string, string> =>
  new Map(Object.keys(typed).flatMap(name => (name.startsWith('amount ') ? [[name.slice(7), oneOf(typed, name)]] : [])))

/** Records what was confirmed of it; asks again, with nothing lost, where something has to be said first. */
export async function confirmDecisionSent(asked: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(asked.body)
  const complaintId = asked.params.id ?? ''
  const text = plainLines(oneOf(typed, 'text'))
  const [confirmed, amounts, fits] = [manyOf(typed, 'confirmed'), amountsIn(typed), oneOf(typed, 'fits')]
  const { office } = here.site
  const notOfThis = fits === 'no'
  const waits = waitingFile(here, complaintId)
  const sha256 = oneOf(typed, 'file')
  const file =
    !notOfThis && waits && waits.sha256 === sha256
      ? await broughtBefore(office, complaintId, waits, here.visitor)
      : null
  const shown = await opened(asked, here)
  if (isAnswer(shown)) return shown
  const toPage = (): Answer => redirect(path`/complaints/${shown.id}/decision`)
  if (notOfThis) {
    here.session.set('notice', 'Nothing was recorded: it is not the decision on this complaint.')
    return toPage()
  }
  const task = {
    complaintId: shown.id,
    text,
    confirmed,
    amounts,
    fits: fits === 'yes',
    expectedVersion: versionIn(typed),
    brought: file?.kind === 'brought' ? file : null,
  }
  const once = onceSent(path`/complaints/${shown.id}/decision/confirm`, typed)
  const done = await confirmDecision(office, task, here.visitor, once)
  const again = (errors: Said['errors'], above: Html | '' = '', status?: number): Answer =>
    beside(
      shown,
      {
        text,
        sha256: sha256 || null,
        said: { confirmed, amounts, fits, errors },
        above,
        ...(status === undefined ? {} : { status }),
      },
      here,
    )
  switch (done.kind) {
    case 'done':
      if (task.brought) noFileWaits(here)
      here.session.set('notice', 'What you confirmed is recorded. What you left is kept as seen and not confirmed.')
      return toPage()
    case 'already there':
      here.session.set('notice', 'This was recorded before. Nothing was added a second time.')
      return toPage()
    case 'not a statement':
      return asking(shown, here, { field: 'text', message: done.why, pasted: text })
    case 'invalid':
      return again(done.issues)
    case 'conflict':
      return again([], whatIsNew(shown, done.expected), 409)
    case 'key reused':
      return again([], sentBeforeOtherwise(), 409)
    case 'not open':
      return again([{ field: 'confirmed', message: done.opensWhen }])
    case 'refused':
      return again(done.refusals.map(({ why }) => ({ field: 'confirmed', message: why })))
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
  }
}
