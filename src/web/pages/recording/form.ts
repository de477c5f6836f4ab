import { TYPES_TAKEN } from '#complaint/files/types.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { sourceText } from '#law/sources.ts'
import { largestInWords } from '#office/files/handling.ts'
import { handlingOf } from '#office/office.ts'
import { mayEnterHistory } from '#office/run.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Field } from '#stream/field.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import { uploadAsked } from '#stream/upload-field.ts'
import type { Verb } from '#stream/verb.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { frame } from '../frame.ts'
import { beforeYouSend } from './before-you-send.ts'
import { waitingFile, waitingInWords } from './brought-file.ts'
import { entriesToPutRight, puttingRight } from './entries-listed.ts'
import type { Around } from './form-of-work.ts'
import { formOfWork } from './forms-of-work.ts'
import { historyQuestions } from './history-questions.ts'
import { offeredFor } from './offered.ts'
import { onceField } from './once.ts'
import { placeBefore } from './place-after.ts'
import { question } from './question.ts'
import { FORM_ID } from './refusals.ts'
import type { Typed } from './typed.ts'
import { atTheQuestion, listed } from './wrong.ts'

export interface FormShown {
  readonly verb: Verb<ComplaintState>
  /** Entered as something that happened, without the law's guards. */
  readonly history: boolean
  /** null where the verb begins a complaint. */
  readonly complaint: ShownComplaint | null
  /** Whoever asks, with the roles that count here. */
  readonly actor: Actor
  readonly typed: Typed
  /** The version it was first opened with; the complaint's own where it is opened now, or where what is new stands above. */
  readonly openedWith?: number | undefined
  readonly issues: readonly InputIssue[]
  /** What stands above the form: refusals, or what somebody else recorded. */
  readonly above?: Html
  readonly status?: number
}

/** Asked on a page of its own, with both dates on it. */
const ASKED_LATER = new Set(['bothDatesCompared'])

/** Live work has a day; a month or a year is for history, so only there the question says so. */
const exactDay = (field: Field): Field =>
  field.name === 'happened' && field.hint ? { ...field, hint: field.hint.replace(/ If only the month .*$/, '') } : field

/** The verb's own questions in this mode. */
export const fieldsAsked = (verb: Verb<ComplaintState>, history: boolean): readonly Field[] =>
  verb.fields
    .filter(({ historyOnly, workOnly, name }) => !(history ? workOnly : historyOnly) && !ASKED_LATER.has(name))
    .map(field => (history ? field : exactDay(field)))

/** Where the form is, and where it goes. */
export function formAddress(verb: Verb<ComplaintState>, complaintId: string | null, history: boolean): string {
  const base = complaintId === null ? '/complaints/new' : path`/complaints/${complaintId}/record/${verb.name}`
  return history ? `${base}?history=yes` : base
}

/** The answers that the page gives itself, unseen. */
const givenAnswers = ({ given = {} }: Around): readonly Html[] =>
  Object.entries(given).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map(one => html`<input type="hidden" name="${name}" value="${one}">`),
  )

/** What is taken as a file, and whether one is here already. */
function aboutFiles({ complaint }: FormShown, here: Here): string {
  const received = waitingFile(here, complaint?.id ?? null)
  const taken = `${TYPES_TAKEN} At most ${largestInWords(handlingOf(here.site.office))}.`
  return received ? waitingInWords(received) : taken
}

function questions(shown: FormShown, { given = {}, suggested = {} }: Around, here: Here): readonly Html[] {
  const { verb, history, complaint, typed: answered, issues } = shown
  const typed = { ...suggested, ...answered }
  const several = history || (complaint?.state.strands.size ?? 0) > 1
  const asked = fieldsAsked(verb, history).filter(
    ({ name, onlyWhereSeveral }) => !Object.hasOwn(given, name) && (several || !onlyWhereSeveral),
  )
  return asked.map(field =>
    question(field, {
      typed,
      wrong: atTheQuestion(issues, field),
      offered: complaint ? offeredFor(field.kind, complaint) : undefined,
      file: field.kind === 'upload' ? aboutFiles(shown, here) : undefined,
    }),
  )
}

