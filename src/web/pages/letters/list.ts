import { type SourceRef, sources, sourceText } from '#law/sources.ts'
import { show } from '#office/view.ts'
import { lettersView, type ShownLetters } from '#office/views/letters.ts'
import { reportTemplates } from '#office/views/report.ts'
import type { Template } from '#paper/template.ts'
import { templateGroups } from '#paper/templates.ts'
import { holdsAny } from '#stream/role.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { sendingsSection } from '../dispatch/sendings.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { duty, keptLetters, lettersFromElsewhere } from './duty-and-kept.ts'

/** A source that was not read itself says so. */
const sourceTold = (ref: SourceRef): string =>
  sources[ref.key].mark === 'recalled' ? `${sourceText(ref)} (recalled, not read)` : sourceText(ref)

/** A letter among those of its part of the procedure, and why it cannot be written now. */
interface Listed {
  readonly template: Template
  readonly over: string | null
}

const openOne = (shown: ShownLetters, { template }: Listed): Html =>
  html`<li class="letters__one"><h4 class="govuk-heading-s govuk-!-margin-bottom-1">${link(path`/complaints/${shown.complaint.id}/letters/${template.id}`, template.title)}</h4>
<p class="govuk-body govuk-!-margin-bottom-1">${template.summary}</p>${duty(shown.complaint, template)}${keptLetters(shown, template)}<p class="letters__source">Rests on ${template.source.map(sourceTold).join('; ')}</p></li>`

const shutOne = (shown: ShownLetters, { template, over }: Listed): Html =>
  html`<li class="letters__one"><h4 class="govuk-heading-s govuk-!-margin-bottom-1">${template.title}</h4><p class="govuk-body govuk-!-margin-bottom-0">${over}</p>${keptLetters(shown, template)}</li>`

const counted = (number: number): string => (number === 1 ? '1 letter' : `${number} letters`)

/** The letters that fit the complaint now, with what each tells and on what it rests, and those that do not yet. */
export async function lettersPage({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, lettersView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { complaint } = seen.shown
  const { state, actor, id } = complaint
  const groups = templateGroups.map(({ title, templates }) => {
    const all = templates
      .filter(({ id: named, may }) => holdsAny(actor, may) && !Object.hasOwn(reportTemplates, named))
      .map(template => ({ template, over: template.opensWhen(state) }))
    return { title, open: all.filter(({ over }) => over === null), shut: all.filter(({ over }) => over !== null) }
  })
  const open = groups.filter(group => group.open.length > 0)
  const shut = groups.filter(group => group.shut.length > 0)
  const content = html`${sendingsSection(complaint)}<h2 class="govuk-heading-m">Letters that fit now</h2>
<p class="govuk-body">Points, findings, dates and amounts come from the record. You are asked only for what the record does not hold.</p>
${open.length === 0 && html`<p class="govuk-body">No letter fits the complaint as it stands now.</p>`}
${open.map(group => html`<h3 class="govuk-heading-s letters__group">${group.title}</h3><ul class="letters">${group.open.map(one => openOne(seen.shown, one))}</ul>`)}
<h2 class="govuk-heading-m">A letter written elsewhere</h2>
<p class="govuk-body">${link(path`/complaints/${id}/letters/against-record`, 'Hold a letter against the record')}: points, findings, dates, names, amounts and numbers are compared, whoever wrote it. The file is kept as it is compared.</p>
${lettersFromElsewhere(seen.shown)}
${
  shut.length > 0 &&
  html`<h2 class="govuk-heading-m">Not now</h2>${shut.map(group =>
    details({
      summaryText: html`${group.title}: ${counted(group.shut.length)}`,
      text: html`<h3 class="govuk-visually-hidden">${group.title}</h3><ul class="letters">${group.shut.map(one => shutOne(seen.shown, one))}</ul>`,
    }),
  )}`
}`
  return complaintFramed(complaint, here, 'letters', content)
}
