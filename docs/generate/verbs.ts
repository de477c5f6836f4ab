import { authorityVerbs } from '#authority/verbs/index.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { type SourceRef, sourceText } from '#law/sources.ts'
import { personVerbs } from '#person/verbs/index.ts'
import type { Verb } from '#stream/verb.ts'
import { code, lines, table } from './markdown.ts'

/** A verb as the documents see it: what it decides on is out of sight. */
export type VerbListed = Omit<Verb<never>, 'perform' | 'opensWhen'>

export const verbsListed: readonly VerbListed[] = [...complaintVerbs, ...personVerbs, ...authorityVerbs]

const guard = ({ rule, source }: { readonly rule: string; readonly source: SourceRef }): string =>
  `${rule} (${sourceText(source)})`

const row = ({ title, name, summary, transitions, may, sources, guards, historyOnly }: VerbListed) => [
  lines([`**${title}**`, code(name), ...(historyOnly ? ['only as history'] : [])]),
  summary,
  transitions.join(', '),
  may.join(', '),
  lines(sources.map(sourceText)),
  lines(guards.map(guard)),
]

const tableOf = (verbs: readonly VerbListed[]): string =>
  table(['Verb', 'What it records', 'Transitions', 'Who may', 'Rests on', 'Rules it keeps'], verbs.map(row))

export const verbTables = (): string => `## The verbs

People change the record by verbs, and in one other way: a decision statement read in is entered as history
(src/office/import-statement.ts). Worked live, a verb keeps the rules in the last column and refuses what breaks one,
with the source and what to do instead. Entered as history, which only a complaints manager may do, it takes what
happened as it happened, and what was wrong shows as a fault. A late act is never refused: it is taken, timed and shown.

### Of a complaint

${tableOf(complaintVerbs)}

### Of a person

${tableOf(personVerbs)}

### Of a council

${tableOf(authorityVerbs)}`
