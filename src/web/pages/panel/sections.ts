import { panelMembers } from '#complaint/panel/members.ts'
import type { PointBeforePanel } from '#complaint/panel/views.ts'
import { pointsBeforePanel } from '#complaint/panel/views.ts'
import { currentRound, firstStep, hasStep } from '#complaint/rounds.ts'
import type { Strand } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { finding } from '../../components/finding.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Content, type Html, html } from '../../html.ts'
import { intoCalendar } from '../calendar/into-calendar.ts'
import type { May } from '../complaint/may-now.ts'
import { ofStrand } from '../complaint/strands.ts'
import { capital } from '../days.ts'
import { fileLink } from '../files/file-link.ts'
import { lastDayInWords } from './last-day.ts'

const form = (id: string, verb: string): string => path`/complaints/${id}/record/${verb}`
const isDated = ({ earliest, latest }: { readonly earliest: number | null; readonly latest: number | null }): boolean =>
  earliest !== null || latest !== null
const heading = (text: string): Html => html`<h2 class="govuk-heading-m">${text}</h2>`
const doIt = (id: string, verb: string, words: string, may: May, strand?: Strand): Html | '' =>
  may(verb)
    ? html`<p class="govuk-body">${link(`${form(id, verb)}${strand === 'handling' ? '?strand=handling' : ''}`, words)}</p>`
    : ''

export function whenItMeets(shown: ShownComplaint, strand: Strand, may: May): Html {
  const { id, state } = shown
  const round = currentRound(state, strand)
  const fixed = round.panelArrangements
  const [first] = fixed
  const held = firstStep(round, 'panel held')
  const last = lastDayInWords(shown, strand)
  return html`${heading('When it meets')}
${last !== null && !held && html`<p class="govuk-body">${last}</p>`}
${
  first && fixed.length === 1 && first.wishedBy === null
    ? html`<p class="govuk-body">Fixed for <strong>${spanInWords(first.panelOn)}${first.time !== null && `, ${first.time}`}</strong>.${first.where !== null && html` ${first.where}.`}</p>`
    : fixed.length > 0
      ? ledger({
          id: ofStrand('panel-dates', strand),
          caption: html`<span class="govuk-visually-hidden">Every date fixed for the panel</span>`,
          columns: ['Fixed for', 'Asked for by', { text: 'Why', wide: true }],
          rows: fixed.map(({ panelOn, time, wishedBy, reasonIfLate }) => ({
            heading: `${spanInWords(panelOn)}${time === null ? '' : `, ${time}`}`,
            cells: [wishedBy ? capital(wishedBy) : 'Nobody in particular', reasonIfLate ?? 'None needed'],
          })),
        })
      : held
        ? ''
        : html`<p class="govuk-body">No date is fixed yet.</p>`
}
${held && html`<p class="govuk-body">${isDated(held.happened) ? html`The panel met on <strong>${spanInWords(held.happened)}</strong>.` : 'The panel met, on a day that is not on record.'}</p>`}
${intoCalendar(shown, `panel-${strand}-${(state.strands.get(strand)?.rounds.length ?? 1) - 1}`)}
${doIt(id, 'arrange-panel', fixed.length === 0 ? 'Fix the date' : 'Move the panel', may, strand)}`
}

export function whoSitsOnIt({ id, state, names }: ShownComplaint, may: May): Html {
  const members = panelMembers(state)
  return html`${heading('Who sits on it')}
<p class="govuk-body">Three independent people, one of them the chair (regulation 19). ${members.length} of 3 appointed.</p>
${
  members.length > 0 &&
  ledger({
    id: 'panel-members',
    caption: html`<span class="govuk-visually-hidden">The members of the panel</span>`,
    columns: ['Name', 'As', { text: 'Declaration', wide: true }],
    rows: members.map(({ personId, part, declaration }) => {
      const not = declaration?.sentences.filter(({ declared }) => !declared) ?? []
      return {
        heading: names.get(personId) ?? 'Name erased',
        cells: [
          capital(part),
          declaration
            ? {
                text: `Declared ${spanInWords(declaration.declared)}`,
                note: not.length > 0 ? `Not declared: ${not.map(({ words }) => words).join(' ')}` : undefined,
              }
            : { text: 'No declaration on record', tone: 'quiet' },
        ],
      }
    }),
  })
}
${members.length < 3 && doIt(id, 'appoint-panel-member', 'Appoint a member of the panel', may)}
${members.length > 0 && doIt(id, 'end-appointment', 'End an appointment', may)}`
}

export function submissions(shown: ShownComplaint, strand: Strand, may: May): Html {
  const { id, state } = shown
  const round = currentRound(state, strand)
  const all = round.panel.submissions
  const met = hasStep(round, 'panel held')
  return html`${heading('What was put to it')}
${
  all.length === 0
    ? html`<p class="govuk-body">No submissions recorded. The panel considers those of the complainant, the council, the independent person and others (regulation 19(5)).</p>`
    : ledger({
        id: ofStrand('panel-submissions', strand),
        caption: html`<span class="govuk-visually-hidden">Submissions to the panel</span>`,
        columns: ['From', { text: 'What', wide: true }, 'Received', 'Considered'],
        rows: all.map(({ from, what, fileId, received, considered }) => ({
          heading: capital(from),
          cells: [
            { text: what, note: fileLink(shown, fileId) },
            spanInWords(received),
            considered ? 'Yes' : met ? 'Not recorded' : 'Not yet',
          ],
        })),
      })
}
${doIt(id, 'record-panel-submission', 'Record a submission', may, strand)}`
}

