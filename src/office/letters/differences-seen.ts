import { createHash } from 'node:crypto'
import type { AgainstRecord } from '#paper/against-record/difference.ts'

/** A fingerprint of the differences, 64 hexadecimal digits: it changes with what differs, and not with how much alone. */
export const differencesSeen = ({ differences }: Pick<AgainstRecord, 'differences'>): string =>
  createHash('sha256')
    .update(JSON.stringify(differences.map(one => [one.kind, one.passage, one.letter, one.record, one.sentence])))
    .digest('hex')
