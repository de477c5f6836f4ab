import type { ComplaintState } from '#complaint/state.ts'
import { isOpen } from '#complaint/tasks/task.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { mayEnterHistory } from '#office/run.ts'
import { show } from '#office/view.ts'
import { recordingView } from '#office/views/recording.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { formAddress } from './form.ts'
import { verbGroups } from './stages.ts'

type ComplaintVerb = Verb<ComplaintState>

/** The verbs given, under their headings; headings with none are left out. */
function grouped(verbs: readonly ComplaintVerb[]): readonly (readonly [string, readonly ComplaintVerb[]])[] {
  return verbGroups.flatMap(([heading, names]) => {
    const found = names.flatMap(name => verbs.filter(verb => verb.name === name))
    return found.length > 0 ? [[heading, found] as const] : []
  })
}

function nowRow(verb: ComplaintVerb, { id }: ShownComplaint): Html {
  const to = verb.name === askToSend.name ? path`/complaints/${id}/letters/send` : formAddress(verb, id, false)
  return html`<li class="verbs__item">${link(to, verb.title, { classes: 'govuk-link--no-visited-state' })}
<span class="verbs__words">${verb.summary}</span></li>`
}

const laterRow = (verb: ComplaintVerb, { state }: ShownComplaint): Html =>
  html`<li class="verbs__item">${verb.title}<span class="verbs__words">${verb.opensWhen(state)}</span></li>`

/** The verbs that the open tasks of the complaint lead to: what it waits for, before what may also be said of it. */
function waitedFor(open: readonly ComplaintVerb[], { tasks }: ShownComplaint): readonly ComplaintVerb[] {
  const led = new Set(tasks.filter(isOpen).map(({ verb }) => verb))
  return open.filter(({ name }) => led.has(name))
}

/** Each heading folded, with how many stand under it: a hundred at once would be a wall. */
const folded = (verbs: readonly ComplaintVerb[], row: (verb: ComplaintVerb) => Html): readonly Html[] =>
  grouped(verbs).map(([heading, members]) =>
    details({
      summaryText: html`${heading} (${members.length})`,
      text: html`<ul class="verbs__list">${members.map(row)}</ul>`,
      classes: 'verbs-folded',
    }),
  )

const groups = (verbs: readonly ComplaintVerb[], row: (verb: ComplaintVerb) => Html): readonly Html[] =>
  grouped(verbs).map(
    ([heading, members]) => html`<section class="verbs"><h3 class="govuk-heading-s verbs__heading">${heading}</h3>
<ul class="verbs__list">${members.map(row)}</ul></section>`,
  )

const inColumns = (summaryText: string, verbs: readonly ComplaintVerb[], row: (verb: ComplaintVerb) => Html): Html =>
  details({ summaryText, text: html`<div class="verbs-in-columns">${groups(verbs, row)}</div>` })

function happened(mine: readonly ComplaintVerb[], { id, actor }: ShownComplaint): Html | '' {
  if (!holdsAny(actor, mayEnterHistory)) return ''
  const row = (verb: ComplaintVerb) =>
    html`<li class="verbs__item">${link(formAddress(verb, id, true), verb.title, { hidden: 'as something that happened', classes: 'govuk-link--no-visited-state' })}</li>`
  return html`<h2 class="govuk-heading-m">Enter something that happened</h2>
<p class="govuk-body">For what was done before, or is known from a document. It is taken as it was, with a date as exact as it is known. Where the law was not kept, that shows as a fault.</p>
${inColumns('What can be entered as history', mine, row)}`
}

/** What this person can record in this complaint now, what opens later, and what may be entered as history. */
export async function recordMenu({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, recordingView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const mine = complaintVerbs.filter(verb => !verb.begins && holdsAny(shown.actor, verb.may))
  const live = mine.filter(({ historyOnly }) => !historyOnly)
  const open = live.filter(verb => verb.opensWhen(shown.state) === null)
  const next = waitedFor(open, shown)
  const rest = open.filter(verb => !next.includes(verb))
  const later = live.filter(verb => !open.includes(verb))
  const content = html`<span class="govuk-caption-l">Complaint ${shown.state.reference}</span>
<h1 class="govuk-heading-l">Record something</h1>
${
  next.length > 0 &&
  html`<h2 class="govuk-heading-m">What the complaint waits for</h2>
<ul class="verbs__list verbs__list--next">${next.map(verb => nowRow(verb, shown))}</ul>`
}
<h2 class="govuk-heading-m">${next.length > 0 ? 'What else can be recorded now' : 'What can be recorded now'}</h2>
${open.length === 0 ? html`<p class="govuk-body">There is nothing for you to record at this point.</p>` : folded(rest, verb => nowRow(verb, shown))}
${
  later.length > 0 &&
  html`<h2 class="govuk-heading-m">Not possible now</h2>
${inColumns('What will open later, and when', later, verb => laterRow(verb, shown))}`
}
${happened(mine, shown)}`
  const title = `Record something, complaint ${shown.state.reference}`
  return answer(
    frame(here, { title, area: 'complaints', backLink: { href: path`/complaints/${shown.id}` }, content, wide: true }),
  )
}
