import { nowInTheWay } from '#complaint/packs/what-goes.ts'
import type { Office, Visitor } from '../office.ts'
import { show } from '../view.ts'
import { packToMakeView } from '../views/pack-to-make.ts'
import { askForFiles } from './under-way.ts'

export type FilesAsked =
  | { readonly kind: 'asked' | 'made before' }
  /** A paper may no longer go: it was destroyed, is held, or its redacted copy is gone. */
  | { readonly kind: 'not made'; readonly why: string }
  | { readonly kind: 'not found' | 'not allowed' }

/** Asks that the files of a pack be made, which goes on after this has answered: permission and the line in the audit first. */
export async function askForPack(
  office: Office,
  query: { readonly id: string; readonly pack: string },
  visitor: Visitor,
): Promise<FilesAsked> {
  const seen = await show(office, packToMakeView, query, visitor)
  if (seen.kind !== 'shown') return { kind: seen.kind }
  const { state, pack } = seen.shown
  if (pack.made) return { kind: 'made before' }
  const why = nowInTheWay(state, pack)
  if (why !== null) return { kind: 'not made', why }
  await office.record.transaction(visitor.authorityId, tx =>
    askForFiles(tx, { complaintId: query.id, pack: query.pack }, visitor.personId, office.now().toISOString()),
  )
  return { kind: 'asked' }
}
