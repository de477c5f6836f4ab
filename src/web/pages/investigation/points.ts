import { isReportIn } from '#complaint/investigation/open.ts'
import { citedOn, findingOn, progressInWords, progressOf, workOn } from '#complaint/investigation/progress.ts'
import { pointsInOrder } from '#complaint/points.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { Point } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { ofStrand, onStrand, strandHeading, strandsAt } from '../complaint/strands.ts'
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

function pointsTable(shown: ShownComplaint, strand: Strand): Html {
  const points = pointsInOrder(shown.state).filter(point => point.strand === strand)
  if (points.length === 0)
    return html`<p class="govuk-body">No points are recorded. They are listed when the statement of complaint is settled.</p>`
  return ledger({
    id: ofStrand('points', strand),
    caption: html`<span class="govuk-visually-hidden">The points, with the evidence and the finding on each</span>`,
    columns: ['Point', { text: 'As agreed', wide: true }, 'Evidence', 'Finding'],
    rows: points.map(point => rowOf(point, shown)),
  })
}

const reportWords = ({ state, actor }: ShownComplaint, strand: Strand): string => {
  if (isReportIn(currentRound(state, strand), 'investigating officer')) return 'See the report'
  return holdsAny(actor, ['investigating officer']) ? 'Check and submit the report' : 'See the report so far'
}

/** How far the investigation has come, point by point. */
export async function investigationPoints(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const { id, state } = shown
  const strands = strandsAt(state, 2)
  const report = path`/complaints/${id}/investigation/report`
  return investigationPage(shown, here, 'points', {
    title: 'Investigation',
    summary: progressInWords(progressOf(state, strands[0])),
    content: html`${strands.map(
      (
        strand,
        place,
      ) => html`${strandHeading(state, strand)}${place > 0 && html`<p class="govuk-body">${progressInWords(progressOf(state, strand))}</p>`}
${pointsTable(shown, strand)}
${
  [...state.points.values()].some(point => point.strand === strand) &&
  button({
    text: `${reportWords(shown, strand)}${onStrand(state, strand)}`,
    href: strand === 'handling' ? `${report}?strand=handling` : report,
  })
}`,
    )}`,
  })
}
