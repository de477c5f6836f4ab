import type { Matter } from '#complaint/ombudsman/state.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { mayConfirmDecision } from '#office/views/decision-beside.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintPage } from '../complaint/frame.ts'
import { type May, mayNow } from '../complaint/may-now.ts'
import { toDecision } from '../decision/to-decision.ts'
import { askedFor } from './asked-for.ts'
import { decision, drafts, permittedTime, report, sharingAndSignposts } from './sections.ts'
import { doIt, matterTitle, onDate, standsInWords } from './words.ts'

/** What can be recorded of a matter, in the order in which it happens. */
function next(matter: Matter, index: number, { id }: ShownComplaint, may: May): Html | '' {
  const { id: matterId, decided, drafts: received, reports, review, closed, investigation } = matter
  if (closed) return ''
  const to = (verb: string, words: string): Html | '' =>
    doIt(id, verb, html`${words}<span class="govuk-visually-hidden"> in matter ${index + 1}</span>`, may, [
      'matterId',
      matterId,
    ])
  const on = (verb: string, words: string, reportId: string): Html | '' =>
    doIt(id, verb, html`${words}<span class="govuk-visually-hidden"> in matter ${index + 1}</span>`, may, [
      'reportId',
      reportId,
    ])
  const links = [
    ...(decided ? [] : [to('record-ombudsman-request', 'Record something else it asks for')]),
    ...(decided || investigation ? [] : [to('record-ombudsman-investigation', 'Record that it investigates')]),
    ...(decided ? [] : [to('record-draft-decision', 'Record a draft decision')]),
    ...(decided || received.length === 0 ? [] : [to('comment-on-draft-decision', 'Record comments on the draft')]),
    ...(decided ? [] : [to('record-ombudsman-decision', 'Record its decision')]),
    ...(decided && decided.text === null && decided.fileId === null
      ? [to('keep-ombudsman-text', 'Keep the decision as it was issued')]
      : []),
    to('record-ombudsman-report', reports.length === 0 ? 'Record a public report' : 'Record a further report'),
    ...reports.flatMap(({ id: reportId, notice, considered, reply }) => [
      ...(notice ? [] : [on('give-report-notice', 'Record the public notice', reportId)]),
      ...(considered ? [] : [on('consider-report', 'Record the meeting of members', reportId)]),
      ...(reply ? [] : [on('reply-to-report', 'Record the reply to the report', reportId)]),
      on('follow-report-statement', 'Follow a statement in newspapers', reportId),
    ]),
    ...(decided && !review ? [to('record-review-request', 'Record that a review was asked for')] : []),
    ...(review && !review.answer ? [to('record-review-answer', 'Record what came of the review')] : []),
    ...(decided ? [to('restart', 'Start again at a stage')] : []),
    to('move-ombudsman-date', 'Record more time'),
    to('record-sharing', 'Record who else has the decision'),
    to('record-signpost', 'Record what is for another body'),
    ...(decided || reports.length > 0 ? [to('close-ombudsman-matter', 'Record that it closed the matter')] : []),
  ].filter(one => one !== '')
  const packs =
    !decided && may(composePack.name)
      ? html`<li>${link(path`/complaints/${id}/packs`, html`Make the bundle for its enquiry<span class="govuk-visually-hidden"> in matter ${index + 1}</span>`)}</li>`
      : ''
  if (packs !== '') links.push(packs)
  return links.length === 0
    ? ''
    : html`<h3 class="govuk-heading-s">What you can record</h3><ul class="govuk-list">${links}</ul>`
}

function matterSection(matter: Matter, index: number, shown: ShownComplaint, may: May): Html {
  const { tag: text, words, colour } = standsInWords(matter)
  const number = String(index + 1)
  return html`<section aria-labelledby="matter-${number}"><h2 class="govuk-heading-m" id="matter-${number}">${matterTitle(matter, index)}</h2>
<p class="govuk-body">${tag({ text, colour })} ${words}</p>
${askedFor(matter, index, shown, may)}
${summaryList({
  rows: [
    { key: 'About', value: matter.about ?? 'Not recorded' },
    { key: 'Got in touch', value: html`${onDate(matter.contacted)}` },
    ...(matter.complained ? [{ key: 'The complainant went to it', value: html`${onDate(matter.complained)}` }] : []),
    ...(matter.investigation
      ? [
          {
            key: 'Investigates',
            value: html`${matter.investigation.scope} <span class="list__detail">Since ${onDate(matter.investigation.happened)}</span>`,
          },
        ]
      : []),
    ...drafts(matter, shown),
    ...decision(matter, shown),
    ...sharingAndSignposts(matter, shown),
    ...(matter.closed
      ? [{ key: 'Closed', value: html`${onDate(matter.closed.happened)}. ${matter.closed.words}` }]
      : []),
  ],
})}
${matter.reports.map((one, at) => report(one, `${number}-${at + 1}`, shown))}
${permittedTime(matter, number, shown)}
${next(matter, index, shown, may)}</section>`
}

/** Every dealing with the Ombudsman about one complaint: where it stands, what is asked and by when, what it decided. */
export const ombudsmanPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'ombudsman', shown => {
    const may = mayNow(shown)
    const matters = [...shown.state.matters.values()]
    const contact =
      may('record-ombudsman-contact') &&
      button({
        text: 'Record contact from the Ombudsman',
        href: path`/complaints/${shown.id}/record/record-ombudsman-contact`,
        kind: 'secondary',
      })
    return html`<p class="govuk-body">A matter with the Ombudsman stops no clock of the complaint.</p>
${
  matters.length === 0
    ? html`<p class="govuk-body">The Ombudsman has not been in touch about this complaint.</p>${permittedTime(null, '0', shown)}`
    : matters.map((matter, index) => matterSection(matter, index, shown, may))
}
${matters.length > 0 && shown.looking.kind === 'now' && holdsAny(shown.actor, mayConfirmDecision) && toDecision(shown.id)}
${contact}`
  })
