import { mayBeSent } from '#complaint/files/may-be-opened.ts'
import type { Receipt } from '#complaint/letters/state.ts'
import { packInWords } from '#complaint/packs/in-words.ts'
import { packInOutbox, packRecordedSent, thoseItIsFor } from '#complaint/packs/sent.ts'
import type { Pack } from '#complaint/packs/state.ts'
import { profileOf } from '#complaint/redaction/recipients.ts'
import { addPerson } from '#complaint/verbs/add-person.ts'
import { askToSend } from '#complaint/verbs/ask-to-send.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownPacks } from '#office/views/packs.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { mayNow } from '../complaint/may-now.ts'
import { asSent, standingTag, whereItStands } from '../dispatch/sendings.ts'
import { fileInPack } from './file-in-pack.ts'

const hadIt = (receipts: readonly Receipt[]): string =>
  receipts.map(({ happened }) => ` They had it: ${spanInWords(happened)}.`).join('')

const nameIn = ({ names }: ShownComplaint, personId: string): string => names.get(personId) ?? 'Name erased'

/** Which files of the pack went, where there are several. */
const which = ({ made }: Pack, fileIds: readonly string[]): string =>
  `${fileIds
    .flatMap(id => made?.files.filter(({ fileId }) => fileId === id) ?? [])
    .map(fileInPack)
    .join(', ')}: `

/** How a pack went to whom it is for: what the outbox knows, what was recorded as a letter, and what was noted by hand. */
export function packSent({ complaint }: ShownPacks, pack: Pack): Html | string {
  const { state } = complaint
  const lines: readonly Html[] = [
    ...packInOutbox(state, pack).map(
      ({ dispatch, delivery, fileIds, receipts }) =>
        html`<li>${which(pack, fileIds)}${delivery.way} to ${nameIn(complaint, delivery.personId)}. ${standingTag(delivery.standing.kind)} ${whereItStands(complaint, dispatch, delivery)}${hadIt(receipts)}${asSent(complaint, delivery)}</li>`,
    ),
    ...packRecordedSent(state, pack).map(
      ({ sending: { method, to, happened }, fileIds, receipts }) =>
        html`<li>${which(pack, fileIds)}${method}${to.length > 0 && ` to ${to.map(id => nameIn(complaint, id)).join(', ')}`}, ${spanInWords(happened)}, recorded as a letter.${hadIt(receipts)}</li>`,
    ),
    ...pack.delivered.map(
      ({ how, note, happened }) =>
        html`<li>Noted: ${how}, ${spanInWords(happened)}.${note !== null && ` ${note}`}</li>`,
    ),
  ]
  return lines.length === 0
    ? 'Nothing is recorded.'
    : html`<ul class="govuk-list govuk-!-margin-bottom-0">${lines}</ul>`
}

/** Where a pack is sent from here, file by file, or who has to be recorded first. */
export function sendLinks({ complaint }: ShownPacks, pack: Pack): Html | '' {
  const { id, state } = complaint
  const may = mayNow(complaint)
  const files = (pack.made?.files ?? []).filter(({ fileId, kind }) => {
    const file = state.files.held.get(fileId)
    return kind !== 'index' && file !== undefined && mayBeSent(file)
  })
  if (files.length === 0 || !may(askToSend.name)) return ''
  if (thoseItIsFor(state, pack).length === 0)
    return html`<p class="govuk-body">Nobody is recorded as ${profileOf(pack.recipient).words}, so it cannot be sent from here yet. ${may(addPerson.name) && link(path`/complaints/${id}/record/${addPerson.name}`, 'Add a person')}</p>`
  const to = (fileId: string): string =>
    `${path`/complaints/${id}/letters/send/${recordLetter.name}`}?letter=${encodeURIComponent(fileId)}`
  const whose = html`<span class="govuk-visually-hidden">: ${packInWords(pack)}</span>`
  return html`<ul class="govuk-list">${files.map(
    file => html`<li>${link(to(file.fileId), html`Send ${fileInPack(file)}${whose}`)}</li>`,
  )}</ul>`
}
