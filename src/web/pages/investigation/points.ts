import { isReportIn } from '#complaint/investigation/open.ts'
import { citedOn, findingOn, progressInWords, progressOf, workOn } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import type { ShownComplaint } from '#office/views/complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { investigationOf, investigationPage } from './frame.ts'
import { findingWords } from './words.ts'

const nameOf = ({ label }: Point): string => (label === null ? 'Not numbered' : `${label}`)

const depthOf = ({ parentId }: Point): 0 | 1 => (parentId === null ? 0 : 1)

function rowOf(point: Point, shown: ShownComplaint) {
  const { id, state } = shown
  const quiet = (text: string) => ({ text, tone: 'quiet' as const })
  if (point.kind === 'heading')
    return {
      heading: nameOf(point),
      cells: [point.text ?? 'A heading', quiet('See its parts'), quiet('See its parts')],
    }
  if (point.state !== 'live')
    return {
      heading: nameOf(point),
      cells: [point.text ?? 'Not described', quiet(capital(point.state)), quiet('None needed')],
    }
  const cited = citedOn(state, point)
  const work = workOn(state, point)
  const found = findingOn(state, point)
  return {
    heading: link(path`/complaints/${id}/investigation/points/${point.id}`, nameOf(point), {
      hidden: 'open the point',
    }),
    depth: depthOf(point),
    cells: [
      point.text ?? 'Not described',
      cited.length === 0 ? quiet('None cited') : `Number ${cited.map(({ number }) => number).join(', ')}`,
      found ? findingWords(found) : quiet(work?.analysis ? 'Begun' : 'Not yet'),
    ],
  }
}

function pointsTable(shown: ShownComplaint): Html {
  const points = pointsInOrder(shown.state)
  if (points.length === 0)
    return html`<p class="govuk-body">No points are recorded. They are listed when the statement of complaint is settled.</p>`
  return ledger({
    id: 'points',
    caption: html`<span class="govuk-visually-hidden">The points, with the evidence and the finding on each</span>`,
    columns: ['Point', { text: 'As agreed', wide: true }, 'Evidence', 'Finding'],
    rows: points.map(point => rowOf(point, shown)),
  })
}

const reportWords = ({ state, actor }: ShownComplaint): string => {
  if (isReportIn(currentRound(state), 'investigating officer')) return 'See the report'
  return holdsAny(actor, ['investigating officer']) ? 'Check and submit the report' : 'See the report so far'
}

/** How far the investigation has come, point by point. */
export async function investigationPoints(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  return investigationPage(shown, here, 'points', {
    title: 'Investigation',
    summary: progressInWords(progressOf(shown.state)),
    content: html`${pointsTable(shown)}
${shown.state.points.size > 0 && button({ text: reportWords(shown), href: path`/complaints/${shown.id}/investigation/report` })}`,
  })
}
