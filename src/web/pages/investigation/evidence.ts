import { citedOn, labelsOf, pointsToInvestigate } from '#complaint/investigation/progress.ts'
import { registerEvidence } from '#complaint/verbs/register-evidence.ts'
import { isUndated } from '#stream/when.ts'
import { button } from '../../components/button.ts'
import { spanElement } from '../../components/date.ts'
import { ledger } from '../../components/ledger.ts'
import { path } from '../../components/link.ts'
import { html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { withFile } from '../files/file-link.ts'
import { investigationOf, investigationPage } from './frame.ts'
import { canDo } from './may.ts'

/** The register: every piece of evidence by its number, and the points that cite it. */
export async function evidencePage(asked: Asked, here: Here): Promise<Answer> {
  const opened = await investigationOf(asked, here)
  if ('instead' in opened) return opened.instead
  const { shown } = opened
  const { id, state } = shown
  const all = [...state.investigation.evidence.values()]
  const points = pointsToInvestigate(state)
  const citing = (evidenceId: string) =>
    points.filter(point => citedOn(state, point).some(evidence => evidence.id === evidenceId))
  const table =
    all.length === 0
      ? html`<p class="govuk-body">No evidence is registered yet.</p>`
      : ledger({
          id: 'evidence',
          caption: html`<span class="govuk-visually-hidden">The register of evidence</span>`,
          columns: ['Number', { text: 'What it is', wide: true }, 'Kind', 'Date', 'Cited on'],
          rows: all.map(({ id: evidenceId, number, what, whence, kind, dated, fileId }) => ({
            heading: String(number),
            cells: [
              { text: what, note: html`${whence}${withFile(shown, fileId)}` },
              capital(kind),
              isUndated(dated) ? { text: 'Not dated', tone: 'quiet' } : spanElement(dated),
              citing(evidenceId).length === 0
                ? { text: 'No point yet', tone: 'quiet' }
                : `Point ${labelsOf(citing(evidenceId))}`,
            ],
          })),
        })
  return investigationPage(shown, here, 'evidence', {
    title: 'Evidence',
    summary: 'What the investigation rests on. Points cite it by its number, which never changes.',
    content: html`${table}
${canDo(registerEvidence, shown) && button({ text: 'Register a piece of evidence', href: path`/complaints/${id}/record/register-evidence` })}`,
  })
}
