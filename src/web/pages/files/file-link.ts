import { mayBeOpened } from '#complaint/files/may-be-opened.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { mayUseFiles, whyNotTheirs } from '#office/views/files.ts'
import { type Actor, holdsAny } from '#stream/role.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'

interface Shown {
  readonly id: string
  readonly state: ComplaintState
  readonly actor: Actor
}

/** The file that an entry names, to be opened where it may be; nothing where there is none or it is not theirs to see. */
export function fileLink({ id, state, actor }: Shown, fileId: string | null): Html | undefined {
  const file = fileId === null ? undefined : state.files.held.get(fileId)
  if (!file || !holdsAny(actor, mayUseFiles)) return undefined
  if (file.destroyed) return html`<span class="file-name">${file.name}</span> (destroyed)`
  if (!mayBeOpened(file)) return html`<span class="file-name">${file.name}</span> (held: nobody can open it yet)`
  const kept = whyNotTheirs(state, file, actor)
  if (kept !== null) return html`<span class="file-name">${file.name}</span> (${kept})`
  const name = html`<span class="govuk-visually-hidden">Download </span>${file.name}`
  return link(path`/complaints/${id}/files/${file.id}`, name, { classes: 'file-name' })
}

/** The same on a line of its own, after what was said of it. */
export function withFile(shown: Shown, fileId: string | null): Html | '' {
  const file = fileLink(shown, fileId)
  return file ? html`<span class="with-file">${file}</span>` : ''
}
