import { authorityFrom } from '#authority/authority.ts'
import { settleWording } from '#authority/letters/settle-wording.ts'
import type { AuthorityState } from '#authority/state.ts'
import { namesOf } from '../names-of.ts'
import type { View } from '../view.ts'

export interface ShownCouncilLetters {
  readonly state: AuthorityState
  /** Of the council's record. */
  readonly version: number
  /** Of those who settled something, by person id. */
  readonly names: ReadonlyMap<string, string>
}

/** How the council words its letters, and every version of that: for those who settle it. */
export const councilLettersView: View<{ readonly template: string | null }, ShownCouncilLetters> = {
  name: 'letters of the council',
  may: settleWording.may,
  kind: 'view',
  async load(tx, _params, { visitor }) {
    const entries = await tx.load({ kind: 'authority', id: visitor.authorityId })
    if (entries.length === 0) return null
    const state = authorityFrom(entries)
    const names = await namesOf(
      tx,
      [...state.letters.wordings, ...state.letters.heads].map(({ by }) => by),
    )
    return { state, version: entries.length, names }
  },
  audit: ({ template }) => ({ subject: 'council/letters', detail: template === null ? null : { letter: template } }),
}
