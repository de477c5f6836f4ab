import type { View } from '#office/view.ts'
import { mayImportDecisions } from '../import-decisions.ts'

/** The form by which decisions are brought in: how many there are. */
export const bringingInView: View<null, { readonly decisions: number }> = {
  name: 'bringing decisions in',
  may: mayImportDecisions,
  kind: 'view',
  async load(tx) {
    const [row] = await tx.query<{ decisions: number }>('select count(*)::int as decisions from published_decisions')
    return { decisions: row?.decisions ?? 0 }
  },
  audit: () => ({ subject: 'decisions/import', detail: null }),
}
