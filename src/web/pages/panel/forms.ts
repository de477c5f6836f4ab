import { pointsBeforePanel } from '#complaint/panel/views.ts'
import { currentRound } from '#complaint/rounds.ts'
import { dateInWords, spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { finding } from '../../components/finding.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { strandOf } from '../complaint/strands.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'
import { oneOf, type Typed } from '../recording/typed.ts'
import { lastDayInWords } from './last-day.ts'

const toPanel = (id: string): string => path`/complaints/${id}/panel`

const today = ({ now }: ShownComplaint): Typed => ({ happened: dateInWords(now.today) })

const plain: FormOfWork = { back: toPanel, around: () => ({}) }

const arrange: FormOfWork = {
  back: toPanel,
  around(shown, typed) {
    const strand = strandOf(typed)
    const fixed = currentRound(shown.state, strand).panelArrangements
    const last = lastDayInWords(shown, strand)
    return {
      title: fixed.length === 0 ? 'Arrange the review panel' : 'Move the review panel',
      above: html`${last !== null && insetText({ text: last })}${
        fixed.length > 0 &&
        summaryList({
          rows: fixed.map(({ panelOn, wishedBy, reasonIfLate }, index) => ({
            key: index === 0 ? 'First fixed for' : 'Then for',
            value: [spanInWords(panelOn), wishedBy && `asked for by the ${wishedBy}`, reasonIfLate]
              .filter(Boolean)
              .join('. '),
          })),
        })
      }`,
      suggested: today(shown),
    }
  },
}

/** What is to be looked at, with the finding that is reviewed: shown, and in no field. */
function pointAsItIs(
  shown: ShownComplaint,
  pointId: string,
  withPanel: boolean,
): { label: string; above: Html } | null {
  const one = pointsBeforePanel(shown.state).find(({ point }) => point.id === pointId)
  if (!one) return null
  const { point, baseline, changed } = one
  const said = (made: typeof baseline): Html =>
    html`${made ? finding(made.finding) : 'No finding'} <span class="list__detail">${[made?.whichPart, made?.reasons].filter(Boolean).join('. ')}</span>`
  return {
    label: point.label ?? 'without a number',
    above: summaryList({
      rows: [
        { key: 'The complaint', value: point.text ?? 'Taken in parts' },
        {
          key: 'Stage 2, locked',
          value: baseline ? html`${said(baseline)}` : 'No finding of its own: it changes from nothing.',
        },
        ...(withPanel && changed ? [{ key: 'The panel', value: said(changed) }] : []),
      ],
    }),
  }
}

const view: FormOfWork = {
  back: toPanel,
  around(shown, typed) {
    const pointId = oneOf(typed, 'pointId')
    const told = pointAsItIs(shown, pointId, false)
    if (!told) return {}
    const { label, above } = told
    return { title: `The panel’s view of point ${label}`, above, given: { pointId }, suggested: today(shown) }
  },
}

const answer: FormOfWork = {
  back: toPanel,
  around(shown, typed) {
    const pointId = oneOf(typed, 'pointId')
    const told = pointAsItIs(shown, pointId, true)
    if (!told) return {}
    const { label, above } = told
    return { title: `Answer the panel on point ${label}`, above, given: { pointId }, suggested: today(shown) }
  },
}

/** The forms that are part of the work on the page of the panel. */
export const panelForms: readonly (readonly [verb: string, form: FormOfWork])[] = [
  ['arrange-panel', arrange],
  ['record-panel-view', view],
  ['answer-panel-view', answer],
  ...[
    'record-panel-submission',
    'plan-panel-attendance',
    'send-panel-papers',
    'hold-panel',
    'make-panel-recommendation',
    'receive-panel-report',
    'answer-supplementary-review',
  ].map(verb => [verb, plain] as const),
]
