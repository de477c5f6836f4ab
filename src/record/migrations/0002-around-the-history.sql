create table stream_heads (
  authority_id uuid not null references authorities,
  stream_kind text not null check (stream_kind in ('complaint', 'person', 'authority')),
  stream_id uuid not null,
  seq integer not null check (seq >= 1),
  hash bytea not null check (octet_length(hash) = 32),
  listed_at timestamptz not null,
  primary key (authority_id, stream_kind, stream_id, seq)
);
comment on table stream_heads is 'Where each stream stood when it was listed, once a day: shows a tail cut off, or a stream gone.';
comment on column stream_heads.seq is 'The last entry of the stream at the time.';
comment on column stream_heads.hash is 'That entry''s hash, which stands for everything before it too.';

create table audit (
  id bigint generated always as identity primary key,
  authority_id uuid not null references authorities,
  at timestamptz not null,
  actor text not null check (actor <> ''),
  kind text not null check (kind in (
    'change', 'view', 'search', 'download', 'send', 'refusal', 'permission', 'sign-in', 'export', 'disposal'
  )),
  subject text not null,
  detail text
);
comment on table audit is 'Who did or saw what. Rows are added before the answer is given, and never changed.';
comment on column audit.actor is 'The id of a person, or system. Never a name.';
comment on column audit.subject is 'What it was about, as kind/id: complaint/<uuid>, or the name of a list.';
comment on column audit.detail is 'Canonical JSON; emptied when what it tells of is disposed of.';
create index audit_by_subject on audit (authority_id, subject, id);
create index audit_by_time on audit (authority_id, at);

create table drafts (
  authority_id uuid not null references authorities,
  actor text not null check (actor <> ''),
  subject text not null,
  form text not null,
  answers text not null,
  saved_at timestamptz not null,
  primary key (authority_id, actor, subject, form)
);
comment on table drafts is 'Forms begun and not sent. Not part of the record; deleted when sent or disposed of.';
comment on column drafts.answers is 'JSON, as typed.';

create table reference_sequences (
  authority_id uuid not null references authorities,
  year integer not null check (year between 1990 and 2199),
  last integer not null check (last >= 1),
  primary key (authority_id, year)
);
comment on table reference_sequences is 'The last number given out in a year, for printed references.';

create table complaint_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  version integer not null,
  primary key (authority_id, complaint_id)
);
comment on table complaint_list is 'Read table: one row a complaint, made from its entries and remade from them at any time.';
comment on column complaint_list.version is 'The last entry that went into the row.';

do $$
declare
  name text;
begin
  foreach name in array array['stream_heads', 'audit', 'drafts', 'reference_sequences', 'complaint_list'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy every_authority on %I for select to redress_inspect, redress_install using (true)', name);
    execute format('create policy install on %I for insert to redress_install with check (true)', name);
  end loop;
  foreach name in array array['audit', 'drafts', 'reference_sequences', 'complaint_list'] loop
    execute format('create policy own on %I to redress_serve, redress_dispose
      using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
  end loop;
end
$$;
create policy listing on stream_heads to redress_heads using (true) with check (true);

grant select, insert on stream_heads to redress_heads;
grant select on stream_heads, audit, drafts, reference_sequences, complaint_list to redress_inspect, redress_install;
grant insert on stream_heads, audit, drafts, reference_sequences to redress_install;
grant select, insert on audit to redress_serve, redress_dispose;
grant update (detail) on audit to redress_dispose;
grant select, insert, update, delete on drafts, complaint_list to redress_serve, redress_dispose;
grant select, insert, update on reference_sequences to redress_serve;
