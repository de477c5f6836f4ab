import type { Logo } from '#authority/letters/logo.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { everyRole } from '../grants.ts'
import type { View } from '../view.ts'

/** The logo at the head of the council's letters, for whoever sees a page with it. */
export const councilLogoView: View<null, { readonly logo: Logo | null }> = {
  name: 'logo of the council',
  may: everyRole,
  kind: 'view',
  async load(tx, _params, { visitor }) {
    const { letters } = await authorityOf(tx, visitor.authorityId)
    return { logo: letters.heads.at(-1)?.logo ?? null }
  },
  audit: () => ({ subject: 'council/logo', detail: null }),
}
