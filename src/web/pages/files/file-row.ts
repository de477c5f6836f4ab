import { sizeInWords } from '#complaint/files/in-words.ts'
import { isKept, mayBeOpened, mayBeSent } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { typeInWords } from '#complaint/files/types.ts'
import { notRedactedHere } from '#complaint/redaction/can-be-redacted.ts'
import { copyDetails } from '#complaint/redaction/copies.ts'
import { groundsInWords, passagesInWords, recipientsInWords } from '#complaint/redaction/in-words.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import { checkFileAgain } from '#complaint/verbs/check-file-again.ts'
import { destroyFile } from '#complaint/verbs/destroy-file.ts'
import { releaseFile } from '#complaint/verbs/release-file.ts'
import { spanInWords } from '#law/day-words.ts'
import { isGoingOn, type UnderWay } from '#office/redaction/under-way.ts'
import { type ShownFiles, whyNotTheirs } from '#office/views/files.ts'
import { holdsAny } from '#stream/role.ts'
import { isUndated } from '#stream/when.ts'
import type { LedgerCell, LedgerRow } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { redactionAddress, standingInWords } from '../redaction/parts.ts'

const reading = {
  read: '',
  'no words': 'No words were found in it, so search does not find it. It may be a scan.',
  'could not be read': 'Its words could not be read, so search does not find it.',
} as const

const doTo = (id: string, verb: { readonly name: string }, field: string, file: string): string =>
  `${path`/complaints/${id}/record/${verb.name}`}?${new URLSearchParams({ [field]: file })}`

/** Where the file stands: whether it may be opened, and if not, what has to happen. */
function stateOf(file: ComplaintFile, { complaint: { id, state, actor }, readings }: ShownFiles): LedgerCell {
  const words = reading[readings.get(file.id) ?? 'read']
  const note = words === '' ? {} : { note: words }
  if (file.destroyed)
    return { text: `Destroyed, ${spanInWords(file.destroyed.happened)}`, note: file.destroyed.reason, tone: 'changed' }
  const again = holdsAny(actor, checkFileAgain.may)
    ? html` ${link(doTo(id, checkFileAgain, 'file', file.id), html`Have it checked again<span class="govuk-visually-hidden">: ${file.name}</span>`)}${file.check === null && ' if that takes long'}.`
    : ''
  if (file.check === null)
    return { text: 'We are checking this file', note: html`Nobody can open it yet.${again}`, tone: 'changed' }
  const kept = mayBeOpened(file) ? whyNotTheirs(state, file, actor) : null
  if (kept !== null) return { text: 'Not for everybody', note: `${capital(kept)}. It does not open for you.` }
  if (file.check.result === 'clean') return { text: 'Checked: no virus found', ...note }
  if (file.check.result === 'made here') return { text: 'Made here', ...note }
  if (file.check.result === 'infected')
    return {
      text: 'A virus was found',
      note: 'Nobody can open it. Destroy it, and ask for a clean copy.',
      tone: 'misfit',
    }
  if (file.release)
    return { text: 'Released without a virus check', note: `${file.release.reason} ${words}`.trim(), tone: 'changed' }
  const toRelease = doTo(id, releaseFile, 'file', file.id)
  return {
    text: 'Held: we could not check this file',
    note: holdsAny(actor, releaseFile.may)
      ? html`${words}${words !== '' && ' '}Nobody can open it. ${link(toRelease, html`Release it<span class="govuk-visually-hidden">: ${file.name}</span>`)} if you know that it is safe.${again}`
      : html`Nobody can open it until a complaints manager releases it, with a reason.${again}`,
    tone: 'changed',
  }
}

function nameOf(file: ComplaintFile, { complaint: { id, state, actor } }: ShownFiles): Html {
  const about = html`<span class="ledger__note">${typeInWords(file.type)}, ${sizeInWords(file.size)}</span>`
  if (!mayBeOpened(file) || whyNotTheirs(state, file, actor) !== null)
    return html`<span class="file-name">${file.name}</span>${about}`
  const to = path`/complaints/${id}/files/${file.id}`
  return html`${link(to, html`<span class="govuk-visually-hidden">Download </span>${file.name}`, { classes: 'file-name' })}${about}`
}

function documentOf({ id, kind, what, dated }: ComplaintFile, { complaint: { state } }: ShownFiles): LedgerCell {
  const date = isUndated(dated) ? '' : ` of ${spanInWords(dated)}`
  const copy = copyDetails(state, id)
  if (copy) {
    const by = copy.made === 'here' ? '' : ' Made elsewhere: nobody here looked for what it should not hold.'
    const note = `For ${recipientsInWords(copy.recipients)}, without ${passagesInWords(copy.count)} (${groundsInWords(copy.grounds)}).${by}`
    return { text: `Redacted copy (${kind})`, note, ...(by === '' ? {} : { tone: 'changed' as const }) }
  }
  return { text: `${capital(kind)}${date}`, ...(what === null ? {} : { note: what }) }
}

/** One that is being made is looked at, and one that is being marked is marked further. */
function goOn(id: string, file: string, copy: UnderWay | undefined, of: Html): Html {
  if (copy === undefined) return link(redactionAddress(id, file), html`Go on with the redacted copy${of}`)
  const to = isGoingOn(copy) ? `${redactionAddress(id, file)}/check` : redactionAddress(id, file)
  return html`${link(to, html`Redacted copy${of}`)}<span class="ledger__note">${standingInWords(copy)}</span>`
}

function furtherOf(file: ComplaintFile, { complaint: { id, actor, state }, underWay }: ShownFiles): Html | string {
  if (!isKept(file)) return 'Nothing'
  const of = html`<span class="govuk-visually-hidden">: ${file.name}</span>`
  const { redaction } = state
  const mayRedact = holdsAny(actor, beginRedaction.may) && mayBeSent(file)
  const notHere = notRedactedHere(file)
  const mayBegin = mayRedact && notHere === null
  const links = [
    redaction.open.has(file.id)
      ? mayBegin && goOn(id, file.id, underWay.get(file.id), of)
      : mayBegin &&
        !copyDetails(state, file.id) &&
        link(doTo(id, beginRedaction, 'file', file.id), html`Make a redacted copy${of}`),
    holdsAny(actor, addFile.may) && link(doTo(id, addFile, 'versionOf', file.id), html`Add a later version${of}`),
    holdsAny(actor, destroyFile.may) && link(doTo(id, destroyFile, 'file', file.id), html`Destroy${of}`),
  ].filter(one => one !== false)
  const instead =
    mayRedact && notHere !== null && !copyDetails(state, file.id)
      ? html`<span class="ledger__note">${notHere}.</span>`
      : ''
  return links.length === 0 ? 'Nothing' : html`<span class="file-links">${links}</span>${instead}`
}

/** One file of the table: an earlier version stands under the one that came after it. */
export function fileRow(file: ComplaintFile, depth: 0 | 1, shown: ShownFiles): LedgerRow {
  const { names } = shown.complaint
  const from = file.suppliedBy === null ? 'Not recorded' : (names.get(file.suppliedBy) ?? 'Name erased')
  return {
    heading: html`${nameOf(file, shown)}${depth > 0 && html`<span class="ledger__note">An earlier version</span>`}`,
    depth,
    cells: [
      documentOf(file, shown),
      { text: from, note: `Received ${spanInWords(file.added)}` },
      stateOf(file, shown),
      furtherOf(file, shown),
    ],
  }
}
