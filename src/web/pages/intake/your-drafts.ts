import type { StoredDraft } from '#office/drafts.ts'
import { type Html, html } from '../../html.ts'
import { readDraft } from './draft.ts'
import { draftsTable } from './start.ts'

/** What this person has begun and not sent, for the start page; nothing where there is nothing. */
export const yourDrafts = (drafts: readonly StoredDraft[]): Html | '' =>
  drafts.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">Complaints you have begun to take</h2>${draftsTable(drafts.map(readDraft))}`
