import type { Pack } from '#complaint/packs/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { View } from '../view.ts'
import { mayMakePacks } from './packs.ts'

export interface PackToMake {
  readonly state: ComplaintState
  readonly pack: Pack
  readonly council: { readonly name: string; readonly colour: string }
  /** Where the record of the complaint stands, in a sentence: whoever verifies it finds the same. */
  readonly head: string
}

/** A pack that was put together, with all that its files are made of. */
export const packToMakeView: View<{ readonly id: string; readonly pack: string }, PackToMake> = {
  name: 'pack to make',
  may: mayMakePacks,
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, { id, pack: packId }, { opened, visitor }) {
    const pack = opened?.state.packs.composed.get(packId)
    if (!opened || !pack) return null
    const { name, colour } = await authorityOf(tx, visitor.authorityId)
    const [last] = await tx.query<{ seq: number; hash: string }>(
      `select seq, encode(hash, 'hex') as hash from entries
       where authority_id = $1 and stream_kind = 'complaint' and stream_id = $2 order by seq desc limit 1`,
      [visitor.authorityId, id],
    )
    const head = last ? `The record of this complaint stood at entry ${last.seq}, with the hash ${last.hash}.` : ''
    return { state: opened.state, pack, council: { name, colour }, head }
  },
  audit: ({ id, pack }) => ({ subject: `complaint/${id}`, detail: { pack, toMake: true } }),
}
