import { authorityEntryTypes, foldAuthority } from '#authority/authority.ts'
import { lawAt } from '#authority/law.ts'
import { changedTheSame } from '#authority/same-thing.ts'
import type { AuthorityState } from '#authority/state.ts'
import type { Limits } from '#law/limit.ts'
import type { StoredEntry } from '#stream/entry.ts'
import type { Verb } from '#stream/verb.ts'
import { everyRole } from '../grants.ts'
import { namesOf } from '../names-of.ts'
import type { View } from '../view.ts'

export interface ShownCouncil {
  readonly state: AuthorityState
  /** The limits as this council applies them. */
  readonly limits: Limits
  readonly version: number
}

/** The council with what was recorded of it, for those who are about to change it. */
export interface ShownCouncilForm extends ShownCouncil {
  readonly history: readonly { readonly entry: StoredEntry; readonly title: string; readonly words: string }[]
  /** Of those who recorded something, and of those it is about, by person id. */
  readonly names: ReadonlyMap<string, string>
}

function councilOf(entries: readonly StoredEntry[]): ShownCouncil {
  const state = foldAuthority(entries)
  return { state, limits: lawAt(state).limits, version: entries.length }
}

const personsIn = ({ actor, data }: StoredEntry): readonly string[] =>
  typeof data.personId === 'string' ? [actor, data.personId] : [actor]

/** Whom an entry is about, by name. */
function nameIn({ data }: StoredEntry, { terms }: AuthorityState, names: ReadonlyMap<string, string>): string | null {
  const id = data.personId ?? terms.find(({ seq }) => seq === data.term)?.personId
  return typeof id === 'string' ? (names.get(id) ?? 'Name erased') : null
}

/** The council's own settings: what it is called, which holidays were announced, which recalled limits it has set. */
export const councilView: View<null, ShownCouncil> = {
  name: 'council',
  may: everyRole,
  kind: 'view',
  async load(tx, _params, { visitor }) {
    const entries = await tx.load({ kind: 'authority', id: visitor.authorityId })
    if (entries.length === 0) return null
    return councilOf(entries)
  },
  audit: () => ({ subject: 'council', detail: null }),
}

/** The questions of a verb of the council's own: for those who may answer them, and nobody else. */
export const councilFormView = (verb: Verb<AuthorityState>): View<null, ShownCouncilForm> => ({
  name: `form of ${verb.name}`,
  may: verb.may,
  kind: 'view',
  async load(tx, _params, { visitor }) {
    const entries = await tx.load({ kind: 'authority', id: visitor.authorityId })
    if (entries.length === 0) return null
    const shown = councilOf(entries)
    const history = entries.filter(({ type }) => changedTheSame(verb.name, type))
    const people = [...shown.state.terms.map(({ personId }) => personId), ...shown.state.pool.keys()]
    const names = await namesOf(tx, [...people, ...history.flatMap(personsIn)])
    return {
      ...shown,
      names,
      history: history.map(entry => {
        const type = authorityEntryTypes.get(entry.type)
        const about = nameIn(entry, shown.state, names)
        const said = type?.describe(entry) ?? ''
        return { entry, title: type?.title ?? entry.type, words: about === null ? said : `${about}: ${said}` }
      }),
    }
  },
  audit: () => ({ subject: `form/${verb.name}`, detail: null }),
})
