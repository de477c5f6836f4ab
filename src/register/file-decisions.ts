import type { Asking } from './asking.ts'
import { FILED_FIRST, valuesFor, type Writing } from './filed-rows.ts'
import type { PublishedDecision } from './published-decision.ts'

/** What became of one decision that was brought in. */
export type Filed =
  | { readonly kind: 'added' }
  /** Another text of the same decision took the place of the one that was there, which is kept. */
  | { readonly kind: 'replaced'; readonly version: number }
  /** This very text, or one read before it, is there. */
  | { readonly kind: 'already there' }
  /** Another decision has this reference, or a later one of it is there: a person has to look. */
  | { readonly kind: 'not filed'; readonly why: string }

interface There {
  reference: string
  version: number
  authority: string | null
  decided_on: string | null
  /** The digests of all texts of it. */
  digests: readonly string[]
}

const sameCouncil = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.toLowerCase() === other.toLowerCase()

function against(there: There | undefined, decision: PublishedDecision): Filed {
  if (!there) return { kind: 'added' }
  if (there.digests.includes(decision.digest)) return { kind: 'already there' }
  if (!sameCouncil(there.authority, decision.authority))
    return {
      kind: 'not filed',
      why: `The register has ${decision.reference} as a decision about ${there.authority}. This one is about ${decision.authority}.`,
    }
  if (there.decided_on !== null && decision.decidedOn !== null && decision.decidedOn < there.decided_on)
    return {
      kind: 'not filed',
      why: `The register has ${decision.reference} with a later date, ${there.decided_on}. This one is of ${decision.decidedOn}.`,
    }
  return { kind: 'replaced', version: there.version + 1 }
}

/** One import at a time, so that whoever has seen a revision has seen all before it. */
const IMPORT_LOCK = 7_326_538

/** Waits for whoever changes the register, and keeps others waiting until the transaction ends. */
export const alone = (tx: Asking): Promise<unknown> => tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK})`)

export async function nextRevision(tx: Asking, mark: string): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    `insert into published_revisions (revision, mark)
     select coalesce(max(revision), 0) + 1, $1::uuid from published_revisions returning revision`,
    [mark],
  )
  if (!row) throw new Error('the register has no next revision')
  return row.revision
}

/** When, and a new id by which what it made of the register is known. */
export interface Filing {
  /** Instant in UTC. */
  readonly at: string
  readonly mark: string
}

/** Files decisions, all or none: what each came to, in their order. The second of two alike meets the first. */
export async function fileDecisions(
  tx: Asking,
  decisions: readonly PublishedDecision[],
  { at, mark }: Filing,
): Promise<readonly Filed[]> {
  if (decisions.length === 0) return []
  await alone(tx)
  const rows = await tx.query<There>(
    `select reference, d.version, authority, decided_on, array_agg(t.digest) as digests
     from published_decisions d join published_texts t using (reference)
     where reference = any($1::text[]) group by reference, d.version, authority, decided_on`,
    [decisions.map(({ reference }) => reference)],
  )
  const known = new Map(rows.map(row => [row.reference, row]))
  const filed: Filed[] = []
  let revision: number | undefined
  const writing = new Map<string, Writing>()
  const save = async (): Promise<void> => {
    if (writing.size === 0) return
    revision ??= await nextRevision(tx, mark)
    await write(tx, [...writing.values()], at, revision)
    writing.clear()
  }
  for (const decision of decisions) {
    // Two texts of one decision cannot be written in one statement: what came first is written first.
    if (writing.has(decision.reference)) await save()
    const result = against(known.get(decision.reference), decision)
    filed.push(result)
    if (result.kind !== 'added' && result.kind !== 'replaced') continue
    const version = result.kind === 'added' ? 1 : result.version
    writing.set(decision.reference, { decision, version })
    known.set(decision.reference, {
      reference: decision.reference,
      version,
      authority: decision.authority,
      decided_on: decision.decidedOn,
      digests: [...(known.get(decision.reference)?.digests ?? []), decision.digest],
    })
  }
  await save()
  if (revision !== undefined) await tx.query('select tidy_published_words()')
  return filed
}

const write = (tx: Asking, writing: readonly Writing[], at: string, revision: number): Promise<unknown> =>
  tx.query(FILED_FIRST, valuesFor(writing, revision, at))
