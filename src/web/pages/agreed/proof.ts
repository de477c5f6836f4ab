import { isoDay } from '#law/day.ts'
import { dayInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { type AgreedRegister, type AgreedRow, agreedView } from '#office/views/agreed.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'
import { agreedQueryOf, narrowedTo, placeInWords } from './register.ts'
import { itemAddress } from './words.ts'

function documents({ complaintId, proof }: AgreedRow): Html {
  if (!proof) return html`Nothing`
  const files = proof.files.map(
    ({ id, name }) => html`<li>${link(path`/complaints/${complaintId}/files/${id}`, name)}</li>`,
  )
  if (files.length > 0) return html`<ul class="govuk-list">${files}</ul>`
  return html`${proof.keptAt === null ? 'No document here' : `Kept: ${proof.keptAt}`}`
}

const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** The document, the day and the person that prove it. */
function card(row: AgreedRow, { names }: AgreedRegister): Html {
  const { proof, doneOn, doneLate } = row
  if (!proof) return html``
  const who = (id: string | null): string => (id === null ? 'Somebody not named' : (names.get(id) ?? 'Name erased'))
  const late = doneLate !== null && doneLate > 0 ? `, ${counted(doneLate, 'day')} late` : ''
  const checked =
    proof.checkedBy === null
      ? ''
      : `Checked by ${who(proof.checkedBy)}${proof.checkedOn ? `, ${dayInWords(isoDay(proof.checkedOn))}` : ''}. `
  return html`<li class="proof"><h2 class="govuk-heading-s proof__title">${link(itemAddress(row.complaintId, row.agreedId), row.words)}</h2>
<p class="proof__where">${row.name}, ${lowered(placeInWords(row.at))} · Complaint ${link(path`/complaints/${row.complaintId}/agreed`, row.reference)}</p>
<dl class="proof__facts"><div><dt>Done</dt><dd>${doneOn === null ? 'On a day not on record' : `${dayInWords(doneOn)}${late}`}</dd></div>
<div><dt>Proof</dt><dd>${proof.words}</dd></div>
<div><dt>Document</dt><dd>${documents(row)}</dd></div>
<div><dt>By</dt><dd>${proof.givenBy !== null && `Given by ${who(proof.givenBy)}. `}${checked}Accepted by ${proof.acceptedBy}.</dd></div></dl></li>`
}

/** For each agreed change, the document, the day and the person that prove it: to be shown to whoever asks. */
export async function proofPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { ...agreedQueryOf(asked), show: 'proved' } as const
  const seen = await show(here.site.office, agreedView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const { counts, page, pages } = shown
  const to = (address: string, at = 1): string => `${address}${narrowedTo({ ...query, show: 'open', page: at })}`
  const content = html`<h1 class="govuk-heading-l">Wall of proof</h1>
<p class="govuk-body-l">${counts.proved.toLocaleString('en-GB')} of ${counted(counts.all, 'thing')} agreed ${counts.proved === 1 ? 'is' : 'are'} proved to be done${counts.overdue > 0 && html`, and ${link('/agreed?show=overdue', `${counts.overdue} overdue`)}`}.</p>
${shown.total > 0 && html`<ul class="proofs__take"><li>${link(to('/agreed/proof.csv'), 'Download as a table (CSV)')}</li><li>${link(to('/agreed/proof.html'), 'Download as a page to print or send (HTML)')}</li></ul>`}
${shown.total === 0 ? html`<p class="govuk-body">Nothing is proved yet.</p>` : html`<ul class="proofs">${shown.rows.map(row => card(row, shown))}</ul>`}
${turning(page, pages, at => to('/agreed/proof', at))}`
  return answer(
    frame(here, {
      title: pages > 1 ? `Wall of proof, page ${page} of ${pages}` : 'Wall of proof',
      area: 'agreed',
      wide: true,
      backLink: { href: '/agreed', text: 'What was agreed' },
      content,
    }),
  )
}
