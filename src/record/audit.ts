import type { JsonObject } from '#stream/entry.ts'
import { canonicalJson } from './canonical.ts'
import type { Statement } from './db.ts'

/** Everything that is written down about the use of the record. The table holds the same list. */
export const auditKinds = [
  'change',
  'view',
  'search',
  'download',
  'send',
  'refusal',
  'permission',
  'sign-in',
  'export',
  'disposal',
] as const
export type AuditKind = (typeof auditKinds)[number]

export interface AuditRecord {
  /** Instant in UTC, ISO 8601. */
  readonly at: string
  /** A personId, or `system`. */
  readonly actor: string
  readonly kind: AuditKind
  /** What it was about, as `kind/id` ("complaint/…"), or the name of a list. Never a name of a person. */
  readonly subject: string
  /** For a search, what it showed; for a refusal, the rule. Null when there is nothing to add. */
  readonly detail: JsonObject | null
}

export function auditStatement(authorityId: string, record: AuditRecord): Statement {
  const { at, actor, kind, subject, detail } = record
  return {
    sql: 'insert into audit (authority_id, at, actor, kind, subject, detail) values ($1, $2, $3, $4, $5, $6)',
    params: [authorityId, at, actor, kind, subject, detail === null ? null : canonicalJson(detail)],
  }
}
