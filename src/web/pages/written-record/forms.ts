import { recordDraft } from '#complaint/investigation/record-draft.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import type { FormOfWork } from '../recording/form-of-work.ts'

/** The draft as the complainant had it, with what became of it. */
function draftAsItIs({ state }: ShownComplaint): Html | undefined {
  const draft = recordDraft(state)
  if (!draft) return undefined
  return html`<h2 class="govuk-heading-m">The draft they were sent</h2>${summaryList({
    rows: [
      { key: 'Sent', value: spanInWords(draft.happened) },
      { key: 'It says', value: html`<div class="as-typed">${draft.words}</div>` },
      ...(draft.comments === null
        ? []
        : [{ key: 'What they said of an earlier draft', value: html`<div class="as-typed">${draft.comments}</div>` }]),
      ...(draft.amendments === null
        ? []
        : [{ key: 'What was changed in it', value: html`<div class="as-typed">${draft.amendments}</div>` }]),
    ],
  })}`
}

const withTheDraft: FormOfWork = {
  back: id => path`/complaints/${id}`,
  around(shown) {
    const above = draftAsItIs(shown)
    const draft = recordDraft(shown.state)
    return { ...(above ? { above } : {}), ...(draft ? { suggested: { words: draft.words } } : {}) }
  },
}

/** The written record of an oral complaint is worked on from the draft that the complainant has. */
export const writtenRecordForms: readonly (readonly [string, FormOfWork])[] = [
  ['draft-written-record', withTheDraft],
  ['produce-written-record', withTheDraft],
]
