import type { InInbox } from '#office/views/inbox.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import { counted } from '../days.ts'

export const addressOf = ({ id }: InInbox): string => path`/inbox/${id}`

const kinds: Readonly<Record<Exclude<InInbox['kind'], 'message'>, string>> = {
  automatic: 'Sent by a machine',
  bounce: 'Came back',
  loop: 'Goes in a circle',
}

/** What its headers say that it is; nothing for what a person wrote. */
export const kindTag = ({ kind }: InInbox): Html | '' =>
  kind === 'message' ? '' : tag({ text: kinds[kind], colour: 'grey' })

export function standingInWords({ standing, complaintId, reference }: InInbox): Html | string {
  const where =
    complaintId !== null && reference !== null ? link(path`/complaints/${complaintId}`, reference) : 'a complaint'
  if (standing === 'waiting') return tag({ text: 'Waits', colour: 'yellow' })
  if (standing === 'filed') return html`Filed with ${where}`
  if (standing === 'begun') return html`Began ${where}`
  return standing === 'told' ? 'Told what came back' : 'Set aside'
}

export const senderInWords = ({ fromName, fromAddress }: InInbox): string =>
  fromName === null ? (fromAddress ?? 'Nobody named') : fromAddress === null ? fromName : `${fromName}, ${fromAddress}`

/** Without a subject or a sender: whoever reads it may be kept out of the complaint. */
export const nobodyOpens = (count: number | null): Html | '' =>
  count === null || count === 0
    ? ''
    : insetText({
        text: `${counted(count, 'email')} ${count === 1 ? 'waits' : 'wait'} that nobody here may open: everybody who opens the inbox is kept out of a complaint that it may be about. Give somebody else the role of complaints officer. A complaint counts from the day its email came in.`,
      })

export const scanInWords = ({ checkResult, checkBy }: InInbox): string => {
  if (checkResult === 'clean') return 'No virus was found in the message or what is attached'
  if (checkResult === 'infected') return `A virus was found (${checkBy ?? ''}). Do not file it`
  return checkResult === null ? 'Not checked yet' : `Could not be checked (${checkBy ?? ''})`
}

/** What is known of who sent it, for whoever decides what to do with it. */
export function proofInWords({ senderProof, senderProofBy }: InInbox): string {
  switch (senderProof) {
    case 'signed':
      return `Proved: ${senderProofBy} has signed it, so it was written at this address’s domain. That does not say who used the address, and somebody else may have sent it on.`
    case 'the gateway says so':
      return `Proved: the council’s mail gateway, ${senderProofBy}, says that this address’s domain vouches for it. That does not say who used the address, and somebody else may have sent it on.`
    case 'could not be looked up':
      return 'Who sent it is not proved: the domain of this address gave no answer, and anybody can write any sender into an email.'
    default:
      return 'Who sent it is not proved: anybody can write any sender into an email.'
  }
}
