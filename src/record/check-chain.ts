import { BEGINNING, type Hash, hashOfData, hashOfEntry } from './chain.ts'
import type { KeptEntry } from './every-entry.ts'

export type ChainFault =
  | 'content altered'
  | 'content half missing'
  | 'entry altered'
  | 'entries missing before'
  | 'not linked to the entry before'

/** The entry before, in the same stream. */
export interface Link {
  readonly seq: number
  readonly hash: Hash
}

export const noLink: Link = { seq: 0, hash: BEGINNING }

/** What is wrong with one entry, given the one before it; empty when it is as it was written. */
export function faultsOfEntry(before: Link, entry: KeptEntry): readonly ChainFault[] {
  const { envelope, previous, hash, dataHash, salt, canonical } = entry
  const faults: ChainFault[] = []
  if (envelope.seq !== before.seq + 1) faults.push('entries missing before')
  else if (previous !== before.hash) faults.push('not linked to the entry before')
  if (hashOfEntry(previous, envelope, dataHash) !== hash) faults.push('entry altered')
  if ((salt === null) !== (canonical === null)) faults.push('content half missing')
  if (salt !== null && canonical !== null && hashOfData(salt, canonical) !== dataHash) faults.push('content altered')
  return faults
}
