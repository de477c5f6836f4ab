import type { ComplaintState } from '#complaint/state.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { mayEnterHistory } from '#office/run.ts'
import { show } from '#office/view.ts'
import { beginningView, formView } from '#office/views/recording.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import type { Verb } from '#stream/verb.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { fieldsAsked, formAddress, formPage } from './form.ts'
import { type Typed, takesSeveral } from './typed.ts'
import { beginningVerb, verbNamed, whyNotNow } from './verb-named.ts'

const byId = new Set([
  'point',
  'recommendation',
  'matter',
  'item asked',
  'Ombudsman date',
  'public report',
  'remedy',
  'agreed',
  'several agreed',
  'payment',
  'outcome',
  'person',
  'people',
  'fading evidence',
  'appointment',
  'file',
  'pack',
  'files',
  'whole number',
  'events',
  'letter',
  'dispatch',
  'delivery',
])

/** Choices that say which form of a verb is meant, and decide nothing about the complaint. */
const whichForm: ReadonlyMap<string, readonly string[]> = new Map([[composePack.name, ['purpose', 'recipient']]])

/** Answers that a link may bring along: only which thing of the complaint is meant, never words or a decision. */
function broughtAlong(verb: Verb<ComplaintState>, history: boolean, { query }: Asked): Typed {
  const chosen = whichForm.get(verb.name) ?? []
  return Object.fromEntries(
    fieldsAsked(verb, history).flatMap(({ name, kind }): readonly [string, Typed[string]][] => {
      const brought = query[name]
      if (brought === undefined || !(byId.has(kind) || chosen.includes(name))) return []
      return [[name, takesSeveral.has(kind) ? brought.split(',') : brought]]
    }),
  )
}

/** In place of the form, where it cannot be done now. */
function notNow(verb: Verb<ComplaintState>, { id, state, actor }: ShownComplaint, why: string, here: Here): Answer {
  const history = holdsAny(actor, mayEnterHistory)
  const content = html`<span class="govuk-caption-l">Complaint ${state.reference}</span>
<h1 class="govuk-heading-l">${verb.title}</h1>
<p class="govuk-body-l">${verb.summary}</p>
${insetText({ text: why })}
${history && button({ text: 'Enter it as something that happened', href: formAddress(verb, id, true), kind: 'secondary' })}`
  const title = `${verb.title}, complaint ${state.reference}`
  return answer(frame(here, { title, area: 'complaints', backLink: { href: path`/complaints/${id}/record` }, content }))
}

/** The questions of one verb in one complaint. */
export async function askPage(asked: Asked, here: Here): Promise<Answer> {
  const verb = verbNamed(asked.params.verb)
  if (!verb) return notFound(here)
  const history = asked.query.history === 'yes'
  const query = { id: asked.params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, formView(verb, history), query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const why = history ? null : whyNotNow(verb, seen.shown.state)
  if (why !== null) return notNow(verb, seen.shown, why, here)
  const typed = broughtAlong(verb, history, asked)
  return formPage({ verb, history, complaint: seen.shown, actor: seen.actor, typed, issues: [] }, here)
}

/** The questions that begin a complaint. */
export async function askNewPage(asked: Asked, here: Here): Promise<Answer> {
  const verb = beginningVerb()
  const history = asked.query.history === 'yes'
  const seen = await show(here.site.office, beginningView(verb, history), null, here.visitor)
  if (seen.kind !== 'shown') return notAllowed(here)
  return formPage({ verb, history, complaint: null, actor: seen.actor, typed: {}, issues: [] }, here)
}
