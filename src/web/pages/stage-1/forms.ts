import { stage1LetterOf, stage1WorkOn } from '#complaint/stage-1/draft.ts'
import { stage1ResponseCheck } from '#complaint/stage-1/response-check.ts'
import type { Point } from '#complaint/state.ts'
import { dateInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { strandOf } from '../complaint/strands.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { oneOf, type Typed } from '../recording/typed.ts'

const toResponse = (id: string): string => path`/complaints/${id}/stage-1-response`

/** The day it is saved, unless another came with it: what was sent is never lost. */
const savedOn = ({ now }: ShownComplaint, typed: Typed): string => oneOf(typed, 'happened') || dateInWords(now.today)

export const pointName = ({ label }: Pick<Point, 'label'>): string =>
  label === null ? 'a point without a number' : `point ${label}`

function pointAsPut(point: Point, { state }: ShownComplaint): Html {
  const wanted = state.intake.pointDetails.get(point.id)?.wanted ?? null
  return summaryList({
    rows: [
      { key: 'The complaint', value: point.text ?? 'Not described' },
      ...(wanted === null ? [] : [{ key: 'They want', value: wanted }]),
    ],
  })
}

const answerPoint: FormOfWork = {
  back: toResponse,
  around(shown, typed) {
    const point = shown.state.points.get(oneOf(typed, 'pointId'))
    if (!point) return { suggested: { happened: savedOn(shown, typed) } }
    const work = stage1WorkOn(shown.state, point)
    return {
      title: `Answer ${pointName(point)}`,
      above: pointAsPut(point, shown),
      given: { pointId: point.id, happened: savedOn(shown, typed) },
      suggested: work
        ? {
            lookedAt: work.lookedAt ?? '',
            finding: work.finding ?? 'not yet',
            whichPart: work.whichPart ?? '',
            reasons: work.reasons ?? '',
            apology: work.apology ?? '',
            offer: work.offer ?? '',
          }
        : {},
    }
  },
}

/** What the Regulations give, in words that can be sent as they stand: no last day, no form, no reasons asked for. */
const RIGHT_TO_STAGE_2 =
  'If you are not satisfied with this answer, you can ask for stage 2, where somebody who had no part in this looks into your complaint together with an independent person. Tell the complaints manager by telephone, by email, by letter or in person. You need not fill in a form or give reasons, and the law sets no last day, although it helps to tell us within 20 working days.'

const writeResponse: FormOfWork = {
  back: toResponse,
  around(shown, typed) {
    const strand = strandOf(typed)
    const letter = stage1LetterOf(shown.state, strand)
    return {
      title: 'Write the rest of the response',
      above: html`<p class="govuk-body">What you save is shared by whoever answers and the complaints manager. You can come back to it.</p>`,
      given: { happened: savedOn(shown, typed), strand },
      suggested: {
        answeredBy: letter?.answeredBy ?? '',
        meeting: letter?.meeting ?? '',
        askingForStage2: letter ? (letter.askingForStage2 ?? '') : RIGHT_TO_STAGE_2,
      },
    }
  },
}

const sendResponse: FormOfWork = {
  back: toResponse,
  around(shown, typed) {
    const missing = stage1ResponseCheck(shown.state, strandOf(typed), shown.now).filter(({ done }) => !done)
    return {
      ...(missing.length === 0
        ? {}
        : {
            above: insetText({
              text: html`<h2 class="govuk-heading-s">Not in the response yet</h2>
<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${missing.map(({ what, detail }) => html`<li>${what}. ${detail}.</li>`)}</ul>`,
            }),
          }),
      suggested: { happened: savedOn(shown, typed) },
    }
  },
}

const signOff: FormOfWork = {
  back: toResponse,
  around: (shown, typed) => ({
    suggested: { happened: savedOn(shown, typed) },
    given: { strand: strandOf(typed) },
  }),
}

/** The forms that are part of the work on the stage 1 response. */
export const stage1Forms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['answer-point-at-stage-1', answerPoint],
  ['write-stage-1-response', writeResponse],
  ['sign-off-stage-1', signOff],
  ['answer-stage-1', sendResponse],
]
