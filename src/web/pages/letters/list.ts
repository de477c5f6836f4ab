import { sourceText } from '#law/sources.ts'
import { show } from '#office/view.ts'
import { lettersView } from '#office/views/letters.ts'
import type { Template } from '#paper/template.ts'
import { templates } from '#paper/templates.ts'
import { holdsAny } from '#stream/role.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { notAllowed, notFound } from '../errors/errors.ts'

const about = ({ summary, source }: Template): Html =>
  html`<p class="govuk-body govuk-!-margin-bottom-1">${summary}</p><p class="letters__source">Rests on ${source.map(sourceText).join('; ')}</p>`

/** The letters that fit the complaint now, with what each tells and on what it rests, and those that do not yet. */
export async function lettersPage({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, lettersView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { state, actor, id } = seen.shown
  const all = templates
    .filter(({ may }) => holdsAny(actor, may))
    .map(template => ({ template, over: template.opensWhen(state) }))
  const open = all.filter(({ over }) => over === null)
  const shut = all.filter(({ over }) => over !== null)
  const content = html`<h2 class="govuk-heading-m">Letters</h2>
<p class="govuk-body">Points, findings, dates and amounts come from the record. You are asked only for what the record does not hold.</p>
${open.length === 0 && html`<p class="govuk-body">No letter fits the complaint as it stands now.</p>`}
<ul class="letters">${open.map(({ template }) => html`<li class="letters__one"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${link(path`/complaints/${id}/letters/${template.id}`, template.title)}</h3>${about(template)}</li>`)}</ul>
${
  shut.length > 0 &&
  html`<h2 class="govuk-heading-m">Not now</h2><ul class="letters">${shut.map(({ template, over }) => html`<li class="letters__one"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${template.title}</h3><p class="govuk-body govuk-!-margin-bottom-0">${over}</p></li>`)}</ul>`
}`
  return complaintFramed(seen.shown, here, 'letters', content)
}
