import type { StoredEntry } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import type { Strand } from '../words.ts'
import type { StatementVersion, VersionPoint } from './state.ts'
import { isSame, lastVersion } from './versions.ts'

interface Settled {
  readonly strand: Strand
  readonly agreed: 'agreed' | 'agreed in part' | 'not agreed' | 'not stated'
  readonly points: readonly (VersionPoint & { readonly parentId: string | null })[]
}

/** The version settled stays as it was, and the next draft begins with it. */
export function settleVersion(draft: ComplaintState, data: Settled, entry: StoredEntry): void {
  const points = data.points.map(({ pointId, label, kind, text }) => ({ pointId, label, kind, text }))
  const last = lastVersion(draft, data.strand)
  draft.statement.versions.push({
    seq: entry.seq,
    number: last && isSame(last.points, points) ? last.number : (last?.number ?? 0) + 1,
    kind: 'settled',
    strand: data.strand,
    happened: entry.happened,
    points,
    outcomes: [],
    answerBy: null,
    agreed: data.agreed,
    agreedBy: null,
    disagreement: null,
    reasons: null,
  })
  if (data.strand !== 'substance' || draft.statement.draft === null) return
  draft.statement.draft = data.points.map(({ pointId, parentId, kind, text }) => ({
    id: pointId,
    parentId,
    heading: kind === 'heading',
    text,
  }))
}

/** Who agreed, and what stands against it, said of the version settled last. */
export function noteAgreement(
  draft: ComplaintState,
  said: Pick<StatementVersion, 'agreedBy' | 'disagreement' | 'reasons' | 'outcomes'>,
): void {
  const place = draft.statement.versions.findLastIndex(({ kind }) => kind === 'settled')
  const version = draft.statement.versions[place]
  if (version) draft.statement.versions[place] = { ...version, ...said }
}
