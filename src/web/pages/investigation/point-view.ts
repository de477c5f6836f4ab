import { isReportIn } from '#complaint/investigation/open.ts'
import { findingOn, viewOn } from '#complaint/investigation/progress.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import { viewOnPoint } from '#complaint/verbs/view-on-point.ts'
import type { Strand } from '#complaint/words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { question } from '../recording/question.ts'
import type { Typed } from '../recording/typed.ts'
import { atTheQuestion } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import type { Shortfall } from './tried.ts'
import { viewWords } from './words.ts'

export const viewFields = viewOnPoint.fields
  .filter(({ name }) => name !== 'happened' && name !== 'pointId')
  .map(field => ({
    ...field,
    question: field.kind === 'choice' ? 'Do you agree with the finding?' : 'What do you say about it?',
  }))

export function viewSaved(point: Point, { state }: ShownComplaint): Typed {
  const saved = viewOn(state, point)
  return saved ? { view: saved.view, comments: saved.comments ?? '' } : {}
}

/** Their view is theirs alone until their report is in. */
export const maySeeViews = ({ actor, state }: ShownComplaint, strand: Strand): boolean =>
  holdsAny(actor, ['independent person']) || isReportIn(currentRound(state, strand), 'independent person')

const changedSince = (point: Point, { state }: ShownComplaint): boolean => {
  const saved = viewOn(state, point)
  return saved !== undefined && saved.findingId !== findingOn(state, point)?.id
}

const overtaken = (point: Point, shown: ShownComplaint): Html | '' =>
  changedSince(point, shown)
    ? html`<p class="govuk-body"><strong>The finding has changed since this view was given.</strong></p>`
    : ''

/** For the independent person, while their report is not in. */
export function viewForm(point: Point, shown: ShownComplaint, typed: Typed, why: Shortfall | null, here: Here): Html {
  const issues = why?.issues ?? []
  if (!findingOn(shown.state, point))
    return html`<h2 class="govuk-heading-m">Your view</h2><p class="govuk-body">You can give your view once the investigating officer has found on this point.</p>`
  return html`<h2 class="govuk-heading-m">Your view</h2>${overtaken(point, shown)}
<form id="questions" method="post" action="${path`/complaints/${shown.id}/investigation/points/${point.id}/view`}" novalidate>
${carried(here, shown.version, why)}
${viewFields.map(field => question(field, { typed, wrong: atTheQuestion(issues, field), offered: undefined }))}
${buttonGroup(
  button({ text: 'Save', preventDoubleClick: true }),
  button({ text: 'Save and go to the next point', kind: 'secondary', name: 'then', value: 'next' }),
)}
</form>`
}

export const viewAsItStands = (point: Point, shown: ShownComplaint): Html | '' =>
  maySeeViews(shown, point.strand)
    ? html`<h2 class="govuk-heading-m">View of the independent person</h2>${overtaken(point, shown)}<p class="govuk-body">${viewWords(viewOn(shown.state, point))}</p>`
    : ''