export function whoComes({ id, state }: ShownComplaint, strand: Strand, may: May): Html {
  const { panel } = currentRound(state, strand)
  const plan = panel.plans.at(-1)
  const papers = panel.papers.at(-1)
  return html`${heading('Who comes, and what they get')}
${summaryList({
  rows: [
    { key: 'Complainant', value: plan ? `Comes: ${plan.complainantComes}` : 'Not recorded' },
    { key: 'Advocate', value: plan ? (plan.advocateComes ? 'Comes' : 'Does not come') : 'Not recorded' },
    { key: 'One other person', value: plan?.companion ?? 'Nobody recorded' },
    { key: 'Speaks for the complainant', value: plan?.speaks ?? 'Not recorded' },
    { key: 'Needs', value: plan?.needs ?? 'None recorded' },
    { key: 'Officers', value: plan?.officers ?? 'Not recorded' },
    {
      key: 'Papers',
      value: papers
        ? html`Sent ${spanInWords(papers.happened)} to: ${papers.to}<ul class="govuk-list govuk-list--bullet">${papers.papers.map(one => html`<li>${one}</li>`)}</ul>`
        : 'Not sent yet',
    },
    ...(panel.attended.length > 0 ? [{ key: 'Were there', value: capital(panel.attended.join(', ')) }] : []),
  ],
})}
${doIt(id, 'plan-panel-attendance', 'Plan who comes', may, strand)}${doIt(id, 'send-panel-papers', 'Record the papers sent', may, strand)}${doIt(id, 'hold-panel', 'Record the meeting', may, strand)}`
}

function panelCell({ changed, unchanged, baseline }: PointBeforePanel, to: Html | ''): LedgerCell {
  if (changed)
    return {
      text: html`${finding(changed.finding)} ${to}`,
      note: [baseline ? `from ${baseline.finding}` : 'from no finding', changed.reasons].filter(Boolean).join('. '),
      tone: 'changed',
    }
  if (unchanged) return { text: html`No change ${to}`, tone: 'quiet', note: unchanged.reasons ?? undefined }
  return to === '' ? { text: 'Not yet', tone: 'quiet' } : { text: to }
}

function councilCell({ changed, answer }: PointBeforePanel, to: Html | ''): Content | LedgerCell {
  if (!changed) return { text: 'None needed', tone: 'quiet' }
  if (!answer) return to === '' ? { text: 'Not yet', tone: 'quiet' } : { text: to }
  return answer.kind === 'accepts'
    ? { text: html`Accepts ${to}`, note: answer.reasons ?? undefined }
    : {
        text: html`${finding(answer.finding.finding)} ${to}`,
        note: answer.finding.reasons ?? 'reasons not recorded',
        tone: 'changed',
      }
}

export function points({ id, state }: ShownComplaint, strand: Strand, may: May): Html {
  const all = pointsBeforePanel(state, strand)
  const disputed = all.filter(one => one.disputed)
  return ledger({
    id: ofStrand('points-before-panel', strand),
    caption: 'The points',
    explanation: 'What stage 2 found is locked. A change is always from that, and Redress fills it in.',
    columns: ['Point', { text: 'About', wide: true }, 'Stage 2', 'Panel', 'Council'],
    rows: disputed.map(one => {
      const { point, baseline } = one
      const hidden = `point ${point.label ?? 'without a number'}`
      const viewed = one.changed || one.unchanged
      const record = may('record-panel-view')
        ? link(
            path`/complaints/${id}/record/record-panel-view?pointId=${point.id}`,
            viewed ? 'Change' : 'Record its view',
            {
              hidden: viewed ? `the panel's view of ${hidden}` : `of ${hidden}`,
            },
          )
        : ''
      const answer =
        may('answer-panel-view') && one.changed
          ? link(
              path`/complaints/${id}/record/answer-panel-view?pointId=${point.id}`,
              one.answer ? 'Change' : 'Answer',
              {
                hidden: one.answer ? `the answer on ${hidden}` : `on ${hidden}`,
              },
            )
          : ''
      return {
        heading: point.label ?? 'Not numbered',
        depth: point.segments.length > 2 ? 2 : point.segments.length > 1 ? 1 : 0,
        cells: [
          point.text ?? 'A heading: its parts are taken one by one',
          baseline ? finding(baseline.finding) : { text: 'No finding of its own', tone: 'quiet' },
          panelCell(one, record),
          councilCell(one, answer),
        ],
      }
    }),
  })
}

export function report({ id, state }: ShownComplaint, strand: Strand, may: May): Html {
  const round = currentRound(state, strand)
  const sent = firstStep(round, 'panel reported')
  const received = firstStep(round, 'panel report received')
  const { supplementary } = round.panel
  return html`${heading('Its report')}
<p class="govuk-body">${
    sent
      ? `Sent ${spanInWords(sent.happened)}. ${received ? `Received by the council ${spanInWords(received.happened)}, which starts its 15 working days.` : 'The day on which the council received it is not recorded.'}`
      : 'Not sent yet. It goes out within five working days of the meeting: a brief summary, and the recommendations.'
  }</p>
${!sent && doIt(id, 'receive-panel-report', 'Record the report', may, strand)}
${supplementary && html`<p class="govuk-body">A further review by another investigator was asked for${supplementary.dueOn ? `, due ${spanInWords(supplementary.dueOn)}` : ''}. The 15 working days go on meanwhile.</p>`}
${!supplementary && doIt(id, 'commission-supplementary-review', 'Commission a further review by another investigator', may, strand)}
${supplementary && doIt(id, 'answer-supplementary-review', 'Record the answer to the further review', may, strand)}`
}
