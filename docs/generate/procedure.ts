import { limitTables } from './limits.ts'
import { regulationTables } from './regulations.ts'
import { conflictTable, sourceTable } from './sources.ts'
import { transitionTable } from './transition-table.ts'
import { verbTables } from './verbs.ts'

const opening = `# The procedure, as Redress has it

<!-- Written by docs/generate.ts from the code. Do not edit: change the code and run
     node bin/redress.mjs --script docs/generate.ts -->

The children's social care representations procedure of England rests on sections 24D and 26 of the Children Act 1989
and on the Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738). This document is
written from the data and the code that carry the procedure out, so it cannot say anything else than they do. It is no
legal advice.

- [The time limits](#the-time-limits)
- [The verbs](#the-verbs)
- [The transitions](#the-transitions)
- [The Regulations, paragraph by paragraph](#the-regulations-paragraph-by-paragraph)
- [Where sources disagree](#where-sources-disagree)
- [The sources](#the-sources)

How sure we are is marked everywhere:

| Mark | Meaning |
|---|---|
| verified | The text itself was read. |
| secondary | Read on a page that reports it. |
| recalled | Written from general knowledge and not read. To be checked; an authority may set its own figure. |
| derived | Our own inference. It has no authority of its own. |`

/** The text of docs/procedure.md. Reads the code of the project to find what cites each regulation. */
export async function procedureDocument(): Promise<string> {
  const parts = [
    opening,
    await limitTables(),
    verbTables(),
    transitionTable(),
    await regulationTables(),
    conflictTable(),
    sourceTable(),
  ]
  return `${parts.join('\n\n')}\n`
}
