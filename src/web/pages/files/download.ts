import { fileTypes } from '#complaint/files/types.ts'
import { openFile } from '#office/files/open-file.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

function brokenFile(id: string, why: string, here: Here): Answer {
  const content = html`<h1 class="govuk-heading-l">The file cannot be opened</h1>
<p class="govuk-body">${why}</p>
<p class="govuk-body">Tell whoever looks after this service. “redress verify” lists every file that is missing or altered.</p>
<p class="govuk-body">${link(path`/complaints/${id}/files`, 'Back to the files')}</p>`
  return answer(frame(here, { title: 'The file cannot be opened', area: 'complaints', content }), 500)
}

/** Gives one file to be saved. That it was taken is in the audit before its first byte goes. */
export async function downloadFile({ params }: Asked, here: Here): Promise<Answer> {
  const { id = '', file = '' } = params
  const opened = await openFile(here.site.office, { id, file }, here.visitor)
  switch (opened.kind) {
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
    case 'broken':
      return brokenFile(id, opened.why, here)
    case 'opened': {
      const { name, type, size } = opened.file
      const media = fileTypes.get(type)?.media ?? 'application/octet-stream'
      return { kind: 'file', name, media, size, content: opened.content }
    }
  }
}
