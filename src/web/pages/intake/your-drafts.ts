import { show } from '#office/view.ts'
import { draftsView } from '#office/views/drafts.ts'
import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { readDraft } from './draft.ts'
import { draftsTable } from './start.ts'

/** What this person has begun and not sent, for the start page; nothing where there is nothing. */
export async function yourDrafts(here: Here): Promise<Html | ''> {
  const seen = await show(here.site.office, draftsView, null, here.visitor)
  if (seen.kind !== 'shown' || seen.shown.length === 0) return ''
  return html`<h2 class="govuk-heading-m">Complaints you have begun to take</h2>${draftsTable(seen.shown.map(readDraft))}`
}
