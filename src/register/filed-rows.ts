import { READER } from '#statement/reader-version.ts'
import type { Parameter } from './asking.ts'
import type { PublishedDecision } from './published-decision.ts'

/** Characters whose words are indexed: an index of more is refused by the database. No statement comes near. */
const MOST_INDEXED = 400_000

const COLUMNS = [
  ['reference', 'text'],
  ['version', 'integer'],
  ['authority', 'text'],
  ['category', 'text'],
  ['subcategory', 'text'],
  ['outcome', 'text'],
  ['decided_on', 'date'],
  ['kind', 'text'],
  ['summary', 'text'],
  ['digest', 'text'],
  ['remedy_pence', 'integer'],
  ['delay_days', 'integer'],
  ['stage_reached', 'integer'],
  ['fault_kinds', 'text'],
  ['as_printed', 'text'],
  ['searched', 'text'],
  ['facts', 'text'],
] as const

const valuesOf = (decision: PublishedDecision, version: number): readonly Parameter[] => [
  decision.reference,
  version,
  decision.authority,
  decision.category,
  decision.subcategory,
  decision.outcome,
  decision.decidedOn,
  decision.kind,
  decision.summary,
  decision.digest,
  decision.remedyPence,
  decision.delayDays,
  decision.stageReached,
  decision.faultKinds.join('\n'),
  decision.text,
  decision.searched,
  decision.facts,
]

const KEPT = COLUMNS.map(([name]) => name).filter(name => !['as_printed', 'searched', 'facts'].includes(name))

const KEPT_AS = KEPT.map(name =>
  name === 'fault_kinds' ? `coalesce(string_to_array(nullif(fault_kinds, ''), e'\\n'), '{}')` : name,
)

/** One decision that is to be written, as the version of its text that it is. */
export interface Writing {
  readonly decision: PublishedDecision
  readonly version: number
}

const REVISION = `$${COLUMNS.length + 1}::integer`
const AT = `$${COLUMNS.length + 2}::timestamptz`

/** What the statements below are given: a list for each column, the revision of the register, and for a reading when it was. */
export function valuesFor(writing: readonly Writing[], revision: number, at?: string): readonly Parameter[] {
  const rows = writing.map(({ decision, version }) => valuesOf(decision, version))
  const lists = COLUMNS.map((_, place) => rows.map(row => row[place] ?? null))
  return [...lists, revision, ...(at === undefined ? [] : [at])]
}

const GIVEN = `with given as (
  select * from unnest(${COLUMNS.map(([, type], place) => `$${place + 1}::${type}[]`).join(', ')})
    as g (${COLUMNS.map(([name]) => name).join(', ')})
)`

const REGISTER = `insert into published_decisions (${KEPT.join(', ')}, revision, reader)
  select ${KEPT_AS.join(', ')}, ${REVISION}, ${READER} from given
  on conflict (reference) do update set ${[...KEPT.filter(name => name !== 'reference'), 'revision', 'reader']
    .map(name => `${name} = excluded.${name}`)
    .join(', ')}`

const WORDS = `insert into published_words (id, head, words)
select id, head, head || setweight(to_tsvector('english', left(searched, ${MOST_INDEXED})), 'D')
from filed join given using (reference), lateral (
  select setweight(to_tsvector('english', concat_ws(' ', authority, category, subcategory)), 'A')
    || setweight(to_tsvector('english', summary), 'B') as head
) as h
on conflict (id) do update set head = excluded.head, words = excluded.words`

const filed = (kept: string): string =>
  `${GIVEN}, kept as (${kept}), filed as (${REGISTER} returning id, reference) ${WORDS}`

/** A text that is filed, with its first reading. */
export const FILED_FIRST = filed(
  `insert into published_texts (reference, version, digest, as_printed, searched, facts, read_at)
   select reference, version, digest, as_printed, searched, facts::json, ${AT} from given`,
)

/** A later reading of a text that is filed already. */
export const FILED_AGAIN = filed(
  `insert into published_readings (reference, version, reader, facts, searched, read_at)
   select reference, version, ${READER}, facts::json, searched, ${AT} from given`,
)

/** A reading that found nothing else in the text: its columns alone, which may be worked out in another way. */
export const FILED_ALIKE = `${GIVEN} ${REGISTER}`

/** The last reading of the text `d` of the register, where it was read again: its `facts`, `searched` and `read_at`. */
export const LAST_READING = `left join lateral (
  select r.facts, r.searched, r.read_at from published_readings r
  where r.reference = d.reference and r.version = d.version order by r.reader desc limit 1
) as again on true`
