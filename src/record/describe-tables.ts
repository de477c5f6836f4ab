import type { Tx } from './db.ts'

const PARTS: readonly (readonly [title: string, sql: string])[] = [
  [
    'Columns',
    `select table_name || '.' || column_name || ' ' || data_type
       || case is_nullable when 'NO' then ' not null' else '' end
       || case is_identity when 'YES' then ' identity' else '' end as line
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  ],
  [
    'Constraints',
    // Version 18 lists every "not null" as a constraint too.
    `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
     from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
     order by conrelid::regclass::text collate "C", conname collate "C"`,
  ],
  ['Indexes', `select indexdef as line from pg_indexes where schemaname = 'public' order by indexname collate "C"`],
  [
    'Row-level security',
    `select relname || case when relrowsecurity then ' on' else ' off' end
       || case when relforcerowsecurity then ', forced' else '' end as line
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate "C"`,
  ],
  [
    'Policies',
    `select tablename || ' ' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ', ')
       || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '') as line
     from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  ],
  [
    'Grants',
    `select grantee || ' ' || table_name || ' ' || string_agg(privilege_type, ', ' order by privilege_type) as line
     from information_schema.role_table_grants where table_schema = 'public' and grantee like 'redress%'
     group by grantee, table_name order by grantee collate "C", table_name collate "C"`,
  ],
  [
    'Grants on single columns',
    `select grantee || ' ' || table_name || '.' || column_name || ' ' || privilege_type as line
     from information_schema.column_privileges c where table_schema = 'public' and grantee like 'redress%'
       and not exists (select from information_schema.role_table_grants t
         where (t.grantee, t.table_schema, t.table_name, t.privilege_type)
           = (c.grantee, c.table_schema, c.table_name, c.privilege_type))
     order by grantee collate "C", table_name collate "C", column_name collate "C", privilege_type`,
  ],
  [
    'Functions',
    `select proname || '(' || pg_get_function_arguments(oid) || ') ' || prosrc as line
     from pg_proc where pronamespace = 'public'::regnamespace order by proname collate "C"`,
  ],
]

/** The tables and who may do what with them, alike on every engine and version: the evidence a migration leaves. */
export async function describeTables(tx: Tx): Promise<string> {
  const parts: string[] = []
  for (const [title, sql] of PARTS) {
    const rows = await tx.query<{ line: string }>(sql)
    parts.push(`# ${title}\n${rows.map(({ line }) => line).join('\n')}\n`)
  }
  return parts.join('\n')
}
