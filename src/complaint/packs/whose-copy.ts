import { isKept } from '../files/may-be-opened.ts'
import { partsHeldBy, partsHeldNow } from '../parts.ts'
import { copyDetails } from '../redaction/copies.ts'
import { profileOf, type RecipientKind } from '../redaction/recipients.ts'
import type { ComplaintState } from '../state.ts'
import type { Part } from '../words.ts'
import { cameFrom, courtKeeps } from './court-papers.ts'
import { type CopyMade, everMade } from './ever-made.ts'
import type { Pack } from './state.ts'

/** What somebody is sent as. Those whose part is not here get nothing that was made for one recipient. */
const kindOf: Readonly<Partial<Record<Part, RecipientKind>>> = {
  complainant: 'complainant',
  representative: 'complainant',
  child: 'child',
  advocate: 'advocate',
  'investigating officer': 'investigating officer',
  'supplementary investigating officer': 'investigating officer',
  'independent person': 'independent person',
  'adjudicating officer': 'adjudicating officer',
  'panel chair': 'panel',
  panellist: 'panel',
  'subject of a point': 'person complained about',
  Ombudsman: 'Ombudsman',
}

/** Whoever is complained about gets what is theirs as such, whatever else they are. */
function kindsOf(parts: readonly Part[]): readonly RecipientKind[] {
  const kinds = [...new Set(parts.flatMap(part => kindOf[part] ?? []))]
  return kinds.includes('person complained about') ? ['person complained about'] : kinds
}

/** Whether somebody is or was who a pack is for. */
export const isFor = (state: ComplaintState, { recipient }: Pick<Pack, 'recipient'>, personId: string): boolean =>
  kindsOf(partsHeldBy(state, personId)).includes(recipient)

/** The pack that a file was made of, or that what it was made of was. */
export function packOfFile(state: ComplaintState, fileId: string): CopyMade | undefined {
  const { copies } = everMade(state.history.stored)
  return cameFrom(state, fileId).flatMap(id => copies.get(id) ?? [])[0]
}

/** Why a file may not be sent to somebody of the complaint; null where it may. */
function keptFrom(state: ComplaintState, fileId: string, personId: string): string | null {
  const kinds = kindsOf(partsHeldNow(state, personId))
  const court = (id: string): string | null => {
    const why = (kinds.length === 0 ? [null] : kinds).map(kind => courtKeeps(state, id, kind))
    return why.includes(null) ? null : (why[0] ?? null)
  }
  const kept = court(fileId)
  if (kept !== null) return kept
  const pack = packOfFile(state, fileId)
  if (pack) {
    if (!kinds.includes(pack.recipient)) return `This is the copy of a pack for ${profileOf(pack.recipient).words}.`
    return pack.papers.map(court).find(why => why !== null) ?? null
  }
  const copy = copyDetails(state, fileId)
  if (!copy || copy.recipients.some(kind => kinds.includes(kind))) return null
  return `This is a redacted copy for ${copy.recipients.map(kind => profileOf(kind).words).join(', ')}.`
}

/** Of what is to be sent, what may not go to all to whom it goes; said once. */
export function notTheirs(
  state: ComplaintState,
  files: readonly string[],
  people: readonly string[],
): readonly { readonly fileId: string; readonly why: string }[] {
  return files.flatMap(fileId => {
    const file = state.files.held.get(fileId)
    if (!file || !isKept(file)) return []
    const why = people.map(personId => keptFrom(state, fileId, personId)).find(one => one !== null)
    return why === undefined || why === null ? [] : [{ fileId, why }]
  })
}
