import type { View } from '../view.ts'

/** What waits on other programs that this service works with. */
export interface ShownService {
  /** Files that no scanner could check, in complaints of this council. */
  readonly notChecked: number
}

/** How the service stands: no word of any complaint. */
export const serviceView: View<null, ShownService> = {
  name: 'service',
  may: ['administrator', 'complaints manager'],
  kind: 'view',
  async load(tx, _params, { visitor: { authorityId } }) {
    const [row] = await tx.query<{ files: number }>(
      'select count(*) as files from file_list where authority_id = $1 and not_checked',
      [authorityId],
    )
    return { notChecked: row?.files ?? 0 }
  },
  audit: () => ({ subject: 'council/service', detail: null }),
}