const whence = ({ typed, issues }: FormShown): Html =>
  html`<h2 class="govuk-heading-m question__part">Where you know it from</h2>${historyQuestions.map(field =>
    question(field, { typed, wrong: atTheQuestion(issues, field), offered: undefined }),
  )}`

const lawBehind = ({ sources, guards }: Verb<ComplaintState>): Html =>
  details({
    summaryText: 'The rules behind this',
    text: html`<ul class="govuk-list govuk-list--bullet">${[...new Set(sources.map(sourceText))].map(words => html`<li>${words}</li>`)}</ul>
${
  guards.length > 0 &&
  html`<p class="govuk-body">What is refused here:</p><ul class="govuk-list govuk-list--bullet">${guards.map(
    ({ rule, source }) => html`<li>${rule} (${sourceText(source)})</li>`,
  )}</ul>`
}`,
  })

function otherWay({ verb, history, complaint, actor }: FormShown): Html | '' {
  if (history || !holdsAny(actor, mayEnterHistory)) return ''
  const to = formAddress(verb, complaint?.id ?? null, true)
  return html`<p class="govuk-body">Did it happen before, or do you know it from a document? ${link(to, 'Enter it as something that happened')}.</p>`
}

const asHistory = (): Html =>
  insetText({
    text: 'Entered as something that happened. It is taken as it was, with dates as exact as they are known. Where the law was not kept, that shows as a fault.',
  })

/** Somebody new to the record is added by a verb of their own first. */
function addFirst({ verb, complaint, actor }: FormShown): Html | '' {
  const asksForPerson = verb.fields.some(({ kind }) => kind === 'person')
  if (!asksForPerson || !complaint || verb.name === addPerson.name || puttingRight.has(verb.name)) return ''
  if (!holdsAny(actor, addPerson.may)) return ''
  const to = path`/complaints/${complaint.id}/record/add-person`
  return html`<p class="govuk-body">Is somebody not listed? ${link(to, 'Add them to this complaint first')}.</p>`
}

/** The page of one verb, made from its fields: one page for all of them. */
export function formPage(shown: FormShown, here: Here): Answer {
  const { verb, history, complaint, issues, above } = shown
  const fields = [...fieldsAsked(verb, history), ...(history ? historyQuestions : [])]
  const work = complaint ? formOfWork(verb.name, history) : undefined
  const around: Around = (complaint && work?.around(complaint, shown.typed)) ?? {}
  const back = complaint
    ? (work?.back(complaint.id, { ...around.given, ...shown.typed }) ?? placeBefore(verb, complaint.id))
    : '/'
  const heading = around.title ?? verb.title
  const content = html`${above}<form id="${FORM_ID}" method="post" action="${formAddress(verb, complaint?.id ?? null, history)}"${uploadAsked(fields) !== undefined && html` enctype="multipart/form-data"`} novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}
${complaint && html`<input type="hidden" name="version" value="${shown.openedWith ?? complaint.version}"><span class="govuk-caption-l">Complaint ${complaint.state.reference}</span>`}
<h1 class="govuk-heading-l">${heading}</h1>
${around.title === undefined && html`<p class="govuk-body-l">${verb.summary}</p>`}
${around.above}${givenAnswers(around)}${history && asHistory()}${addFirst(shown)}${complaint && entriesToPutRight(verb, complaint)}
${beforeYouSend(shown)}${questions(shown, around, here)}${history && whence(shown)}
${buttonGroup(button({ text: around.button ?? 'Save', preventDoubleClick: true }), link(back, 'Cancel'))}
</form>
${otherWay(shown)}${lawBehind(verb)}`
  const refused = above !== undefined && issues.length === 0
  const title = `${refused ? 'Not saved: ' : ''}${heading}${complaint ? `, complaint ${complaint.state.reference}` : ''}`
  const page = frame(here, {
    title,
    area: 'complaints',
    wide: around.wide ?? false,
    backLink: { href: back },
    errors: listed(issues, fields),
    content,
  })
  return answer(page, shown.status ?? 200)
}
