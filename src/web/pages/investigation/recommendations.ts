import { draftsOf, labelsOf } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import { draftRecommendation } from '#complaint/verbs/draft-recommendation.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { investigationOf, investigationPage } from './frame.ts'
import { canDo } from './may.ts'
import { asTyped } from './words.ts'

/** What the report is to recommend, a card each, with a way to change it where one may. */
export function draftsShown(shown: ShownComplaint, mayChange: boolean): readonly Html[] {
  const { id, state } = shown
  return draftsOf(state).map(({ id: draftId, text, kind, pointIds, soft, deadline }, place) => {
    const points = pointsInOrder(state).filter(point => pointIds.includes(point.id))
    const href = path`/complaints/${id}/investigation/recommendation?draft=${draftId}`
    return summaryList({
      card: {
        title: `Recommendation drafted, ${place + 1}`,
        headingLevel: 3,
        ...(mayChange ? { actions: [{ href, text: 'Change' }] } : {}),
      },
      rows: [
        { key: 'What', value: asTyped(text) },
        { key: 'Kind', value: soft ? `${capital(kind)}, open-ended` : capital(kind) },
        { key: 'Follows from', value: points.length === 0 ? 'The complaint as a whole' : `Point ${labelsOf(points)}` },
        { key: 'By when', value: deadline ?? 'Not said' },
      ],
    })
  })
}

/** Recommendations of the report that is being written. */
export async function recommendationsPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const mine = canDo(draftRecommendation, shown)
  const drafts = draftsShown(shown, mine)
  return investigationPage(shown, here, 'recommendations', {
    title: 'Recommendations',
    summary: 'They get their numbers when the report is submitted.',
    content: html`<h2 class="govuk-heading-m">Drafted for the report</h2>
${drafts.length === 0 ? html`<p class="govuk-body">No recommendations are drafted.</p>` : drafts}
${mine && button({ text: 'Draft a recommendation', href: path`/complaints/${shown.id}/investigation/recommendation` })}`,
  })
}
