import { pointsToAnswer, stage1LetterOf, stage1ResponseOpens, stage1WorkOn } from '#complaint/stage-1/draft.ts'
import { stage1ResponseCheck } from '#complaint/stage-1/response-check.ts'
import { lastSignature, signatureOf, signersInWords } from '#complaint/stage-1/sign-off.ts'
import { considerDesiredOutcome } from '#complaint/verbs/consider-desired-outcome.ts'
import { signOffStage1 } from '#complaint/verbs/sign-off-stage-1.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import type { Strand } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { stage1ResponseView } from '#office/views/stage-1-response.ts'
import { holdsAny } from '#stream/role.ts'
import { signersOn } from '#stream/sign-off.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { finding } from '../../components/finding.ts'
import { insetText } from '../../components/inset-text.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { strandHeading, strandsAt } from '../complaint/strands.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { pointName } from './forms.ts'

const form = (id: string, verb: string): string => path`/complaints/${id}/record/${verb}`

const orNotYet = (words: string | null | undefined): LedgerCell =>
  words ? { text: words } : { text: 'Not yet', tone: 'quiet' }

function pointsSection({ id, state }: ShownComplaint, strand: Strand, may: boolean): Html {
  const points = pointsToAnswer(state, strand)
  if (points.length === 0)
    return html`<h2 class="govuk-heading-m">The points</h2><p class="govuk-body">No points are recorded yet. The response answers the complaint point by point, so record them first.</p>
${may && html`<p class="govuk-body">${link(form(id, 'record-point'), 'Record a point')}</p>`}`
  const done = points.filter(point => (stage1WorkOn(state, point)?.finding ?? null) !== null)
  return ledger({
    id: `points-to-answer-${strand}`,
    caption: 'The points',
    explanation: `${done.length} of ${points.length} ${points.length === 1 ? 'point has' : 'points have'} a finding.`,
    columns: [
      'Point',
      { text: 'About', wide: true },
      { text: 'Found', wide: true },
      { text: 'Offered', wide: true },
      ...(may ? ['Answer'] : []),
    ],
    rows: points.map(point => {
      const work = stage1WorkOn(state, point)
      const offered = [work?.apology, work?.offer].filter(Boolean).join(' ')
      const to = `${form(id, 'answer-point-at-stage-1')}?pointId=${point.id}`
      return {
        heading: point.label ?? 'Not numbered',
        cells: [
          point.text ?? 'Not described',
          work?.finding
            ? {
                text: finding(work.finding),
                note: [work.whichPart, work.reasons].filter(Boolean).join('. ') || undefined,
              }
            : { text: work ? 'Begun' : 'Not yet', tone: 'quiet' },
          orNotYet(offered),
          ...(may ? [link(to, work ? 'Change' : 'Answer', { hidden: pointName(point) })] : []),
        ],
      }
    }),
  })
}

function outcomesSection({ id, state }: ShownComplaint, may: boolean): Html {
  if (state.outcomes.length === 0)
    return html`<h2 class="govuk-heading-m">What the complainant wants</h2><p class="govuk-body">No desired outcomes recorded.</p>
${may && html`<p class="govuk-body">${link(form(id, 'state-desired-outcome'), 'Record what they want')}</p>`}`
  return ledger({
    id: 'desired-outcomes',
    caption: 'What the complainant wants',
    columns: [{ text: 'Desired outcome' }, { text: 'What the council says', wide: true }, ...(may ? ['Answer'] : [])],
    rows: state.outcomes.map(outcome => {
      const said = state.adjudication.outcomes.get(outcome.id)
      const to = `${form(id, considerDesiredOutcome.name)}?outcomeId=${outcome.id}`
      return {
        heading: outcome.text,
        cells: [
          orNotYet(said && `${capital(said.result)}. ${said.reasons}`),
          ...(may ? [link(to, said ? 'Change' : 'Answer', { hidden: outcome.text })] : []),
        ],
      }
    }),
  })
}

