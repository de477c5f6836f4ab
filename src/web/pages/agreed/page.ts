import { agreedDue } from '#complaint/agreed/due.ts'
import { agreedName } from '#complaint/agreed/in-words.ts'
import { type AgreedItem, agreedItems } from '#complaint/agreed/item.ts'
import { agreedLate } from '#complaint/agreed/late.ts'
import { agreedStanding } from '#complaint/agreed/stands.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { button } from '../../components/button.ts'
import { type LedgerRow, ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintPage } from '../complaint/frame.ts'
import { type May, mayNow } from '../complaint/may-now.ts'
import { capital, counted } from '../days.ts'
import { alsoTold } from './also-told.ts'
import { injusticeTable, twoAnswers } from './injustice.ts'
import { paymentsSection } from './payments.ts'
import { atInWords, dueContent, itemAddress, lateInWords, ownerInWords, standingInWords, standingTag } from './words.ts'

/** Overdue, waiting and without an owner: what a director asks first; nothing where there is none of it. */
function whatIsWrong(items: readonly AgreedItem[], { state, now }: ShownComplaint): Html | '' {
  const overdue = items.filter(item => !item.done && agreedLate(state, item, now) !== null).length
  const unchecked = items.filter(item => agreedStanding(item).kind === 'to be checked').length
  const nobody = items.filter(item => !item.done && item.ownerId === null && item.team === null).length
  const said = [
    overdue > 0 && `${counted(overdue, 'is', 'are')} overdue.`,
    unchecked > 0 && `${counted(unchecked, 'proof waits', 'proofs wait')} to be checked.`,
    nobody > 0 && `${counted(nobody, 'has', 'have')} no owner.`,
  ].filter(Boolean)
  return said.length === 0 ? '' : html`<p class="govuk-body-l">${said.join(' ')}</p>`
}

const notesOf = ({ soft, doneWhen, covers, acceptedInPart, author }: AgreedItem): string =>
  [
    author !== null && author !== 'not stated' && capital(author),
    acceptedInPart && 'Accepted in part',
    soft &&
      (doneWhen === null ? 'Open-ended: what will show that it is done is not said yet' : `Done when: ${doneWhen}`),
    covers && `Covers ${covers}`,
  ]
    .filter(Boolean)
    .join('. ')

function rowOf(item: AgreedItem, shown: ShownComplaint): LedgerRow {
  const { id, state, now } = shown
  const late = lateInWords(item, shown)
  const notes = notesOf(item)
  return {
    heading: html`${link(itemAddress(id, item.id), agreedName(item))}`,
    cells: [
      notes === ''
        ? item.text || capital(item.kindAsTold)
        : { text: item.text || capital(item.kindAsTold), note: notes },
      ownerInWords(item, shown),
      html`${dueContent(agreedDue(state, item, now))}`,
      html`${standingTag(item, shown)}<span class="ledger__note">${late !== '' && html`<strong>${capital(late)}.</strong> `}${standingInWords(item, shown)}</span>`,
    ],
  }
}

function tableOf(title: string, items: readonly AgreedItem[], shown: ShownComplaint, index: number): Html | '' {
  if (items.length === 0) return ''
  const done = items.filter(item => item.done).length
  return ledger({
    id: `agreed-${index}`,
    caption: title,
    explanation: `${done} of ${items.length} proved.`,
    columns: ['Agreed', { text: 'What', wide: true }, 'Owner', 'Due', { text: 'State', wide: true }],
    rows: items.map(item => rowOf(item, shown)),
  })
}

const stagesOf: readonly AgreedItem['at'][] = [1, 2, 3, 'Ombudsman', 'not recorded']

const toRecord = ({ id }: ShownComplaint, may: May): Html | '' =>
  may('agree-action')
    ? button({
        text: 'Record something agreed',
        href: path`/complaints/${id}/record/agree-action`,
        kind: 'secondary',
      })
    : ''

/** One register of everything that was agreed: recommendations and actions of every stage, and of the Ombudsman. */
export const agreedPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'agreed', shown => {
    const items = agreedItems(shown.state)
    const may = mayNow(shown)
    return html`<h2 class="govuk-heading-l">What was agreed</h2>
${
  items.length === 0
    ? html`<p class="govuk-body">Nothing is accepted or agreed yet. A recommendation stands here once the council has accepted it.</p>`
    : html`${whatIsWrong(items, shown)}${twoAnswers(items, shown)}`
}
<div class="agreed">${stagesOf.map((at, index) =>
      tableOf(
        atInWords(at),
        items.filter(item => item.at === at),
        shown,
        index,
      ),
    )}</div>
${toRecord(shown, may)}
${items.length > 0 && injusticeTable(shown, may)}
${paymentsSection(shown, may)}
${alsoTold(shown)}`
  })
