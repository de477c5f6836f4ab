import { draftOf, type Move, movesOf, type NumberedPoint, numbered } from '#complaint/statement-of-complaint/draft.ts'
import type { StatementVersion } from '#complaint/statement-of-complaint/state.ts'
import { draftAsVersion, isSame, lastVersion, numberOfDraft } from '#complaint/statement-of-complaint/versions.ts'
import { commentOnStatement } from '#complaint/verbs/comment-on-statement.ts'
import { draftPoint } from '#complaint/verbs/draft-point.ts'
import { moveDraftedPoint } from '#complaint/verbs/move-drafted-point.ts'
import { sendStatement } from '#complaint/verbs/send-statement.ts'
import { settleStatementOfComplaint } from '#complaint/verbs/settle-statement-of-complaint.ts'
import { formatIsoDay, parseIsoDay } from '#law/day.ts'
import { dayInWords, spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { identity } from '../../components/identity.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { frame } from '../frame.ts'
import { carried } from '../investigation/carried.ts'
import { canDo } from '../investigation/may.ts'
import { type Shortfall, tryVerb } from '../investigation/tried.ts'
import { asTyped } from '../investigation/words.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { statementOf } from './frame.ts'

const statementAddress = ({ id }: ShownComplaint): string => path`/complaints/${id}/statement-of-complaint`

const moveWords: Readonly<Record<Move, string>> = {
  up: 'Move up',
  down: 'Move down',
  'part of the point above': 'Make it a part of the point above',
  'point of its own': 'Make it a point of its own',
  'taken out': 'Take it out',
}

/** One form a point, so that a move needs no script and no dragging. */
function moveForm(point: NumberedPoint, shown: ShownComplaint, here: Here): Html {
  const moves = movesOf(draftOf(shown.state), point.id)
  return html`<form class="moves" method="post" action="${statementAddress(shown)}">${carried(here, shown.version)}
<input type="hidden" name="pointId" value="${point.id}">
${link(`${statementAddress(shown)}/point?point=${point.id}`, 'Change the words', { hidden: `of point ${point.label}` })}
${moves.map(
  move =>
    html`<button class="moves__button" type="submit" name="move" value="${move}">${moveWords[move]}<span class="govuk-visually-hidden"> (point ${point.label})</span></button>`,
)}</form>`
}

function pointItem(point: NumberedPoint, shown: ShownComplaint, mine: boolean, here: Here): Html {
  const comments = shown.state.statement.comments.filter(({ pointId }) => pointId === point.id)
  return html`<li class="draft-point draft-point--depth-${String(point.depth)}" id="point-${point.id}">
<h3 class="draft-point__label">${point.kind === 'heading' ? `Heading ${point.label}` : `Point ${point.label}`}</h3>
<p class="draft-point__text">${asTyped(point.text, 'No words yet')}</p>
${comments.length > 0 && html`<p class="draft-point__comment"><strong>The complainant:</strong> ${comments.map(({ words }) => html`<span class="as-typed">${words}</span> `)}</p>`}
${mine && moveForm(point, shown, here)}</li>`
}

const agreedWords = ({ agreed, agreedBy }: StatementVersion): string => {
  const by = agreedBy === null ? '' : ` by the ${agreedBy}`
  return agreed === 'agreed in part'
    ? `Agreed in part${by}`
    : agreed === 'agreed'
      ? `Agreed${by}`
      : capital(agreed ?? '')
}

function versionCard(version: StatementVersion, shown: ShownComplaint): Html {
  const { number, kind, happened, points, agreed, answerBy, disagreement, reasons } = version
  const asked = answerBy === null ? undefined : parseIsoDay(answerBy)
  const comments = shown.state.statement.comments.filter(one => one.version === number && one.pointId === null)
  return summaryList({
    card: {
      title: `Version ${number}, ${kind === 'sent' ? 'sent' : 'settled'} ${spanInWords(happened)}`,
      headingLevel: 3,
    },
    rows: [
      { key: 'Holds', value: counted(points.filter(point => point.kind === 'point').length, 'point') },
      ...(asked === undefined ? [] : [{ key: 'Answer asked for by', value: dayInWords(asked) }]),
      ...(kind === 'sent' && comments.length > 0
        ? [
            {
              key: 'Changes wanted',
              value: html`${comments.map(({ words }) => html`<p class="govuk-body as-typed">${words}</p>`)}`,
            },
          ]
        : []),
      ...(agreed === null ? [] : [{ key: 'Agreement', value: agreedWords(version) }]),
      ...(disagreement === null ? [] : [{ key: 'Not agreed with', value: asTyped(disagreement) }]),
      ...(reasons === null ? [] : [{ key: 'Why it goes ahead', value: asTyped(reasons) }]),
    ],
  })
}

function versionsSection(shown: ShownComplaint): Html {
  const { versions } = shown.state.statement
  if (versions.length === 0)
    return html`<h2 class="govuk-heading-m">Versions</h2><p class="govuk-body">None has been sent or settled.</p>`
  return html`<h2 class="govuk-heading-m">Versions</h2>
<p class="govuk-body">${link(`${statementAddress(shown)}/compare`, 'Compare two versions side by side')}</p>
${versions.toReversed().map(version => versionCard(version, shown))}`
}

function next(shown: ShownComplaint): Html | '' {
  const { id, state } = shown
  const can = (name: string): string => path`/complaints/${id}/record/${name}`
  const links = [
    canDo(sendStatement, shown) &&
      link(can(sendStatement.name), `Send version ${numberOfDraft(state)} to the complainant`),
    canDo(commentOnStatement, shown) && link(can(commentOnStatement.name), 'Record changes the complainant wants'),
  ].filter(one => one !== false)
  return html`${links.length > 0 && html`<ul class="govuk-list">${links.map(one => html`<li>${one}</li>`)}</ul>`}
${canDo(settleStatementOfComplaint, shown) && draftOf(state).length > 0 && button({ text: 'Check and agree', href: `${statementAddress(shown)}/agree` })}`
}

function status({ state }: ShownComplaint): string {
  const last = lastVersion(state)
  if (!last) return 'Nothing has been sent to the complainant yet.'
  const changed = isSame(last.points, draftAsVersion(state)) ? '' : ' The draft has changed since.'
  return last.kind === 'settled'
    ? `Version ${last.number} is settled.${changed}`
    : `Version ${last.number} is with the complainant.${changed}`
}

function draftPage(shown: ShownComplaint, why: Shortfall | null, here: Here): Answer {
  const { state } = shown
  const points = numbered(draftOf(state))
  const mine = canDo(draftPoint, shown)
  const closed = draftPoint.opensWhen(state)
  const content = html`${why?.above?.(shown)}${identity({
    reference: `Complaint ${state.reference} · ${state.subject}`,
    title: 'Statement of complaint',
    summary: status(shown),
  })}
${closed !== null && html`<p class="govuk-body">${closed}</p>`}
<h2 class="govuk-heading-m">The points, as they are worded now</h2>
${points.length === 0 ? html`<p class="govuk-body">There are no points yet.</p>` : html`<ol class="draft-points">${points.map(point => pointItem(point, shown, mine, here))}</ol>`}
${mine && html`<p class="govuk-body">${link(`${statementAddress(shown)}/point`, 'Add a point')}</p>`}
<h2 class="govuk-heading-m">What the complainant wants</h2>
${state.outcomes.length === 0 ? html`<p class="govuk-body">Nothing is recorded.</p>` : html`<ul class="govuk-list govuk-list--bullet">${state.outcomes.map(({ text }) => html`<li>${text}</li>`)}</ul>`}
<p class="govuk-body">Agreeing the statement moves no date: stage 2 counts from the request.</p>
${next(shown)}
${versionsSection(shown)}`
  return answer(
    frame(here, {
      title: `Statement of complaint, complaint ${state.reference}`,
      area: 'complaints',
      backLink: { href: path`/complaints/${shown.id}`, text: 'Back to the complaint' },
      errors: (why?.issues ?? []).map(({ message }) => ({ text: message })),
      content,
    }),
    why?.status ?? 200,
  )
}

/** The statement of complaint as it is being worded, with the versions that were sent or settled. */
export async function statementDraftPage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  return 'instead' in opened ? opened.instead : draftPage(opened.shown, null, here)
}

/** Moves one point of the draft. */
export async function moveInDraft(asked: Asked, here: Here): Promise<Answer> {
  const opened = await statementOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const typed = typedIn(asked.body)
  const tried = await tryVerb(moveDraftedPoint, shown.id, typed, { happened: formatIsoDay(shown.now.today) }, here)
  if (tried.kind === 'answer') return tried.answer
  if (tried.kind === 'not saved') return draftPage(shown, tried.why, here)
  const taken = oneOf(typed, 'move') === 'taken out'
  return redirect(
    taken ? statementAddress(shown) : `${statementAddress(shown)}#point-${encodeURIComponent(oneOf(typed, 'pointId'))}`,
  )
}
