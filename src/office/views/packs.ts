import { filesForPacks } from '#complaint/packs/slots.ts'
import type { Pack } from '#complaint/packs/state.ts'
import { isAddressedTo, runsPacks } from '#complaint/packs/who-opens.ts'
import { isFor } from '#complaint/packs/whose-copy.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import { type PackUnderWay, packsUnderWay } from '../packs/under-way.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView } from './complaint.ts'
import type { ShownComplaint } from './shown-complaint.ts'

export const mayMakePacks: readonly Role[] = runsPacks

/** Somebody asked for a file of a pack. Whether its bytes arrived is not known: they go after the line is written. */
export interface Opening {
  readonly fileId: string
  readonly personId: string
  /** Instant in UTC: the first time. */
  readonly at: string
}

export interface ShownPacks {
  readonly complaint: ShownComplaint
  /** Those that whoever looks may know of, the latest first. */
  readonly packs: readonly Pack[]
  /** The first time that each of those a pack is for asked for each of its files. */
  readonly openings: readonly Opening[]
  readonly mayMake: boolean
  /** Those whose files were asked for and are not on record yet. */
  readonly underWay: ReadonlyMap<string, PackUnderWay>
  /** How many files could go into one. */
  readonly available: number
}

async function openingsOf(
  tx: RecordTx,
  authorityId: string,
  id: string,
  files: readonly string[],
): Promise<readonly Opening[]> {
  if (files.length === 0) return []
  const rows = await tx.query<{ file: string; actor: string; at: string }>(
    `select detail::json ->> 'file' as file, actor, min(at)::text as at from audit
     where authority_id = $1 and kind = 'download' and subject = $2 and detail::json ->> 'file' = any($3::text[])
     group by 1, 2 order by 3`,
    [authorityId, `complaint/${id}`, [...files]],
  )
  return rows.map(({ file, actor, at }) => ({ fileId: file, personId: actor, at }))
}

const mine = (roles: readonly Role[], pack: Pack): boolean => pack.made !== null && isAddressedTo(pack, roles)

/** The packs of a complaint: all of them for those who make them, their own for those who get one. */
export const packsView: View<ComplaintQuery, ShownPacks> = {
  name: 'packs',
  may: [
    ...mayMakePacks,
    'panel member',
    'investigating officer',
    'independent person',
    'adjudicating officer',
    'reader',
  ],
  kind: 'view',
  complaint: ({ id }) => id,
  async load(tx, query, setting) {
    const complaint = await complaintView.load(tx, query, setting)
    if (!complaint) return null
    const { actor, state } = complaint
    const mayMake = holdsAny(actor, mayMakePacks)
    const all = [...state.packs.composed.values()].toReversed()
    const packs = mayMake || holdsAny(actor, ['reader']) ? all : all.filter(pack => mine(actor.roles, pack))
    const files = packs.flatMap(({ made }) => made?.files.map(({ fileId }) => fileId) ?? [])
    const asked = mayMake ? await openingsOf(tx, setting.visitor.authorityId, query.id, files) : []
    const packOf = new Map(packs.flatMap(pack => pack.made?.files.map(({ fileId }) => [fileId, pack] as const) ?? []))
    const openings = asked.filter(({ fileId, personId }) => {
      const pack = packOf.get(fileId)
      return pack !== undefined && isFor(state, pack, personId)
    })
    const underWay = mayMake ? await packsUnderWay(tx, query.id) : new Map()
    return { complaint, packs, openings, mayMake, underWay, available: filesForPacks(state).length }
  },
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'packs' } }),
}
