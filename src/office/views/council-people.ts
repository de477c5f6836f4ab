import type { TermOfOffice } from '#authority/term-of-office.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { namesOf } from '../names-of.ts'
import type { View } from '../view.ts'
import { mailNobodyOpens } from './mail-nobody-opens.ts'
import { type ListedPoolMember, poolListed } from './pool.ts'

export interface ShownCouncilPeople {
  readonly terms: readonly TermOfOffice[]
  readonly pool: readonly ListedPoolMember[]
  /** By person id. A person whose name was erased is not there. */
  readonly names: ReadonlyMap<string, string>
  /** Emails that nobody may open until somebody else holds a role; null for those who can do nothing about it. */
  readonly mailNobodyOpens: number | null
}

/** Who holds which office from when to when, and the independent people who can be asked. */
export const councilPeopleView: View<null, ShownCouncilPeople> = {
  name: 'council people',
  may: ['administrator', 'complaints manager', 'panel clerk', 'reader'],
  kind: 'view',
  async load(tx, _params, { visitor, actor, today }) {
    const authority = await authorityOf(tx, visitor.authorityId)
    const { terms } = authority
    const members = [...authority.pool.values()]
    return {
      terms,
      pool: await poolListed(tx, actor, authority),
      mailNobodyOpens: await mailNobodyOpens(tx, actor, today),
      names: await namesOf(
        tx,
        [...terms, ...members].map(({ personId }) => personId),
      ),
    }
  },
  audit: () => ({ subject: 'council/people', detail: null }),
}
