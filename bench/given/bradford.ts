import { bradford } from '#practice/retold/bradford.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import type { StoredEntry } from '#stream/entry.ts'

/** The 31-point complaint that went through all three stages to the Ombudsman, as the record would give it back. */
export function bradfordEntries(): readonly StoredEntry[] {
  let last = 0
  const { entries } = proposeEntries(bradford, {
    reference: 'NM/2026/0001',
    text: null,
    digest: 'sha256:0',
    newId: () => `id${++last}`,
  })
  return entries.map((entry, index) => ({
    ...entry,
    seq: index + 1,
    recordedAt: '2026-06-01T09:00:00.000Z',
    actor: 'system',
  }))
}
