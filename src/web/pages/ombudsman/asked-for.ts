import { dateThatStands } from '#complaint/ombudsman/find.ts'
import { isOpenMatter } from '#complaint/ombudsman/stands.ts'
import type { AskedItem, Matter } from '#complaint/ombudsman/state.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Content, type Html, html } from '../../html.ts'
import type { May } from '../complaint/may-now.ts'

function dueCell({ due, moved, answers }: AskedItem, { now }: ShownComplaint, isOpen: boolean): Content | LedgerCell {
  const stands = dateThatStands(due, moved)
  if (stands === null) return { text: 'No date set', tone: 'quiet' }
  const isLate = isOpen && answers.length === 0 && stands.latest !== null && stands.latest < now.today
  const note = moved.length > 0 && due ? `First set for ${spanInWords(due)}` : undefined
  return {
    text: html`${spanInWords(stands)}${isLate && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`,
    note,
  }
}

function answerCell(
  { id: itemId, kind, words, answers }: AskedItem,
  shown: ShownComplaint,
  open: boolean,
  may: May,
): Content | LedgerCell {
  const { id, state } = shown
  const to = link(
    `${path`/complaints/${id}/record/answer-ombudsman`}?itemId=${encodeURIComponent(itemId)}`,
    html`${answers.length > 0 ? 'Add to it' : kind === 'question' ? 'Answer' : 'Send'}<span class="govuk-visually-hidden">: ${words}</span>`,
  )
  const canAnswer = open && may('answer-ombudsman')
  const first = answers[0]
  if (!first) return canAnswer ? html`${to}` : { text: 'Not answered', tone: 'quiet' }
  return {
    text: html`Sent ${spanInWords(first.happened)}`,
    note: html`${answers.map(
      answer =>
        html`${answer.words ?? ''} ${answer.fileIds.map(
          fileId =>
            html`${link(path`/complaints/${id}/files/${fileId}`, state.files.held.get(fileId)?.name ?? 'A file')} `,
        )}`,
    )}${canAnswer && to}`,
  }
}

/** Each question and document, with the date that stands and what was sent. */
export function askedFor(matter: Matter, index: number, shown: ShownComplaint, may: May): Html | '' {
  const items = [...matter.items.values()]
  if (items.length === 0) return ''
  const open = isOpenMatter(matter)
  const answered = items.filter(({ answers }) => answers.length > 0).length
  return ledger({
    id: `asked-for-${index}`,
    caption: html`What the Ombudsman asks for<span class="govuk-visually-hidden"> in matter ${index + 1}</span>`,
    explanation: `${answered} of ${items.length} answered.`,
    columns: ['Kind', { text: 'Asked', wide: true }, 'By', { text: 'Answer', wide: true }],
    rows: items.map(item => ({
      heading: item.kind === 'question' ? 'Question' : 'Document',
      cells: [item.words, dueCell(item, shown, open), answerCell(item, shown, open, may)],
    })),
  })
}
