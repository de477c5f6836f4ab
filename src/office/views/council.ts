import { authorityEntryTypes, foldAuthority } from '#authority/authority.ts'
import { lawAt } from '#authority/law.ts'
import type { AuthorityState } from '#authority/state.ts'
import type { Limits } from '#law/limit.ts'
import type { Verb } from '#stream/verb.ts'
import { everyRole } from '../grants.ts'
import type { View } from '../view.ts'

export interface ShownCouncil {
  readonly state: AuthorityState
  /** The limits as this council applies them. */
  readonly limits: Limits
  readonly history: readonly {
    readonly seq: number
    readonly title: string
    readonly words: string
    readonly recordedAt: string
  }[]
}

/** The council's own settings: what it is called, which holidays were announced, which recalled limits it has set. */
export const councilView: View<null, ShownCouncil> = {
  name: 'council',
  may: everyRole,
  kind: 'view',
  async load(tx, _params, { visitor }) {
    const entries = await tx.load({ kind: 'authority', id: visitor.authorityId })
    if (entries.length === 0) return null
    const state = foldAuthority(entries)
    return {
      state,
      limits: lawAt(state).limits,
      history: entries.map(entry => {
        const type = authorityEntryTypes.get(entry.type)
        return {
          seq: entry.seq,
          title: type?.title ?? entry.type,
          words: type?.describe(entry) ?? '',
          recordedAt: entry.recordedAt,
        }
      }),
    }
  },
  audit: () => ({ subject: 'council', detail: null }),
}

/** The questions of a verb of the council's own: for those who may answer them, and nobody else. */
export const councilFormView = (verb: Verb<AuthorityState>): View<null, ShownCouncil> => ({
  ...councilView,
  name: `form of ${verb.name}`,
  may: verb.may,
  audit: () => ({ subject: `form/${verb.name}`, detail: null }),
})
