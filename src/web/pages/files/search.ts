import { show } from '#office/view.ts'
import { type FoundInFiles, fileSearchView } from '#office/views/files.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed } from '../complaint/frame.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { excerptOf } from './excerpt.ts'
import { searchForm } from './files.ts'

const LONGEST = 200

function results({ complaint: { id, state }, found, sought, more }: FoundInFiles): Html {
  return html`<ul class="govuk-list file-results">${found.map(({ fileId, page, words }) => {
    const name = state.files.held.get(fileId)?.name ?? ''
    const place = page === 0 ? '' : `, page ${page}`
    const said = excerptOf(words, sought).map(({ text, isSought }) => (isSought ? html`<mark>${text}</mark>` : text))
    return html`<li><strong class="file-name">${name}</strong>${place}<blockquote class="file-results__words">${said}</blockquote></li>`
  })}</ul>
${more && html`<p class="govuk-body">There are more. Add another word to find fewer.</p>`}
<p class="govuk-body">${link(path`/complaints/${id}/files`, 'Show all files')}</p>`
}

/** Where the words stand in the files of this complaint. They may be a name, so they are posted, never in an address. */
export async function searchFiles({ params, body }: Asked, here: Here): Promise<Answer> {
  const words = oneOf(typedIn(body), 'words').trim().slice(0, LONGEST)
  const query = { id: params.id ?? '', looking: { kind: 'now' }, words } as const
  const seen = await show(here.site.office, fileSearchView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const files = new Set(shown.found.map(({ fileId }) => fileId)).size
  const told = files === 0 ? 'Nothing found' : `Found in ${counted(files, 'file')}`
  const heading = words === '' ? 'Enter the words to search for' : `${told}: “${words}”`
  const content = html`<h2 class="govuk-heading-m">${heading}</h2>
${searchForm(shown, here, words)}${results(shown)}`
  return complaintFramed(shown.complaint, here, 'files', content)
}