function letterSection({ id, state }: ShownComplaint, strand: Strand, may: boolean): Html {
  const letter = stage1LetterOf(state, strand)
  const words = (said: string | null | undefined) => said ?? 'Not written yet'
  const to = `${form(id, writeStage1Response.name)}?strand=${strand}`
  return html`<h2 class="govuk-heading-m">The rest of the response</h2>${summaryList({
    rows: [
      { key: 'Who answers', value: words(letter?.answeredBy) },
      { key: 'Talking it over', value: words(letter?.meeting) },
      { key: 'Asking for stage 2', value: words(letter?.askingForStage2) },
    ],
  })}
${may && html`<p class="govuk-body">${link(to, letter ? 'Change the rest of the response' : 'Write the rest of the response')}</p>`}`
}

/** Nothing where the council asks for no signature and nobody has given one. */
function signatureSection(shown: ShownComplaint, strand: Strand, isOpen: boolean): Html | null {
  const { id, state, now, names, actor } = shown
  const signers = signersOn(now.signOff ?? [], now.today)
  const last = lastSignature(state, strand)
  if (!last && (signers.length === 0 || !isOpen)) return null
  const stands = signatureOf(state, strand) !== undefined
  const by =
    last && (last.personId === null ? (last.signedBy ?? 'not recorded') : (names.get(last.personId) ?? 'Name erased'))
  const may = isOpen && !stands && holdsAny(actor, signers) && signOffStage1.opensWhen(state) === null
  return html`<h2 class="govuk-heading-m" id="sign-off">Sign-off</h2>${
    last
      ? summaryList({
          rows: [
            { key: 'Signed off by', value: by ?? 'not recorded' },
            { key: 'On', value: spanInWords(last.happened) },
            ...(last.note === null ? [] : [{ key: 'They said', value: last.note }]),
          ],
        })
      : html`<p class="govuk-body">Before it is sent, it is signed off by ${signersInWords(signers)}. Whoever wrote part of it cannot sign it.</p>`
  }${last && !stands && isOpen && insetText({ text: 'It has been changed since, so that it has to be signed off again.' })}
${may && html`<p class="govuk-body">${link(`${form(id, signOffStage1.name)}?strand=${strand}`, last ? 'Sign it off again' : 'Sign it off')}</p>`}`
}

function checkSection({ id, state, now }: ShownComplaint, strand: Strand, may: boolean): Html {
  const needs = stage1ResponseCheck(state, strand, now)
  const ready = needs.every(({ done }) => done)
  return html`<h2 class="govuk-heading-m" id="before-the-response">Before the response is sent</h2>
<ul class="check-list">${needs.map(
    ({ what, done, detail, required }) =>
      html`<li class="check-list__item"><span class="check-list__what">${what}</span>
<span class="check-list__state">${done ? 'Done' : tag({ text: required ? 'Needed first' : 'Still open', colour: required ? 'yellow' : 'blue' })}</span>
<span class="check-list__detail">${detail}</span></li>`,
  )}</ul>
${
  may &&
  html`${!ready && html`<p class="govuk-body">The time limit goes on while this is open. An answer that is not whole can be sent; what it lacks is shown again before it is recorded.</p>`}${buttonGroup(
    button({
      text: 'Record that it was sent',
      href: `${form(id, 'answer-stage-1')}?strand=${strand}`,
      kind: ready ? 'primary' : 'secondary',
    }),
  )}`
}`
}

/** The stage 1 response: every point with its finding and offer, what the complainant wants, and the rest of it. */
export async function stage1ResponsePage({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, stage1ResponseView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const { state, actor } = shown
  const content = strandsAt(state, 1).map(strand => {
    const over = stage1ResponseOpens(state, strand)
    const may = over === null && holdsAny(actor, writeStage1Response.may)
    return html`${strandHeading(state, strand)}
${over !== null && insetText({ text: over })}${pointsSection(shown, strand, may)}${strand === 'substance' && outcomesSection(shown, over === null && holdsAny(actor, considerDesiredOutcome.may))}
${letterSection(shown, strand, may)}${signatureSection(shown, strand, over === null)}${checkSection(shown, strand, may)}`
  })
  return complaintFramed(shown, here, 'stage-1-response', html`${content}`)
}
