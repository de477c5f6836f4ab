import type { ComplaintFile } from '#complaint/files/state.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { noteMissingFile } from '#complaint/verbs/note-missing-file.ts'
import { spanInWords } from '#law/day-words.ts'
import { handlingOf } from '#office/office.ts'
import { show } from '#office/view.ts'
import { filesView, type ShownFiles } from '#office/views/files.ts'
import { holdsAny } from '#stream/role.ts'
import { button } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { complaintFramed, lookingOf } from '../complaint/frame.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { fileRow } from './file-row.ts'

const NO_SCANNER =
  'No virus scanner is set up, so no file is checked. Each is held until a complaints manager releases it, with a reason.'

/** Newest first, and under each file its earlier versions. */
function inOrder(held: ReadonlyMap<string, ComplaintFile>): readonly (readonly [ComplaintFile, depth: 0 | 1])[] {
  const files = [...held.values()]
  const replaced = new Set(files.flatMap(({ versionOf }) => (versionOf === null ? [] : [versionOf])))
  const earlierOf = (file: ComplaintFile, seen: ReadonlySet<string>): readonly ComplaintFile[] => {
    const before = file.versionOf === null || seen.has(file.versionOf) ? undefined : held.get(file.versionOf)
    return before ? [before, ...earlierOf(before, new Set([...seen, before.id]))] : []
  }
  const shown = new Set<string>()
  const once = (file: ComplaintFile): boolean => !shown.has(file.id) && Boolean(shown.add(file.id))
  return files
    .filter(({ id }) => !replaced.has(id))
    .toReversed()
    .flatMap(latest => [
      ...[latest].filter(once).map(file => [file, 0] as const),
      ...earlierOf(latest, new Set([latest.id]))
        .filter(once)
        .map(file => [file, 1] as const),
    ])
}

export const searchForm = ({ complaint: { id } }: ShownFiles, here: Here, words = ''): Html =>
  html`<form class="list-tools__search file-search" method="post" action="${path`/complaints/${id}/files`}" role="search" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${input({ id: 'words', name: 'words', label: { text: 'Search the words in these files' }, hint: 'PDF, Word, email and text files are searched.', classes: 'govuk-input--width-20', value: words, type: 'search' })}
${button({ text: 'Search', kind: 'secondary' })}</form>`

function tools({ complaint: { id, actor } }: ShownFiles): Html | '' {
  if (!holdsAny(actor, addFile.may)) return ''
  const missing = path`/complaints/${id}/record/${noteMissingFile.name}`
  return html`<div class="govuk-button-group">${button({ text: 'Add a file', href: path`/complaints/${id}/record/${addFile.name}` })}
${link(missing, 'Note a document that is missing')}</div>`
}

function missingFiles({ complaint: { state } }: ShownFiles): Html | '' {
  const missing = [...state.files.missing.values()]
  if (missing.length === 0) return ''
  return html`<h2 class="govuk-heading-m">Missing documents</h2><ul class="govuk-list govuk-list--bullet">${missing.map(
    ({ what, askedOf, happened }) =>
      html`<li>${what} <strong>Missing: asked for on ${spanInWords(happened)}</strong>, of ${askedOf}.</li>`,
  )}</ul>`
}

function content(shown: ShownFiles, here: Here): Html {
  const { held } = shown.complaint.state.files
  const none = handlingOf(here.site.office).scanner.name === null
  const table =
    held.size === 0
      ? html`<p class="govuk-body">No files are added yet.</p>`
      : ledger({
          id: 'files',
          caption: html`<span class="govuk-visually-hidden">Files of this complaint, the newest first</span>`,
          columns: ['File', { text: 'Document', wide: true }, 'Supplied by', { text: 'State', wide: true }, 'You can'],
          rows: inOrder(held).map(([file, depth]) => fileRow(file, depth, shown)),
        })
  return html`<h2 class="govuk-heading-m">Files</h2>${none && insetText({ text: NO_SCANNER })}
${tools(shown)}${held.size > 0 && searchForm(shown, here)}${table}${missingFiles(shown)}`
}

/** The files of a complaint, what became of each, and what is missing. */
export async function filesPage(asked: Asked, here: Here): Promise<Answer> {
  const query = { id: asked.params.id ?? '', looking: lookingOf(asked) }
  const seen = await show(here.site.office, filesView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  return complaintFramed(seen.shown.complaint, here, 'files', content(seen.shown, here))
}
