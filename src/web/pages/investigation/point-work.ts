import { citedOn, findingOn, workOn } from '#complaint/investigation/progress.ts'
import type { Point } from '#complaint/state.ts'
import { workOnPoint } from '#complaint/verbs/work-on-point.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { question } from '../recording/question.ts'
import { manyOf, type Typed } from '../recording/typed.ts'
import { atTheQuestion } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import type { Shortfall } from './tried.ts'
import { asTyped, evidenceDetail, evidenceWords, findingWords } from './words.ts'

export const workFields = workOnPoint.fields.filter(({ name }) => name !== 'happened' && name !== 'pointId')

/** The work as it was saved last, for the form. */
export function workSaved(point: Point, { state }: ShownComplaint): Typed {
  const work = workOn(state, point)
  return work
    ? {
        evidenceIds: work.evidenceIds,
        analysis: work.analysis ?? '',
        finding: work.finding ?? 'not yet',
        whichPart: work.whichPart ?? '',
        reasons: work.reasons ?? '',
      }
    : {}
}

function evidenceQuestion(typed: Typed, wrong: readonly string[], { id, state }: ShownComplaint): Html {
  const register = path`/complaints/${id}/record/register-evidence`
  const all = [...state.investigation.evidence.values()]
  const add = html`<p class="govuk-body">Is something not listed? Save your work, then ${link(register, 'register it as evidence')}.</p>`
  if (all.length === 0)
    return html`<div class="govuk-form-group"><h2 class="govuk-heading-m" id="evidenceIds">Which evidence does it rest on?</h2>
<p class="govuk-body">No evidence is registered yet.</p>${add}</div>`
  return html`${checkboxes({
    name: 'evidenceIds',
    fieldset: { legend: { text: 'Which evidence does it rest on?', classes: 'govuk-fieldset__legend--m' } },
    hint: 'The report cannot be submitted while a point cites none.',
    items: all.map(evidence => ({
      value: evidence.id,
      text: evidenceWords(evidence),
      hint: evidenceDetail(evidence),
    })),
    values: manyOf(typed, 'evidenceIds'),
    classes: 'govuk-checkboxes--small',
    ...(wrong[0] === undefined ? {} : { errorMessage: wrong[0] }),
  })}${add}`
}

/** For the investigating officer, while the report is not in. */
export function workForm(point: Point, shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Html {
  const issues = why?.issues ?? []
  return html`<form id="questions" method="post" action="${path`/complaints/${shown.id}/investigation/points/${point.id}`}" novalidate>
${carried(here, shown.version, why)}
${workFields.map(field =>
  field.kind === 'evidence'
    ? evidenceQuestion(typed, atTheQuestion(issues, field), shown)
    : question(field, { typed, wrong: atTheQuestion(issues, field), offered: undefined }),
)}
${buttonGroup(
  button({ text: 'Save', preventDoubleClick: true }),
  button({ text: 'Save and go to the next point', kind: 'secondary', name: 'then', value: 'next' }),
)}
</form>`
}

/** For whoever may read it and not write it, or once the report is in. */
export function workAsItStands(point: Point, { state }: ShownComplaint): Html {
  const work = workOn(state, point)
  const cited = citedOn(state, point)
  const found = findingOn(state, point)
  return summaryList({
    rows: [
      {
        key: 'Evidence',
        value:
          cited.length === 0
            ? 'None cited'
            : html`<ul class="govuk-list">${cited.map(one => html`<li>${evidenceWords(one)} <span class="list__detail">${evidenceDetail(one)}</span></li>`)}</ul>`,
      },
      { key: 'Analysis', value: asTyped(work?.analysis) },
      { key: 'Finding', value: findingWords(found) },
      { key: 'Reasons', value: asTyped(found?.reasons ?? work?.reasons) },
    ],
  })
}
