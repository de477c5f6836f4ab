import type { View } from '#office/view.ts'
import { mayImportDecisions } from '../import-decisions.ts'

export interface ShownBringingIn {
  /** In the register. */
  readonly decisions: number
  /** The last that this council sent from a page, the newest first. */
  readonly imports: readonly {
    readonly id: string
    readonly named: string
    readonly files: number
    /** Instant in UTC. */
    readonly begunAt: string
  }[]
}

const MOST_IMPORTS = 5

/** The form by which decisions are brought in: how many there are, and what was brought in lately. */
export const bringingInView: View<null, ShownBringingIn> = {
  name: 'bringing decisions in',
  may: mayImportDecisions,
  kind: 'view',
  async load(tx) {
    const [row] = await tx.query<{ decisions: number }>('select count(*)::int as decisions from published_decisions')
    const imports = await tx.query<ShownBringingIn['imports'][number]>(
      `select id, named, files, begun_at as "begunAt" from published_imports order by begun_at desc, id limit ${MOST_IMPORTS}`,
    )
    return { decisions: row?.decisions ?? 0, imports }
  },
  audit: (_, { imports }) => ({ subject: 'decisions/import', detail: { imports: imports.map(({ id }) => id) } }),
}
